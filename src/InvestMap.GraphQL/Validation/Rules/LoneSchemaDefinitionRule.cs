using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>Only one schema definition in a schema (3.3).</summary>
internal sealed class LoneSchemaDefinitionRule() : ValidationRule(Hooks.Definition)
{
    private bool found;

    public override void Definition(TypeSystemNode node)
    {
        if (node is not SchemaDefinitionNode { IsExtension: false })
        {
            return;
        }

        if (Context.Surroundings!.HasSchemaDefinition)
        {
            Context.Report(this, "Cannot define a new schema within a schema extension.", node.Start);
        }
        else if (found)
        {
            Context.Report(this, "Must provide only one schema definition.", node.Start);
        }

        found = true;
    }
}
