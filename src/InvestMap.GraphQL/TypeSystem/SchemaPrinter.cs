using System.Collections.Immutable;
using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.TypeSystem;

/// <summary>Prints a schema as SDL: what the specification defines is left out, everything else in the order of the schema.</summary>
public static class SchemaPrinter
{
    /// <summary>The SDL of a whole schema, with a line feed at its end.</summary>
    public static string Print(GraphQLSchema schema)
    {
        var definitions = ImmutableArray.CreateBuilder<DefinitionNode>();
        if (SchemaNode(schema) is { } node)
        {
            definitions.Add(node);
        }

        definitions.AddRange(schema.Directives.Where(d => !d.IsStandard).Select(Node));
        definitions.AddRange(schema.Types.Where(t => !t.IsIntrospection && t is not ScalarType { IsStandard: true }).Select(Node));
        return Printer.Print(new DocumentNode { Source = new Source(default(ReadOnlyMemory<byte>)), Definitions = definitions.DrainToImmutable() }) + "\n";
    }

    /// <summary>The SDL of one type.</summary>
    public static string Print(NamedType type) => Printer.Print(Node(type));

    // A schema whose root types have the names of custom needs no definition.
    private static SchemaDefinitionNode? SchemaNode(GraphQLSchema schema)
    {
        var roots = System.Enum.GetValues<OperationKind>().Select(kind => (Kind: kind, Type: schema.RootType(kind))).ToList();
        bool isCommon = roots.TrueForAll(r => r.Type is null ? schema.Type(r.Kind.ToString()) is not ObjectType : r.Type.Name == r.Kind.ToString());
        if (isCommon && schema.Description is null && schema.AppliedDirectives.IsEmpty)
        {
            return null;
        }

        return new SchemaDefinitionNode
        {
            Description = Text(schema.Description),
            Directives = schema.AppliedDirectives,
            OperationTypes = [.. roots.Where(r => r.Type is not null).Select(r => new OperationTypeNode { Operation = r.Kind, Type = new NamedTypeNode { Name = r.Type!.Name } })],
        };
    }

    private static DirectiveDefinitionNode Node(DirectiveDefinition directive) => new()
    {
        Name = new Name(directive.Name, 0),
        Description = Text(directive.Description),
        Arguments = [.. directive.Arguments.Select(Node)],
        IsRepeatable = directive.IsRepeatable,
        Locations = [.. directive.Locations.Select(l => new Name(DirectiveLocations.NameOf(l), 0))],
    };

    private static TypeDefinitionNode Node(NamedType type)
    {
        var name = new Name(type.Name, 0);
        var description = Text(type.Description);
        return type switch
        {
            ScalarType scalar => new ScalarTypeNode
            {
                Name = name,
                Description = description,
                Directives = scalar.SpecifiedByUrl is { } url ? type.Directives.Add(Directive("specifiedBy", "url", url)) : type.Directives,
            },
            ObjectType o => new ObjectTypeNode { Name = name, Description = description, Directives = type.Directives, Interfaces = Names(o.Interfaces), Fields = [.. o.Fields.Select(Node)] },
            InterfaceType i => new InterfaceTypeNode { Name = name, Description = description, Directives = type.Directives, Interfaces = Names(i.Interfaces), Fields = [.. i.Fields.Select(Node)] },
            UnionType u => new UnionTypeNode { Name = name, Description = description, Directives = type.Directives, Types = Names(u.Types) },
            EnumType e => new EnumTypeNode { Name = name, Description = description, Directives = type.Directives, Values = [.. e.Values.Select(Node)] },
            InputObjectType input => new InputObjectTypeNode
            {
                Name = name,
                Description = description,
                Directives = input.IsOneOf ? type.Directives.Add(new DirectiveNode { Name = new Name("oneOf", 0) }) : type.Directives,
                Fields = [.. input.Fields.Select(Node)],
            },
            _ => throw new ArgumentException($"{type} cannot be printed."),
        };
    }

    private static FieldDefinitionNode Node(FieldDefinition field) => new()
    {
        Name = new Name(field.Name, 0),
        Description = Text(field.Description),
        Arguments = [.. field.Arguments.Select(Node)],
        Type = field.TypeNode,
        Directives = Deprecated(field.DeprecationReason, field.Directives),
    };

    private static InputValueDefinitionNode Node(InputValueDefinition value) => new()
    {
        Name = new Name(value.Name, 0),
        Description = Text(value.Description),
        Type = value.TypeNode,
        DefaultValue = value.DefaultValue,
        Directives = Deprecated(value.DeprecationReason, value.Directives),
    };

    private static EnumValueDefinitionNode Node(EnumValueDefinition value) => new()
    {
        Name = new Name(value.Name, 0),
        Description = Text(value.Description),
        Directives = Deprecated(value.DeprecationReason, value.Directives),
    };

    private static ImmutableArray<NamedTypeNode> Names<T>(ImmutableArray<T> types)
        where T : NamedType => [.. types.Select(t => new NamedTypeNode { Name = t.Name })];

    private static ImmutableArray<DirectiveNode> Deprecated(string? reason, ImmutableArray<DirectiveNode> directives) => reason switch
    {
        null => directives,
        SchemaBuilder.DefaultDeprecation => directives.Add(new DirectiveNode { Name = new Name("deprecated", 0) }),
        _ => directives.Add(Directive("deprecated", "reason", reason)),
    };

    private static DirectiveNode Directive(string name, string argument, string value) => new()
    {
        Name = new Name(name, 0),
        Arguments = [new ArgumentNode { Name = new Name(argument, 0), Value = new StringValueNode { Value = value } }],
    };

    private static StringValueNode? Text(string? description) =>
        description is null ? null : new StringValueNode { Value = description, IsBlock = BlockString.CanPrint(description) };
}
