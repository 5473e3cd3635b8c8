using System.Collections.Concurrent;
using System.Collections.Immutable;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Limits;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Execution;

/// <summary>A parsed and validated document with the operations that were prepared from it.</summary>
public sealed class PreparedDocument
{
    private const int MaxVariants = 64;

    private readonly GraphQLSchema schema;
    private readonly int plansPerOperation;
    private readonly Dictionary<string, FragmentDefinitionNode> fragments = [];
    private readonly List<OperationDefinitionNode> operations = [];
    private readonly ConcurrentDictionary<OperationDefinitionNode, ImmutableArray<string>> conditionals = new();
    private readonly ConcurrentDictionary<OperationDefinitionNode, OperationCost> costs = new();
    private readonly ConcurrentDictionary<(OperationDefinitionNode, ulong), Operation> variants = new();

    internal PreparedDocument(GraphQLSchema schema, DocumentNode document, int plansPerOperation)
    {
        this.schema = schema;
        this.plansPerOperation = plansPerOperation;
        Document = document;
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case FragmentDefinitionNode fragment: fragments.TryAdd(fragment.Name, fragment); break;
                case OperationDefinitionNode operation: operations.Add(operation); break;
                default: break;
            }
        }
    }

    /// <summary>The document.</summary>
    public DocumentNode Document { get; }

    /// <summary>The operation of that name, or the only one (specification 6.1 GetOperation).</summary>
    internal OperationDefinitionNode FindOperation(string? name)
    {
        OperationDefinitionNode? found = null;
        if (name is null)
        {
            found = operations.Count == 1 ? operations[0] : null;
            return found ?? throw new GraphQLException(new GraphQLError(
                operations.Count == 0 ? "Must provide an operation." : "Must provide operation name if query contains multiple operations.", ErrorCodes.UnknownOperation));
        }

        found = operations.Find(o => o.Name?.Value == name);
        return found ?? throw new GraphQLException(new GraphQLError($"Unknown operation named \"{name}\".", ErrorCodes.UnknownOperation));
    }

    /// <summary>The cost of an operation; measured once where no variable bounds a list.</summary>
    internal OperationCost CostOf(OperationDefinitionNode definition, VariableValues variables)
    {
        if (costs.TryGetValue(definition, out var known) && !known.DependsOnVariables)
        {
            return known;
        }

        return costs[definition] = OperationCost.Of(schema, definition, fragments, variables, Document);
    }

    /// <summary>The operation, prepared for the values that these variables give to its conditions.</summary>
    internal Operation Prepare(OperationDefinitionNode definition, VariableValues variables)
    {
        var names = conditionals.GetOrAdd(definition, static (d, self) => new Conditions(self.fragments).Of(d), this);
        ulong mask = 0;
        for (int i = 0; i < names.Length && i < 64; i++)
        {
            mask |= IsTrue(variables, names[i]) ? 1UL << i : 0;
        }

        if (names.Length <= 64 && variants.TryGetValue((definition, mask), out var known))
        {
            return known;
        }

        var trueNames = names.Where(n => IsTrue(variables, n)).ToHashSet();
        var made = new Operation(schema, Document, definition, fragments, trueNames.Contains, new PlanCache(plansPerOperation));
        return names.Length > 64 || variants.Count >= MaxVariants ? made : variants.GetOrAdd((definition, mask), made);
    }

    private static bool IsTrue(VariableValues variables, string name) => variables.TryGet(name, out object? value) && value is true;

    /// <summary>Finds the variables that decide over @skip and @include anywhere in an operation.</summary>
    private sealed class Conditions(Dictionary<string, FragmentDefinitionNode> fragments)
    {
        private readonly List<string> names = [];
        private readonly HashSet<string> visited = [];
        private readonly Stack<SelectionSetNode> open = new();

        public ImmutableArray<string> Of(OperationDefinitionNode operation)
        {
            open.Push(operation.SelectionSet);
            while (open.TryPop(out var set))
            {
                foreach (var selection in set.Selections)
                {
                    Look(selection);
                }
            }

            return [.. names];
        }

        private void Look(SelectionNode selection)
        {
            foreach (var directive in selection.Directives)
            {
                if (directive.Name.Value is "skip" or "include" && directive.Arguments is [{ Value: VariableNode variable }, ..] && !names.Contains(variable.Name))
                {
                    names.Add(variable.Name);
                }
            }

            switch (selection)
            {
                case FieldNode { SelectionSet: { } below }: open.Push(below); break;
                case InlineFragmentNode inline: open.Push(inline.SelectionSet); break;
                case FragmentSpreadNode spread when visited.Add(spread.Name) && fragments.TryGetValue(spread.Name, out var fragment): open.Push(fragment.SelectionSet); break;
                default: break;
            }
        }
    }
}
