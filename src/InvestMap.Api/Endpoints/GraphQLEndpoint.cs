using System.Globalization;
using System.Security.Cryptography;
using InvestMap.GraphQL;
using InvestMap.GraphQL.Language;
using InvestMap.Query;
using Microsoft.Net.Http.Headers;

namespace InvestMap.Api;

/// <summary><c>/graphql</c>: POST for everything, GET for queries, GraphiQL for a browser that asks for a page.</summary>
internal static class GraphQLEndpoint
{
    public static async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        PublicRead.AllowAnyOrigin(context);
        if (HttpMethods.IsOptions(request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        var isGet = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (isGet && !request.Query.ContainsKey("query") && Negotiation.AsksForPage(request))
        {
            await context.RequestServices.GetRequiredService<WebClientFiles>().SendGraphiQLAsync(context).ConfigureAwait(false);
            return;
        }

        var mediaType = Negotiation.MediaTypeOf(request);
        try
        {
            if (mediaType is null)
            {
                throw new HttpRefusalException(406, $"This address answers with {MediaTypes.GraphQLResponse} or {MediaTypes.Json}.");
            }

            if (!isGet && !HttpMethods.IsPost(request.Method))
            {
                context.Response.Headers.Allow = "GET, HEAD, POST, OPTIONS";
                throw new HttpRefusalException(405, "Send GraphQL with POST, or a query with GET.");
            }

            var asked = isGet ? GraphQLHttpRequest.Read(request.Query) : await GraphQLHttpRequest.ReadAsync(request, context.RequestAborted).ConfigureAwait(false);
            var engine = context.RequestServices.GetRequiredService<GraphQLEngine>();
            using var answer = await engine.ExecuteAsync(asked.With(Viewer.Anonymous), context.RequestAborted).ConfigureAwait(false);
            await SendAsync(context, answer, mediaType, isGet).ConfigureAwait(false);
        }
        catch (HttpRefusalException e)
        {
            await SendAsync(context, e, mediaType ?? MediaTypes.GraphQLResponse).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there any more.
        }
    }

    private static async Task SendAsync(HttpContext context, GraphQLResponse answer, string mediaType, bool isGet)
    {
        var response = context.Response;
        response.StatusCode = StatusOf(answer, mediaType, isGet);
        if (response.StatusCode == StatusCodes.Status405MethodNotAllowed)
        {
            response.Headers.Allow = "POST";
        }

        response.ContentType = mediaType + "; charset=utf-8";
        response.Headers.Vary = "Accept";
        response.Headers["Server-Timing"] = string.Join(
            ", ", answer.Timings.Entries.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Phase};dur={e.Duration.TotalMilliseconds:0.###}")));
        if (isGet && answer.Errors.IsEmpty)
        {
            // The body holds the publication's number, so its hash changes exactly when something else is said.
            var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(answer.Body.Span).AsSpan(0, 12))}\"");
            response.Headers.CacheControl = "public, no-cache";
            response.Headers.ETag = tag.ToString();
            if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any)))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }
        else
        {
            response.Headers.CacheControl = "no-store";
        }

        response.ContentLength = answer.Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.BodyWriter.WriteAsync(answer.Body, context.RequestAborted).ConfigureAwait(false);
        }
    }

    // A client that asks for application/json expects 200 whenever the request was readable (section 6.4.1 of the draft).
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

        if (mediaType == MediaTypes.Json)
        {
            return StatusCodes.Status200OK;
        }

        return answer.Errors[0].Code switch
        {
            MapErrorCodes.DatabaseUnavailable or MapErrorCodes.DatabaseSchema => StatusCodes.Status503ServiceUnavailable,
            MapErrorCodes.DatabaseTimeout => StatusCodes.Status504GatewayTimeout,
            MapErrorCodes.Forbidden => StatusCodes.Status403Forbidden,
            GraphQL.Response.ErrorCodes.Unexpected => StatusCodes.Status500InternalServerError,
            GraphQL.Response.ErrorCodes.Timeout => StatusCodes.Status504GatewayTimeout,
            _ => StatusCodes.Status400BadRequest,
        };
    }

    private static async Task SendAsync(HttpContext context, HttpRefusalException refusal, string mediaType)
    {
        context.Response.StatusCode = refusal.Status;
        context.Response.ContentType = mediaType + "; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await using var json = new System.Text.Json.Utf8JsonWriter(context.Response.BodyWriter, Problems.Plain);
        json.WriteStartObject();
        json.WriteStartArray("errors");
        json.WriteStartObject();
        json.WriteString("message", refusal.Message);
        json.WriteStartObject("extensions");
        json.WriteString("code", string.Create(CultureInfo.InvariantCulture, $"HTTP{refusal.Status}"));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
