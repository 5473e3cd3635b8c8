using System.Text.Json;
using System.Text.Unicode;

namespace InvestMap.Api;

/// <summary>JSON from outside: UTF-8 or refused, and never deeper than allowed.</summary>
internal static class JsonText
{
    /// <summary>Parses what a client sent. The result keeps <paramref name="text"/>.</summary>
    /// <param name="text">The bytes, which may begin with a byte order mark (RFC 8259, section 8.1).</param>
    /// <param name="depth">The deepest nesting.</param>
    /// <param name="what">How the text is called in refusals, such as "The body".</param>
    /// <exception cref="HttpRefusalException">400 for what is not JSON in UTF-8, 422 for what nests too deep.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> text, int depth, string what)
    {
        if (text.Span.StartsWith("\uFEFF"u8))
        {
            text = text[3..];
        }

        // The parser looks at strings only when they are read, which would be too late for a clear answer.
        if (!Utf8.IsValid(text.Span))
        {
            throw new HttpRefusalException(400, $"{what} is not UTF-8.");
        }

        try
        {
            return JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = depth });
        }
        catch (JsonException e)
        {
            throw IsDeeper(text.Span, depth)
                ? new HttpRefusalException(422, $"{what} nests deeper than {depth} levels.")
                : new HttpRefusalException(400, $"{what} is not JSON: line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}.");
        }
    }

    /// <summary>The text of a string. JSON may escape half a surrogate pair, which is no text.</summary>
    public static string TextOf(JsonElement element)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new HttpRefusalException(400, "The request holds a string that is not Unicode.");
        }
    }

    // The parser does not say why it stopped; this looks again, and only when it did.
    private static bool IsDeeper(ReadOnlySpan<byte> text, int limit)
    {
        var (depth, inString) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case (byte)'\\' when inString: i++; break;
                case (byte)'"': inString = !inString; break;
                case (byte)'{' or (byte)'[' when !inString && ++depth > limit: return true;
                case (byte)'}' or (byte)']' when !inString: depth--; break;
                default: break;
            }
        }

        return false;
    }
}
