using System.Collections.Immutable;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.Validation;

namespace InvestMap.GraphQL.TypeSystem;

/// <summary>Validates a schema that is put together: the paragraphs "Type Validation" of specification 3.</summary>
internal sealed class SchemaValidator
{
    private readonly GraphQLSchema schema;
    private readonly List<GraphQLError> errors = [];

    private SchemaValidator(GraphQLSchema schema) => this.schema = schema;

    /// <summary>All errors of a schema.</summary>
    public static IReadOnlyList<GraphQLError> Validate(GraphQLSchema schema)
    {
        var validator = new SchemaValidator(schema);
        foreach (var directive in schema.Directives)
        {
            validator.Check(directive);
        }

        foreach (var type in schema.Types)
        {
            validator.Check(type);
        }

        new InputObjectCycles(validator.Report).Check(schema.Types.OfType<InputObjectType>());
        return validator.errors;
    }

    /// <summary>The directive of that name where it was written.</summary>
    internal static IEnumerable<SourceLocation> PlacesOfDirective(ImmutableArray<SchemaNode> nodes, string name)
    {
        foreach (var (node, source) in nodes)
        {
            var directives = node switch
            {
                MemberDefinitionNode member => member.Directives,
                DefinitionNode definition => definition.Directives,
                _ => [],
            };
            foreach (var directive in directives.Where(d => d.Name == name))
            {
                yield return source.LocationAt(directive.Start);
            }
        }
    }

    /// <summary>The type of a field, argument or input field where it was written.</summary>
    internal static IEnumerable<SourceLocation> PlacesOfType(ImmutableArray<SchemaNode> nodes)
    {
        foreach (var (node, source) in nodes)
        {
            var type = node is FieldDefinitionNode field ? field.Type : (node as InputValueDefinitionNode)?.Type;
            if (type is not null)
            {
                yield return source.LocationAt(type.Start);
            }
        }
    }

    private static IEnumerable<SourceLocation> Places(ImmutableArray<SchemaNode> nodes) => nodes.Select(n => n.Location);

    private void Report(string message, IEnumerable<SourceLocation> places) => errors.Add(new GraphQLError(message, ErrorCodes.Validation, [.. places]));

    private void CheckName(string name, ImmutableArray<SchemaNode> nodes)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            Report($"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.", Places(nodes));
        }
        else if (name.Length == 0 || char.IsAsciiDigit(name[0]) || name.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '_'))
        {
            Report($"\"{name}\" is not a name: letters, digits and \"_\" only, and no digit first.", Places(nodes));
        }
    }

    private void Check(DirectiveDefinition directive)
    {
        CheckName(directive.Name, directive.Nodes);
        if (directive.Locations.IsEmpty)
        {
            Report($"Directive @{directive.Name} must include 1 or more locations.", Places(directive.Nodes));
        }

        CheckDuplicates(directive.Arguments.Select(a => a.Name), name => $"Argument \"@{directive.Name}({name}:)\" can only be defined once.");
        foreach (var argument in directive.Arguments)
        {
            string place = $"@{directive.Name}({argument.Name}:)";
            CheckName(argument.Name, argument.Nodes);
            if (!argument.Type.IsInput)
            {
                Report($"The type of {place} must be Input Type but got: {argument.Type}.", Places(argument.Nodes));
                continue;
            }

            CheckInput(argument, place, "argument");
        }
    }

    private void Check(NamedType type)
    {
        if (!type.IsIntrospection)
        {
            CheckName(type.Name, type.Nodes);
        }

        switch (type)
        {
            case FieldedType fielded:
                Check(fielded);
                new ImplementationValidator(schema, Report).Check(fielded);
                break;
            case UnionType union:
                Check(union);
                break;
            case EnumType e:
                Check(e);
                break;
            case InputObjectType input:
                Check(input);
                break;
            default:
                break;
        }
    }

    private void Check(FieldedType type)
    {
        if (type.Fields.IsEmpty)
        {
            Report($"Type {type.Name} must define one or more fields.", Places(type.Nodes));
        }

        CheckDuplicates(type.Fields.Select(f => f.Name), name => $"Field \"{type.Name}.{name}\" can only be defined once.");
        foreach (var field in type.Fields)
        {
            CheckName(field.Name, field.Nodes);
            if (!field.Type.IsOutput)
            {
                Report($"The type of {type.Name}.{field.Name} must be Output Type but got: {field.Type}.", PlacesOfType(field.Nodes));
            }

            CheckDuplicates(field.Arguments.Select(a => a.Name), name => $"Argument \"{type.Name}.{field.Name}({name}:)\" can only be defined once.");
            foreach (var argument in field.Arguments)
            {
                string place = $"{type.Name}.{field.Name}({argument.Name}:)";
                CheckName(argument.Name, argument.Nodes);
                if (!argument.Type.IsInput)
                {
                    Report($"The type of {place} must be Input Type but got: {argument.Type}.", PlacesOfType(argument.Nodes));
                    continue;
                }

                CheckInput(argument, place, "argument");
            }
        }
    }

    private void Check(UnionType type)
    {
        if (type.Types.IsEmpty)
        {
            Report($"Union type {type.Name} must define one or more member types.", Places(type.Nodes));
        }

        foreach (var group in type.Types.GroupBy(t => t.Name).Where(g => g.Count() > 1))
        {
            var places = type.Nodes.SelectMany(n => ((UnionTypeNode)n.Node).Types.Where(t => t.Name == group.Key).Select(t => n.Source.LocationAt(t.Start)));
            Report($"Union type {type.Name} can only include type {group.Key} once.", places);
        }
    }

    private void Check(EnumType type)
    {
        if (type.Values.IsEmpty)
        {
            Report($"Enum type {type.Name} must define one or more values.", Places(type.Nodes));
        }

        CheckDuplicates(type.Values.Select(v => v.Name), name => $"Enum value \"{type.Name}.{name}\" can only be defined once.");
        foreach (var value in type.Values)
        {
            CheckName(value.Name, value.Nodes);
            if (value.Name is "true" or "false" or "null")
            {
                Report($"\"{value.Name}\" cannot be a value of the enum {type.Name}.", Places(value.Nodes));
            }
        }
    }

    private void Check(InputObjectType type)
    {
        if (type.Fields.IsEmpty)
        {
            Report($"Input Object type {type.Name} must define one or more fields.", Places(type.Nodes));
        }

        CheckDuplicates(type.Fields.Select(f => f.Name), name => $"Field \"{type.Name}.{name}\" can only be defined once.");
        foreach (var field in type.Fields)
        {
            string place = $"{type.Name}.{field.Name}";
            CheckName(field.Name, field.Nodes);
            if (!field.Type.IsInput)
            {
                Report($"The type of {place} must be Input Type but got: {field.Type}.", PlacesOfType(field.Nodes));
                continue;
            }

            CheckInput(field, place, "input field");
            if (type.IsOneOf && field.Type.IsNonNull)
            {
                Report($"OneOf input field {place} must be nullable.", PlacesOfType(field.Nodes));
            }

            if (type.IsOneOf && field.DefaultValue is not null)
            {
                Report($"OneOf input field {place} cannot have a default value.", Places(field.Nodes));
            }
        }
    }

    private void CheckInput(InputValueDefinition value, string place, string kind)
    {
        if (value.IsRequired && value.DeprecationReason is not null)
        {
            Report($"Required {kind} {place} cannot be deprecated.", [.. PlacesOfDirective(value.Nodes, "deprecated"), .. PlacesOfType(value.Nodes)]);
        }

        if (value.DefaultValue is { } literal)
        {
            LiteralChecker.Check(literal, value.Type, (node, message) =>
                Report($"{place} has invalid default value: {message}", value.Nodes.Select(n => n.Source.LocationAt(node.Start))));
        }
    }

    private void CheckDuplicates(IEnumerable<string> names, Func<string, string> message)
    {
        var seen = new HashSet<string>();
        foreach (string name in names)
        {
            if (!seen.Add(name))
            {
                Report(message(name), []);
            }
        }
    }
}
