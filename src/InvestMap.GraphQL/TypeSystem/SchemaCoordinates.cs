using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.TypeSystem;

/// <summary>Finds parts of a schema by their coordinates (specification 3.14).</summary>
public static class SchemaCoordinates
{
    /// <summary>
    /// The <see cref="NamedType"/>, <see cref="FieldDefinition"/>, <see cref="InputValueDefinition"/>, <see cref="EnumValueDefinition"/> or
    /// <see cref="DirectiveDefinition"/> at a coordinate; null when its last part does not exist.
    /// </summary>
    /// <exception cref="ArgumentException">An earlier part does not exist or cannot hold the next one.</exception>
    public static object? Resolve(this GraphQLSchema schema, SchemaCoordinate coordinate)
    {
        if (coordinate.IsDirective)
        {
            var directive = schema.Directive(coordinate.Name);
            return coordinate.Argument is null ? directive
                : directive is null ? throw new ArgumentException($"Expected \"{coordinate.Name}\" to be defined as a directive in the schema.")
                : directive.Arguments.FirstOrDefault(a => a.Name == coordinate.Argument);
        }

        var type = schema.Type(coordinate.Name);
        if (coordinate.Member is not { } member)
        {
            return type;
        }

        if (type is null)
        {
            throw new ArgumentException($"Expected \"{coordinate.Name}\" to be defined as a type in the schema.");
        }

        if (coordinate.Argument is { } argument)
        {
            return type is not FieldedType
                ? throw new ArgumentException($"Expected \"{coordinate.Name}\" to be an object type or interface type.")
                : schema.FieldOf(type, member) is { } field ? field.Argument(argument)
                : throw new ArgumentException($"Expected \"{member}\" to exist as a field of type \"{coordinate.Name}\" in the schema.");
        }

        return type switch
        {
            EnumType e => e.Value(member),
            InputObjectType input => input.Field(member),
            FieldedType => schema.FieldOf(type, member),
            _ => throw new ArgumentException($"Expected \"{coordinate.Name}\" to be an Enum, Input Object, Object or Interface type."),
        };
    }
}
