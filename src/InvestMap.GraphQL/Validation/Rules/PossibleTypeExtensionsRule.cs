using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>An extension extends a type that exists and is of its kind (3.4.3).</summary>
internal sealed class PossibleTypeExtensionsRule() : ValidationRule(Hooks.Document | Hooks.Definition)
{
    private readonly Dictionary<string, TypeDefinitionNode> defined = [];

    public override void Document(DocumentNode node)
    {
        foreach (var definition in node.Definitions)
        {
            if (definition is TypeDefinitionNode { IsExtension: false } type)
            {
                defined[type.Name] = type;
            }
        }
    }

    public override void Definition(TypeSystemNode node)
    {
        if (node is not TypeDefinitionNode { IsExtension: true } extension)
        {
            return;
        }

        string name = extension.Name;
        var definition = defined.GetValueOrDefault(name);
        var existing = Context.Surroundings!.Types.GetValueOrDefault(name);
        if (definition is null && existing is null)
        {
            Context.Report(this, $"Cannot extend type \"{name}\" because it is not defined{DidYouMean.Of(name, defined.Keys.Concat(Context.Surroundings.Types.Keys))}", extension.Name.Start);
        }
        else if (definition is not null && definition.GetType() != extension.GetType())
        {
            Context.Report(this, $"Cannot extend non-{Kind(extension)} type \"{name}\".", definition.Start, extension.Start);
        }
        else if (definition is null && Kind(existing!) != Kind(extension))
        {
            Context.Report(this, $"Cannot extend non-{Kind(extension)} type \"{name}\".", extension.Start);
        }
    }

    private static string Kind(TypeDefinitionNode node) => node switch
    {
        ScalarTypeNode => "scalar",
        ObjectTypeNode => "object",
        InterfaceTypeNode => "interface",
        UnionTypeNode => "union",
        EnumTypeNode => "enum",
        _ => "input object",
    };

    private static string Kind(NamedType type) => type switch
    {
        ScalarType => "scalar",
        ObjectType => "object",
        InterfaceType => "interface",
        UnionType => "union",
        EnumType => "enum",
        _ => "input object",
    };
}
