using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.TypeSystem;
using InvestMap.GraphQL.Validation;

namespace InvestMap.GraphQL.Execution;

/// <summary>Coerces the variables of a request (specification 6.1.2 CoerceVariableValues).</summary>
internal sealed class VariableCoercion
{
    private const int MaxErrors = 50;
    private const int MaxDepth = 128;

    /// <summary>Stands for half a surrogate pair in messages.</summary>
    private const string Halved = "\ufffd";

    private readonly List<GraphQLError> errors = [];

    // What is being coerced, for messages: how it is called, and where it is declared.
    private string current = "";
    private ImmutableArray<SourceLocation> locations = [];

    private VariableCoercion()
    {
    }

    /// <summary>The coerced variables, or a <see cref="GraphQLException"/> with every error found.</summary>
    public static VariableValues Coerce(GraphQLSchema schema, Source source, ImmutableArray<VariableDefinitionNode> definitions, JsonElement json)
    {
        if (definitions.IsEmpty)
        {
            return VariableValues.Empty;
        }

        var coercion = new VariableCoercion();
        string[] names = new string[definitions.Length];
        object?[] values = new object?[definitions.Length];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = definitions[i].Variable.Name;
            values[i] = coercion.Coerce(schema, source, definitions[i], json);
            if (coercion.errors.Count > MaxErrors)
            {
                coercion.errors.RemoveRange(MaxErrors, coercion.errors.Count - MaxErrors);
                coercion.errors.Add(new GraphQLError("Too many errors processing variables, error limit reached.", ErrorCodes.Variable));
                break;
            }
        }

        return coercion.errors.Count == 0 ? new VariableValues(names, values) : throw new GraphQLException([.. coercion.errors]);
    }

    /// <summary>One value of a type, as it would be if a variable held it.</summary>
    public static object? Coerce(GraphQLType type, string name, JsonElement json)
    {
        var coercion = new VariableCoercion { current = $"`{name}`" };
        object? value = coercion.Coerce(json, type, null, 0);
        return coercion.errors.Count == 0 ? value : throw new GraphQLException([.. coercion.errors.Take(MaxErrors)]);
    }

    private object? Coerce(GraphQLSchema schema, Source source, VariableDefinitionNode definition, JsonElement json)
    {
        string name = definition.Variable.Name;
        current = $"Variable \"${name}\"";
        locations = [source.LocationAt(definition.Variable.Start)];
        if (!schema.TryResolve(definition.Type, out var type) || !type.IsInput)
        {
            errors.Add(new GraphQLError(
                $"Variable \"${name}\" expected value of type \"{definition.Type}\" which cannot be used as an input type.", ErrorCodes.Variable, [source.LocationAt(definition.Type.Start)]));
            return null;
        }

        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out var given))
        {
            if (definition.DefaultValue is { } literal)
            {
                if (LiteralCoercion.TryCoerce(literal, type, null, out object? value))
                {
                    return value;
                }

                Add($"Variable \"${name}\" has invalid default value {Printer.Print(literal)}.");
            }
            else if (type.IsNonNull)
            {
                Add($"Variable \"${name}\" of required type \"{type}\" was not provided.");
            }

            return InputObject.Absent;
        }

        if (given.ValueKind == JsonValueKind.Null && type.IsNonNull)
        {
            Add($"Variable \"${name}\" of non-null type \"{type}\" must not be null.");
            return null;
        }

        return Coerce(given, type, null, 0);
    }

    private object? Coerce(JsonElement json, GraphQLType type, ResponsePath? path, int depth)
    {
        if (type is NonNullType nonNull)
        {
            if (json.ValueKind == JsonValueKind.Null)
            {
                Fail(path, $"Expected non-nullable type \"{type}\" not to be null.");
                return null;
            }

            type = nonNull.OfType;
        }

        if (json.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (depth > MaxDepth)
        {
            Fail(path, $"The value nests deeper than {MaxDepth} levels.");
            return null;
        }

        return type switch
        {
            ListType list => CoerceList(json, list.OfType, path, depth),
            InputObjectType input => CoerceObject(json, input, path, depth),
            EnumType e => CoerceEnum(json, e, path),
            _ => CoerceScalar(json, (ScalarType)type, path, depth),
        };
    }

    private object?[] CoerceList(JsonElement json, GraphQLType itemType, ResponsePath? path, int depth)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            return [Coerce(json, itemType, path, depth + 1)];
        }

        object?[] items = new object?[json.GetArrayLength()];
        int i = 0;
        foreach (var item in json.EnumerateArray())
        {
            items[i] = Coerce(item, itemType, path is null ? ResponsePath.RootIndex(i) : path.Append(i), depth + 1);
            i++;
            if (errors.Count > MaxErrors)
            {
                break;
            }
        }

        return items;
    }

    private InputObject? CoerceObject(JsonElement json, InputObjectType type, ResponsePath? path, int depth)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            Fail(path, $"Expected value of type \"{type.Name}\" to be an object, found: {Short(json)}.");
            return null;
        }

        var result = new InputObject(type);
        int given = 0;
        bool hasNull = false;
        foreach (var property in json.EnumerateObject())
        {
            if (NameOf(property) is not { } name || type.Field(name) is not { } field)
            {
                name = NameOf(property) ?? Halved;
                Fail(path, $"Expected value of type \"{type.Name}\" not to include unknown field \"{name}\"{DidYouMean.Of(name, type.Fields.Select(f => f.Name))}");
                if (errors.Count > MaxErrors)
                {
                    break;
                }

                continue;
            }

            given++;
            hasNull |= property.Value.ValueKind == JsonValueKind.Null;
            result.Set(field.Index, Coerce(property.Value, field.Type, path is null ? ResponsePath.Root(field.Name) : path.Append(field.Name), depth + 1));
        }

        if (type.IsOneOf)
        {
            if (given != 1 || hasNull)
            {
                Fail(path, $"Within OneOf Input Object type \"{type.Name}\", exactly one field must be specified, and the value for that field must be non-null.");
            }
        }
        else if (!LiteralCoercion.TryDefaults(result))
        {
            foreach (var field in type.Fields.Where(f => f.IsRequired && !result.IsSet(f.Index)))
            {
                Fail(path, $"Expected value of type \"{type.Name}\" to include required field \"{field.Name}\", found: {Short(json)}.");
            }
        }

        return result;
    }

    private object? CoerceEnum(JsonElement json, EnumType type, ResponsePath? path)
    {
        if (json.ValueKind != JsonValueKind.String)
        {
            Fail(path, $"Enum \"{type.Name}\" cannot represent non-string value: {Short(json)}{DidYouMean.Known(type.Values.Select(v => v.Name))}");
            return null;
        }

        string name = TextOf(json) ?? Halved;
        if (type.Value(name) is { } value)
        {
            return value.Value;
        }

        Fail(path, $"Value \"{name}\" does not exist in \"{type.Name}\" enum{DidYouMean.Of(name, type.Values.Select(v => v.Name))}");
        return null;
    }

    private object? CoerceScalar(JsonElement json, ScalarType type, ResponsePath? path, int depth)
    {
        if (!IsShallow(json, MaxDepth - depth))
        {
            Fail(path, $"The value nests deeper than {MaxDepth} levels.");
            return null;
        }

        try
        {
            return type.ParseValue(json);
        }
        catch (Exception e) when (e is CoercionException or FormatException or OverflowException or InvalidOperationException)
        {
            Fail(path, e is CoercionException ? e.Message : $"{type.Name} cannot represent value: {Short(json)}");
            return null;
        }
    }

    // JSON can spell half of a surrogate pair, which is no character: reading such a text throws.
    private static string? TextOf(JsonElement json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsShallow(JsonElement json, int levels) => json.ValueKind switch
    {
        JsonValueKind.Array => levels > 0 && json.EnumerateArray().All(item => IsShallow(item, levels - 1)),
        JsonValueKind.Object => levels > 0 && json.EnumerateObject().All(property => IsShallow(property.Value, levels - 1)),
        _ => true,
    };

    private static string Short(JsonElement json)
    {
        string text = json.GetRawText();
        return text.Length <= 200 ? text : text[..200] + "…";
    }

    private void Fail(ResponsePath? path, string message)
    {
        var place = new StringBuilder();
        foreach (object segment in path?.ToList() ?? [])
        {
            place.Append(segment is int ? $"[{segment}]" : $".{segment}");
        }

        Add($"{current} has invalid value{(place.Length > 0 ? $" at {place}" : "")}: {message}");
    }

    private void Add(string message) => errors.Add(new GraphQLError(message, ErrorCodes.Variable, locations));
}
