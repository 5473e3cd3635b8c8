using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>Directives Are Defined, and Are in Valid Locations (5.7.1, 5.7.2).</summary>
internal sealed class KnownDirectivesRule() : ValidationRule(Hooks.Document | Hooks.Directive)
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
        string name = node.Name;
        bool? fits = defined is not null && defined.TryGetValue(name, out var definition)
            ? definition.Locations.Any(l => l.Value == DirectiveLocations.NameOf(location))
            : Outside(name)?.Locations.Contains(location);
        if (fits is null)
        {
            var names = Context.HasSchema ? Context.Schema.Directives.Select(d => d.Name) : Context.Surroundings!.Directives.Keys;
            Context.Report(this, $"Unknown directive \"@{name}\"{DidYouMean.Of(name, names.Concat(defined?.Keys ?? Enumerable.Empty<string>()))}", node.Start);
        }
        else if (fits == false)
        {
            Context.Report(this, $"Directive \"@{name}\" may not be used on {DirectiveLocations.NameOf(location)}.", node.Start);
        }
    }

    private DirectiveDefinition? Outside(string name) =>
        Context.HasSchema ? Context.Schema.Directive(name) : Context.Surroundings!.Directives.GetValueOrDefault(name);
}
