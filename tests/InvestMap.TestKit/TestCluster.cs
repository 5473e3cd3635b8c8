using InvestMap.Registry.Migrations;
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

    // For the life of the process, as the server is.
    private static readonly SemaphoreSlim RolesTurn = new(1);

    private readonly Lazy<Task> _end;
    private readonly HashSet<string> _existing;
    private readonly Dictionary<string, Task> _templates = [];
    private readonly Lock _gate = new();
    private int _lastNumber;

    private TestCluster(PrivateCluster server, TestFolder folder, NpgsqlDataSource admin, HashSet<string> existing)
    {
        Server = server;
        _end = new Lazy<Task>(() => EndAsync(server, folder, admin));
        Admin = admin;
        _existing = existing;
    }

    public PrivateCluster Server { get; }

    /// <summary>The superuser in the database <c>postgres</c>.</summary>
    public NpgsqlDataSource Admin { get; }

    public static Task<TestCluster> GetAsync() => Shared.Value;

    /// <summary>Ends it, if it was ever started.</summary>
    public static async ValueTask EndAsync()
    {
        if (Shared.IsValueCreated && Shared.Value is { IsCompletedSuccessfully: true } started)
        {
            await (await started.ConfigureAwait(false))._end.Value.ConfigureAwait(false);
        }
    }

    /// <summary>How a cluster for tests is run.</summary>
    public static ClusterOptions Options(string folder) => new(folder, Password)
    {
        Durable = false,
        Settings = new Dictionary<string, string> { ["max_connections"] = "300" },
    };

    /// <summary>A new database with a name of its own.</summary>
    /// <param name="template">One of <see cref="Templates"/>; null for an empty database.</param>
    public async Task<string> CreateDatabaseAsync(string? template)
    {
        if (template is not null)
        {
            await EnsureAsync(template).ConfigureAwait(false);
        }

        var name = $"test_{Interlocked.Increment(ref _lastNumber)}";
        await Templates.CreateDatabaseAsync(Admin, name, template ?? "template0").ConfigureAwait(false);
        return name;
    }

    /// <summary>Gives the rights on a database to the roles, which all databases share: one at a time.</summary>
    public async Task ApplyRolesAsync(NpgsqlDataSource admin)
    {
        await RolesTurn.WaitAsync().ConfigureAwait(false);
        try
        {
            await Roles.ApplyAsync(admin, ScriptFolder.Read(ScriptFolder.Find())).ConfigureAwait(false);
        }
        finally
        {
            RolesTurn.Release();
        }
    }

    public async Task DropDatabaseAsync(string name)
    {
        await using var command = Admin.CreateCommand($"drop database if exists {name} with (force)");
        await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    private static async Task<TestCluster> StartAsync()
    {
        var installation = PostgresInstallation.Find();
        var folder = TestFolder.Create();
        var options = Options(Path.Combine(folder.Path, "pg"));
        await TemplateCache.CopyToAsync(options.Folder, installation).ConfigureAwait(false);
        var server = await PrivateCluster.StartAsync(options, installation).ConfigureAwait(false);
        var admin = NpgsqlDataSource.Create(server.ConnectionString("postgres"));
        var existing = new HashSet<string>(StringComparer.Ordinal);
        await using var command = admin.CreateCommand("select datname from pg_database");
        await using var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            existing.Add(reader.GetString(0));
        }

        var cluster = new TestCluster(server, folder, admin, existing);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster._end.Value.Wait(TimeSpan.FromSeconds(10));
        return cluster;
    }

    private static async Task EndAsync(PrivateCluster server, TestFolder folder, NpgsqlDataSource admin)
    {
        await admin.DisposeAsync().ConfigureAwait(false);
        await server.StopAsync().ConfigureAwait(false);
        folder.Dispose();
    }

    // The cache has them all, unless the seed is being mended.
    private Task EnsureAsync(string template)
    {
        if (_existing.Contains(template))
        {
            return Task.CompletedTask;
        }

        lock (_gate)
        {
            if (!_templates.TryGetValue(template, out var making))
            {
                _templates[template] = making = MakeAsync(template);
            }

            return making;
        }
    }

    private async Task MakeAsync(string template)
    {
        if (Templates.Parent(template) is { } parent)
        {
            await EnsureAsync(parent).ConfigureAwait(false);
        }

        await Templates.CreateAsync(Server, template).ConfigureAwait(false);
    }
}
