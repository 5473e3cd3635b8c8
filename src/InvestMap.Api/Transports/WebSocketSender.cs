using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace InvestMap.Api;

/// <summary>The close codes of RFC 6455 and of graphql-transport-ws.</summary>
internal static class CloseCodes
{
    public const int GoingAway = 1001;
    public const int MessageTooLarge = 1009;
    public const int BadRequest = 4400;
    public const int Unauthorized = 4401;
    public const int Forbidden = 4403;
    public const int SubprotocolNotAcceptable = 4406;
    public const int InitialisationTimeout = 4408;
    public const int SubscriberAlreadyExists = 4409;
    public const int TooManyInitialisationRequests = 4429;
}

/// <summary>Sends whole messages one after the other, and cuts a client that does not read.</summary>
internal sealed class WebSocketSender(WebSocket socket, TimeSpan limit) : IDisposable
{
    private const int LongestReason = 123;
    private static readonly byte[] EndOfObject = "}"u8.ToArray();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private int _closing;

    /// <summary>Whether we have said goodbye: what comes after is not answered.</summary>
    public bool IsClosing => Volatile.Read(ref _closing) != 0;

    /// <summary>Sends one response of an operation; its bytes are not copied.</summary>
    public Task SendNextAsync(string id, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        var head = new ArrayBufferWriter<byte>(64);
        head.Write("{\"id\":"u8);
        head.Write(JsonSerializer.SerializeToUtf8Bytes(id));
        head.Write(",\"type\":\"next\",\"payload\":"u8);
        return SendAsync([head.WrittenMemory, body, EndOfObject], cancellation);
    }

    /// <summary>Sends the end of an operation.</summary>
    public Task SendCompleteAsync(string id, CancellationToken cancellation) => SendAsync(Message(id, "complete", null), cancellation);

    /// <summary>Sends the errors that end an operation before it began.</summary>
    public Task SendErrorsAsync(string id, Action<Utf8JsonWriter> writeErrors, CancellationToken cancellation) =>
        SendAsync(Message(id, "error", writeErrors), cancellation);

    /// <summary>Sends one message.</summary>
    public Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellation) => SendAsync([message], cancellation);

    /// <summary>Says goodbye, once. What is being sent leaves first.</summary>
    public async Task CloseAsync(int code, string reason)
    {
        if (Interlocked.Exchange(ref _closing, 1) != 0)
        {
            return;
        }

        using var timer = new CancellationTokenSource(limit);
        try
        {
            await _turn.WaitAsync(timer.Token).ConfigureAwait(false);
            try
            {
                if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                {
                    await socket.CloseOutputAsync((WebSocketCloseStatus)code, Shorten(reason), timer.Token).ConfigureAwait(false);
                }
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            socket.Abort();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task SendAsync(ReadOnlyMemory<byte>[] parts, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            cancellation.ThrowIfCancellationRequested();
            if (IsClosing)
            {
                throw new OperationCanceledException();
            }

            // A message that has begun is finished, even if its operation ends meanwhile: half of one would break the connection.
            using var timer = new CancellationTokenSource(limit);
            for (var i = 0; i < parts.Length; i++)
            {
                await socket.SendAsync(parts[i], WebSocketMessageType.Text, endOfMessage: i == parts.Length - 1, timer.Token).ConfigureAwait(false);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private static ReadOnlyMemory<byte> Message(string id, string type, Action<Utf8JsonWriter>? writePayload)
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("type", type);
        if (writePayload is not null)
        {
            json.WritePropertyName("payload");
            writePayload(json);
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    // A close frame holds 123 bytes of reason; they end with a whole letter.
    private static string Shorten(string reason)
    {
        var text = reason.AsSpan();
        while (Encoding.UTF8.GetByteCount(text) > LongestReason)
        {
            text = text[..^(char.IsLowSurrogate(text[^1]) ? 2 : 1)];
        }

        return text.ToString();
    }
}
