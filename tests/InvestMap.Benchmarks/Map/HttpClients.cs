using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace InvestMap.Benchmarks;

/// <summary>
/// Keep-alive connections that send requests made beforehand and read whole answers, without an HTTP library: on a machine that the
/// server shares with its clients, a library would use as much of it as the server.
/// </summary>
internal sealed class HttpClients : IDisposable
{
    private readonly Socket[] _sockets;
    private readonly byte[][] _buffers;
    private readonly byte[][] _requests;
    private readonly int _port;

    /// <summary>Connects.</summary>
    /// <param name="server">Where to.</param>
    /// <param name="document">The GraphQL document that is asked.</param>
    /// <param name="variants">The variables of each request.</param>
    /// <param name="headers">Further header lines, each with its line end.</param>
    public HttpClients(Uri server, string document, IEnumerable<Variant> variants, string headers)
        : this(server, variants.Select(variant => Request(server, document, variant, headers)))
    {
    }

    /// <summary>Connects, to read addresses.</summary>
    /// <param name="server">Where to.</param>
    /// <param name="addresses">The paths that are asked for.</param>
    /// <param name="headers">Further header lines, each with its line end.</param>
    public HttpClients(Uri server, IEnumerable<string> addresses, string headers)
        : this(server, addresses.Select(address => Encoding.ASCII.GetBytes($"GET {address} HTTP/1.1\r\nHost: {server.Authority}\r\n{headers}\r\n")))
    {
    }

    private HttpClients(Uri server, IEnumerable<byte[]> requests)
    {
        _requests = [.. requests];
        _port = server.Port;
        _buffers = [.. Enumerable.Range(0, MapPart.Connections).Select(_ => new byte[1 << 20])];
        _sockets = [.. _buffers.Select(_ => Connect())];
    }

    /// <summary>Connects anew: a server ends what was idle while others were measured.</summary>
    public void Reconnect()
    {
        for (var i = 0; i < _sockets.Length; i++)
        {
            _sockets[i].Dispose();
            _sockets[i] = Connect();
        }
    }

    /// <summary>Asks the request of a number and reads its answer.</summary>
    /// <exception cref="InvalidOperationException">The answer is not 200.</exception>
    public async Task<int> AskAsync(int connection, int number)
    {
        await AnswerAsync(connection, number).ConfigureAwait(false);
        return 1;
    }

    /// <summary>The same, and gives the answer's body.</summary>
    public async Task<byte[]> BodyAsync(int connection, int number)
    {
        var (start, end, isChunked) = await AnswerAsync(connection, number).ConfigureAwait(false);
        return isChunked ? Joined(_buffers[connection].AsSpan(start, end - start)) : _buffers[connection].AsSpan(start, end - start).ToArray();
    }

    public void Dispose()
    {
        foreach (var socket in _sockets)
        {
            socket.Dispose();
        }
    }

    private Socket Connect()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(IPAddress.Loopback, _port);
        return socket;
    }

    private async ValueTask<(int Start, int End, bool IsChunked)> AnswerAsync(int connection, int number)
    {
        var (socket, buffer) = (_sockets[connection], _buffers[connection]);
        await socket.SendAsync(_requests[number % _requests.Length]).ConfigureAwait(false);
        var (length, start, end, isChunked) = (0, 0, -1, false);
        while (true)
        {
            var more = await socket.ReceiveAsync(buffer.AsMemory(length)).ConfigureAwait(false);
            length += more > 0 ? more : throw new InvalidOperationException("The server closed a connection.");
            if (start == 0)
            {
                (start, end, isChunked) = Head(buffer.AsSpan(0, length));
            }

            if (start > 0 && (isChunked ? buffer.AsSpan(start, length - start).EndsWith("0\r\n\r\n"u8) : length == end))
            {
                return buffer.AsSpan().StartsWith("HTTP/1.1 200"u8)
                    ? (start, length, isChunked)
                    : throw new InvalidOperationException(Encoding.UTF8.GetString(buffer, 0, length));
            }
        }
    }

    // Where the body starts, where it ends if that is said, and whether it comes in chunks; zero while the head is not whole.
    private static (int Start, int End, bool IsChunked) Head(ReadOnlySpan<byte> answer)
    {
        var start = answer.IndexOf("\r\n\r\n"u8) + 4;
        if (start == 3)
        {
            return default;
        }

        var head = answer[..start];
        var at = Math.Max(head.IndexOf("\nContent-Length: "u8), head.IndexOf("\ncontent-length: "u8));
        return at >= 0 && Utf8Parser.TryParse(head[(at + 17)..], out int length, out _)
            ? (start, start + length, false)
            : (start, -1, true);
    }

    private static byte[] Joined(ReadOnlySpan<byte> chunks)
    {
        var body = new List<byte>();
        while (Utf8Parser.TryParse(chunks, out int size, out var digits, 'x') && size > 0)
        {
            body.AddRange(chunks.Slice(digits + 2, size));
            chunks = chunks[(digits + size + 4)..];
        }

        return [.. body];
    }

    private static byte[] Request(Uri server, string document, Variant variant, string headers)
    {
        var query = System.Text.Json.JsonSerializer.Serialize(document);
        byte[] body = [.. Encoding.UTF8.GetBytes($"{{\"query\":{query},\"variables\":"), .. variant.Variables, (byte)'}'];
        var head = $"POST /graphql HTTP/1.1\r\nHost: {server.Authority}\r\nContent-Type: application/json\r\n"
            + $"Accept: application/json\r\n{headers}Content-Length: {body.Length}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }
}
