using System.Collections.Immutable;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Execution;

/// <summary>
/// One operation of a document, prepared: fragments are expanded and fields merged where they are asked for,
/// and <c>@skip</c> and <c>@include</c> are applied for one combination of their variables. Immutable to its users and
/// shared by all requests that are alike.
/// </summary>
public sealed class Operation
{
    private static long lastId;

    private readonly IReadOnlyDictionary<string, FragmentDefinitionNode> fragments;
    private readonly Func<string, bool> condition;
    private int selections;

    internal Operation(
        GraphQLSchema schema,
        DocumentNode document,
        OperationDefinitionNode definition,
        IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
        Func<string, bool> condition,
        PlanCache plans)
    {
        Schema = schema;
        Document = document;
        Definition = definition;
        Plans = plans;
        this.fragments = fragments;
        this.condition = condition;
        RootType = schema.RootType(definition.Operation)!;
        Root = new SelectionSet(this, null, RootType, [definition.SelectionSet]);
    }

    /// <summary>A number that no other operation of this process has.</summary>
    public long Id { get; } = Interlocked.Increment(ref lastId);

    /// <summary>The schema it was prepared for.</summary>
    public GraphQLSchema Schema { get; }

    /// <summary>The document.</summary>
    public DocumentNode Document { get; }

    /// <summary>The operation in the document.</summary>
    public OperationDefinitionNode Definition { get; }

    /// <summary>Query, mutation or subscription.</summary>
    public OperationKind Kind => Definition.Operation;

    /// <summary>Its name; null for an anonymous one.</summary>
    public string? Name => Definition.Name?.Value;

    /// <summary>The type of the root.</summary>
    public ObjectType RootType { get; }

    /// <summary>What is selected at the root.</summary>
    public SelectionSet Root { get; }

    /// <summary>Where sources keep what they derive from this operation.</summary>
    public PlanCache Plans { get; }

    /// <summary>How many selections have been expanded so far; every <see cref="FieldSelection.Id"/> is below.</summary>
    public int SelectionCount => Volatile.Read(ref selections);

    internal Lock Gate { get; } = new();

    /// <summary>Collects the fields of a type (specification 6.3.2 CollectFields).</summary>
    internal ImmutableArray<FieldSelection> Collect(ImmutableArray<SelectionSetNode> sets, FieldSelection? parent, ObjectType type)
    {
        var groups = new List<FieldGroup>();
        Dictionary<string, int>? index = null;
        HashSet<string>? visited = null;
        foreach (var set in sets)
        {
            Collect(set, type, groups, ref index, ref visited);
        }

        var result = ImmutableArray.CreateBuilder<FieldSelection>(groups.Count);
        foreach (var group in groups)
        {
            if (Schema.FieldOf(type, group.First.Name) is { } field)
            {
                result.Add(new FieldSelection(this, selections++, parent, type, field, group.Nodes));
            }
        }

        return result.DrainToImmutable();
    }

    private static int Find(List<FieldGroup> groups, string key, ref Dictionary<string, int>? index)
    {
        if (groups.Count < 16)
        {
            for (int i = 0; i < groups.Count; i++)
            {
                if (groups[i].Key == key)
                {
                    return i;
                }
            }

            return -1;
        }

        if (index is null)
        {
            index = [];
            for (int i = 0; i < groups.Count; i++)
            {
                index.Add(groups[i].Key, i);
            }
        }

        return index.GetValueOrDefault(key, -1);
    }

    private void Collect(SelectionSetNode set, ObjectType type, List<FieldGroup> groups, ref Dictionary<string, int>? index, ref HashSet<string>? visited)
    {
        foreach (var selection in set.Selections)
        {
            if (!IsIncluded(selection.Directives))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    string key = field.ResponseKey;
                    int at = Find(groups, key, ref index);
                    if (at < 0)
                    {
                        index?.Add(key, groups.Count);
                        groups.Add(new FieldGroup(key, field));
                    }
                    else
                    {
                        groups[at].Add(field);
                    }

                    break;
                case InlineFragmentNode inline when inline.TypeCondition is null || Applies(inline.TypeCondition, type):
                    Collect(inline.SelectionSet, type, groups, ref index, ref visited);
                    break;
                case FragmentSpreadNode spread when (visited ??= []).Add(spread.Name) && fragments.TryGetValue(spread.Name, out var fragment) && Applies(fragment.TypeCondition, type):
                    Collect(fragment.SelectionSet, type, groups, ref index, ref visited);
                    break;
                default:
                    break;
            }
        }
    }

    private bool Applies(NamedTypeNode condition, ObjectType type) =>
        condition.Name == type.Name || (Schema.Type(condition.Name) is { } abstractType && Schema.IsSubType(abstractType, type));

    private bool IsIncluded(ImmutableArray<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            bool isSkip = directive.Name.Value == "skip";
            if ((isSkip || directive.Name.Value == "include") && directive.Arguments is [{ Value: var value }, ..])
            {
                bool on = value is BooleanValueNode { Value: true } || (value is VariableNode variable && condition(variable.Name));
                if (on == isSkip)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private sealed class FieldGroup(string key, FieldNode first)
    {
        private List<FieldNode>? more;

        public string Key => key;

        public FieldNode First => first;

        public ImmutableArray<FieldNode> Nodes => more is null ? [first] : [first, .. more];

        public void Add(FieldNode node) => (more ??= []).Add(node);
    }
}
