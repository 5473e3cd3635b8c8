using System.Buffers;
using System.IO.Pipelines;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using InvestMap.Api.Security;
using InvestMap.GraphQL;
using InvestMap.GraphQL.Limits;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace InvestMap.Api;

/// <summary>Reads GraphQL requests as HTTP and WebSockets carry them (GraphQL over HTTP, draft of 2025, sections 4 and 5).</summary>
internal sealed class GraphQLRequestReader(
    IOptions<GraphQLServerOptions> options, IOptions<GraphQLRequestOptions> requestOptions, OperationDocuments documents)
{
    private const int FirstBuffer = 32 * 1024;
    private readonly GraphQLServerOptions _options = options.Value;
    private readonly IDictionary<string, double> _budgets = requestOptions.Value.CostBudgets;

    /// <summary>The limits.</summary>
    public GraphQLServerOptions Options => _options;

    /// <summary>Reads the parameters of a GET.</summary>
    public GraphQLRequest ReadQuery(HttpContext context)
    {
        var parameters = context.Request.Query;
        _ = JsonParameter("extensions");
        return Make(
            context,
            Parameter("query"),
            Parameter("documentId"),
            Parameter("id"),
            Parameter("operationName"),
            JsonParameter("variables"),
            readOnly: true,
            missing: "The parameter `query` is missing: /graphql?query={...}");

        string? Parameter(string name) => parameters[name] switch
        {
            [{ Length: > 0 } text] => text,
            { Count: > 1 } => throw new HttpRefusalException(400, $"The parameter `{name}` comes more than once."),
            _ => null,
        };

        JsonElement JsonParameter(string name)
        {
            if (Parameter(name) is not { } text)
            {
                return default;
            }

            using var json = JsonText.Parse(Encoding.UTF8.GetBytes(text), _options.JsonDepth, $"The parameter `{name}`");
            return json.RootElement.ValueKind switch
            {
                JsonValueKind.Object => json.RootElement.Clone(),
                JsonValueKind.Null => default,
                _ => throw new HttpRefusalException(400, $"The parameter `{name}` is not a JSON object."),
            };
        }
    }

    /// <summary>Reads what a body of a POST holds: one request, or a batch where batches are offered.</summary>
    public (GraphQLRequest[] Requests, bool IsBatch) Read(HttpContext context, RequestBody body)
    {
        using var json = JsonText.Parse(body.Bytes, _options.JsonDepth, "The body");
        var root = json.RootElement;
        return root.ValueKind == JsonValueKind.Array ? (ReadBatch(context, root), true) : ([Read(context, root)], false);
    }

    /// <summary>Reads one request from its JSON. Members that are not known are ignored.</summary>
    public GraphQLRequest Read(HttpContext context, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new HttpRefusalException(400, "A request is one JSON object: { \"query\": \"...\", \"variables\": { ... } }.");
        }

        _ = Member(json, "extensions", JsonValueKind.Object);
        var query = Text(json, "query");
        return Make(
            context,
            query,
            Text(json, "documentId"),
            query is null ? Text(json, "id") : null,
            Text(json, "operationName"),
            Member(json, "variables", JsonValueKind.Object)?.Clone() ?? default,
            readOnly: false,
            missing: "The member `query` is missing.");
    }

    private GraphQLRequest Make(
        HttpContext context, string? query, string? documentId, string? id, string? operationName, JsonElement variables, bool readOnly, string missing)
    {
        if (query is not null && documentId is not null)
        {
            throw new HttpRefusalException(400, "A request has a `query` or a `documentId`, not both.", RequestCodes.BadDocumentId);
        }

        ReadOnlyMemory<byte> document;
        if (query is not null)
        {
            document = Encoding.UTF8.GetBytes(query);
            documents.Admit(document.Span);
        }
        else
        {
            document = documents.Find(documentId ?? id ?? throw new HttpRefusalException(400, missing));
        }

        return new GraphQLRequest(document)
        {
            OperationName = operationName,
            Variables = variables,
            ReadOnly = readOnly,
            Services = context.RequestServices,
            Caller = context,
            CostMode = CostModeOf(context.Request),
            CostLimit = BudgetOf(context.User),
        }.With(SignedInPerson.ViewerOf(context.User)).With(context.User ?? new ClaimsPrincipal(new ClaimsIdentity()));
    }

    private GraphQLRequest[] ReadBatch(HttpContext context, JsonElement array)
    {
        var count = array.GetArrayLength();
        if (_options.BatchSize == 0)
        {
            throw new HttpRefusalException(400, "The body is one JSON object: { \"query\": \"...\" }. Batches are not offered.", RequestCodes.NoBatches);
        }

        if (count > _options.BatchSize)
        {
            throw new HttpRefusalException(400, $"A batch has at most {_options.BatchSize} requests; this one has {count}.", RequestCodes.BatchTooLarge);
        }

        return count > 0 ? [.. array.EnumerateArray().Select(json => Read(context, json))] : throw new HttpRefusalException(400, "The batch is empty.");
    }

    // Only types that a page of another origin cannot send unasked: whatever else is sent here, it is not a forged form (CSRF).
    private static void CheckContentType(HttpRequest request)
    {
        if (request.ContentType != MediaTypes.Json)
        {
            CheckMediaType(request.ContentType);
        }

        if (request.Headers.ContentEncoding.Count > 0 && request.Headers.ContentEncoding != "identity")
        {
            throw new HttpRefusalException(415, "Send the request without Content-Encoding.");
        }
    }

    private static void CheckMediaType(string? text)
    {
        if (!MediaTypeHeaderValue.TryParse(text, out var type)
            || !(type.MediaType.Equals(MediaTypes.Json, StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase)))
        {
            throw new HttpRefusalException(415, "Send the request as JSON with Content-Type: application/json.");
        }

        if (type.Charset.HasValue && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            throw new HttpRefusalException(415, "Send the request in UTF-8.");
        }
    }

    /// <summary>Reads the bytes of a POST's body.</summary>
    public async ValueTask<RequestBody> ReadBodyAsync(HttpContext context)
    {
        var request = context.Request;
        CheckContentType(request);
        if (request.ContentLength > _options.BodyBytes)
        {
            throw TooLarge();
        }

        // A length that is only promised must not cost memory.
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(request.ContentLength ?? 4096, FirstBuffer) + 1);
        CancellationTokenSource? clock = null;
        try
        {
            var length = 0;
            while (true)
            {
                var reading = request.Body.ReadAsync(buffer.AsMemory(length), context.RequestAborted);
                if (!reading.IsCompleted && clock is null)
                {
                    // What came together with the head, as most bodies do, needs no clock.
                    clock = new CancellationTokenSource(_options.BodyTime);
                    clock.Token.UnsafeRegister(static body => ((PipeReader)body!).CancelPendingRead(), request.BodyReader);
                }

                var count = await reading.ConfigureAwait(false);
                if (count == 0)
                {
                    return clock?.IsCancellationRequested != true ? new RequestBody(buffer, length) : throw TooSlow(context);
                }

                length += count;
                if (length > _options.BodyBytes)
                {
                    throw TooLarge();
                }

                if (length == buffer.Length)
                {
                    var larger = ArrayPool<byte>.Shared.Rent(2 * length);
                    buffer.AsSpan().CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }
            }
        }
        catch (Exception e)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw e switch
            {
                BadHttpRequestException bad => new HttpRefusalException(bad.StatusCode, bad.Message),
                OperationCanceledException when !context.RequestAborted.IsCancellationRequested => TooSlow(context),
                _ => e,
            };
        }
        finally
        {
            clock?.Dispose();
        }
    }

    private HttpRefusalException TooLarge() => new(413, $"The body is larger than {_options.BodyBytes / 1024} KiB.");

    private HttpRefusalException TooSlow(HttpContext context)
    {
        // The rest of the body is still on its way, and nobody waits for it.
        if (HttpProtocol.IsHttp11(context.Request.Protocol))
        {
            context.Response.Headers.Connection = "close";
        }

        return new HttpRefusalException(408, $"The body took longer than {_options.BodyTime.TotalSeconds} s to arrive.");
    }

    // Null leaves it to the engine's limit.
    private double? BudgetOf(ClaimsPrincipal? user)
    {
        if (_budgets.Count == 0)
        {
            return null;
        }

        var names = SignedInPerson.IsThere(user) ? SignedInPerson.RolesOf(user!).Append("SignedIn") : ["Anonymous"];
        return names.Max(name => _budgets.TryGetValue(name, out var budget) ? budget : (double?)null);
    }

    private static CostMode CostModeOf(HttpRequest request) => request.Headers["GraphQL-Cost"].ToString() switch
    {
        "report" => CostMode.Report,
        "validate" => CostMode.Validate,
        _ => CostMode.Enforce,
    };

    private static string? Text(JsonElement json, string name) => Member(json, name, JsonValueKind.String) is { } text ? JsonText.TextOf(text) : null;

    private static JsonElement? Member(JsonElement json, string name, JsonValueKind kind)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == kind
            ? value
            : throw new HttpRefusalException(400, $"The member `{name}` is not {(kind == JsonValueKind.Object ? "an object" : "a string")}.");
    }
}

/// <summary>The body of a request in a pooled buffer.</summary>
internal readonly struct RequestBody(byte[] buffer, int length) : IDisposable
{
    /// <summary>The bytes, until it is disposed.</summary>
    public ReadOnlyMemory<byte> Bytes => buffer.AsMemory(0, length);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (buffer is not null)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
