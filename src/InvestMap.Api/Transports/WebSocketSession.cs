using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using InvestMap.Api.Security;
using InvestMap.GraphQL;
using InvestMap.GraphQL.Response;

namespace InvestMap.Api;

/// <summary>One WebSocket that speaks graphql-transport-ws: a loop that reads messages, and one task for each open operation.</summary>
internal sealed class WebSocketSession : IAsyncDisposable
{
    /// <summary>The name of the protocol.</summary>
    public const string Protocol = "graphql-transport-ws";

    private static readonly TimeSpan GoodbyeTime = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, Operation> _operations = [];
    private readonly CancellationTokenSource _ending = new();
    private readonly WebSocketSender _sender;
    private readonly WebSocket _socket;
    private readonly HttpContext _context;
    private readonly GraphQLEngine _engine;
    private readonly GraphQLRequestReader _reader;
    private Timer? _end;
    private bool _initialised;
    private bool _acknowledged;

    public WebSocketSession(WebSocket socket, HttpContext context, GraphQLEngine engine, GraphQLRequestReader reader)
    {
        (_socket, _context, _engine, _reader) = (socket, context, engine, reader);
        _sender = new WebSocketSender(socket, reader.Options.SendTime);
    }

    /// <summary>Speaks until one side has had enough.</summary>
    public async Task RunAsync(bool isOffered, CancellationToken stopping)
    {
        using var stop = stopping.Register(() => _ = CloseAsync(CloseCodes.GoingAway, "The server stops"));
        using var timer = new Timer(_ => _ = CloseUninitialisedAsync(), null, _reader.Options.InitTime, Timeout.InfiniteTimeSpan);
        if (!isOffered)
        {
            await CloseAsync(CloseCodes.SubprotocolNotAcceptable, "Subprotocol not acceptable").ConfigureAwait(false);
        }

        try
        {
            await ReadAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Cut by the client, by the net, or by us after a goodbye that was not answered.
        }
    }

    public async ValueTask DisposeAsync()
    {
        Task[] open;
        lock (_operations)
        {
            open = [.. _operations.Values.Select(o => o.Running)];
        }

        await _ending.CancelAsync().ConfigureAwait(false);
        _socket.Abort();
        if (_end is not null)
        {
            await _end.DisposeAsync().ConfigureAwait(false);
        }

        await Task.WhenAll(open).ConfigureAwait(false);
        _ending.Dispose();
        _sender.Dispose();
    }

    private async Task ReadAsync()
    {
        var buffer = ArrayPool<byte>.Shared.Rent(4096);
        try
        {
            while (true)
            {
                var length = 0;
                ValueWebSocketReceiveResult part;
                do
                {
                    if (length == buffer.Length)
                    {
                        var larger = ArrayPool<byte>.Shared.Rent(2 * length);
                        buffer.AsSpan().CopyTo(larger);
                        ArrayPool<byte>.Shared.Return(buffer);
                        buffer = larger;
                    }

                    part = await _socket.ReceiveAsync(buffer.AsMemory(length), _ending.Token).ConfigureAwait(false);
                    length += part.Count;
                    if (length > _reader.Options.BodyBytes)
                    {
                        // What is still on its way is read and dropped, so that the goodbye arrives.
                        await CloseAsync(CloseCodes.MessageTooLarge, $"Messages have at most {_reader.Options.BodyBytes / 1024} KiB").ConfigureAwait(false);
                        length = 0;
                    }
                }
                while (!part.EndOfMessage);

                if (part.MessageType == WebSocketMessageType.Close)
                {
                    await CloseAsync((int)WebSocketCloseStatus.NormalClosure, "").ConfigureAwait(false);
                    return;
                }

                if (!_sender.IsClosing)
                {
                    await TakeAsync(buffer.AsMemory(0, length), part.MessageType).ConfigureAwait(false);
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task TakeAsync(ReadOnlyMemory<byte> text, WebSocketMessageType type)
    {
        try
        {
            if (type != WebSocketMessageType.Text)
            {
                throw new HttpRefusalException(400, "Messages are text");
            }

            using var message = JsonText.Parse(text, _reader.Options.JsonDepth, "The message");
            await TakeAsync(message.RootElement).ConfigureAwait(false);
        }
        catch (HttpRefusalException e)
        {
            await CloseAsync(e.Status == StatusCodes.Status403Forbidden ? CloseCodes.Forbidden : CloseCodes.BadRequest, e.Message).ConfigureAwait(false);
        }
    }

    private async Task TakeAsync(JsonElement message)
    {
        switch (Text(message, "type"))
        {
            case "connection_init":
                await InitialiseAsync(message).ConfigureAwait(false);
                break;
            case "ping":
                await _sender.SendAsync("{\"type\":\"pong\"}"u8.ToArray(), _ending.Token).ConfigureAwait(false);
                break;
            case "pong":
                break;
            case "subscribe":
                await SubscribeAsync(message).ConfigureAwait(false);
                break;
            case "complete":
                End(Text(message, "id"));
                break;
            default:
                throw new HttpRefusalException(400, "The type of the message is not known");
        }
    }

    private async Task InitialiseAsync(JsonElement message)
    {
        if (_initialised)
        {
            await CloseAsync(CloseCodes.TooManyInitialisationRequests, "Too many initialisation requests").ConfigureAwait(false);
            return;
        }

        if (message.TryGetProperty("payload", out var payload) && payload.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
        {
            throw new HttpRefusalException(400, "The payload of connection_init is an object");
        }

        _initialised = true;
        await SignInAsync(payload).ConfigureAwait(false);
        await _sender.SendAsync("{\"type\":\"connection_ack\"}"u8.ToArray(), _ending.Token).ConfigureAwait(false);
        _acknowledged = true;
    }

    // Operations and events read who asks from the context, so they have the rights of whoever the connection speaks for. When
    // the token ends nobody may speak for them any more.
    private async Task SignInAsync(JsonElement payload)
    {
        var identity = StreamIdentity.Of(_context);
        if ((StreamIdentity.TokenOf(payload) ?? (identity is null ? StreamIdentity.TokenOf(_context.Request) : null)) is { } token)
        {
            CrossOrigin.AdmitToken(_context);
            identity = await StreamIdentity.CheckAsync(_context, token).ConfigureAwait(false);
            _context.User = identity.User;
        }

        if (identity is not null)
        {
            _end = new Timer(_ => _ = CloseAsync(CloseCodes.Forbidden, StreamIdentity.Ended), null, identity.Remaining, Timeout.InfiniteTimeSpan);
        }
    }

    private async Task SubscribeAsync(JsonElement message)
    {
        if (!_acknowledged)
        {
            await CloseAsync(CloseCodes.Unauthorized, "Unauthorized").ConfigureAwait(false);
            return;
        }

        var id = Text(message, "id");
        if (id.Length == 0 || !message.TryGetProperty("payload", out var payload) || payload.ValueKind != JsonValueKind.Object)
        {
            throw new HttpRefusalException(400, "A subscription has an id and a payload");
        }

        HttpRefusalException refusal;
        try
        {
            var request = _reader.Read(_context, payload);
            lock (_operations)
            {
                if (!_operations.ContainsKey(id) && _operations.Count < _reader.Options.OperationsPerConnection)
                {
                    var operation = new Operation(CancellationTokenSource.CreateLinkedTokenSource(_ending.Token));
                    _operations.Add(id, operation);
                    operation.Running = Task.Run(() => RunAsync(id, operation, request));
                    return;
                }

                if (_operations.ContainsKey(id))
                {
                    _ = CloseAsync(CloseCodes.SubscriberAlreadyExists, $"Subscriber for {id} already exists");
                    return;
                }
            }

            refusal = new HttpRefusalException(
                429, $"A connection has at most {_reader.Options.OperationsPerConnection} operations open.", RequestCodes.TooManyOperations);
        }
        catch (HttpRefusalException e) when (e.Code.StartsWith("REQ", StringComparison.Ordinal))
        {
            // The message is one of the protocol; only its document is refused.
            refusal = e;
        }

        _context.RequestServices.GetRequiredService<OperationCounts>().Refused(refusal.Code);
        await _sender.SendErrorsAsync(id, refusal.WriteErrors, _ending.Token).ConfigureAwait(false);
    }

    private async Task RunAsync(string id, Operation operation, GraphQLRequest request)
    {
        var token = operation.Token;
        try
        {
            if (IsSubscription(request))
            {
                var subscription = await _engine.SubscribeAsync(request, token).ConfigureAwait(false);
                if (subscription.Events is null)
                {
                    using var refused = subscription.Refusal!;
                    await RefuseAsync(id, operation, refused).ConfigureAwait(false);
                    return;
                }

                using var open = _context.RequestServices.GetRequiredService<OperationCounts>().Subscriptions.Open();

                // The source is asked for its next event only when the last one has left.
                await foreach (var answer in subscription.Events.WithCancellation(token).ConfigureAwait(false))
                {
                    using (answer)
                    {
                        await _sender.SendNextAsync(id, answer.Body, token).ConfigureAwait(false);
                    }
                }
            }
            else
            {
                using var answer = await _engine.ExecuteAsync(request, token).ConfigureAwait(false);
                if (answer.IsRequestError)
                {
                    await RefuseAsync(id, operation, answer).ConfigureAwait(false);
                    return;
                }

                await _sender.SendNextAsync(id, answer.Body, token).ConfigureAwait(false);
            }

            // The id is free before the client can know that it is.
            if (Leave(id, operation))
            {
                await _sender.SendCompleteAsync(id, _ending.Token).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // Completed by the client, or the connection has gone.
        }
        catch (Exception e)
        {
            await FailAsync(id, operation, e).ConfigureAwait(false);
        }
        finally
        {
            Leave(id, operation);
            operation.Dispose();
        }
    }

    private bool IsSubscription(GraphQLRequest request)
    {
        try
        {
            return _engine.IsSubscription(request);
        }
        catch (GraphQLException)
        {
            // Refused again, with all that is to be said, when it is executed.
            return false;
        }
    }

    private async Task RefuseAsync(string id, Operation operation, GraphQLResponse answer)
    {
        if (Leave(id, operation))
        {
            using var body = JsonDocument.Parse(answer.Body);
            await _sender.SendErrorsAsync(id, body.RootElement.GetProperty("errors").WriteTo, _ending.Token).ConfigureAwait(false);
        }
    }

    // A source of events that broke: the client learns that, and the log the rest.
    private async Task FailAsync(string id, Operation operation, Exception exception)
    {
        _engine.Options.OnUnexpectedError?.Invoke(exception, null);
        if (Leave(id, operation))
        {
            try
            {
                var refusal = new HttpRefusalException(500, "Unexpected Execution Error", ErrorCodes.Unexpected);
                await _sender.SendErrorsAsync(id, refusal.WriteErrors, _ending.Token).ConfigureAwait(false);
            }
            catch (Exception e) when (e is OperationCanceledException or WebSocketException or ObjectDisposedException)
            {
                // The connection has gone too.
            }
        }
    }

    /// <summary>Frees the id; false when the client has completed it before, or taken it again.</summary>
    private bool Leave(string id, Operation operation)
    {
        lock (_operations)
        {
            return _operations.TryGetValue(id, out var known) && known == operation && _operations.Remove(id);
        }
    }

    private void End(string id)
    {
        lock (_operations)
        {
            if (_operations.Remove(id, out var operation))
            {
                operation.Cancel();
            }
        }
    }

    private async Task CloseUninitialisedAsync()
    {
        if (!_initialised)
        {
            await CloseAsync(CloseCodes.InitialisationTimeout, "Connection initialisation timeout").ConfigureAwait(false);
        }
    }

    // After the goodbye the client may answer with its own; then it is cut, whatever it says.
    private async Task CloseAsync(int code, string reason)
    {
        await _sender.CloseAsync(code, reason).ConfigureAwait(false);
        try
        {
            _ending.CancelAfter(GoodbyeTime);
        }
        catch (ObjectDisposedException)
        {
            // It has ended meanwhile.
        }
    }

    private static string Text(JsonElement message, string name) =>
        message.ValueKind == JsonValueKind.Object && message.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? JsonText.TextOf(value)
            : throw new HttpRefusalException(400, $"The message has no `{name}`");

    /// <summary>One open operation.</summary>
    private sealed class Operation(CancellationTokenSource source) : IDisposable
    {
        public CancellationToken Token { get; } = source.Token;

        public Task Running { get; set; } = Task.CompletedTask;

        public void Cancel()
        {
            try
            {
                source.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // It has ended meanwhile.
            }
        }

        public void Dispose() => source.Dispose();
    }
}
