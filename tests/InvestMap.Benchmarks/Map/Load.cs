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

/// <summary>Measures what a run costs others. What this process uses itself is nobody's cost.</summary>
internal static class Load
{
    /// <summary>Measures a run.</summary>
    /// <param name="postmasterId">The database's process.</param>
    /// <param name="serverId">The server's process, or null when the database is asked directly.</param>
    /// <param name="run">Asks, and gives how many answers came.</param>
    public static Reading Measure(int postmasterId, int? serverId, Func<int> run)
    {
        var database = ProcessorTime.OfDatabase(postmasterId);
        var server = serverId is { } id ? ProcessorTime.OfProcess(id) : 0;
        var started = Stopwatch.GetTimestamp();
        var total = run();
        var elapsed = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return new Reading(
            total / elapsed,
            serverId is { } still ? (ProcessorTime.OfProcess(still) - server) * 1000 / total : 0,
            (ProcessorTime.OfDatabase(postmasterId) - database) * 1000 / total);
    }
}
