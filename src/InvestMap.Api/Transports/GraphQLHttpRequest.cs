using System.Text;
using System.Text.Json;
using InvestMap.GraphQL;

namespace InvestMap.Api;

/// <summary>What is wrong with a request before GraphQL begins: the status and one sentence.</summary>
internal sealed class HttpRefusalException(int status, string message) : Exception(message)
{
    public int Status => status;
}

/// <summary>A GraphQL request as HTTP carries it (GraphQL over HTTP, draft of 2025, sections 4 and 5).</summary>
internal static class GraphQLHttpRequest
{
    /// <summary>The largest body that is read.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>Reads the parameters of a GET.</summary>
    public static GraphQLRequest Read(IQueryCollection parameters)
    {
        if (parameters["query"] is not [{ Length: > 0 } document])
        {
            throw new HttpRefusalException(400, "The parameter `query` is missing: /graphql?query={...}");
        }

        return new GraphQLRequest(Encoding.UTF8.GetBytes(document))
        {
            OperationName = parameters["operationName"] is [{ Length: > 0 } name] ? name : null,
            Variables = parameters["variables"] is [{ Length: > 0 } variables] ? Variables(variables) : default,
            ReadOnly = true,
        };
    }

    /// <summary>Reads the body of a POST.</summary>
    public static async ValueTask<GraphQLRequest> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType())
        {
            throw new HttpRefusalException(415, "Send the request as JSON with Content-Type: application/json.");
        }

        if (request.ContentLength > MaxBytes)
        {
            throw TooLarge();
        }

        using var body = await ReadJsonAsync(request, cancellation).ConfigureAwait(false);
        var root = body.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new HttpRefusalException(400, "The body is one JSON object: { \"query\": \"...\", \"variables\": { ... } }. Batches are not offered.");
        }

        if (!root.TryGetProperty("query", out var document) || document.ValueKind != JsonValueKind.String)
        {
            throw new HttpRefusalException(400, "The member `query` is missing or not a string.");
        }

        Kind(root, "operationName", JsonValueKind.String);
        Kind(root, "extensions", JsonValueKind.Object);
        return new GraphQLRequest(Encoding.UTF8.GetBytes(Text(document)))
        {
            OperationName = Kind(root, "operationName", JsonValueKind.String) is { } name ? Text(name) : null,
            Variables = Kind(root, "variables", JsonValueKind.Object)?.Clone() ?? default,
        };
    }

    private static async ValueTask<JsonDocument> ReadJsonAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            return await JsonDocument.ParseAsync(
                new BoundedStream(request.Body, MaxBytes), new JsonDocumentOptions { MaxDepth = 128 }, cancellation).ConfigureAwait(false);
        }
        catch (JsonException e)
        {
            throw new HttpRefusalException(400, $"The body is not JSON: line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}.");
        }
        catch (BadHttpRequestException e)
        {
            throw new HttpRefusalException(e.StatusCode, e.Message);
        }
    }

    private static JsonElement Variables(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 128 });
            return json.RootElement.ValueKind switch
            {
                JsonValueKind.Object => json.RootElement.Clone(),
                JsonValueKind.Null => default,
                _ => throw new HttpRefusalException(400, "The parameter `variables` is not a JSON object."),
            };
        }
        catch (JsonException)
        {
            throw new HttpRefusalException(400, "The parameter `variables` is not JSON.");
        }
    }

    private static JsonElement? Kind(JsonElement root, string name, JsonValueKind kind)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == kind
            ? value
            : throw new HttpRefusalException(400, $"The member `{name}` is not {(kind == JsonValueKind.Object ? "an object" : "a string")}.");
    }

    // JSON may escape half a surrogate pair, which is no text.
    private static string Text(JsonElement element)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new HttpRefusalException(400, "The body holds a string that is not Unicode.");
        }
    }

    private static HttpRefusalException TooLarge() => new(413, $"The body is larger than {MaxBytes / 1024} KiB.");

    /// <summary>Stops reading where a body without a length becomes too large.</summary>
    private sealed class BoundedStream(Stream inner, int limit) : Stream
    {
        private int _read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            return (_read += count) <= limit ? count : throw TooLarge();
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
