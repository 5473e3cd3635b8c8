using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>
/// Lists of types within types within types answer every question a tool has; deeper ones only multiply.
/// Not a rule of the specification.
/// </summary>
internal sealed class MaxIntrospectionDepthRule() : ValidationRule(Hooks.Field)
{
    private const int MaxDepth = 3;

    public override void Field(FieldNode node, FieldDefinition? definition)
    {
        if (node.Name.Value is "__schema" or "__type" && node.SelectionSet is { } below && IsTooDeep(below, 0, []))
        {
            Context.Report(this, "Maximum introspection depth exceeded.", node.Start);
        }
    }

    private bool IsTooDeep(SelectionSetNode set, int depth, HashSet<(string, int)> seen)
    {
        foreach (var selection in set.Selections)
        {
            bool isTooDeep = selection switch
            {
                FieldNode field => IsTooDeep(field, depth, seen),
                InlineFragmentNode inline => IsTooDeep(inline.SelectionSet, depth, seen),
                _ => IsTooDeep((FragmentSpreadNode)selection, depth, seen),
            };
            if (isTooDeep)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsTooDeep(FieldNode field, int depth, HashSet<(string, int)> seen)
    {
        depth += field.Name.Value is "fields" or "interfaces" or "possibleTypes" or "inputFields" ? 1 : 0;
        return depth >= MaxDepth || (field.SelectionSet is { } below && IsTooDeep(below, depth, seen));
    }

    // At one depth a fragment gives one answer, and the search ends at the first yes: what was seen is not too deep.
    private bool IsTooDeep(FragmentSpreadNode spread, int depth, HashSet<(string, int)> seen) =>
        seen.Add((spread.Name, depth)) && Context.Fragments.TryGetValue(spread.Name, out var fragment) && IsTooDeep(fragment.SelectionSet, depth, seen);
}
