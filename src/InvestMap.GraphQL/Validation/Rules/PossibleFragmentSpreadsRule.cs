using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>Fragment Spread Is Possible (5.5.2.3): some value can be of both types.</summary>
internal sealed class PossibleFragmentSpreadsRule() : ValidationRule(Hooks.Spread | Hooks.InlineFragment)
{
    public override void InlineFragment(InlineFragmentNode node)
    {
        if (node.TypeCondition is { } condition && Context.Schema.Type(condition.Name) is { } type && IsImpossible(type))
        {
            Context.Report(this, $"Fragment cannot be spread here as objects of type \"{Context.ParentType}\" can never be of type \"{type}\".", node.Start);
        }
    }

    public override void Spread(FragmentSpreadNode node)
    {
        if (Context.Fragments.TryGetValue(node.Name, out var fragment) && Context.Schema.Type(fragment.TypeCondition.Name) is { } type && IsImpossible(type))
        {
            Context.Report(this, $"Fragment \"{node.Name}\" cannot be spread here as objects of type \"{Context.ParentType}\" can never be of type \"{type}\".", node.Start);
        }
    }

    private bool IsImpossible(NamedType type) =>
        type.IsComposite && Context.ParentType is { } parent && !Context.Schema.Overlap(parent, type);
}
