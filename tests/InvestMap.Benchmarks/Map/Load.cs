using System.Diagnostics;

namespace InvestMap.Benchmarks;

/// <summary>What a run of one question used and reached.</summary>
/// <param name="PerSecond">Answers a second.</param>
/// <param name="ServerMilliseconds">Processor time of the server for one answer; zero for the floor, which has none.</param>
/// <param name="DatabaseMilliseconds">Processor time of the database for one answer.</param>
internal sealed record Reading(double PerSecond, double ServerMilliseconds, double DatabaseMilliseconds)
{
    /// <summary>The median of each figure, so that one noisy run decides nothing.</summary>
    public static Reading Median(IReadOnlyCollection<Reading> runs)
    {
        double Of(Func<Reading, double> figure) => runs.Select(figure).Order().ElementAt(runs.Count / 2);
        return new Reading(Of(r => r.PerSecond), Of(r => r.ServerMilliseconds), Of(r => r.DatabaseMilliseconds));
    }
}

/// <summary>Asks over many connections for a bounded time. What this process uses itself is nobody's cost.</summary>
internal static class Load
{
    /// <summary>Runs <paramref name="ask"/> on each connection until the time is over.</summary>
    /// <param name="connections">How many ask at the same time.</param>
    /// <param name="time">For how long.</param>
    /// <param name="postmasterId">The database's process.</param>
    /// <param name="serverId">The server's process, or null when the database is asked directly.</param>
    /// <param name="ask">Asks on the connection of this number, beginning with the request of this number, and gives how many it asked.</param>
    public static async Task<Reading> RunAsync(int connections, TimeSpan time, int postmasterId, int? serverId, Func<int, int, Task<int>> ask)
    {
        var database = ProcessorTime.OfDatabase(postmasterId);
        var server = serverId is { } id ? ProcessorTime.OfProcess(id) : 0;
        var clock = Stopwatch.StartNew();
        var answers = await Task.WhenAll(Enumerable.Range(0, connections).Select(connection => Task.Run(async () =>
        {
            var count = 0;
            while (clock.Elapsed < time)
            {
                // Each connection walks through the requests from a place of its own.
                count += await ask(connection, (connection * 7919) + count).ConfigureAwait(false);
            }

            return count;
        }))).ConfigureAwait(false);

        var elapsed = clock.Elapsed.TotalSeconds;
        var total = answers.Sum();
        return new Reading(
            total / elapsed,
            serverId is { } still ? (ProcessorTime.OfProcess(still) - server) * 1000 / total : 0,
            (ProcessorTime.OfDatabase(postmasterId) - database) * 1000 / total);
    }
}
