using System.Text.Json;
using InvestMap.Catalog;
using InvestMap.GraphQL;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.Response;
using InvestMap.Registry.Migrations;
using InvestMap.TestKit;
using Npgsql;

namespace InvestMap.Query.Tests;

/// <summary>The benchmark's database (<c>db/bench</c>), for what only shows where there are many rows: plans.</summary>
public sealed class LargeWorld : IAsyncLifetime
{
    // A thousand rows are read in less time than it takes to ask for them.
    private const int LargeTable = 1000;

    private TestDatabase? _database;
    private readonly HashSet<string> _large = [];

    /// <summary>The folder of the generator.</summary>
    public static string Folder { get; } = Path.Combine(ScriptFolder.Find(), "bench");

    public TestDatabase Database => _database!;

    /// <summary>Whether a table has so many rows that it is not to be read as a whole.</summary>
    public bool IsLarge(string table) => _large.Contains(table);

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateSeededAsync();
        await ExecuteAsync($"begin; set local role investmap_owner; {await File.ReadAllTextAsync(Path.Combine(Folder, "generate.sql"))} commit");
        await ExecuteAsync("vacuum analyze");
        await using var command = _database.Admin.CreateCommand(
            $"select relname::text from pg_class where relkind = 'r' and relnamespace in ('published'::regnamespace, 'history'::regnamespace) and reltuples > {LargeTable}");
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            _large.Add(rows.GetString(0));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    /// <summary>The plans of an operation's statements, each for its values and as the plan for all values that PostgreSQL may turn to.</summary>
    internal async Task<IReadOnlyList<QueryPlan>> PlansAsync(string document, string? variables)
    {
        var binding = await BindAsync(document, variables);
        var plans = new List<QueryPlan>();
        await using var connection = await Database.Sources.Reader.OpenConnectionAsync();
        for (var i = 0; i < binding.Values.Length; i++)
        {
            var statement = binding.Plan.Statements[i].Statement;
            await using var own = new NpgsqlCommand($"explain (format json) {statement.Text}", connection);
            foreach (var value in binding.Values[i])
            {
                own.Parameters.Add(new NpgsqlParameter { Value = value });
            }

            plans.Add(await PlanAsync(own, statement));

            var values = binding.Values[i].Length == 0 ? "" : $"({string.Join(", ", binding.Values[i].Select(ExplainSql.Spell))})";
            var types = values.Length == 0 ? "" : $"({string.Join(", ", binding.Values[i].Select(value => TypeOf(value.GetType())))})";
            await using var prepare = new NpgsqlCommand($"deallocate all; set plan_cache_mode = force_generic_plan; prepare s{types} as {statement.Text}", connection);
            await prepare.ExecuteNonQueryAsync();
            await using var generic = new NpgsqlCommand($"explain (format json) execute s{values}", connection);
            plans.Add(await PlanAsync(generic, statement));
        }

        return plans;
    }

    /// <summary>The answer of an operation.</summary>
    public async Task<JsonElement> DataAsync(string document, string? variables = null)
    {
        var pipeline = Pipeline();
        using var response = await AskAsync(pipeline, document, variables);
        using var json = JsonDocument.Parse(response.Body);
        Assert.False(json.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        return json.RootElement.GetProperty("data").Clone();
    }

    private async Task<Binding> BindAsync(string document, string? variables)
    {
        var probe = new Probe(Pipeline());
        using var response = await AskAsync(probe, document, variables);
        return probe.Binding ?? throw new InvalidOperationException(response.Errors.Length > 0 ? response.Errors[0].Message : "Nothing was planned.");
    }

    private QueryPipeline Pipeline() => new(Catalogue.Map, new Database(Database.Sources.Reader), new MapClock(TimeProvider.System));

    private static async Task<GraphQLResponse> AskAsync(ISelectionSource source, string document, string? variables) =>
        await new GraphQLEngine(MapSchema.Build(Catalogue.Map, source)).ExecuteAsync(
            new GraphQLRequest(document) { Variables = variables is null ? default : GraphQLRequest.ParseVariables(variables) },
            TestContext.Current.CancellationToken);

    // As the driver sends values; a type that is not said would be guessed from what stands beside the parameter.
    private static string TypeOf(Type type) => type switch
    {
        { IsArray: true } when type != typeof(byte[]) => $"{TypeOf(type.GetElementType()!)}[]",
        _ when type == typeof(string) => "text",
        _ when type == typeof(Guid) => "uuid",
        _ when type == typeof(int) => "integer",
        _ when type == typeof(long) => "bigint",
        _ when type == typeof(double) => "double precision",
        _ when type == typeof(decimal) => "numeric",
        _ when type == typeof(bool) => "boolean",
        _ when type == typeof(DateOnly) => "date",
        _ when type == typeof(byte[]) => "bytea",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No statement here has a value of it."),
    };

    private async Task<QueryPlan> PlanAsync(NpgsqlCommand explain, Statement statement)
    {
        using var json = JsonDocument.Parse((string)(await explain.ExecuteScalarAsync())!);
        return new QueryPlan(json.RootElement[0].GetProperty("Plan").Clone(), statement.Text, _large);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _database!.Admin.CreateCommand(sql);
        command.CommandTimeout = 300;
        await command.ExecuteNonQueryAsync();
    }

    private sealed class Probe(QueryPipeline pipeline) : ISelectionSource, ISelectionHandle
    {
        public Binding? Binding { get; private set; }

        public ISelectionHandle Open(OwnedSelections selections)
        {
            Binding = pipeline.Bind(selections);
            return this;
        }

        public ValueTask StartAsync(CancellationToken cancellationToken) => default;

        public bool Write(OwnedSelection selection, ResponseWriter writer)
        {
            writer.WriteNull();
            return true;
        }

        public ValueTask DisposeAsync() => default;
    }
}

/// <summary>What the database means to do with a statement.</summary>
/// <param name="root">The plan's outermost node, from <c>explain (format json)</c>.</param>
/// <param name="statement">The SQL.</param>
/// <param name="large">Names of the tables that are not to be read as a whole.</param>
internal sealed class QueryPlan(JsonElement root, string statement, IReadOnlySet<string> large)
{
    public string Statement => statement;

    /// <summary>The kinds of nodes, outermost first.</summary>
    public IEnumerable<string> Nodes => All(root).Select(node => node.GetProperty("Node Type").GetString()!);

    /// <summary>The large tables that are read from end to end.</summary>
    public IEnumerable<string> Scanned => from node in All(root)
        where node.GetProperty("Node Type").GetString() == "Seq Scan"
        let table = node.GetProperty("Relation Name").GetString()!
        where large.Contains(table)
        select table;

    /// <summary>The conditions that an index is entered with.</summary>
    public IEnumerable<string> IndexConditions => from node in All(root)
        where node.TryGetProperty("Index Cond", out _)
        select node.GetProperty("Index Cond").GetString()!;

    public override string ToString() => $"{statement}\n\n{root}";

    private static IEnumerable<JsonElement> All(JsonElement node) =>
        node.TryGetProperty("Plans", out var inner) ? inner.EnumerateArray().SelectMany(All).Prepend(node) : [node];
}
