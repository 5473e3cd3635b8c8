using System.Text.Json;
using InvestMap.GraphQL.Response;

namespace InvestMap.GraphQL.Tests.Conformance;

/// <summary>Reads a file of language-neutral cases, runs a check over each, and reports those that fail.</summary>
internal sealed class Suite
{
    /// <summary>Core cases where the specification says otherwise, each with its sentence.</summary>
    private static readonly Dictionary<string, string> Deviations = new()
    {
        // graphql-js reads the literal -1.123e4567 as -Infinity.
        ["coercion-0405"] = "3.5.2 Float, input coercion: if the input value represents a value not representable by finite IEEE 754 (e.g. NaN, Infinity, or a value outside the available precision), a request error must be raised.",
    };

    private readonly JsonElement root;

    private Suite(string file, JsonElement root)
    {
        File = file;
        this.root = root;
    }

    public string File { get; }

    public JsonElement Root => root;

    public static Suite Open(string file)
    {
        string? folder = Find();
        Assert.SkipWhen(folder is null, "No conformance suite: neither ../shared/conformance/cases nor $GRAPHQL_CONFORMANCE exists.");
        using var stream = System.IO.File.OpenRead(Path.Combine(folder!, file + ".json"));
        using var document = JsonDocument.Parse(stream, new JsonDocumentOptions { MaxDepth = 512 });
        return new Suite(file, document.RootElement.Clone());
    }

    /// <summary>Runs every case; all core cases must pass, the marked ones are counted.</summary>
    public async Task Run(Func<JsonElement, Task<string?>> check)
    {
        int core = 0, deviations = 0, marked = 0, markedPassed = 0;
        var failures = new List<string>();
        var markedFailures = new List<string>();
        foreach (var test in root.GetProperty("cases").EnumerateArray())
        {
            string? failure;
            try
            {
                failure = await check(test);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                failure = e.ToString();
            }

            bool isCore = IsCore(test);
            string text = $"{test.GetProperty("id").GetString()} {Text(test, "title")}: {failure}";
            if (isCore)
            {
                core++;
                if (failure is not null && Deviations.ContainsKey(test.GetProperty("id").GetString()!))
                {
                    deviations++;
                }
                else if (failure is not null)
                {
                    failures.Add(text);
                }
            }
            else
            {
                marked++;
                markedPassed += failure is null ? 1 : 0;
                if (failure is not null)
                {
                    markedFailures.Add(text);
                }
            }
        }

        string summary = $"conformance {File}: {core - failures.Count - deviations} of {core} core cases{(deviations > 0 ? $" ({deviations} justified deviation)" : "")}, {markedPassed} of {marked} marked cases";
        TestContext.Current.SendDiagnosticMessage(summary);
        TestContext.Current.TestOutputHelper?.WriteLine(summary);
        Console.WriteLine(summary);
        if (Environment.GetEnvironmentVariable("GRAPHQL_CONFORMANCE_REPORT") is { } report)
        {
            await System.IO.File.WriteAllLinesAsync(Path.Combine(report, File + ".txt"), [summary, .. failures, "--- marked", .. markedFailures]);
        }

        Assert.True(failures.Count == 0, $"{failures.Count} core cases fail:\n{string.Join('\n', failures.Take(20))}");
    }

    public static string Text(JsonElement test, string name) => test.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    /// <summary>Null when one of the errors stands at one of the expected places.</summary>
    public static string? CheckPlace(JsonElement expected, IEnumerable<GraphQLError> errors)
    {
        var actual = errors.SelectMany(e => e.Locations).ToHashSet();
        foreach (var error in expected.EnumerateArray())
        {
            var places = Places(error);
            if (places.Count > 0 && !places.Any(actual.Contains))
            {
                return $"no error at {string.Join(' ', places)}; there are {string.Join(" | ", errors)}; expected {Text(error, "message")}";
            }
        }

        return null;
    }

    public static List<InvestMap.GraphQL.Language.SourceLocation> Places(JsonElement error) =>
        error.TryGetProperty("locations", out var locations) && locations.ValueKind == JsonValueKind.Array
            ? [.. locations.EnumerateArray().Select(l => new InvestMap.GraphQL.Language.SourceLocation(l.GetProperty("line").GetInt32(), l.GetProperty("column").GetInt32()))]
            : [];

    private static bool IsCore(JsonElement test)
    {
        if (test.TryGetProperty("disputed", out _))
        {
            return false;
        }

        return !test.TryGetProperty("tags", out var tags)
            || !tags.EnumerateArray().Any(t => t.GetString() is "incremental" or "nonspec-rule" or "document-fails-validation");
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("GRAPHQL_CONFORMANCE") is { Length: > 0 } given)
        {
            return Directory.Exists(given) ? given : null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "shared", "conformance", "cases");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
