using System.Net;
using System.Net.Sockets;

namespace InvestMap.Tool.Database;

/// <summary>Ports on the loopback address.</summary>
public static class FreePort
{
    // Below the ports that the kernel hands out to outgoing connections (32768 and up on Linux), so that a port that
    // is remembered is not taken by chance, and away from PostgreSQL's 5432 and its neighbours.
    private const int First = 25432;
    private const int Last = 25932;

    /// <summary>Whether nobody listens there.</summary>
    public static bool IsFree(int port) => CanListen(IPAddress.Loopback, port) && (!Socket.OSSupportsIPv6 || CanListen(IPAddress.IPv6Loopback, port));

    /// <summary>The first free port of our range.</summary>
    public static int Find()
    {
        for (var port = First; port <= Last; port++)
        {
            if (IsFree(port))
            {
                return port;
            }
        }

        throw new Registry.RefusalException($"No port from {First} to {Last} is free on 127.0.0.1: end some programs, or set DB_PORT to a free port.");
    }

    private static bool CanListen(IPAddress address, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
            return true;
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported)
        {
            // The machine has no such address, so nobody listens on it.
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
