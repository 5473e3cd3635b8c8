using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>One root type for each operation (3.3.1).</summary>
internal sealed class UniqueOperationTypesRule() : ValidationRule(Hooks.Definition)
{
    private readonly Dictionary<OperationKind, OperationTypeNode> known = [];

    public override void Definition(TypeSystemNode node)
    {
        foreach (var type in (node as SchemaDefinitionNode)?.OperationTypes ?? [])
        {
            string operation = type.Operation.ToString().ToLowerInvariant();
            if (Context.Surroundings!.Roots.Contains(type.Operation))
            {
                Context.Report(this, $"Type for {operation} already defined in the schema. It cannot be redefined.", type.Start);
            }
            else if (!known.TryAdd(type.Operation, type))
            {
                Context.Report(this, $"There can be only one {operation} type in schema.", known[type.Operation].Start, type.Start);
            }
        }
    }
}
