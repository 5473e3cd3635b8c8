using System.Globalization;
using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.TypeSystem;

/// <summary>The part of the builder that reads SDL.</summary>
public sealed partial class SchemaBuilder
{
    /// <summary>Adds definitions and extensions. Syntax errors are thrown at once, the rest by <see cref="Build()"/>.</summary>
    public SchemaBuilder Sdl(string text) => Sdl(new Source(text));

    /// <summary>Adds definitions and extensions from UTF-8.</summary>
    public SchemaBuilder Sdl(Source source)
    {
        var document = Parser.Parse(source, ParserLimits.Trusted);
        documents.Add(document);
        foreach (var node in document.Definitions.OfType<TypeSystemNode>().Where(n => !n.IsExtension))
        {
            Define(node, source);
        }

        foreach (var node in document.Definitions.OfType<TypeSystemNode>().Where(n => n.IsExtension))
        {
            Extend(node, source);
        }

        return this;
    }

    internal static string? DeprecationOf(IEnumerable<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            if (directive.Name == "deprecated")
            {
                return (Find(directive, "reason") as StringValueNode)?.Value ?? DefaultDeprecation;
            }
        }

        return null;
    }

    private static ValueNode? Find(DirectiveNode directive, string argument)
    {
        foreach (var node in directive.Arguments)
        {
            if (node.Name == argument)
            {
                return node.Value;
            }
        }

        return null;
    }

    private void Define(TypeSystemNode node, Source source)
    {
        switch (node)
        {
            case SchemaDefinitionNode schema:
                hasSchemaDefinition = true;
                description ??= schema.Description?.Value;
                Extend(schema, source);
                break;
            case DirectiveDefinitionNode d:
                Add(new DirectiveDefinition(d.Name)
                {
                    Description = d.Description?.Value,
                    Nodes = [new(d, source)],
                    IsRepeatable = d.IsRepeatable,
                    Arguments = [.. d.Arguments.Select(a => Value(a, source))],
                    Locations = [.. d.Locations.Select(l => DirectiveLocations.TryParse(l, out var location) ? location : default)],
                });
                break;
            case TypeDefinitionNode type when !type.Name.Value.StartsWith("__", StringComparison.Ordinal) || !Introspection.IntrospectionTypes.IsIntrospection(type.Name):
                var made = Create(type);
                made.Description = type.Description?.Value ?? made.Description;
                made.Nodes = [new(type, source)];
                if (types.ContainsKey(made.Name))
                {
                    break;
                }

                Add(made);
                Extend(type, source, made);
                break;
            default:
                break;
        }
    }

    private static NamedType Create(TypeDefinitionNode node) => node switch
    {
        ScalarTypeNode => StandardScalars.IsStandard(node.Name) ? StandardScalars.Create(node.Name) : new ScalarType(node.Name),
        ObjectTypeNode => new ObjectType(node.Name),
        InterfaceTypeNode => new InterfaceType(node.Name),
        UnionTypeNode => new UnionType(node.Name),
        EnumTypeNode => new EnumType(node.Name),
        _ => new InputObjectType(node.Name),
    };

    private void Extend(TypeSystemNode node, Source source)
    {
        if (node is SchemaDefinitionNode schema)
        {
            schemaNodes = schemaNodes.Add(new(schema, source));
            schemaDirectives = schemaDirectives.AddRange(schema.Directives);
            foreach (var type in schema.OperationTypes)
            {
                roots.TryAdd(type.Operation, type.Type);
            }
        }
        else if (node is TypeDefinitionNode extension && types.TryGetValue(extension.Name, out var type))
        {
            type.Nodes = type.Nodes.Add(new(extension, source));
            Extend(extension, source, type);
        }
    }

    private static void Extend(TypeDefinitionNode node, Source source, NamedType type)
    {
        type.Directives = type.Directives.AddRange(node.Directives.Where(d => d.Name.Value is not ("specifiedBy" or "oneOf")));
        switch (node, type)
        {
            case (ScalarTypeNode, ScalarType scalar):
                foreach (var directive in node.Directives.Where(d => d.Name == "specifiedBy"))
                {
                    scalar.SpecifiedByUrl = (Find(directive, "url") as StringValueNode)?.Value ?? scalar.SpecifiedByUrl;
                }

                break;
            case (CompositeTypeNode composite, FieldedType fielded):
                fielded.InterfaceNodes.AddRange(composite.Interfaces);
                fielded.FieldList.AddRange(composite.Fields.Select(f => Field(f, source)));
                break;
            case (UnionTypeNode union, UnionType u):
                u.TypeNodes.AddRange(union.Types);
                break;
            case (EnumTypeNode e, EnumType enumType):
                enumType.ValueList.AddRange(e.Values.Select(v => new EnumValueDefinition(v.Name, null)
                {
                    Description = v.Description?.Value,
                    DeprecationReason = DeprecationOf(v.Directives),
                    Directives = v.Directives.RemoveAll(d => d.Name == "deprecated"),
                    Nodes = [new(v, source)],
                }));
                break;
            case (InputObjectTypeNode input, InputObjectType inputType):
                inputType.IsOneOf |= node.Directives.Any(d => d.Name == "oneOf");
                inputType.FieldList.AddRange(input.Fields.Select(f => Value(f, source)));
                break;
            default:
                break;
        }
    }

    private static InputValueDefinition Value(InputValueDefinitionNode node, Source source) => new(node.Name, node.Type)
    {
        Description = node.Description?.Value,
        DefaultValue = node.DefaultValue,
        DeprecationReason = DeprecationOf(node.Directives),
        Directives = node.Directives.RemoveAll(d => d.Name == "deprecated"),
        Cost = CostOf(node.Directives),
        Nodes = [new(node, source)],
    };

    private static FieldDefinition Field(FieldDefinitionNode node, Source source)
    {
        var field = new FieldDefinition(node.Name, node.Type)
        {
            Description = node.Description?.Value,
            Arguments = [.. node.Arguments.Select(a => Value(a, source))],
            DeprecationReason = DeprecationOf(node.Directives),
            Directives = node.Directives.RemoveAll(d => d.Name == "deprecated"),
            Cost = CostOf(node.Directives),
            Nodes = [new(node, source)],
        };
        foreach (var directive in node.Directives)
        {
            if (directive.Name == "listSize")
            {
                field.ListSize = new ListSize(
                    Number(Find(directive, "assumedSize")),
                    [.. Texts(Find(directive, "slicingArguments"))],
                    [.. Texts(Find(directive, "sizedFields"))],
                    Find(directive, "requireOneSlicingArgument") is not BooleanValueNode { Value: false },
                    Number(Find(directive, "slicingArgumentDefaultValue")));
            }
        }

        return field;
    }

    private static double? CostOf(IEnumerable<DirectiveNode> directives) =>
        directives.LastOrDefault(d => d.Name == "cost") is { } directive && Find(directive, "weight") is StringValueNode weight
            && double.TryParse(weight.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double cost)
            ? cost
            : null;

    private static int? Number(ValueNode? node) =>
        node is IntValueNode n && int.TryParse(n.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? value : null;

    private static IEnumerable<string> Texts(ValueNode? node) => node switch
    {
        StringValueNode text => [text.Value],
        ListValueNode list => list.Values.OfType<StringValueNode>().Select(v => v.Value),
        _ => [],
    };
}
