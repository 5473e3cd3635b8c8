using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace InvestMap.Api;

/// <summary>Errors outside GraphQL, as problem details (RFC 9457).</summary>
internal static class Problems
{
    /// <summary>JSON that leaves quotes and letters as they are.</summary>
    public static JsonWriterOptions Plain { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task SendAsync(HttpContext context, int status, string detail, string? code)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = MediaTypes.Problem;
        response.Headers.CacheControl = "no-store";
        response.Headers.Remove("ETag");
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            response.Headers.RetryAfter = "5";
        }

        // Plain JSON is safe here: the type is not one that browsers look into for markup.
        await using var json = new Utf8JsonWriter(response.BodyWriter, Plain);
        json.WriteStartObject();
        json.WriteString("type", "about:blank");
        json.WriteString("title", ReasonPhrases.GetReasonPhrase(status));
        json.WriteNumber("status", status);
        json.WriteString("detail", detail);
        if (code is not null)
        {
            json.WriteString("code", code);
        }

        json.WriteEndObject();
    }
}
