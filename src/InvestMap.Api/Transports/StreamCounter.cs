using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace InvestMap.Api;

/// <summary>Counts the streams that each address has open.</summary>
internal sealed class StreamCounter
{
    private readonly ConcurrentDictionary<IPAddress, int> _open = new();

    /// <summary>All open streams.</summary>
    public int Count => _open.Values.Sum();

    /// <summary>Counts one more; dispose what is returned when it ends.</summary>
    /// <exception cref="HttpRefusalException">429: the address has <paramref name="limit"/> already.</exception>
    public IDisposable Open(HttpContext context, int limit)
    {
        var address = Group(context.Connection.RemoteIpAddress ?? IPAddress.None);
        if (_open.AddOrUpdate(address, 1, static (_, n) => n + 1) <= limit)
        {
            return new Place(this, address);
        }

        Leave(address);
        throw new HttpRefusalException(429, $"This address has {limit} streams open, which is all it may have.");
    }

    // A household or an office has a /64 of its own, and as many addresses as it likes.
    private static IPAddress Group(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6 || IPAddress.IsLoopback(address))
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }

    private void Leave(IPAddress address)
    {
        if (_open.AddOrUpdate(address, 0, static (_, n) => n - 1) == 0)
        {
            // Removed only if it is still zero.
            _open.TryRemove(KeyValuePair.Create(address, 0));
        }
    }

    private sealed class Place(StreamCounter counter, IPAddress address) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
            {
                counter.Leave(address);
            }
        }
    }
}
