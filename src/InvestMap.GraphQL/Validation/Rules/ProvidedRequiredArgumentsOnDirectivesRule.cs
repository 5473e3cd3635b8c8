using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>Required Arguments (5.4.3), for directives.</summary>
internal class ProvidedRequiredArgumentsOnDirectivesRule(Hooks hooks = 0) : ValidationRule(hooks | Hooks.Document | Hooks.Directive)
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
        if (defined is not null && defined.TryGetValue(node.Name, out var definition))
        {
            foreach (var argument in definition.Arguments.Where(a => a is { Type: NonNullTypeNode, DefaultValue: null }))
            {
                Require(node, argument.Name, argument.Type.ToString()!);
            }

            return;
        }

        var outside = Context.HasSchema ? Context.Schema.Directive(node.Name) : Context.Surroundings!.Directives.GetValueOrDefault(node.Name.Value);
        foreach (var argument in outside?.Arguments ?? [])
        {
            // The types of directives that are not part of a schema yet are not resolved.
            if (argument is { TypeNode: NonNullTypeNode, DefaultValue: null, RawDefault: null })
            {
                Require(node, argument.Name, argument.TypeNode.ToString()!);
            }
        }
    }

    private void Require(DirectiveNode node, string name, string type)
    {
        if (!node.Arguments.Any(a => a.Name.Value == name))
        {
            Context.Report(this, $"Argument \"@{node.Name}({name}:)\" of type \"{type}\" is required, but it was not provided.", node.Start);
        }
    }
}
