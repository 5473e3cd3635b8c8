using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>Argument Names (5.4.1): a given argument exists.</summary>
internal sealed class KnownArgumentNamesRule() : KnownArgumentNamesOnDirectivesRule(Hooks.Field)
{
    public override void Field(FieldNode node, FieldDefinition? definition)
    {
        if (definition is null)
        {
            return;
        }

        foreach (var argument in node.Arguments)
        {
            if (definition.Argument(argument.Name) is null)
            {
                Context.Report(
                    this,
                    $"Unknown argument \"{argument.Name}\" on field \"{Context.ParentType}.{definition.Name}\"{DidYouMean.Of(argument.Name, definition.Arguments.Select(a => a.Name))}",
                    argument.Start);
            }
        }
    }
}
