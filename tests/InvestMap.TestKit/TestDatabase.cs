using InvestMap.Registry;
using InvestMap.Registry.Migrations;
using InvestMap.Registry.Seed;
using Npgsql;

namespace InvestMap.TestKit;

/// <summary>
/// A fresh database for one test or one class: a copy of a template, made in a fraction of a second, dropped when
/// disposed. Tests of different databases do not see each other.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly TestCluster _cluster;

    private TestDatabase(TestCluster cluster, string name)
    {
        _cluster = cluster;
        Name = name;
        Sources = new InvestMapDataSources(key => Configuration.GetValueOrDefault($"ConnectionStrings:{key}"));
        Admin = NpgsqlDataSource.Create(AdminConnectionString);
    }

    /// <summary>The name of the database.</summary>
    public string Name { get; }

    /// <summary>One data source for each role.</summary>
    public InvestMapDataSources Sources { get; }

    /// <summary>A superuser of the cluster in this database, for arranging and looking; the product has none.</summary>
    public NpgsqlDataSource Admin { get; }

    /// <summary>The connection string of <see cref="Admin"/>.</summary>
    public string AdminConnectionString => _cluster.Server.ConnectionString(Name).ConnectionString;

    /// <summary>What the configuration of a server holds: <c>ConnectionStrings:Reader</c> and so on, for each role.</summary>
    public IReadOnlyDictionary<string, string?> Configuration =>
        DatabaseRoleNames.All.ToDictionary(role => $"ConnectionStrings:{role.ConnectionStringKey()}", role => (string?)ConnectionString(role));

    /// <summary>An empty database without extensions or tables.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync()
    {
        var cluster = await TestCluster.GetAsync().ConfigureAwait(false);
        return new TestDatabase(cluster, await cluster.CreateDatabaseFromAsync("template0").ConfigureAwait(false));
    }

    /// <summary>A database with all migrations and no data.</summary>
    public static async Task<TestDatabase> CreateAsync()
    {
        var cluster = await TestCluster.GetAsync().ConfigureAwait(false);
        return await CopyAsync(cluster, await MigratedTemplateAsync(cluster).ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <summary>A database with the facts as publication 1 and, if asked for, the demonstration layer as publication 2.</summary>
    public static async Task<TestDatabase> CreateSeededAsync(bool demo = false)
    {
        var cluster = await TestCluster.GetAsync().ConfigureAwait(false);
        var migrated = await MigratedTemplateAsync(cluster).ConfigureAwait(false);
        var seeded = await cluster.TemplateAsync("seeded", name => SeedAsync(cluster, name, demo: false), migrated).ConfigureAwait(false);
        return await CopyAsync(
            cluster,
            demo ? await cluster.TemplateAsync("demo", name => SeedAsync(cluster, name, demo: true), seeded).ConfigureAwait(false) : seeded).ConfigureAwait(false);
    }

    /// <summary>The connection string of a role.</summary>
    public string ConnectionString(DatabaseRole role) =>
        _cluster.Server.ConnectionString(Name, role.RoleName(), TestCluster.Password).ConnectionString;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Sources.DisposeAsync().ConfigureAwait(false);
        await Admin.DisposeAsync().ConfigureAwait(false);
        await _cluster.DropDatabaseAsync(Name).ConfigureAwait(false);
    }

    private static Task<string> MigratedTemplateAsync(TestCluster cluster) =>
        cluster.TemplateAsync("migrated", async name =>
        {
            await using var login = NpgsqlDataSource.Create(WithoutPool(cluster, name));
            await new Migrator(login, ScriptFolder.Read(ScriptFolder.Find())).ApplyAsync().ConfigureAwait(false);
            await Roles.SetPasswordsAsync(login, DatabaseRoleNames.All.ToDictionary(role => role, _ => TestCluster.Password)).ConfigureAwait(false);
        });

    private static async Task SeedAsync(TestCluster cluster, string name, bool demo)
    {
        await using var owner = NpgsqlDataSource.Create(WithoutPool(cluster, name, DatabaseRole.Owner));
        await using var publisher = NpgsqlDataSource.Create(WithoutPool(cluster, name, DatabaseRole.Publisher));
        await new SeedLoader(owner, publisher).LoadAsync(Path.Combine(ScriptFolder.Find(), "seed"), demo).ConfigureAwait(false);
    }

    private static async Task<TestDatabase> CopyAsync(TestCluster cluster, string template)
    {
        var name = await cluster.CreateDatabaseFromAsync(template).ConfigureAwait(false);
        var database = new TestDatabase(cluster, name);

        // The rights on a database are not copied from its template, so the file that gives them runs again.
        await using var command = database.Admin.CreateCommand(ScriptFolder.Read(ScriptFolder.Find()).Roles!.Text);
        await command.ExecuteNonQueryAsync().ConfigureAwait(false);
        return database;
    }

    // A pooled connection would stay open in the template, and PostgreSQL copies only what nobody is connected to.
    private static string WithoutPool(TestCluster cluster, string name, DatabaseRole? role = null)
    {
        var login = cluster.Server.ConnectionString(name, role?.RoleName() ?? "postgres", TestCluster.Password);
        login.Pooling = false;
        return login.ConnectionString;
    }
}
