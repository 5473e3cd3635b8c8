using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>
/// Field Selection Merging (5.3.2): fields that share a response key must be mergeable. Each pair of selection set and
/// fragment, and each pair of fragments, is compared once; steps and nesting of the comparison are bounded.
/// </summary>
internal sealed class OverlappingFieldsCanBeMergedRule() : ValidationRule(Hooks.SelectionSet)
{
    private const int MaxNesting = 400;

    private readonly Dictionary<SelectionSetNode, CollectedFields> collected = [];
    private readonly Dictionary<(CollectedFields, string), bool> comparedWithFragment = [];
    private readonly Dictionary<(string, string), bool> comparedFragments = [];
    private int steps;
    private int nesting;

    public override void SelectionSet(SelectionSetNode node)
    {
        // A set of plain fields that all differ has nothing to compare.
        var fields = Collect(node, Context.ParentType);
        if (fields.Fragments.Count == 0 && !fields.HasRepeats)
        {
            return;
        }

        var conflicts = new List<Conflict>();
        Within(fields, conflicts);
        foreach (var conflict in conflicts)
        {
            Context.Report(
                this,
                $"Fields \"{conflict.Key}\" conflict because {conflict.Describe()}. Use different aliases on the fields to fetch both if this was intentional.",
                [.. conflict.Left, .. conflict.Right]);
        }
    }

    private static bool ShapesDiffer(GraphQLType a, GraphQLType b)
    {
        while (true)
        {
            if (a is NonNullType || b is NonNullType)
            {
                if (a is not NonNullType left || b is not NonNullType right)
                {
                    return true;
                }

                (a, b) = (left.OfType, right.OfType);
            }
            else if (a is ListType || b is ListType)
            {
                if (a is not ListType left || b is not ListType right)
                {
                    return true;
                }

                (a, b) = (left.OfType, right.OfType);
            }
            else
            {
                return (a.IsLeaf || b.IsLeaf) && a != b;
            }
        }
    }

    private CollectedFields Collect(SelectionSetNode node, NamedType? parent)
    {
        if (!collected.TryGetValue(node, out var fields))
        {
            fields = new CollectedFields();
            fields.Add(node, parent, Context);
            collected.Add(node, fields);
        }

        return fields;
    }

    private CollectedFields? CollectFragment(string name) => Context.Fragments.TryGetValue(name, out var fragment)
        ? Collect(fragment.SelectionSet, Context.Schema.Type(fragment.TypeCondition.Name) is { IsComposite: true } type ? type : null)
        : null;

    private void Within(CollectedFields fields, List<Conflict> conflicts)
    {
        foreach (var (key, list) in fields.ByKey)
        {
            for (int i = 0; i < list.Count; i++)
            {
                for (int j = i + 1; j < list.Count; j++)
                {
                    Compare(false, key, list[i], list[j], conflicts);
                }
            }
        }

        for (int i = 0; i < fields.Fragments.Count; i++)
        {
            FieldsAndFragment(false, fields, fields.Fragments[i], conflicts);
            for (int j = i + 1; j < fields.Fragments.Count; j++)
            {
                Fragments(false, fields.Fragments[i], fields.Fragments[j], conflicts);
            }
        }
    }

    private void Between(bool exclusive, CollectedFields left, CollectedFields right, List<Conflict> conflicts)
    {
        foreach (var (key, leftList) in left.ByKey)
        {
            if (!right.ByKey.TryGetValue(key, out var rightList))
            {
                continue;
            }

            foreach (var a in leftList)
            {
                foreach (var b in rightList)
                {
                    Compare(exclusive, key, a, b, conflicts);
                }
            }
        }
    }

    private void FieldsAndFragment(bool exclusive, CollectedFields fields, string name, List<Conflict> conflicts)
    {
        Step();
        if (IsDone(comparedWithFragment, (fields, name), exclusive) || CollectFragment(name) is not { } fragment || fragment == fields)
        {
            return;
        }

        Enter();
        Between(exclusive, fields, fragment, conflicts);
        foreach (string nested in fragment.Fragments)
        {
            FieldsAndFragment(exclusive, fields, nested, conflicts);
        }

        nesting--;
    }

    private void Fragments(bool exclusive, string left, string right, List<Conflict> conflicts)
    {
        Step();
        if (left == right
            || IsDone(comparedFragments, string.CompareOrdinal(left, right) < 0 ? (left, right) : (right, left), exclusive)
            || CollectFragment(left) is not { } leftFields
            || CollectFragment(right) is not { } rightFields)
        {
            return;
        }

        Enter();
        Between(exclusive, leftFields, rightFields, conflicts);
        foreach (string nested in rightFields.Fragments)
        {
            Fragments(exclusive, left, nested, conflicts);
        }

        foreach (string nested in leftFields.Fragments)
        {
            Fragments(exclusive, nested, right, conflicts);
        }

        nesting--;
    }

    private void Compare(bool parentsExclusive, string key, in Entry a, in Entry b, List<Conflict> conflicts)
    {
        Step();
        bool exclusive = parentsExclusive || (a.Parent != b.Parent && a.Parent is ObjectType && b.Parent is ObjectType);
        if (!exclusive)
        {
            if (a.Node.Name.Value != b.Node.Name.Value)
            {
                conflicts.Add(new Conflict(key, $"\"{a.Node.Name}\" and \"{b.Node.Name}\" are different fields", [], [a.Node.Start], [b.Node.Start]));
                return;
            }

            if (!LiteralEquality.Equal(a.Node.Arguments, b.Node.Arguments))
            {
                conflicts.Add(new Conflict(key, "they have differing arguments", [], [a.Node.Start], [b.Node.Start]));
                return;
            }
        }

        if (a.Definition is { } left && b.Definition is { } right && left != right && ShapesDiffer(left.Type, right.Type))
        {
            conflicts.Add(new Conflict(key, $"they return conflicting types \"{left.Type}\" and \"{right.Type}\"", [], [a.Node.Start], [b.Node.Start]));
            return;
        }

        if (a.Node.SelectionSet is not { } below || b.Node.SelectionSet is not { } otherBelow)
        {
            return;
        }

        var nested = new List<Conflict>();
        Enter();
        Below(exclusive, Collect(below, CompositeOf(a)), Collect(otherBelow, CompositeOf(b)), nested);
        nesting--;
        if (nested.Count > 0)
        {
            conflicts.Add(new Conflict(key, null, nested, [a.Node.Start, .. nested.SelectMany(c => c.Left)], [b.Node.Start, .. nested.SelectMany(c => c.Right)]));
        }
    }

    private static NamedType? CompositeOf(in Entry entry) => entry.Definition?.Type.Named is { IsComposite: true } type ? type : null;

    private void Below(bool exclusive, CollectedFields left, CollectedFields right, List<Conflict> conflicts)
    {
        Between(exclusive, left, right, conflicts);
        foreach (string name in right.Fragments)
        {
            FieldsAndFragment(exclusive, left, name, conflicts);
        }

        foreach (string name in left.Fragments)
        {
            FieldsAndFragment(exclusive, right, name, conflicts);
        }

        foreach (string a in left.Fragments)
        {
            foreach (string b in right.Fragments)
            {
                Fragments(exclusive, a, b, conflicts);
            }
        }
    }

    // What was compared without exclusion holds for both; the other way round it must be compared again.
    private static bool IsDone<TKey>(Dictionary<TKey, bool> compared, TKey key, bool exclusive)
        where TKey : notnull
    {
        if (compared.TryGetValue(key, out bool wasExclusive) && (exclusive || !wasExclusive))
        {
            return true;
        }

        compared[key] = exclusive;
        return false;
    }

    private void Step()
    {
        if (++steps > Context.Limits.MergeComparisons)
        {
            Context.Abort($"Fields of the same response key take more than {Context.Limits.MergeComparisons} comparisons.", ErrorCodes.TooManyComparisons, 0);
        }
    }

    private void Enter()
    {
        if (++nesting > MaxNesting)
        {
            Context.Abort($"Fields of the same response key nest deeper than {MaxNesting} levels through fragments.", ErrorCodes.TooManyComparisons, 0);
        }
    }

    private readonly record struct Entry(NamedType? Parent, FieldNode Node, FieldDefinition? Definition);

    private sealed record Conflict(string Key, string? Reason, List<Conflict> Nested, List<int> Left, List<int> Right)
    {
        public string Describe() => Reason ?? string.Join(" and ", Nested.Take(5).Select(c => $"subfields \"{c.Key}\" conflict because {c.Describe()}"));
    }

    /// <summary>The fields of one selection set by response key, inline fragments included, and the fragments that it spreads.</summary>
    private sealed class CollectedFields
    {
        public Dictionary<string, List<Entry>> ByKey { get; } = [];

        public List<string> Fragments { get; } = [];

        public bool HasRepeats { get; private set; }

        public void Add(SelectionSetNode set, NamedType? parent, ValidationContext context)
        {
            foreach (var selection in set.Selections)
            {
                switch (selection)
                {
                    case FieldNode field:
                        // Meta fields are left out of the comparison of types: a verdict shared with graphql-js.
                        Add(new Entry(parent, field, (parent as FieldedType)?.Field(field.Name)));
                        break;
                    case InlineFragmentNode inline:
                        var type = inline.TypeCondition is null ? parent : context.Schema.Type(inline.TypeCondition.Name) is { IsComposite: true } known ? known : null;
                        Add(inline.SelectionSet, type, context);
                        break;
                    case FragmentSpreadNode spread when !Fragments.Contains(spread.Name):
                        Fragments.Add(spread.Name);
                        break;
                    default:
                        break;
                }
            }
        }

        private void Add(in Entry entry)
        {
            if (!ByKey.TryGetValue(entry.Node.ResponseKey, out var list))
            {
                ByKey.Add(entry.Node.ResponseKey, [entry]);
                return;
            }

            // The same plain leaf again can conflict with nothing that the first does not.
            var first = list[0];
            if (first.Parent == entry.Parent && first.Node.Name.Value == entry.Node.Name.Value && first.Node.SelectionSet is null && entry.Node.SelectionSet is null
                && first.Node.Arguments.IsEmpty && entry.Node.Arguments.IsEmpty)
            {
                return;
            }

            HasRepeats = true;
            list.Add(entry);
        }
    }
}
