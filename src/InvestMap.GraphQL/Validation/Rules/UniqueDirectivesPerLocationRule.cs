using System.Collections.Immutable;
using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>Directives Are Unique per Location (5.7.3), except repeatable ones.</summary>
internal sealed class UniqueDirectivesPerLocationRule() : ValidationRule(Hooks.Document | Hooks.Directives)
{
    private Dictionary<string, bool>? repeatable;
    private Dictionary<string, Dictionary<string, DirectiveNode>>? byType;

    public override void Document(DocumentNode node)
    {
        foreach (var definition in node.Definitions)
        {
            if (definition is DirectiveDefinitionNode directive)
            {
                (repeatable ??= [])[directive.Name] = directive.IsRepeatable;
            }
        }
    }

    public override void Directives(ImmutableArray<DirectiveNode> nodes, Node host)
    {
        var known = host switch
        {
            SchemaDefinitionNode => Shared("schema "),
            TypeDefinitionNode type => Shared(type.Name),
            _ => null,
        };
        if (known is null && nodes.Length < 2)
        {
            return;
        }

        known ??= [];
        foreach (var node in nodes)
        {
            if (IsUnique(node.Name) && !known.TryAdd(node.Name, node))
            {
                Context.Report(this, $"The directive \"@{node.Name}\" can only be used once at this location.", known[node.Name].Start, node.Start);
            }
        }
    }

    // A type and its extensions are one place.
    private Dictionary<string, DirectiveNode> Shared(string key)
    {
        byType ??= [];
        return byType.TryGetValue(key, out var known) ? known : byType[key] = [];
    }

    private bool IsUnique(string name)
    {
        if (repeatable is not null && repeatable.TryGetValue(name, out bool isRepeatable))
        {
            return !isRepeatable;
        }

        var directive = Context.HasSchema ? Context.Schema.Directive(name) : Context.Surroundings!.Directives.GetValueOrDefault(name);
        return directive is { IsRepeatable: false };
    }
}
