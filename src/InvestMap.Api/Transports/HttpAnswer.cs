using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using InvestMap.GraphQL;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Response;
using InvestMap.Query;
using Microsoft.Net.Http.Headers;

namespace InvestMap.Api;

/// <summary>Sends responses over HTTP: status, headers and bytes.</summary>
internal static class HttpAnswer
{
    /// <summary>After how many seconds somebody who was one too many may ask again.</summary>
    public const string RetryAfter = "5";

    /// <summary>Sends one response.</summary>
    public static async Task SendAsync(HttpContext context, GraphQLResponse answer, string mediaType, bool isGet)
    {
        var response = context.Response;
        response.StatusCode = StatusOf(answer, mediaType, isGet);
        if (response.StatusCode == StatusCodes.Status405MethodNotAllowed)
        {
            response.Headers.Allow = "POST";
        }
        else if (response.StatusCode == StatusCodes.Status429TooManyRequests)
        {
            response.Headers.RetryAfter = RetryAfter;
        }

        response.ContentType = WithCharset(mediaType);
        response.Headers.Append("Vary", "Accept, Accept-Encoding");
        response.Headers["Server-Timing"] = TextOf(answer.Timings);
        await SendBodyAsync(context, answer.Body, isGet && answer.Errors.IsEmpty ? TagOf(answer.Body.Span) : null).ConfigureAwait(false);
    }

    /// <summary>Sends an answer that was kept.</summary>
    public static Task SendAsync(HttpContext context, CachedAnswer answer, string mediaType, bool isGet)
    {
        var response = context.Response;
        response.ContentType = WithCharset(mediaType);
        response.Headers.Append("Vary", "Accept, Accept-Encoding");
        response.Headers["Server-Timing"] = "cache";
        return SendBodyAsync(context, answer.Body, isGet ? answer.Tag : null);
    }

    private static string WithCharset(string mediaType) =>
        mediaType == MediaTypes.Json ? MediaTypes.Json + "; charset=utf-8" : MediaTypes.GraphQLResponse + "; charset=utf-8";

    // Milliseconds to three places, by whole numbers: formatting a double costs more than all else here.
    private static string TextOf(PhaseTimings timings)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        for (var i = 0; i < timings.Entries.Count; i++)
        {
            var (phase, duration) = timings.Entries[i];
            var (whole, thousandths) = Math.DivRem(duration.Ticks / TimeSpan.TicksPerMicrosecond, 1000);
            text.AppendLiteral(i == 0 ? "" : ", ");
            text.AppendLiteral(phase);
            text.AppendLiteral(";dur=");
            text.AppendFormatted(whole);
            text.AppendLiteral(thousandths >= 100 ? "." : thousandths >= 10 ? ".0" : ".00");
            text.AppendFormatted(thousandths);
        }

        return text.ToStringAndClear();
    }

    /// <summary>The tag of an answer: its body holds the publication's number, so the hash changes exactly when something else is said. Weak, since it may be packed.</summary>
    public static EntityTagHeaderValue TagOf(ReadOnlySpan<byte> body) =>
        new($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}\"", isWeak: true);

    /// <summary>Answers a batch in its order, as one JSON array. Each answer is sent before the next request is executed.</summary>
    public static async Task SendBatchAsync(HttpContext context, GraphQLEngine engine, IReadOnlyList<GraphQLRequest> requests)
    {
        var response = context.Response;
        response.ContentType = MediaTypes.Json + "; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        for (var i = 0; i < requests.Count; i++)
        {
            using var answer = await engine.ExecuteAsync(requests[i], context.RequestAborted).ConfigureAwait(false);
            await response.BodyWriter.WriteAsync(i == 0 ? "["u8.ToArray() : ","u8.ToArray(), context.RequestAborted).ConfigureAwait(false);
            await response.BodyWriter.WriteAsync(answer.Body, context.RequestAborted).ConfigureAwait(false);
        }

        await response.BodyWriter.WriteAsync("]"u8.ToArray(), context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Sends what is wrong with a request in the form of GraphQL.</summary>
    public static async Task SendAsync(HttpContext context, HttpRefusalException refusal, string mediaType)
    {
        var response = context.Response;
        response.StatusCode = refusal.Status;
        response.ContentType = mediaType + "; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        if (refusal.Status == StatusCodes.Status429TooManyRequests)
        {
            response.Headers.RetryAfter = RetryAfter;
        }

        await using var json = new Utf8JsonWriter(response.BodyWriter, Problems.Plain);
        json.WriteStartObject();
        json.WritePropertyName("errors");
        refusal.WriteErrors(json);
        json.WriteEndObject();
    }

    // With a tag it may be kept by others, who then ask whether it still holds.
    private static async Task SendBodyAsync(HttpContext context, ReadOnlyMemory<byte> body, EntityTagHeaderValue? tag)
    {
        var response = context.Response;
        if (tag is null)
        {
            response.Headers.CacheControl = "no-store";
        }
        else
        {
            response.Headers.CacheControl = context.Request.Headers.Authorization.Count == 0 ? "public, no-cache" : "private, no-store";
            if (Conditional.IsKnown(context, tag))
            {
                return;
            }
        }

        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.BodyWriter.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static int StatusOf(GraphQLResponse answer, string mediaType, bool isGet)
    {
        if (!answer.IsRequestError)
        {
            return StatusCodes.Status200OK;
        }

        if (isGet && answer.Kind is OperationKind.Mutation)
        {
            return StatusCodes.Status405MethodNotAllowed;
        }

        // What is our fault says so whatever the client accepts; monitors and proxies look at nothing else.
        int? ours = answer.Errors[0].Code switch
        {
            MapErrorCodes.DatabaseUnavailable or MapErrorCodes.DatabaseSchema => StatusCodes.Status503ServiceUnavailable,
            MapErrorCodes.Busy => StatusCodes.Status429TooManyRequests,
            MapErrorCodes.DatabaseTimeout or ErrorCodes.Timeout => StatusCodes.Status504GatewayTimeout,
            ErrorCodes.Unexpected => StatusCodes.Status500InternalServerError,
            _ => null,
        };

        // A client that asks for application/json expects 200 whenever the request was readable (section 6.4.1 of the draft).
        return ours
            ?? (mediaType == MediaTypes.Json ? StatusCodes.Status200OK
                : answer.Errors[0].Code == MapErrorCodes.Forbidden ? StatusCodes.Status403Forbidden
                : StatusCodes.Status400BadRequest);
    }
}
