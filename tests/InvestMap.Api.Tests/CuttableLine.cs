using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace InvestMap.Api.Tests;

/// <summary>A TCP address in front of the test database's socket, which counts round trips, and can be cut and mended: a database that goes away and comes back.</summary>
internal sealed class CuttableLine(string socketPath) : IAsyncDisposable
{
    private readonly List<Socket> _open = [];
    private readonly Lock _gate = new();
    private TcpListener? _listener;
    private int _port;
    private int _roundTrips;

    public int Port => _port;

    /// <summary>How often the client has spoken again after the database had spoken: round trips.</summary>
    public int RoundTrips => Volatile.Read(ref _roundTrips);

    public void Mend()
    {
        _listener = new TcpListener(IPAddress.Loopback, _port);
        _listener.Start();
        _port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = AcceptAsync(_listener);
    }

    public void Cut()
    {
        _listener?.Stop();
        lock (_gate)
        {
            _open.ForEach(s => s.Dispose());
            _open.Clear();
        }
    }

    public ValueTask DisposeAsync()
    {
        Cut();
        return default;
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptSocketAsync();
                var database = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await database.ConnectAsync(new UnixDomainSocketEndPoint(socketPath));
                lock (_gate)
                {
                    _open.AddRange([client, database]);
                }

                // True while it is the client's turn to speak.
                var turn = new StrongBox<int>(1);
                _ = PumpAsync(client, database, () =>
                {
                    if (Interlocked.Exchange(ref turn.Value, 0) == 1)
                    {
                        Interlocked.Increment(ref _roundTrips);
                    }
                });
                _ = PumpAsync(database, client, () => Volatile.Write(ref turn.Value, 1));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut.
        }
    }

    private static async Task PumpAsync(Socket from, Socket to, Action said)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            for (int count; (count = await from.ReceiveAsync(buffer)) > 0;)
            {
                said();
                await to.SendAsync(buffer.AsMemory(0, count));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Cut.
        }

        from.Dispose();
        to.Dispose();
    }
}
