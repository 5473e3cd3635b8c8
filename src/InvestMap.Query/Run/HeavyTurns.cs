namespace InvestMap.Query;

/// <summary>Lets a bounded number of heavy requests run and a bounded number wait a bounded time.</summary>
/// <param name="connections">How many run at a time.</param>
/// <param name="queue">How many wait.</param>
/// <param name="wait">How long.</param>
internal sealed class HeavyTurns(int connections, int queue, TimeSpan wait) : IDisposable
{
    private readonly SemaphoreSlim _turns = new(connections);
    private int _waiting;
    private long _refused;

    /// <summary>How many run, how many wait, and how many were refused since the start.</summary>
    public DatabaseLoad Load(string pool) =>
        new(pool, connections - _turns.CurrentCount, Math.Min(Volatile.Read(ref _waiting), queue), Interlocked.Read(ref _refused));

    /// <summary>Waits for a turn; dispose it to let the next one in.</summary>
    public async ValueTask<Turn> TakeAsync(CancellationToken cancellation)
    {
        if (!_turns.Wait(0, CancellationToken.None))
        {
            try
            {
                if (Interlocked.Increment(ref _waiting) > queue || !await _turns.WaitAsync(wait, cancellation).ConfigureAwait(false))
                {
                    Interlocked.Increment(ref _refused);
                    throw Faults.Busy();
                }
            }
            finally
            {
                Interlocked.Decrement(ref _waiting);
            }
        }

        return new Turn(_turns);
    }

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();

    /// <summary>The right to run, until it is disposed.</summary>
    internal readonly struct Turn(SemaphoreSlim turns) : IDisposable
    {
        public void Dispose() => turns.Release();
    }
}
