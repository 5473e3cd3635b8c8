using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>Lone Anonymous Operation (5.2.3.1).</summary>
internal sealed class LoneAnonymousOperationRule() : ValidationRule(Hooks.Document | Hooks.Operation)
{
    private int operations;

    public override void Document(DocumentNode node)
    {
        foreach (var definition in node.Definitions)
        {
            operations += definition is OperationDefinitionNode ? 1 : 0;
        }
    }

    public override void Operation(OperationDefinitionNode node)
    {
        if (node.Name is null && operations > 1)
        {
            Context.Report(this, "This anonymous operation must be the only defined operation.", node.Start);
        }
    }
}
