using System.Text;
using InvestMap.GraphQL;
using InvestMap.GraphQL.Response;

namespace InvestMap.Api;

/// <summary>
/// <c>/graphql</c>: POST for everything, GET for queries, server-sent events for who names them, WebSockets, and GraphiQL for a browser that
/// asks for a page.
/// </summary>
internal static class GraphQLEndpoint
{
    /// <summary>Every transport.</summary>
    public static Task AnswerAsync(HttpContext context)
    {
        if (context.WebSockets.IsWebSocketRequest)
        {
            return WebSocketEndpoint.AnswerAsync(context);
        }

        var request = context.Request;
        if (IsGet(request) && !HasDocument(request.Query) && Negotiation.AsksForPage(request)
            && context.RequestServices.GetService<WebClientFiles>() is { } files)
        {
            return files.SendGraphiQLAsync(context);
        }

        return AnswerHttpAsync(context);
    }

    /// <summary>HTTP alone.</summary>
    public static async Task AnswerHttpAsync(HttpContext context)
    {
        var request = context.Request;
        string? mediaType = null;
        try
        {
            CrossOrigin.Admit(context);
            if (HttpMethods.IsOptions(request.Method))
            {
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return;
            }

            mediaType = Negotiation.MediaTypeOf(request);
            var acceptsEvents = !HttpMethods.IsHead(request.Method) && Negotiation.AcceptsEvents(request);
            if (mediaType is null && !acceptsEvents)
            {
                throw new HttpRefusalException(406, $"This address answers with {MediaTypes.GraphQLResponse}, {MediaTypes.Json} or {MediaTypes.EventStream}.");
            }

            var isGet = IsGet(request);
            if (!isGet && !HttpMethods.IsPost(request.Method))
            {
                context.Response.Headers.Allow = "GET, HEAD, POST, OPTIONS";
                throw new HttpRefusalException(405, "Send GraphQL with POST, or a query with GET.");
            }

            var reader = context.RequestServices.GetRequiredService<GraphQLRequestReader>();
            var engine = context.RequestServices.GetRequiredService<GraphQLEngine>();
            using var body = isGet ? default : await reader.ReadBodyAsync(context).ConfigureAwait(false);
            var key = new RequestKey(isGet, isGet ? Encoding.UTF8.GetBytes(request.QueryString.Value ?? "") : body.Bytes);

            // A server without the map's database has no publications, and so nothing to keep answers by.
            var cache = mediaType is not null && context.RequestServices.GetService<ResponseCache>() is { } kept && kept.Admits(context) ? kept : null;
            if (cache?.Find(key) is { } known)
            {
                context.RequestServices.GetRequiredService<OperationCounts>().Kept();
                await HttpAnswer.SendAsync(context, known, mediaType!, isGet).ConfigureAwait(false);
                return;
            }

            var (requests, isBatch) = isGet ? ([reader.ReadQuery(context)], false) : reader.Read(context, body);
            if (!isBatch && acceptsEvents && (mediaType is null || IsSubscription(engine, requests[0])))
            {
                await EventStream.AnswerAsync(context, engine, requests[0]).ConfigureAwait(false);
            }
            else if (isBatch)
            {
                await HttpAnswer.SendBatchAsync(context, engine, requests).ConfigureAwait(false);
            }
            else
            {
                using var flight = cache is null ? null : await cache.BeginAsync(key, context.RequestAborted).ConfigureAwait(false);
                if (flight?.Answer is { } shared)
                {
                    context.RequestServices.GetRequiredService<OperationCounts>().Kept();
                    await HttpAnswer.SendAsync(context, shared, mediaType!, isGet).ConfigureAwait(false);
                    return;
                }

                using var answer = await engine.ExecuteAsync(requests[0], context.RequestAborted).ConfigureAwait(false);
                flight?.Land(requests[0], answer);
                await HttpAnswer.SendAsync(context, answer, mediaType ?? MediaTypes.Json, isGet).ConfigureAwait(false);
            }
        }
        catch (HttpRefusalException e)
        {
            context.RequestServices.GetRequiredService<OperationCounts>().Refused(e.Code);
            await HttpAnswer.SendAsync(context, e, mediaType ?? MediaTypes.GraphQLResponse).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there any more.
        }
    }

    private static bool IsGet(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static bool HasDocument(IQueryCollection parameters) =>
        parameters.ContainsKey("query") || parameters.ContainsKey("documentId") || parameters.ContainsKey("id");

    // A document that is refused is refused again, with all that is to be said, when it is executed.
    private static bool IsSubscription(GraphQLEngine engine, GraphQLRequest request)
    {
        try
        {
            return engine.IsSubscription(request);
        }
        catch (GraphQLException)
        {
            return false;
        }
    }
}
