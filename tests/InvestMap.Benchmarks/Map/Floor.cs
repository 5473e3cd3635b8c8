using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace InvestMap.Benchmarks;

/// <summary>
/// The database asked directly in its own protocol (version 3): prepared statements, rows taken in binary and thrown away. Nothing
/// is made of them, so nothing that answers from the database can be cheaper.
/// </summary>
internal sealed class Floor : Clients
{
    private readonly BenchDatabase _database;
    private readonly Question _question;
    private readonly byte[][] _requests;
    private readonly int _together;

    // For each connection: how far its answer was looked through, how many requests of it are answered, rows of the first.
    private readonly (int Seen, int Ready, int Rows)[] _answers;

    /// <summary>Connects and prepares.</summary>
    /// <param name="database">The database.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="connections">How many connections.</param>
    /// <param name="together">How many requests are sent together on each. They are of different people: each is synchronised by itself, so that the error of one does not end the others.</param>
    public Floor(BenchDatabase database, Question question, int connections, int together)
        : base(connections)
    {
        (_database, _question, _together, _answers) = (database, question, together, new (int, int, int)[connections]);
        var single = question.Variants.Select(variant => Bound(variant)).ToList();
        _requests = [.. Enumerable.Range(0, single.Count)
            .Select(i => Enumerable.Range(i, together).SelectMany(j => single[j % single.Count]).ToArray())];
        Connect();
    }

    /// <summary>How many rows a request brings.</summary>
    public int Rows(int number)
    {
        Ask(number);
        return _answers[0].Rows;
    }

    protected override Socket Open(int connection)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Connect(new UnixDomainSocketEndPoint(_database.SocketFile));
        byte[] start = [.. Number(196608), .. Text("user"), .. Text(_database.ReaderName), .. Text("database"), .. Text(BenchDatabase.Name), 0];
        byte[] parse = [.. Text("q"), .. Text(_question.Floor), .. Short(_question.ParameterTypes.Length), .. _question.ParameterTypes.SelectMany(type => Number((int)type))];
        Talk(socket, [.. Number(start.Length + 4), .. start], [.. Message('P', parse), .. Message('S', [])]);
        return socket;
    }

    protected override ReadOnlySpan<byte> Request(int number) => _requests[number % _requests.Length];

    protected override void Begin(int connection) => _answers[connection] = default;

    protected override bool IsWhole(int connection, ReadOnlySpan<byte> answer)
    {
        ref var known = ref _answers[connection];
        while (answer.Length >= known.Seen + 5)
        {
            var (kind, length) = (answer[known.Seen], BinaryPrimitives.ReadInt32BigEndian(answer[(known.Seen + 1)..]));
            if (kind == 'E')
            {
                throw new InvalidOperationException(Encoding.UTF8.GetString(answer[known.Seen..]));
            }

            if (answer.Length < known.Seen + 1 + length)
            {
                return false;
            }

            known.Seen += 1 + length;
            known.Rows += kind == 'D' && known.Ready == 0 ? 1 : 0;
            known.Ready += kind == 'Z' ? 1 : 0;
        }

        return known.Ready == _together && known.Seen == answer.Length;
    }

    // Sends each message when the database is ready after the one before.
    private static void Talk(Socket socket, params ReadOnlySpan<byte[]> messages)
    {
        var answer = new byte[1 << 16];
        foreach (var message in messages)
        {
            socket.Send(message);
            var length = 0;
            while (!answer.AsSpan(0, length).EndsWith((ReadOnlySpan<byte>)[(byte)'Z', 0, 0, 0, 5, (byte)'I']))
            {
                var more = socket.Receive(answer.AsSpan(length));
                length += more > 0 && answer[0] != 'E' ? more : throw new InvalidOperationException(Encoding.UTF8.GetString(answer, 0, length + more));
            }
        }
    }

    // Bind with parameters as text and all columns in binary, Execute, Sync.
    private static byte[] Bound(Variant variant)
    {
        byte[] bind =
        [
            .. Text(""), .. Text("q"), .. Short(0), .. Short(variant.Parameters.Length),
            .. variant.Parameters.SelectMany(value => (byte[])[.. Number(Encoding.UTF8.GetByteCount(value)), .. Encoding.UTF8.GetBytes(value)]),
            .. Short(1), .. Short(1),
        ];
        return [.. Message('B', bind), .. Message('E', [.. Text(""), .. Number(0)]), .. Message('S', [])];
    }

    private static byte[] Message(char kind, byte[] body) => [(byte)kind, .. Number(body.Length + 4), .. body];

    private static byte[] Text(string text) => [.. Encoding.UTF8.GetBytes(text), 0];

    private static byte[] Number(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static byte[] Short(int value) => [(byte)(value >> 8), (byte)value];
}
