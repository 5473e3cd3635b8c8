namespace InvestMap.Api;

/// <summary>How many of something are open at the moment.</summary>
internal sealed class OpenCount
{
    private long _open;

    /// <summary>The number.</summary>
    public long Value => Interlocked.Read(ref _open);

    /// <summary>One more; dispose of it when it ends.</summary>
    public One Open()
    {
        Interlocked.Increment(ref _open);
        return new One(this);
    }

    /// <summary>One of them.</summary>
    internal readonly struct One(OpenCount count) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref count._open);
    }
}
