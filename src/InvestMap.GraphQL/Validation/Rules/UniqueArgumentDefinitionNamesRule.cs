using System.Collections.Immutable;
using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>Arguments of a field or directive have unique names (3.6.1, 3.13).</summary>
internal sealed class UniqueArgumentDefinitionNamesRule() : ValidationRule(Hooks.Definition)
{
    public override void Definition(TypeSystemNode node)
    {
        switch (node)
        {
            case DirectiveDefinitionNode directive:
                Check($"@{directive.Name}", directive.Arguments);
                break;
            case CompositeTypeNode type:
                foreach (var field in type.Fields)
                {
                    Check($"{type.Name}.{field.Name}", field.Arguments);
                }

                break;
            default:
                break;
        }
    }

    private void Check(string place, ImmutableArray<InputValueDefinitionNode> arguments)
    {
        if (arguments.Length < 2)
        {
            return;
        }

        foreach (var group in arguments.GroupBy(a => a.Name.Value).Where(g => g.Count() > 1))
        {
            Context.Report(this, $"Argument \"{place}({group.Key}:)\" can only be defined once.", [.. group.Select(a => a.Name.Start)]);
        }
    }
}
