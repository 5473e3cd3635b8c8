using System.Globalization;
using System.Text.Json;

namespace InvestMap.Api;

/// <summary>What is wrong with a request before GraphQL begins: the status, one sentence, and a code where the status alone does not tell.</summary>
internal sealed class HttpRefusalException(int status, string message, string? code = null) : Exception(message)
{
    public int Status => status;

    public string Code => code ?? string.Create(CultureInfo.InvariantCulture, $"HTTP{status}");

    /// <summary>Writes the sentence as the list of errors of a GraphQL response.</summary>
    public void WriteErrors(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        json.WriteStartObject();
        json.WriteString("message", Message);
        json.WriteStartObject("extensions");
        json.WriteString("code", Code);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}

/// <summary>The codes of requests that are refused before GraphQL begins, beside those that repeat the status (<c>HTTP400</c> and so on).</summary>
internal static class RequestCodes
{
    /// <summary>A batch where none is offered.</summary>
    public const string NoBatches = "REQ100";

    /// <summary>A batch of more requests than allowed.</summary>
    public const string BatchTooLarge = "REQ101";

    /// <summary>No stored document has that id.</summary>
    public const string UnknownDocument = "REQ110";

    /// <summary>An id of a form that no stored document has, or an id beside a text.</summary>
    public const string BadDocumentId = "REQ111";

    /// <summary>A text where only stored documents are answered.</summary>
    public const string OnlyStored = "REQ112";

    /// <summary>No filter is kept under that name.</summary>
    public const string UnknownFilter = "REQ120";

    /// <summary>A connection has more operations open than allowed.</summary>
    public const string TooManyOperations = "SUB100";
}
