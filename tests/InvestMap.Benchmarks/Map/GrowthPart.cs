using System.Globalization;
using System.Text;
using System.Text.Json;

namespace InvestMap.Benchmarks;

/// <summary>
/// What grows with the data: each question with ten times the rows, and in it the first page of an order beside its thousandth.
/// Processor time of server and database together for one answer, from the database and not from the cache.
/// </summary>
internal static class GrowthPart
{
    private const int Connections = 4;
    private const int Factor = 10;
    private const int PageSize = 10;
    private const int FarPage = 1000;

    private static readonly (string Order, string What)[] Orders =
    [
        ("[]", "by key"),
        ("[{ nameVi: ASC }]", "by name"),
        ("[{ nameVi: DESC }]", "by name, from the end"),
        ("[{ nameEn: ASC }]", "by English name, which half have"),
        ("[{ nameEn: DESC }]", "by English name, from the end"),
        ("[{ slug: ASC }]", "by slug"),
        ("[{ kind: ASC }]", "by kind"),
        ("[{ administrativeUnit: { nameVi: ASC } }]", "by name of the unit (nested: sorted each time)"),
        ("[{ distance: { to: { type: \"Point\", coordinates: [105.78, 19.81] } } }]", "nearest first (walked to the page)"),
    ];

    /// <summary>Measures each question, or those named, for this time.</summary>
    public static async Task RunAsync(TimeSpan time, IReadOnlyCollection<string> only)
    {
        var usual = new Dictionary<string, double>();
        foreach (var factor in (int[])[1, Factor])
        {
            await using var database = await BenchDatabase.CreateAsync(factor).ConfigureAwait(false);
            await using var server = await Server.StartAsync(database.Configuration).ConfigureAwait(false);
            Console.WriteLine();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"ms of processor time for one answer, {factor} times the usual rows, load of the machine {MapPart.LoadAverage()}:"));
            foreach (var question in (await Question.ReadAsync(database).ConfigureAwait(false)).Where(q => only.Count == 0 || only.Contains(q.Name)))
            {
                var now = Milliseconds(database, server, question.Document, question.Variants, time);
                var before = usual.TryAdd(question.Name, now) ? "" : string.Create(CultureInfo.InvariantCulture, $", times {now / usual[question.Name]:0.00}");
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{question.Name + " " + question.Title,-50} {now,9:0.000}{before}"));
            }

            Console.WriteLine();
            Console.WriteLine($"{PageSize} enterprises a page, first page and page {FarPage}:");
            foreach (var (order, what) in Orders)
            {
                Pages(database, server, order, what, time);
            }

            Console.WriteLine();
        }
    }

    private static void Pages(BenchDatabase database, Server server, string order, string what, TimeSpan time)
    {
        var document = $$"""
            query($after: String) {
              digitalEnterprises(first: {{PageSize}}, after: $after, demonstration: true, order: {{order}}) { nodes { uuid nameVi kind } pageInfo { endCursor } }
            }
            """;
        var first = Milliseconds(database, server, document, [Variables(null)], time);
        var far = Far(server, order);
        var thousandth = Milliseconds(database, server, document, [Variables(far)], time);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-50} {first,9:0.000} {thousandth,9:0.000}, times {thousandth / first:0.00}"));
    }

    // The cursor before the far page, by way of the largest pages there are.
    private static string Far(Server server, string order)
    {
        string? cursor = null;
        for (var (left, step) = ((FarPage - 1) * PageSize, 0); left > 0; left -= step)
        {
            step = Math.Min(left, 500);
            var document = $$"""
                query($after: String) {
                  digitalEnterprises(first: {{step}}, after: $after, demonstration: true, order: {{order}}) { pageInfo { endCursor } }
                }
                """;
            using var clients = new HttpClients(server.Address, document, [Variables(cursor)], MapPart.Uncached);
            using var answer = JsonDocument.Parse(clients.Body(0));
            cursor = answer.RootElement.GetProperty("data").GetProperty("digitalEnterprises").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }

        return cursor!;
    }

    private static Variant Variables(string? after) => new(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { after })), []);

    private static double Milliseconds(
        BenchDatabase database, Server server, string document, IReadOnlyList<Variant> variants, TimeSpan time)
    {
        using var clients = new HttpClients(server.Address, document, variants, MapPart.Uncached);
        Reading Run(TimeSpan t) => Load.Measure(database.PostmasterId, server.ProcessId, () => clients.Run(Connections, t));
        Run(time / 2);
        var reading = Run(time);
        return reading.ServerMilliseconds + reading.DatabaseMilliseconds;
    }
}
