using InvestMap.Registry;
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
        return new TestDatabase(cluster, await cluster.CreateDatabaseAsync(null).ConfigureAwait(false));
    }

    /// <summary>A database with all migrations and no data.</summary>
    public static Task<TestDatabase> CreateAsync() => CopyAsync(Templates.Migrated);

    /// <summary>A database with the facts as publication 1 and, if asked for, the demonstration layer as publication 2.</summary>
    public static Task<TestDatabase> CreateSeededAsync(bool demo = false) => CopyAsync(demo ? Templates.Demo : Templates.Seeded);

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

    private static async Task<TestDatabase> CopyAsync(string template)
    {
        var cluster = await TestCluster.GetAsync().ConfigureAwait(false);
        var database = new TestDatabase(cluster, await cluster.CreateDatabaseAsync(template).ConfigureAwait(false));

        // The rights on a database are not copied from its template, so the file that gives them runs again.
        await cluster.ApplyRolesAsync(database.Admin).ConfigureAwait(false);
        return database;
    }
}
