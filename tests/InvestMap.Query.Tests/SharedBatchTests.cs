using System.Globalization;
using System.Text.Json;
using InvestMap.Catalog;
using InvestMap.GraphQL;
using InvestMap.TestKit;
using Npgsql;

namespace InvestMap.Query.Tests;

/// <summary>Requests that share connections: each gets its own answer or a clear error, whatever happens to the others.</summary>
public sealed class SharedBatchTests
{
    private const int Requests = 50;

    [Fact]
    public async Task Requests_at_once_each_get_their_own_rows()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        await using var reads = new Database(database.Admin);
        var random = new Random(4);
        for (var round = 0; round < 20; round++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, Requests).Select(i => AskAsync(reads, (round * Requests) + i, random.Next(1, 40))));
            Assert.All(answers, a => Assert.Equal(a.Expected, a.Actual));
        }
    }

    [Fact]
    public async Task A_fault_of_one_is_its_own()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        await using var reads = new Database(() => database.Admin, limits: new DatabaseLimits { SharedConnections = 1 });
        await AskAsync(reads, 0, 1);
        var faults = Enumerable.Range(0, 10).Select(i => FaultOfAsync(reads, i)).ToList();
        var answers = await Task.WhenAll(Enumerable.Range(0, Requests).Select(i => AskAsync(reads, i, 3)));
        Assert.All(answers, a => Assert.Equal(a.Expected, a.Actual));
        Assert.Equal(Enumerable.Range(0, 10).Select(i => i % 2 == 0 ? "22012" : "mine"), await Task.WhenAll(faults));
    }

    [Fact]
    public async Task A_connection_that_breaks_under_many_costs_none_of_them()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        await using var source = Source(database, "broken_under_many");
        await using var reads = new Database(() => source, limits: new DatabaseLimits { SharedConnections = 2 });
        for (var round = 0; round < 10; round++)
        {
            var slow = Enumerable.Range(0, Requests).Select(i => AskAsync(reads, i, 2, "pg_sleep(0.002)")).ToList();
            await TerminateAsync(database, "broken_under_many");
            Assert.All(await Task.WhenAll(slow), a => Assert.Equal(a.Expected, a.Actual));
        }
    }

    [Fact]
    public async Task Who_breaks_the_connection_each_time_harms_nobody_else()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        await using var reads = new Database(() => database.Admin, limits: new DatabaseLimits { SharedConnections = 1 });
        await AskAsync(reads, 0, 1);
        var bad = reads.ReadAsync(new Statement("select pg_terminate_backend(pg_backend_pid()), pg_sleep(60)", []), [], false, One, TestContext.Current.CancellationToken).AsTask();
        var answers = await Task.WhenAll(Enumerable.Range(0, Requests).Select(i => AskAsync(reads, i, 3)));
        Assert.All(answers, a => Assert.Equal(a.Expected, a.Actual));
        var error = await Assert.ThrowsAsync<GraphQL.Response.GraphQLException>(() => bad);
        Assert.Equal(MapErrorCodes.DatabaseUnavailable, error.Errors[0].Code);
    }

    [Fact]
    public async Task A_request_that_is_cancelled_takes_nobody_with_it()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        await using var reads = new Database(() => database.Admin, limits: new DatabaseLimits { SharedConnections = 1 });
        var all = new List<Task>();
        for (var i = 0; i < Requests; i++)
        {
            if (i % 3 == 0)
            {
                var gone = new CancellationTokenSource();
                var task = AskAsync(reads, i, 2, "pg_sleep(0.001)", cancellation: gone.Token);
                all.Add(Assert.ThrowsAnyAsync<OperationCanceledException>(() => task));
                await gone.CancelAsync();
            }
            else
            {
                var number = i;
                all.Add(Task.Run(async () =>
                {
                    var (expected, actual) = await AskAsync(reads, number, 2, "pg_sleep(0.001)");
                    Assert.Equal(expected, actual);
                }));
            }
        }

        await Task.WhenAll(all);
    }

    [Fact]
    public async Task More_than_may_wait_are_told_to_come_again()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        await using var reads = new Database(
            () => database.Admin,
            limits: new DatabaseLimits { SharedConnections = 1, SharedQueue = 2, LightTime = TimeSpan.FromMinutes(1), HeavyConnections = 1, HeavyQueue = 1, HeavyWait = TimeSpan.FromMinutes(1) });
        foreach (var heavy in new[] { false, true })
        {
            // The first is under way, as many as may wait do, and one is too many.
            await using var gate = await Gate.CloseAsync(database);
            var tasks = new List<Task<(string Expected, string Actual)>> { AskAsync(reads, 0, 1, Gate.Pass, heavy: heavy) };
            await gate.WaitForAsync(1);
            tasks.AddRange(Enumerable.Range(1, heavy ? 1 : 2).Select(i => AskAsync(reads, i, 1, Gate.Pass, heavy: heavy)));
            var error = await Assert.ThrowsAsync<GraphQL.Response.GraphQLException>(() => AskAsync(reads, 9, 1, heavy: heavy));
            Assert.Equal(MapErrorCodes.Busy, error.Errors[0].Code);
            await gate.OpenAsync();
            Assert.All(await Task.WhenAll(tasks), a => Assert.Equal(a.Expected, a.Actual));
        }
    }

    [Fact]
    public async Task Who_keeps_the_connection_too_long_is_read_elsewhere_and_the_next_ones_go_on()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        await using var source = Source(database, "kept_long");
        await using var reads = new Database(() => source, limits: new DatabaseLimits { SharedConnections = 1, LightTime = TimeSpan.FromMilliseconds(200) });
        await using var gate = await Gate.CloseAsync(database);
        var slow = AskAsync(reads, 0, 3, Gate.Pass);
        await gate.WaitForAsync(1);
        var answers = await Task.WhenAll(Enumerable.Range(1, Requests).Select(i => AskAsync(reads, i, 2)));
        Assert.All(answers, a => Assert.Equal(a.Expected, a.Actual));
        Assert.False(slow.IsCompleted);

        // It waits there as it did here, until it is answered.
        await gate.WaitForAsync(1);
        await gate.OpenAsync();
        var (expected, actual) = await slow;
        Assert.Equal(expected, actual);
    }

    [Fact]
    public async Task A_light_statement_that_the_database_stops_is_read_again_as_a_heavy_one()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        await using var light = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database.AdminConnectionString) { Options = "-c statement_timeout=50" });
        await using var reads = new Database(() => light, () => database.Admin, new DatabaseLimits { LightTime = TimeSpan.FromMinutes(1) });
        var (expected, actual) = await AskAsync(reads, 1, 2, "pg_sleep(0.2)");
        Assert.Equal(expected, actual);
    }

    [Fact]
    public async Task A_heavy_request_ends_when_its_time_is_over()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        await using var reads = new Database(() => database.Admin, limits: new DatabaseLimits { HeavyTime = TimeSpan.FromMilliseconds(200) });
        await using var gate = await Gate.CloseAsync(database);
        var error = await Assert.ThrowsAsync<GraphQL.Response.GraphQLException>(() => AskAsync(reads, 0, 1, Gate.Pass, heavy: true));
        Assert.Equal(MapErrorCodes.DatabaseTimeout, error.Errors[0].Code);
    }

    [Fact]
    public async Task Who_has_more_statements_than_a_batch_is_heavy()
    {
        var world = new World();
        await world.InitializeAsync();
        await using var _ = world;
        await using var database = new Database(
            () => world.Database.Admin, limits: new DatabaseLimits { SharedStatements = 3, HeavyConnections = 1, HeavyWait = TimeSpan.FromMilliseconds(1) });
        var engine = new GraphQLEngine(MapSchema.Build(Catalogue.Map, new QueryPipeline(Catalogue.Map, database, new MapClock(TimeProvider.System))));
        await using var gate = await Gate.CloseAsync(world.Database);
        var heavy = AskAsync(database, 0, 1, Gate.Pass, heavy: true);
        await gate.WaitForAsync(1);

        string Counts(int count) => $"{{ {string.Join(' ', Enumerable.Range(0, count).Select(i => $"a{i}: investmentProjects {{ totalCount }}"))} }}";
        Assert.DoesNotContain("errors", await AnswerAsync(engine, Counts(3)), StringComparison.Ordinal);
        Assert.Contains(MapErrorCodes.Busy, await AnswerAsync(engine, Counts(4)), StringComparison.Ordinal);
        await gate.OpenAsync();
        await heavy;
    }

    [Fact]
    public async Task A_heavy_request_waits_only_so_long_for_its_turn()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        await using var reads = new Database(() => database.Admin, limits: new DatabaseLimits { HeavyConnections = 1, HeavyWait = TimeSpan.FromMilliseconds(1) });
        await using var gate = await Gate.CloseAsync(database);
        var first = AskAsync(reads, 0, 1, Gate.Pass, heavy: true);
        await gate.WaitForAsync(1);
        var error = await Assert.ThrowsAsync<GraphQL.Response.GraphQLException>(() => AskAsync(reads, 1, 1, heavy: true));
        Assert.Equal(MapErrorCodes.Busy, error.Errors[0].Code);

        // Light ones go on meanwhile.
        var (expected, actual) = await AskAsync(reads, 2, 1);
        Assert.Equal(expected, actual);
        await gate.OpenAsync();
        await first;
    }

    [Fact]
    public async Task Operations_at_once_over_the_map_get_their_own_answers_while_backends_die()
    {
        var world = new World();
        await world.InitializeAsync();
        await using var _ = world;
        await using var source = Source(world.Database, "dying");
        await using var database = new Database(() => source);
        var engine = new GraphQLEngine(MapSchema.Build(Catalogue.Map, new QueryPipeline(Catalogue.Map, database, new MapClock(TimeProvider.System))));
        string[] documents =
        [
            "{ plots(demonstration: true) { totalCount nodes { slug } } industrialParks { totalCount nodes { nameVi plots { slug } } } }",
            "{ investmentProjects(first: 2) { nodes { slug } pageInfo { endCursor } } }",
            "{ administrativeUnits(on: \"2025-12-31\") { nodes { code } } }",
            "{ investmentProjectsAggregate { count unplaced } }",
        ];
        var expected = new string[documents.Length];
        for (var i = 0; i < documents.Length; i++)
        {
            expected[i] = await AnswerAsync(engine, documents[i]);
        }

        for (var round = 0; round < 10; round++)
        {
            var answers = Enumerable.Range(0, Requests).Select(i => Task.Run(() => AnswerAsync(engine, documents[i % documents.Length]))).ToList();
            await TerminateAsync(world.Database, "dying");
            var got = await Task.WhenAll(answers);
            for (var i = 0; i < got.Length; i++)
            {
                // A slow one has a connection to itself, and may meet two that die: then it says so.
                Assert.True(got[i] == expected[i % documents.Length] || got[i].Contains(MapErrorCodes.DatabaseUnavailable, StringComparison.Ordinal), got[i]);
            }
        }

        for (var i = 0; i < documents.Length; i++)
        {
            Assert.Equal(expected[i], await AnswerAsync(engine, documents[i]));
        }
    }

    private static async Task<string> AnswerAsync(GraphQLEngine engine, string document)
    {
        using var response = await engine.ExecuteAsync(new GraphQLRequest(document), TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(response.Body);
        return json.RootElement.ToString();
    }

    private static async ValueTask<object?> One(NpgsqlDataReader reader, CancellationToken cancellation) => await reader.ReadAsync(cancellation);

    // Each number has rows of its own, as many as it is told.
    private static async Task<(string Expected, string Actual)> AskAsync(
        Database reads, int number, int rows, string delay = "1", bool heavy = false, CancellationToken cancellation = default)
    {
        var statement = new Statement(
            string.Create(CultureInfo.InvariantCulture, $"select $1::int + 0 * length({delay}::text), g from generate_series(1, $2::int) g"), []);
        var actual = await reads.ReadAsync(
            statement,
            [number, rows],
            heavy,
            static async (reader, cancellation) =>
            {
                var text = new List<string>();
                while (await reader.ReadAsync(cancellation))
                {
                    text.Add($"{reader.GetInt32(0)}:{reader.GetInt32(1)}");
                }

                return string.Join(',', text);
            },
            cancellation);
        return (string.Join(',', Enumerable.Range(1, rows).Select(i => $"{number}:{i}")), actual);
    }

    // One that the database cannot answer, and one that its own reader cannot.
    private static async Task<string> FaultOfAsync(Database reads, int number)
    {
        try
        {
            var statement = new Statement(number % 2 == 0 ? "select 1 / 0" : "select 1 from generate_series(1, 100)", []);
            await reads.ReadAsync<object?>(statement, [], false, static (_, _) => throw new InvalidTimeZoneException("mine"), CancellationToken.None);
            return "";
        }
        catch (PostgresException e)
        {
            return e.SqlState;
        }
        catch (InvalidTimeZoneException e)
        {
            return e.Message;
        }
    }

    private static NpgsqlDataSource Source(TestDatabase database, string name) =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database.AdminConnectionString) { ApplicationName = name });

    private static async Task TerminateAsync(TestDatabase database, string name)
    {
        await using var command = database.Admin.CreateCommand("select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = name });
        await command.ExecuteScalarAsync();
    }

    /// <summary>A lock in the database that holds up whoever passes until it is opened.</summary>
    private sealed class Gate(NpgsqlConnection connection) : IAsyncDisposable
    {
        public const string Pass = "pg_advisory_xact_lock_shared(77)";

        public static async Task<Gate> CloseAsync(TestDatabase database)
        {
            var connection = await database.Admin.OpenConnectionAsync();
            await ExecuteAsync(connection, "select pg_advisory_lock(77)");
            return new Gate(connection);
        }

        public async Task WaitForAsync(long count)
        {
            while ((long)(await ExecuteAsync(connection, "select count(*) from pg_locks where locktype = 'advisory' and not granted and objid = 77"))! < count)
            {
                await Task.Delay(5);
            }
        }

        public Task<object?> OpenAsync() => ExecuteAsync(connection, "select pg_advisory_unlock_all()");

        public async ValueTask DisposeAsync()
        {
            await OpenAsync();
            await connection.DisposeAsync();
        }

        private static async Task<object?> ExecuteAsync(NpgsqlConnection connection, string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            return await command.ExecuteScalarAsync();
        }
    }
}
