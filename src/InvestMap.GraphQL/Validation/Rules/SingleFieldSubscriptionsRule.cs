using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>Single Root Field (5.2.4.1): a subscription selects one field at its root, without condition.</summary>
internal sealed class SingleFieldSubscriptionsRule() : ValidationRule(Hooks.Operation)
{
    public override void Operation(OperationDefinitionNode node)
    {
        if (node.Operation != OperationKind.Subscription || Context.Schema.SubscriptionType is not { } type)
        {
            return;
        }

        string name = node.Name is { } given ? $"Subscription \"{given}\"" : "Anonymous Subscription";
        var root = new RootFields(Context, type);
        root.Collect(node.SelectionSet);
        if (root.Conditions.Count > 0)
        {
            Context.Report(this, $"{name} must not use `@skip` or `@include` directives in the top level selection.", [.. root.Conditions]);
            return;
        }

        if (root.Groups.Count == 0)
        {
            Context.Report(this, $"{name} must select one top level field.", node.SelectionSet.Start);
        }
        else if (root.Groups.Count > 1)
        {
            Context.Report(this, $"{name} must select only one top level field.", [.. root.Groups.Skip(1).SelectMany(g => g.Value).Select(f => f.Start)]);
        }

        foreach (var (_, fields) in root.Groups)
        {
            if (fields[0].Name.Value.StartsWith("__", StringComparison.Ordinal))
            {
                Context.Report(this, $"{name} must not select an introspection top level field.", [.. fields.Select(f => f.Start)]);
            }
        }
    }

    private sealed class RootFields(ValidationContext context, ObjectType type)
    {
        private readonly HashSet<string> visited = [];

        public OrderedDictionary<string, List<FieldNode>> Groups { get; } = [];

        public List<int> Conditions { get; } = [];

        public void Collect(SelectionSetNode set)
        {
            foreach (var selection in set.Selections)
            {
                Conditions.AddRange(selection.Directives.Where(d => d.Name.Value is "skip" or "include").Select(d => d.Start));
                switch (selection)
                {
                    case FieldNode field:
                        if (!Groups.TryGetValue(field.ResponseKey, out var list))
                        {
                            Groups.Add(field.ResponseKey, list = []);
                        }

                        list.Add(field);
                        break;
                    case InlineFragmentNode inline when inline.TypeCondition is null || Applies(inline.TypeCondition):
                        Collect(inline.SelectionSet);
                        break;
                    case FragmentSpreadNode spread when visited.Add(spread.Name) && context.Fragments.TryGetValue(spread.Name, out var fragment) && Applies(fragment.TypeCondition):
                        Collect(fragment.SelectionSet);
                        break;
                    default:
                        break;
                }
            }
        }

        private bool Applies(NamedTypeNode condition) =>
            context.Schema.Type(condition.Name) is { } named && (named == type || context.Schema.IsSubType(named, type));
    }
}
