using System.Globalization;

namespace InvestMap.Benchmarks;

/// <summary>What PERFORMANCE.md wants of a question; null where it wants nothing.</summary>
/// <param name="RatioToFloor">Requests a second as a share of the floor's.</param>
/// <param name="ServerMilliseconds">The server's own processor time: a third of what GraphQL.NET's took.</param>
/// <param name="TimesPostGraphile">How many times PostGraphile's requests a second.</param>
internal sealed record Targets(double? RatioToFloor, double? ServerMilliseconds, double? TimesPostGraphile)
{
    /// <summary>Processor time of the database, of every question, in times of the floor's.</summary>
    public const double Database = 1.15;

    private static readonly Dictionary<string, Targets> Known = new()
    {
        ["q1"] = new(0.60, 0.095 / 3, 8),
        ["q2"] = new(0.46, 0.412 / 3, 4),
        ["q3"] = new(0.46, 0.969 / 3, 4),
        ["q4"] = new(0.85, 0.239 / 3, null),
        ["q5"] = new(0.85, 0.629 / 3, null),
    };

    /// <summary>Those of a question.</summary>
    public static Targets Of(string question) => Known.GetValueOrDefault(question) ?? new Targets(null, null, null);

    /// <summary>What was reached and what was not, one line each.</summary>
    public IEnumerable<(bool IsReached, string Words)> Judge(Reading floor, Reading ours, Reading? peer)
    {
        yield return AtMost("database time in times of the floor's", ours.DatabaseMilliseconds / floor.DatabaseMilliseconds, Database);
        if (RatioToFloor is { } ratio)
        {
            yield return AtLeast("requests a second as a share of the floor's", ours.PerSecond / floor.PerSecond, ratio);
        }

        if (ServerMilliseconds is { } server)
        {
            yield return AtMost("server's own ms", ours.ServerMilliseconds, server);
        }

        if (TimesPostGraphile is { } times && peer is not null)
        {
            yield return AtLeast("times PostGraphile's requests a second", ours.PerSecond / peer.PerSecond, times);
        }
    }

    /// <summary>The same of the server as a whole.</summary>
    public static IEnumerable<(bool IsReached, string Words)> Judge(Server server)
    {
        yield return AtMost("seconds from the start to the first ready answer", server.ColdStart.TotalSeconds, 1.5);
        yield return AtMost("MiB of memory at the most while serving", server.PeakMemory(), 200);
    }

    private static (bool IsReached, string Words) AtMost(string what, double is_, double want) =>
        (is_ <= want, string.Create(CultureInfo.InvariantCulture, $"{what}: {is_:0.###}, wanted at most {want:0.###}"));

    private static (bool IsReached, string Words) AtLeast(string what, double is_, double want) =>
        (is_ >= want, string.Create(CultureInfo.InvariantCulture, $"{what}: {is_:0.##}, wanted at least {want:0.##}"));
}
