using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Limits;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.TypeSystem;
using InvestMap.GraphQL.Validation;

namespace InvestMap.GraphQL.Tests.Differential;

/// <summary>Random documents over the product's own schema: graphql-js, from the web client's packages, must agree on each.</summary>
public sealed class DifferentialTests
{
    [Theory]
    [InlineData(20260701)]
    public async Task The_verdict_is_that_of_graphql_js(int seed)
    {
        var (graphql, sdl) = Peers();
        string count = Environment.GetEnvironmentVariable("GRAPHQL_DIFFERENTIAL_DOCUMENTS") ?? (Environment.GetEnvironmentVariable("CHECK_LONG") is null ? "500" : "20000");
        using var node = Node("verdicts.mjs", graphql, sdl, $"{seed}", count);
        var schema = new SchemaBuilder().Sdl(await File.ReadAllTextAsync(sdl, TestContext.Current.CancellationToken)).Build();
        int documents = 0, valid = 0;
        var differences = new List<string>();
        while (await node.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            using var json = JsonDocument.Parse(line);
            string document = json.RootElement.GetProperty("document").GetString()!;
            var expected = json.RootElement.GetProperty("errors").EnumerateArray().Select(e => e.GetString()!).ToList();
            var errors = Validate(schema, document);
            documents++;
            valid += expected.Count == 0 ? 1 : 0;
            if ((expected.Count == 0) != errors.IsEmpty)
            {
                differences.Add($"{document}\n  graphql-js: {string.Join(" | ", expected)}\n  here: {string.Join(" | ", errors)}");
            }
        }

        Assert.Equal(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), documents);
        Console.WriteLine($"differential: {documents} documents, {valid} of them valid, {differences.Count} differences from graphql-js");
        Assert.True(differences.Count == 0, string.Join("\n\n", differences.Take(5)));
        Assert.InRange(valid, documents / 50, documents);
    }

    [Fact]
    public async Task A_client_of_graphql_js_builds_the_same_schema_from_our_introspection_and_finds_no_fault()
    {
        var (graphql, sdl) = Peers();
        using var ask = Node("clientSchema.mjs", graphql, "query");
        string query = await ask.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var engine = new GraphQLEngine(new SchemaBuilder().Sdl(await File.ReadAllTextAsync(sdl, TestContext.Current.CancellationToken)).Build());
        using var answer = await engine.ExecuteAsync(new GraphQLRequest(query), TestContext.Current.CancellationToken);
        string file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, answer.Body.ToArray(), TestContext.Current.CancellationToken);
            using var check = Node("clientSchema.mjs", graphql, "check", sdl, file);
            Assert.Equal("", await check.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
            await check.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, check.ExitCode);
        }
        finally
        {
            File.Delete(file);
        }
    }

    // Where graphql-js and the product's schema are; without them there is nothing to compare with.
    private static (string GraphQL, string Schema) Peers()
    {
        string root = Root() ?? "";
        string graphql = Environment.GetEnvironmentVariable("GRAPHQL_JS") ?? Path.Combine(root, "web-client", "node_modules", "graphql", "index.mjs");
        string sdl = Path.Combine(root, "src", "InvestMap.Api", "schema.graphql");
        Assert.SkipUnless(File.Exists(graphql) && File.Exists(sdl), "graphql-js is not installed (npm ci in web-client), or there is no schema.graphql.");
        return (graphql, sdl);
    }

    private static Process Node(string script, params string[] arguments) =>
        Process.Start(new ProcessStartInfo("node", [Path.Combine(Root()!, "tests", "InvestMap.GraphQL.Tests", "Differential", script), .. arguments]) { RedirectStandardOutput = true })!;

    private static ImmutableArray<GraphQLError> Validate(GraphQLSchema schema, string document)
    {
        try
        {
            return DocumentValidator.Validate(schema, Parser.Parse(document), new ValidationOptions(new EngineLimits()));
        }
        catch (GraphQLException e)
        {
            return e.Errors;
        }
    }

    private static string? Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "InvestMap.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
