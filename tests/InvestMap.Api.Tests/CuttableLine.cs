using System.Net;
using System.Net.Sockets;

namespace InvestMap.Api.Tests;

/// <summary>A TCP address in front of the test database's socket, which can be cut and mended: a database that goes away and comes back.</summary>
internal sealed class CuttableLine(string socketPath) : IAsyncDisposable
{
    private readonly List<Socket> _open = [];
    private readonly Lock _gate = new();
    private TcpListener? _listener;
    private int _port;

    public int Port => _port;

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

                _ = PumpAsync(client, database);
                _ = PumpAsync(database, client);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut.
        }
    }

    private static async Task PumpAsync(Socket from, Socket to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            for (int count; (count = await from.ReceiveAsync(buffer)) > 0;)
            {
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
