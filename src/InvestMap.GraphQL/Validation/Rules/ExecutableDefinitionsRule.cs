using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>Executable Definitions (5.1.1): a document to execute holds operations and fragments only.</summary>
internal sealed class ExecutableDefinitionsRule() : ValidationRule(Hooks.Definition)
{
    public override void Definition(TypeSystemNode node)
    {
        string name = node switch
        {
            SchemaDefinitionNode => "schema",
            DirectiveDefinitionNode d => $"\"{d.Name}\"",
            _ => $"\"{((TypeDefinitionNode)node).Name}\"",
        };
        Context.Report(this, $"The {name} definition is not executable.", node.Start);
    }
}
