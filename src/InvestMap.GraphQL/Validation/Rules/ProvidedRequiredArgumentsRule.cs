using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>Required Arguments (5.4.3).</summary>
internal sealed class ProvidedRequiredArgumentsRule() : ProvidedRequiredArgumentsOnDirectivesRule(Hooks.Field)
{
    public override void Field(FieldNode node, FieldDefinition? definition)
    {
        if (definition is null)
        {
            return;
        }

        foreach (var argument in definition.Arguments)
        {
            if (argument.IsRequired && !IsGiven(node, argument.Name))
            {
                Context.Report(this, $"Argument \"{Context.ParentType}.{definition.Name}({argument.Name}:)\" of type \"{argument.Type}\" is required, but it was not provided.", node.Start);
            }
        }
    }

    private static bool IsGiven(FieldNode node, string name)
    {
        foreach (var argument in node.Arguments)
        {
            if (argument.Name.Value == name)
            {
                return true;
            }
        }

        return false;
    }
}
