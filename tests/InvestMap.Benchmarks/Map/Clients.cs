using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace InvestMap.Benchmarks;

/// <summary>
/// Connections that have one request under way each: the bytes of a request, made beforehand, are sent; when the whole answer has
/// come, the next one is. One thread serves all of them by poll(2), as wrk and pgbench do: on a machine that the server shares with
/// its clients, a library with tasks and a pool of threads would use as much of it as the server.
/// </summary>
internal abstract class Clients(int count) : IDisposable
{
    private readonly Socket?[] _sockets = new Socket?[count];
    private readonly byte[][] _buffers = [.. Enumerable.Range(0, count).Select(_ => new byte[1 << 16])];
    private readonly int[] _lengths = new int[count];

    /// <summary>How many connections there are.</summary>
    public int Count => count;

    /// <summary>Ends all connections and makes them anew.</summary>
    public void Connect()
    {
        for (var i = 0; i < count; i++)
        {
            _sockets[i]?.Dispose();
            _sockets[i] = Open(i);
        }
    }

    /// <summary>Asks on so many connections until the time is over, and gives how many answers came.</summary>
    /// <param name="connections">At most <see cref="Count"/>.</param>
    /// <param name="time">No request is begun after it; those under way are waited for.</param>
    /// <param name="waits">Is told how long each answer took; null: nobody wants to know.</param>
    public int Run(int connections, TimeSpan time, Action<TimeSpan>? waits = null)
    {
        var polls = new Poll[connections];
        var (asked, started) = (new int[connections], new long[connections]);
        for (var i = 0; i < connections; i++)
        {
            var socket = _sockets[i] ?? throw new InvalidOperationException("Connect first.");
            polls[i] = new Poll { File = (int)socket.Handle, Events = Poll.Input };
            socket.Blocking = false;
            started[i] = Stopwatch.GetTimestamp();
            Send(i, First(i));
        }

        var (answers, under) = (0, connections);
        var end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        while (under > 0)
        {
            if (poll(polls, (nuint)connections, -1) < 0)
            {
                continue;
            }

            for (var i = 0; i < connections; i++)
            {
                if (polls[i].Returned == 0 || !Receive(i))
                {
                    continue;
                }

                answers++;
                var now = Stopwatch.GetTimestamp();
                waits?.Invoke(Stopwatch.GetElapsedTime(started[i], now));
                if (now < end)
                {
                    started[i] = now;
                    Send(i, First(i) + ++asked[i]);
                }
                else
                {
                    // A negative number is passed over by poll.
                    polls[i].File = -1;
                    under--;
                }
            }
        }

        return answers;

        // Each connection walks through the requests from a place of its own.
        static int First(int connection) => connection * 7919;
    }

    /// <summary>Asks one request on the first connection, and gives the bytes of its answer; they hold until the next one.</summary>
    public ReadOnlySpan<byte> Ask(int number)
    {
        _sockets[0]!.Blocking = true;
        Send(0, number);
        while (!Receive(0))
        {
        }

        return _buffers[0].AsSpan(0, _lengths[0]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var socket in _sockets)
        {
            socket?.Dispose();
        }
    }

    /// <summary>A connection that is ready to be asked.</summary>
    protected abstract Socket Open(int connection);

    /// <summary>The bytes of a request.</summary>
    protected abstract ReadOnlySpan<byte> Request(int number);

    /// <summary>A request begins: what was known of the last answer is forgotten.</summary>
    protected abstract void Begin(int connection);

    /// <summary>Whether an answer has come whole. It is asked again whenever more has come.</summary>
    /// <exception cref="InvalidOperationException">It is a refusal.</exception>
    protected abstract bool IsWhole(int connection, ReadOnlySpan<byte> answer);

    private void Send(int connection, int number)
    {
        Begin(connection);
        _lengths[connection] = 0;
        for (var rest = Request(number); rest.Length > 0;)
        {
            var sent = _sockets[connection]!.Send(rest, SocketFlags.None, out var error);
            rest = error is SocketError.Success ? rest[sent..]
                : error is SocketError.WouldBlock ? rest : throw new SocketException((int)error);
        }
    }

    private bool Receive(int connection)
    {
        ref var buffer = ref _buffers[connection];
        ref var length = ref _lengths[connection];
        if (length == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var more = _sockets[connection]!.Receive(buffer.AsSpan(length), SocketFlags.None, out var error);
        if (error is SocketError.WouldBlock)
        {
            return false;
        }

        length += error is SocketError.Success && more > 0 ? more : throw new InvalidOperationException($"A connection was closed: {error}.");
        return IsWhole(connection, buffer.AsSpan(0, length));
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int poll([In, Out] Poll[] polls, nuint count, int milliseconds);

    // struct pollfd of poll(2).
    [StructLayout(LayoutKind.Sequential)]
    private struct Poll
    {
        public const short Input = 1;

        public int File;
        public short Events;
        public short Returned;
    }
}
