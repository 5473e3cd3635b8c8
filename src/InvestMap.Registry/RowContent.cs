using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using InvestMap.Registry.Entities;

namespace InvestMap.Registry;

/// <summary>A row as JSON by column name, as <c>curation.change.content</c> holds it.</summary>
internal static class RowContent
{
    // The text goes to a jsonb column, never into a page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(PublishedRow row)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            foreach (var (column, value) in RowShape.Of(row).Values(row))
            {
                json.WritePropertyName(column.Name);
                Write(json, value);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case short or int or long:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case DateOnly day:
                json.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset moment:
                json.WriteStringValue(moment);
                break;
            case Guid key:
                json.WriteStringValue(key);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            default:
                throw new NotSupportedException($"A column of type {value.GetType()} cannot be written as content yet.");
        }
    }
}
