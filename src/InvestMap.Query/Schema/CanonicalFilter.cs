using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using InvestMap.GraphQL.Response;

namespace InvestMap.Query;

/// <summary>
/// One spelling for filters that ask the same, so that caches and hashes know them again: keys sorted, no white space, text in
/// NFC, plain numbers without zeros at the end, and nothing that asks nothing.
/// </summary>
public static class CanonicalFilter
{
    /// <summary>The deepest nesting of a filter.</summary>
    public const int MaxDepth = 64;

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The canonical spelling; null where nothing is asked.</summary>
    /// <exception cref="GraphQLException">It is not one JSON object, or names a field twice (MAP304), or text that cannot be (MAP305).</exception>
    public static string? Of(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaxDepth });
            if (document.RootElement.ValueKind == JsonValueKind.Null)
            {
                return null;
            }

            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw NoFilter();
            }

            var bytes = new ArrayBufferWriter<byte>(json.Length);
            using (var writer = new Utf8JsonWriter(bytes, Writing))
            {
                Write(writer, document.RootElement);
            }

            return bytes.WrittenCount == 2 ? null : Encoding.UTF8.GetString(bytes.WrittenSpan);
        }
        catch (JsonException)
        {
            throw NoFilter();
        }
        catch (InvalidOperationException)
        {
            throw Refusal.Of(MapErrorCodes.Text, "Text contains half of a surrogate pair, which is no character.");
        }
    }

    /// <summary>The refusal of what is no filter at all.</summary>
    internal static GraphQLException NoFilter() => Refusal.Of(
        MapErrorCodes.Filter, "`where` is not one JSON object of the list's filter, such as {\"status\":{\"eq\":\"OPERATING\"}}.");

    private static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                string? last = null;
                foreach (var member in value.EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal))
                {
                    if (member.Name == last)
                    {
                        throw Refusal.Of(MapErrorCodes.Filter, $"The filter names `{last}` twice in one object. Use `and` for two conditions on one field.");
                    }

                    last = member.Name;
                    if (!AsksNothing(member))
                    {
                        writer.WritePropertyName(member.Name);
                        Write(writer, member.Value);
                    }
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(SqlValue.Text(value.GetString()!));
                break;
            case JsonValueKind.Number:
                writer.WriteRawValue(Number(value.GetRawText()), skipInputValidation: true);
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    // As `FilterSql` reads them: null for a word, or an empty list of alternatives, is no condition. Null for a key is one.
    private static bool AsksNothing(JsonProperty member) => member.Name switch
    {
        "and" or "or" => member.Value.ValueKind == JsonValueKind.Null || (member.Value.ValueKind == JsonValueKind.Array && member.Value.GetArrayLength() == 0),
        "not" or "search" or "bbox" or "id" => member.Value.ValueKind == JsonValueKind.Null,
        _ => false,
    };

    // A number with an exponent or more digits than a decimal holds stays as it is.
    private static string Number(string text) =>
        text.Length <= 28 && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture) is var plain && plain == "-0" ? "0" : plain
            : text;
}
