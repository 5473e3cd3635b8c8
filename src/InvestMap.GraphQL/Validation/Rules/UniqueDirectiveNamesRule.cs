using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>Directives have unique names (3.13).</summary>
internal sealed class UniqueDirectiveNamesRule() : ValidationRule(Hooks.Definition)
{
    private readonly Dictionary<string, Name> known = [];

    public override void Definition(TypeSystemNode node)
    {
        if (node is not DirectiveDefinitionNode directive)
        {
            return;
        }

        if (Context.Surroundings!.Directives.TryGetValue(directive.Name, out var existing) && (!existing.IsStandard || Context.Surroundings.Types.Count > 0))
        {
            Context.Report(this, $"Directive \"@{directive.Name}\" already exists in the schema. It cannot be redefined.", directive.Name.Start);
        }
        else if (!known.TryAdd(directive.Name, directive.Name))
        {
            Context.Report(this, $"There can be only one directive named \"@{directive.Name}\".", known[directive.Name].Start, directive.Name.Start);
        }
    }
}
