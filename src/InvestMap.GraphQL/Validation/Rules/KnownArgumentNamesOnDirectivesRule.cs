using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>Argument Names (5.4.1), for directives: a given argument exists.</summary>
internal class KnownArgumentNamesOnDirectivesRule(Hooks hooks = 0) : ValidationRule(hooks | Hooks.Document | Hooks.Directive)
{
    private Dictionary<string, DirectiveDefinitionNode>? defined;

    public override void Document(DocumentNode node)
    {
        foreach (var definition in node.Definitions)
        {
            if (definition is DirectiveDefinitionNode directive)
            {
                (defined ??= [])[directive.Name] = directive;
            }
        }
    }

    public override void Directive(DirectiveNode node, DirectiveLocation location)
    {
        if (node.Arguments.IsEmpty)
        {
            return;
        }

        var outside = Context.HasSchema ? Context.Schema.Directive(node.Name) : Context.Surroundings!.Directives.GetValueOrDefault(node.Name.Value);
        var names = defined is not null && defined.TryGetValue(node.Name, out var definition)
            ? [.. definition.Arguments.Select(a => a.Name.Value)]
            : outside?.Arguments.Select(a => a.Name).ToArray();
        if (names is null)
        {
            return;
        }

        foreach (var argument in node.Arguments)
        {
            if (!names.Contains(argument.Name.Value))
            {
                Context.Report(this, $"Unknown argument \"{argument.Name}\" on directive \"@{node.Name}\"{DidYouMean.Of(argument.Name, names)}", argument.Start);
            }
        }
    }
}
