using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>Operation Type Existence (5.2.1.1): the schema has a root type for each operation.</summary>
internal sealed class KnownOperationTypesRule() : ValidationRule(Hooks.Operation)
{
    public override void Operation(OperationDefinitionNode node)
    {
        if (Context.Schema.RootType(node.Operation) is null)
        {
            Context.Report(this, $"The {node.Operation.ToString().ToLowerInvariant()} operation is not supported by the schema.", node.Start);
        }
    }
}
