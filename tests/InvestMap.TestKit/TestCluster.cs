using InvestMap.Tool.Postgres;
using Npgsql;

namespace InvestMap.TestKit;

/// <summary>
/// The one PostgreSQL of this test process: started when the first test asks, gone when the process ends, however it
/// ends. A machine without PostgreSQL or PostGIS fails the tests; it never skips them.
/// </summary>
internal sealed class TestCluster
{
    /// <summary>The password of every login of the cluster, which only a Unix socket in a private folder reaches.</summary>
    public const string Password = "test";

    private static readonly Lazy<Task<TestCluster>> Shared = new(StartAsync, LazyThreadSafetyMode.ExecutionAndPublication);

    private readonly Dictionary<string, Lazy<Task<string>>> _templates = [];
    private readonly Lock _gate = new();
    private int _lastNumber;

    private TestCluster(PrivateCluster server)
    {
        Server = server;
        Admin = NpgsqlDataSource.Create(server.ConnectionString("postgres"));
    }

    public PrivateCluster Server { get; }

    /// <summary>The superuser in the database <c>postgres</c>.</summary>
    public NpgsqlDataSource Admin { get; }

    public static Task<TestCluster> GetAsync() => Shared.Value;

    /// <summary>A template database, made once by the given work.</summary>
    public Task<string> TemplateAsync(string name, Func<string, Task> fill, string? from = null)
    {
        lock (_gate)
        {
            if (!_templates.TryGetValue(name, out var template))
            {
                _templates[name] = template = new Lazy<Task<string>>(async () =>
                {
                    await CreateDatabaseAsync(name, from ?? "template0").ConfigureAwait(false);
                    await fill(name).ConfigureAwait(false);
                    return name;
                });
            }

            return template.Value;
        }
    }

    /// <summary>A new database with a name of its own.</summary>
    public async Task<string> CreateDatabaseFromAsync(string template)
    {
        var name = $"test_{Interlocked.Increment(ref _lastNumber)}";
        await CreateDatabaseAsync(name, template).ConfigureAwait(false);
        return name;
    }

    public async Task DropDatabaseAsync(string name)
    {
        await using var command = Admin.CreateCommand($"drop database if exists {name} with (force)");
        await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    private static async Task<TestCluster> StartAsync()
    {
        var folder = TestFolder.Create();
        var options = new ClusterOptions(Path.Combine(folder.Path, "pg"), Password)
        {
            Durable = false,
            Settings = new Dictionary<string, string> { ["max_connections"] = "300" },
        };
        var installation = PostgresInstallation.Find();
        PrivateCluster.Create(options, installation);
        var server = await PrivateCluster.StartAsync(options, installation).ConfigureAwait(false);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            server.StopAsync().Wait(TimeSpan.FromSeconds(10));
            folder.Dispose();
        };
        return new TestCluster(server);
    }

    // With nothing flushed to the disk, copying files is several times faster than writing them to the log.
    private async Task CreateDatabaseAsync(string name, string template)
    {
        await using var command = Admin.CreateCommand($"create database {name} template {template} strategy file_copy");
        await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }
}
