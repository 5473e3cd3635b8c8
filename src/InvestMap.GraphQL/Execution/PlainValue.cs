using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Response;

namespace InvestMap.GraphQL.Execution;

/// <summary>Values without a type: JSON and literals as objects of the program.</summary>
public static class PlainValue
{
    internal static readonly object True = true;
    internal static readonly object False = false;

    /// <summary>null, bool, int, long, decimal or double, string, <c>object?[]</c> or a dictionary with keys in order.</summary>
    public static object? From(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                return json.GetString();
            case JsonValueKind.Number:
                return json.TryGetInt32(out int i) ? i : json.TryGetInt64(out long l) ? l
                    : json.TryGetDecimal(out decimal m) && m.ToString(CultureInfo.InvariantCulture) == json.GetRawText() ? m
                    : json.GetDouble() is var d && double.IsFinite(d) ? d
                    : throw new TypeSystem.CoercionException($"{json.GetRawText()} is beyond the range of numbers.");
            case JsonValueKind.True or JsonValueKind.False:
                return json.GetBoolean() ? True : False;
            case JsonValueKind.Array:
                return json.EnumerateArray().Select(From).ToArray();
            case JsonValueKind.Object:
                var map = new Dictionary<string, object?>();
                foreach (var property in json.EnumerateObject())
                {
                    map[property.Name] = From(property.Value);
                }

                return map;
            default:
                return null;
        }
    }

    /// <summary>The JSON of a literal. Variables must be coerced; absent ones are null in lists and left out of objects.</summary>
    public static JsonDocument ToJson(ValueNode node, VariableValues? variables)
    {
        using var writer = new ResponseWriter();
        Write(node, variables, writer);
        return JsonDocument.Parse(writer.Written.ToArray(), new JsonDocumentOptions { MaxDepth = 1024 });
    }

    /// <summary>A short text of a value for messages.</summary>
    internal static string Print(object? value)
    {
        switch (value)
        {
            case null: return "null";
            case bool b: return b ? "true" : "false";
            case double.NaN: return "NaN";
            case double d when double.IsInfinity(d): return d > 0 ? "Infinity" : "-Infinity";
            case string or IConvertible:
                using (var writer = new ResponseWriter())
                {
                    writer.WriteAny(value);
                    return Encoding.UTF8.GetString(writer.Written.Span);
                }

            default: return $"a value of type {value.GetType().Name}";
        }
    }

    private static void Write(ValueNode node, VariableValues? variables, ResponseWriter writer)
    {
        switch (node)
        {
            case VariableNode variable:
                writer.WriteAny(variables is not null && variables.TryGet(variable.Name, out object? value) ? value : null);
                break;
            case IntValueNode n: writer.WriteRaw(Encoding.ASCII.GetBytes(n.Value)); break;
            case FloatValueNode n: writer.WriteRaw(Encoding.ASCII.GetBytes(n.Value)); break;
            case StringValueNode n: writer.Write(n.Value); break;
            case EnumValueNode n: writer.Write(n.Value); break;
            case BooleanValueNode n: writer.Write(n.Value); break;
            case ListValueNode list:
                writer.StartList();
                foreach (var item in list.Values)
                {
                    Write(item, variables, writer);
                }

                writer.EndList();
                break;
            case ObjectValueNode map:
                writer.StartObject();
                foreach (var field in map.Fields)
                {
                    if (field.Value is VariableNode v && (variables is null || !variables.TryGet(v.Name, out _)))
                    {
                        continue;
                    }

                    writer.Key(field.Name.Value);
                    Write(field.Value, variables, writer);
                }

                writer.EndObject();
                break;
            default: writer.WriteNull(); break;
        }
    }
}
