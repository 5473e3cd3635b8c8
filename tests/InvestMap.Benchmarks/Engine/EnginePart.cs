using System.Globalization;
using System.Text;
using System.Text.Json;
using InvestMap.GraphQL;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Limits;
using InvestMap.GraphQL.TypeSystem;
using InvestMap.GraphQL.Validation;

namespace InvestMap.Benchmarks;

/// <summary>What the engine costs beside graphql-js on the same documents: parse, validate, execute.</summary>
internal static class EnginePart
{
    private const int Rounds = 9;
    private const double Target = 5;
    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);

    /// <summary>Measures each step for this time on each side, after half of it to warm up.</summary>
    public static void Run(TimeSpan time)
    {
        using var peer = Peer.Start();
        var introspection = peer.Ask(new { command = "introspection" });
        var documents = new Dictionary<string, string>
        {
            ["introspection"] = introspection.GetProperty("document").GetString()!,
            ["client query"] = File.ReadAllText(Repository.Path("tests", "InvestMap.Benchmarks", "graphql-js", "client.graphql")),
        };
        var sdl = File.ReadAllText(Repository.Path("src", "InvestMap.Api", "schema.graphql"));
        var steps = Steps(documents, sdl, peer);

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"The engine beside graphql-js {introspection.GetProperty("version")} in Node, in turns: processor time for one operation in µs, median of {Rounds} rounds, {time.TotalSeconds} s in all for each side after a warm-up of {time.TotalSeconds / 2} s."));
        foreach (var (name, text) in documents)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {Encoding.UTF8.GetByteCount(text)} bytes, over the map's own schema"));
        }

        Console.WriteLine("answer: 1,000 fields from objects in memory; \"execute\" writes JSON here and builds objects there, \"and write\" is JSON bytes on both sides");
        Console.WriteLine();
        Console.WriteLine("step                               |    ours | graphql-js | times faster | ours: bytes allocated");
        Console.WriteLine("-----------------------------------+---------+------------+--------------+----------------------");
        var below = new List<string>();
        foreach (var (name, step) in steps)
        {
            Sample.Of(step, time / 2);
            peer.Run(name, time / 2);
            var ours = new List<Sample>();
            var theirs = new List<Sample>();
            for (var i = 0; i < Rounds; i++)
            {
                ours.Add(Sample.Of(step, time / Rounds));
                theirs.Add(peer.Run(name, time / Rounds));
            }

            var (mine, other) = (Sample.Median(ours), Sample.Median(theirs));
            var ratio = other.Microseconds / mine.Microseconds;
            if (ratio < Target)
            {
                below.Add(name);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-34} | {mine.Microseconds,7:F1} | {other.Microseconds,10:F1} | {ratio,12:F1} | {mine.BytesPerOperation,21:N0}"));
        }

        Console.WriteLine(below.Count == 0
            ? $"All are at least {Target} times faster."
            : $"Below the {Target} times that are wanted: {string.Join("; ", below)}.");
    }

    // What is measured here has the names of what is measured there; both sides must agree before a figure means anything.
    private static List<(string Name, Action Step)> Steps(Dictionary<string, string> documents, string sdl, Peer peer)
    {
        var schema = new SchemaBuilder().Sdl(sdl).Build();
        var options = new ValidationOptions(new EngineLimits());
        var said = peer.Ask(new
        {
            command = "prepare",
            sdl,
            documents,
            answer = new { sdl = MemoryAnswer.Sdl, document = MemoryAnswer.Document, root = JsonSerializer.SerializeToElement(MemoryAnswer.Value, Camel) },
        });

        var steps = new List<(string, Action)>();
        foreach (var (name, text) in documents)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            var parsed = Parser.Parse(new Source(bytes));
            if (!DocumentValidator.Validate(schema, parsed, options).IsEmpty || !said.GetProperty("valid").GetProperty(name).GetBoolean())
            {
                throw new InvalidOperationException($"The document \"{name}\" is not valid over the map's schema.");
            }

            steps.Add(($"{name}: parse", () => Parser.Parse(new Source(bytes))));
            steps.Add(($"{name}: validate", () => DocumentValidator.Validate(schema, parsed, options)));
            steps.Add(($"{name}: parse and validate", () => DocumentValidator.Validate(schema, Parser.Parse(new Source(bytes)), options)));
        }

        var engine = MemoryAnswer.Engine();
        var document = Encoding.UTF8.GetBytes(MemoryAnswer.Document);
        GraphQLResponse Execute() =>
            engine.ExecuteAsync(new GraphQLRequest(document) { RootValue = MemoryAnswer.Value }).AsTask().GetAwaiter().GetResult();
        void Step() => Execute().Dispose();
        using (var response = Execute())
        {
            var ours = Encoding.UTF8.GetString(response.Body.Span);
            if (!JsonElement.DeepEquals(JsonElement.Parse(ours), JsonElement.Parse(said.GetProperty("answer").GetString()!)))
            {
                throw new InvalidOperationException($"The two answers differ. Ours: {ours}");
            }
        }

        steps.Add(("answer: execute", Step));
        steps.Add(("answer: execute and write", Step));
        return steps;
    }
}
