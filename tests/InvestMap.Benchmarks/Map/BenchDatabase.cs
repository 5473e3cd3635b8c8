using System.Diagnostics;
using System.Globalization;
using InvestMap.Registry;
using InvestMap.Registry.Migrations;
using InvestMap.Registry.Seed;
using InvestMap.Tool.Postgres;
using Npgsql;

namespace InvestMap.Benchmarks;

/// <summary>
/// The database of <c>db/bench</c> in a PostgreSQL of its own: made anew for each run, because the rows are what is measured,
/// and gone afterwards. It has memory enough to hold ten times the rows, as a server for them would.
/// </summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    /// <summary>The name of the database.</summary>
    public const string Name = "bench";

    private const string Password = "bench";

    private readonly PrivateCluster _cluster;

    private BenchDatabase(PrivateCluster cluster)
    {
        _cluster = cluster;
        Admin = NpgsqlDataSource.Create(cluster.ConnectionString(Name).ConnectionString);
        Reader = NpgsqlDataSource.Create(ConnectionString(DatabaseRole.Reader));
    }

    /// <summary>A superuser, for arranging.</summary>
    public NpgsqlDataSource Admin { get; }

    /// <summary>The role that the server reads as.</summary>
    public NpgsqlDataSource Reader { get; }

    /// <summary>The name of the role that the server reads as; it needs no password here.</summary>
    public string ReaderName { get; } = DatabaseRole.Reader.RoleName();

    /// <summary>Where the database listens.</summary>
    public string SocketFile => Path.Combine(_cluster.Options.Folder, ".s.PGSQL.5432");

    /// <summary>The process of the database server.</summary>
    public int PostmasterId => _cluster.ProcessId;

    /// <summary>What the configuration of a server holds.</summary>
    public IReadOnlyDictionary<string, string?> Configuration => DatabaseRoleNames.All.Where(role => role != DatabaseRole.Owner)
        .ToDictionary(role => $"ConnectionStrings:{role.ConnectionStringKey()}", role => (string?)ConnectionString(role));

    /// <summary>The reader's login as the libraries of Node want it.</summary>
    public string NodeConnectionString => $"postgres://{DatabaseRole.Reader.RoleName()}:{Password}@/{Name}?host={_cluster.Options.Folder}";

    /// <summary>Makes it.</summary>
    /// <param name="factor">How many times the usual number of rows.</param>
    public static async Task<BenchDatabase> CreateAsync(int factor)
    {
        var clock = Stopwatch.StartNew();
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"Making the database, {factor} times its usual rows ... "));

        // Short, for a Unix socket's path has 107 bytes at most.
        var options = new ClusterOptions(Path.Combine(Path.GetTempPath(), $"investmap-bench-{Environment.ProcessId}-{factor}"), Password)
        {
            Durable = false,
            Settings = new Dictionary<string, string> { ["shared_buffers"] = "1GB", ["max_connections"] = "200" },
        };
        var installation = PostgresInstallation.Find();
        PrivateCluster.Create(options, installation);

        // The floor speaks the database's protocol itself, but for passwords.
        var logins = Path.Combine(options.DataFolder, "pg_hba.conf");
        await File.WriteAllTextAsync(logins, $"local {Name} {DatabaseRole.Reader.RoleName()} trust\n" + await File.ReadAllTextAsync(logins).ConfigureAwait(false)).ConfigureAwait(false);
        var cluster = await PrivateCluster.StartAsync(options, installation).ConfigureAwait(false);
        try
        {
            await FillAsync(cluster, factor).ConfigureAwait(false);
        }
        catch
        {
            await RemoveAsync(cluster).ConfigureAwait(false);
            throw;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds:0} s"));
        return new BenchDatabase(cluster);
    }

    /// <summary>Runs a script as the superuser.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var command = Admin.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await Reader.DisposeAsync().ConfigureAwait(false);
        await Admin.DisposeAsync().ConfigureAwait(false);
        await RemoveAsync(_cluster).ConfigureAwait(false);
    }

    private static async Task FillAsync(PrivateCluster cluster, int factor)
    {
        await using (var server = NpgsqlDataSource.Create(cluster.ConnectionString("postgres").ConnectionString))
        {
            await using var create = server.CreateCommand($"create database {Name}");
            await create.ExecuteNonQueryAsync().ConfigureAwait(false);
        }

        var folder = ScriptFolder.Find();
        await using var login = NpgsqlDataSource.Create(cluster.ConnectionString(Name).ConnectionString);
        await new Migrator(login, ScriptFolder.Read(folder)).ApplyAsync().ConfigureAwait(false);
        await Roles.SetPasswordsAsync(login, DatabaseRoleNames.All.ToDictionary(role => role, _ => Password)).ConfigureAwait(false);
        await using var sources = new InvestMapDataSources(
            key => cluster.ConnectionString(Name, Enum.Parse<DatabaseRole>(key).RoleName(), Password).ConnectionString);
        await new SeedLoader(sources.Owner, sources.Publisher).LoadAsync(Path.Combine(folder, "seed"), demonstration: false).ConfigureAwait(false);
        await GenerateAsync(sources.Owner, folder, factor).ConfigureAwait(false);
        await using var vacuum = login.CreateCommand("vacuum analyze");
        vacuum.CommandTimeout = 0;
        await vacuum.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    private static async Task GenerateAsync(NpgsqlDataSource owner, string folder, int factor)
    {
        await using var connection = await owner.OpenConnectionAsync().ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync().ConfigureAwait(false);
        var script = await File.ReadAllTextAsync(Path.Combine(folder, "bench", "generate.sql")).ConfigureAwait(false);
        await using var command = new NpgsqlCommand(
            string.Create(CultureInfo.InvariantCulture, $"set local investmap.bench_factor = '{factor}';\n{script}"), connection, transaction);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync().ConfigureAwait(false);
        await transaction.CommitAsync().ConfigureAwait(false);
    }

    private static async Task RemoveAsync(PrivateCluster cluster)
    {
        NpgsqlConnection.ClearAllPools();
        await cluster.DisposeAsync().ConfigureAwait(false);
        Directory.Delete(cluster.Options.Folder, recursive: true);
    }

    private string ConnectionString(DatabaseRole role) => _cluster.ConnectionString(Name, role.RoleName(), Password).ConnectionString;
}
