using System.Globalization;
using System.Text;
using System.Text.Json;

namespace InvestMap.Benchmarks;

/// <summary>
/// What the map costs beside the database's own floor and beside PostGraphile, in one run on one machine: all ask for the same rows
/// of the same database. Rounds take turns, so that what disturbs the machine disturbs all.
/// </summary>
internal static class MapPart
{
    /// <summary>How many clients ask at the same time.</summary>
    public const int Connections = 32;

    /// <summary>The header with which a request is answered from the database although the answer is known.</summary>
    public const string Uncached = "Cache-Control: no-cache\r\n";

    // The fewest that cost the database least, with as many requests under way as over all the others.
    private const int BatchConnections = 4;

    private const int Rounds = 3;

    // So few that every one of them is in the cache after the warm-up.
    private const int CachedVariants = 40;

    /// <summary>Measures each question, or those named, for this time a round.</summary>
    public static async Task RunAsync(TimeSpan time, IReadOnlyCollection<string> only)
    {
        await using var database = await BenchDatabase.CreateAsync(1).ConfigureAwait(false);
        await using var server = await Server.StartAsync(database.Configuration).ConfigureAwait(false);
        await using var peer = await PostGraphile.StartAsync(database).ConfigureAwait(false);
        var questions = await Question.ReadAsync(database).ConfigureAwait(false);

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Connections} connections, median of {Rounds} rounds of {time.TotalSeconds} s after a warm-up; processor time for one answer in ms; load of the machine {LoadAverage()}."));
        Console.WriteLine();
        Console.WriteLine("                                                 |      answers a second             | database ms                    | server ms       | PostGraphile");
        Console.WriteLine("question                                         |  floor |   ours | ratio |  cached | floor | batch  |  ours | ratio | ours  | cached  |    /s   ms  times");
        Console.WriteLine("-------------------------------------------------+--------+--------+-------+---------+-------+--------+-------+-------+-------+---------+------------------");
        var verdicts = new List<string>();
        foreach (var question in questions.Where(q => only.Count == 0 || only.Contains(q.Name)))
        {
            var (floor, least, ours, cached, theirs) = Measure(question, database, server, peer, time);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{question.Name + " " + question.Title,-48} | {floor.PerSecond,6:0} | {ours.PerSecond,6:0} | {ours.PerSecond / floor.PerSecond,5:0.00} | {cached.PerSecond,7:0} | {floor.DatabaseMilliseconds,5:0.000} | {least.DatabaseMilliseconds,6:0.000} | {ours.DatabaseMilliseconds,5:0.000} | {ours.DatabaseMilliseconds / floor.DatabaseMilliseconds,5:0.00} | {ours.ServerMilliseconds,5:0.000} | {cached.ServerMilliseconds,7:0.000} | {(theirs is null ? "" : $"{theirs.PerSecond,6:0} {theirs.ServerMilliseconds + theirs.DatabaseMilliseconds,5:0.00} {ours.PerSecond / theirs.PerSecond,5:0.0}")}"));
            verdicts.AddRange(Targets.Of(question.Name).Judge(floor, ours, theirs).Select(v => Verdict(question.Name, v)));
        }

        verdicts.AddRange(Targets.Judge(server).Select(v => Verdict("server", v)));

        Console.WriteLine();
        Console.WriteLine($"What PERFORMANCE.md wants (load of the machine now {LoadAverage()}):");
        foreach (var verdict in verdicts)
        {
            Console.WriteLine(verdict);
        }
    }

    private static string Verdict(string of, (bool IsReached, string Words) verdict) =>
        $"{(verdict.IsReached ? "reached    " : "NOT REACHED")} {of}: {verdict.Words}";

    /// <summary>The processes that wanted to run in the last minute, this program's included.</summary>
    public static string LoadAverage() => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    private static Readings Measure(
        Question question, BenchDatabase database, Server server, PostGraphile? peer, TimeSpan time)
    {
        using var floor = new Floor(database, question, Connections, together: 1);
        using var least = new Floor(database, question, BatchConnections, Connections / BatchConnections);
        using var fresh = new HttpClients(server.Address, question.Document, question.Variants, Uncached);
        using var known = new HttpClients(server.Address, question.Document, question.Variants.Take(CachedVariants), "");
        using var theirs = peer is not null && question.PeerDocument is { } document
            ? new HttpClients(peer.Address, document, question.Variants, "")
            : null;
        Compare(question, floor, fresh, theirs);

        Reading Direct(TimeSpan t) => Load.Measure(database.PostmasterId, null, () => floor.Run(Connections, t));
        Reading Batched(TimeSpan t) => Load.Measure(database.PostmasterId, null, () => least.Run(BatchConnections, t) * (Connections / BatchConnections));
        Reading Http(HttpClients clients, int process, TimeSpan t)
        {
            clients.Connect();
            return Load.Measure(database.PostmasterId, process, () => clients.Run(Connections, t));
        }

        Warm(t => Http(fresh, server.ProcessId, t));
        Warm(Direct);
        Warm(Batched);
        Http(known, server.ProcessId, TimeSpan.FromSeconds(1));
        if (theirs is not null)
        {
            Warm(t => Http(theirs, peer!.ProcessId, t));
        }

        var (floors, leasts, ours, cached, peers) = (new List<Reading>(), new List<Reading>(), new List<Reading>(), new List<Reading>(), new List<Reading>());
        for (var round = 0; round < Rounds; round++)
        {
            floors.Add(Direct(time));
            leasts.Add(Batched(time));
            ours.Add(Http(fresh, server.ProcessId, time));
            cached.Add(Http(known, server.ProcessId, time));
            if (theirs is not null)
            {
                peers.Add(Http(theirs, peer!.ProcessId, time));
            }
        }

        return new Readings(
            Reading.Median(floors), Reading.Median(leasts), Reading.Median(ours), Reading.Median(cached), theirs is null ? null : Reading.Median(peers));
    }

    // A server gets faster for seconds after its start, in steps, as its code is compiled again: until two seconds in a row bring nothing,
    // but not for ever.
    private static void Warm(Func<TimeSpan, Reading> run)
    {
        var (best, calm) = (0.0, 0);
        for (var second = 0; second < 15 && calm < 2; second++)
        {
            var now = run(TimeSpan.FromSeconds(1)).PerSecond;
            calm = second > 0 && now < best * 1.03 ? calm + 1 : 0;
            best = Math.Max(best, now);
        }
    }

    // A comparison means something only where all bring the same rows.
    private static void Compare(Question question, Floor floor, HttpClients ours, HttpClients? theirs)
    {
        for (var i = 0; i < Math.Min(5, question.Variants.Length); i++)
        {
            var rows = floor.Rows(i);
            foreach (var clients in (HttpClients?[])[ours, theirs])
            {
                if (clients is null)
                {
                    continue;
                }

                var body = clients.Body(i);
                using var answer = JsonDocument.Parse(body);
                if (answer.RootElement.TryGetProperty("errors", out _) || Objects(answer.RootElement.GetProperty("data")) != rows)
                {
                    throw new InvalidOperationException(
                        $"{question.Name} brings {rows} rows from the database, and this from the {(clients == ours ? "map" : "peer")}: {Encoding.UTF8.GetString(body)[..Math.Min(body.Length, 2000)]}");
                }
            }
        }
    }

    // The objects that lists hold and that hold no list of objects themselves; without any list, the object that is there.
    private static int Objects(JsonElement element) => Lists(element).Sum() is var listed && Lists(element).Any()
        ? listed
        : element.EnumerateObject().Count(member => member.Value.ValueKind == JsonValueKind.Object);

    private static IEnumerable<int> Lists(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                return element.EnumerateObject().SelectMany(member => Lists(member.Value));
            case JsonValueKind.Array when element.GetArrayLength() == 0 || element[0].ValueKind == JsonValueKind.Object:
                var inner = element.EnumerateArray().SelectMany(Lists).ToList();
                return inner.Count > 0 ? inner.Select(count => Math.Max(count, 1)) : [element.GetArrayLength()];
            default:
                return [];
        }
    }

    /// <param name="Floor">The database asked directly, each request by itself.</param>
    /// <param name="Batched">The same with several requests sent together on few connections, which costs it least.</param>
    /// <param name="Ours">The map, from the database.</param>
    /// <param name="Cached">The map, from its memory.</param>
    /// <param name="Peer">PostGraphile.</param>
    private sealed record Readings(Reading Floor, Reading Batched, Reading Ours, Reading Cached, Reading? Peer);
}
