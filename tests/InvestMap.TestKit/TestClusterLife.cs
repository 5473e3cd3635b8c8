namespace InvestMap.TestKit;

/// <summary>
/// Ends the PostgreSQL of a test process when its last test has run. Left to the end of the process it would keep the runner
/// waiting, which then speaks of foreground threads that there are not; a process that is ended early still ends it there.
/// </summary>
public sealed class TestClusterLife : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => TestCluster.EndAsync();
}
