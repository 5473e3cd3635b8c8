namespace InvestMap.Api;

/// <summary>
/// A request by its bytes: the query string of a GET, the body of a POST. Who writes the same request otherwise has an entry
/// of its own; in turn nothing needs to be parsed to find one.
/// </summary>
internal readonly struct RequestKey : IEquatable<RequestKey>
{
    private readonly bool _isGet;
    private readonly int _hash;

    public RequestKey(bool isGet, ReadOnlyMemory<byte> bytes)
    {
        var hash = default(HashCode);
        hash.Add(isGet);
        hash.AddBytes(bytes.Span);
        _hash = hash.ToHashCode();
        _isGet = isGet;
        Bytes = bytes;
    }

    private RequestKey(RequestKey other)
    {
        this = other;
        Bytes = other.Bytes.ToArray();
    }

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The same with bytes of its own, to be kept.</summary>
    public RequestKey Keep() => new(this);

    public bool Equals(RequestKey other) => _hash == other._hash && _isGet == other._isGet && Bytes.Span.SequenceEqual(other.Bytes.Span);

    public override bool Equals(object? obj) => obj is RequestKey other && Equals(other);

    public override int GetHashCode() => _hash;
}
