using System.Text.Json;
using InvestMap.Catalog;
using InvestMap.GraphQL;
using InvestMap.GraphQL.Execution;
using InvestMap.TestKit;

namespace InvestMap.Query.Tests;

/// <summary>The small world of <c>Data.sql</c> in a database of its own, and the map over it.</summary>
public class World : IAsyncLifetime
{
    private readonly Recorder _recorder;
    private TestDatabase? _database;
    private GraphQLEngine? _engine;

    public World() => _recorder = new Recorder();

    public TestDatabase Database => _database!;

    public GraphQLEngine Engine => _engine!;

    /// <summary>What the engine could not say to a client.</summary>
    public Exception? Unexpected { get; private set; }

    /// <summary>The same, once.</summary>
    public Exception? TakeUnexpected()
    {
        var taken = Unexpected;
        Unexpected = null;
        return taken;
    }

    public async ValueTask InitializeAsync()
    {
        _database = await CreateAsync();
        await FillAsync();
        _recorder.Inner = new QueryPipeline(Catalogue.Map, new Database(_database.Sources.Reader), new MapClock(new FixedTime()));
        _engine = new GraphQLEngine(MapSchema.Build(Catalogue.Map, _recorder), new EngineOptions { OnUnexpectedError = (e, _) => { Unexpected = e; return null; } });
    }

    /// <summary>Makes the database.</summary>
    protected virtual Task<TestDatabase> CreateAsync() => TestDatabase.CreateAsync();

    /// <summary>Puts the data in.</summary>
    protected virtual async Task FillAsync() => await RunAsync(await File.ReadAllTextAsync(Path.Combine(Folders.Tests, "Data.sql")));

    /// <summary>Runs SQL as the superuser.</summary>
    public async Task RunAsync(string sql)
    {
        await using var command = Database.Admin.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    /// <summary>Asks, and gives the answer as JSON and the statements that were run.</summary>
    internal async Task<(JsonElement Answer, IReadOnlyList<Statement> Statements)> AskAsync(string document, string? variables = null)
    {
        _recorder.Last = null;
        using var response = await Engine.ExecuteAsync(
            new GraphQLRequest(document) { Variables = variables is null ? default : GraphQLRequest.ParseVariables(variables) },
            TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(response.Body);
        return (json.RootElement.Clone(), _recorder.Last?.Statements.Select(s => s.Statement).ToList() ?? []);
    }

    /// <summary>Asks, and gives the statements that were run with the values of their parameters.</summary>
    internal async Task<IReadOnlyList<(Statement Statement, object[] Values)>> BindAsync(string document)
    {
        await DataAsync(document);
        return [.. _recorder.LastBinding!.Plan.Statements.Select((s, i) => (s.Statement, _recorder.LastBinding.Values[i]))];
    }

    /// <summary>The plan of an operation.</summary>
    internal async Task<Plan> PlanAsync(string document, string? variables = null)
    {
        await DataAsync(document, variables);
        return _recorder.Last!;
    }

    /// <summary>The data of an answer without errors.</summary>
    public async Task<JsonElement> DataAsync(string document, string? variables = null)
    {
        var (answer, _) = await AskAsync(document, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString() + Unexpected);
        return answer.GetProperty("data");
    }

    /// <summary>The first error of a refused request.</summary>
    public async Task<(string Code, string Message)> ErrorAsync(string document, string? variables = null)
    {
        var (answer, _) = await AskAsync(document, variables);
        Assert.True(answer.TryGetProperty("errors", out var errors), answer.ToString());
        return (errors[0].GetProperty("extensions").GetProperty("code").GetString()!, errors[0].GetProperty("message").GetString()!);
    }

    /// <summary>What plain SQL says: the first column of each row, sorted.</summary>
    public async Task<List<string>> SqlAsync(string sql)
    {
        await using var command = Database.Admin.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync())
        {
            values.Add(reader.GetValue(0).ToString()!);
        }

        return values;
    }

    private sealed class Recorder : ISelectionSource
    {
        public QueryPipeline Inner { get; set; } = null!;

        public Plan? Last { get; set; }

        public Binding? LastBinding { get; private set; }

        public ISelectionHandle Open(OwnedSelections selections)
        {
            Last = Inner.Plan(selections);
            LastBinding = Binding.Of(Last, selections.Variables);
            return Inner.Open(selections);
        }
    }

    /// <summary>Midday of 3 January 2026 in Việt Nam, for ever.</summary>
    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 3, 5, 0, 0, TimeSpan.Zero);
    }
}
