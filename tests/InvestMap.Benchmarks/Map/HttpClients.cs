using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace InvestMap.Benchmarks;

/// <summary>Keep-alive connections over HTTP, without an HTTP library.</summary>
internal sealed class HttpClients : Clients
{
    private readonly byte[][] _requests;
    private readonly int _port;
    private readonly (int Start, int End, bool IsChunked)[] _answers = new (int, int, bool)[MapPart.Connections];

    /// <summary>Connects.</summary>
    /// <param name="server">Where to.</param>
    /// <param name="document">The GraphQL document that is asked.</param>
    /// <param name="variants">The variables of each request.</param>
    /// <param name="headers">Further header lines, each with its line end.</param>
    public HttpClients(Uri server, string document, IEnumerable<Variant> variants, string headers)
        : this(server, variants.Select(variant => Post(server, document, variant, headers)))
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
        : base(MapPart.Connections)
    {
        _requests = [.. requests];
        _port = server.Port;
        Connect();
    }

    /// <summary>Asks one request, and gives the answer's body.</summary>
    public byte[] Body(int number)
    {
        var answer = Ask(number);
        var (start, _, isChunked) = _answers[0];
        return isChunked ? Joined(answer[start..]) : answer[start..].ToArray();
    }

    protected override Socket Open(int connection)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(IPAddress.Loopback, _port);
        return socket;
    }

    protected override ReadOnlySpan<byte> Request(int number) => _requests[number % _requests.Length];

    protected override void Begin(int connection) => _answers[connection] = default;

    protected override bool IsWhole(int connection, ReadOnlySpan<byte> answer)
    {
        ref var known = ref _answers[connection];
        if (known.Start == 0)
        {
            known = Head(answer);
        }

        if (known.Start == 0 || (known.IsChunked ? !answer.EndsWith("0\r\n\r\n"u8) : answer.Length != known.End))
        {
            return false;
        }

        return answer.StartsWith("HTTP/1.1 200"u8) ? true : throw new InvalidOperationException(Encoding.UTF8.GetString(answer));
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

    private static byte[] Post(Uri server, string document, Variant variant, string headers)
    {
        byte[] body = [.. Encoding.UTF8.GetBytes($"{{\"query\":{JsonSerializer.Serialize(document)},\"variables\":"), .. variant.Variables, (byte)'}'];
        var head = $"POST /graphql HTTP/1.1\r\nHost: {server.Authority}\r\nContent-Type: application/json\r\n"
            + $"Accept: application/json\r\n{headers}Content-Length: {body.Length}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }
}
