using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>Known type names: whatever names a type names one that exists (5.5.1.2, 5.8.2).</summary>
internal sealed class KnownTypeNamesRule() : ValidationRule(Hooks.Document | Hooks.NamedType)
{
    private HashSet<string>? defined;

    public override void Document(DocumentNode node)
    {
        foreach (var definition in node.Definitions)
        {
            if (definition is TypeDefinitionNode { IsExtension: false } type)
            {
                (defined ??= []).Add(type.Name);
            }
        }
    }

    public override void NamedType(NamedTypeNode node)
    {
        if (defined?.Contains(node.Name) == true || (Context.HasSchema ? Context.Schema.Type(node.Name) is not null : IsKnownOutside(node.Name)))
        {
            return;
        }

        var names = Context.HasSchema ? Context.Schema.Types.Select(t => t.Name) : Context.Surroundings?.Types.Keys ?? Enumerable.Empty<string>();
        Context.Report(this, $"Unknown type \"{node.Name}\"{DidYouMean.Of(node.Name, names.Concat(defined ?? []))}", node.Start);
    }

    private bool IsKnownOutside(string name) =>
        StandardScalars.IsStandard(name) || Introspection.IntrospectionTypes.IsIntrospection(name) || Context.Surroundings?.Types.ContainsKey(name) == true;
}
