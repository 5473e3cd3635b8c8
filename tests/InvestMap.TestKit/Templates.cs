using InvestMap.Registry;
using InvestMap.Registry.Migrations;
using InvestMap.Registry.Seed;
using InvestMap.Tool.Postgres;
using Npgsql;

namespace InvestMap.TestKit;

/// <summary>The databases that tests get copies of, each made from the one before.</summary>
internal static class Templates
{
    public const string Migrated = "migrated";
    public const string Seeded = "seeded";
    public const string Demo = "demo";

    /// <summary>What a template is a copy of before it is filled.</summary>
    public static string? Parent(string name) => name switch
    {
        Seeded => Migrated,
        Demo => Seeded,
        _ => null,
    };

    /// <summary>Makes one in a cluster that has its parent.</summary>
    public static async Task CreateAsync(PrivateCluster server, string name)
    {
        await using var administrator = NpgsqlDataSource.Create(Login(server, "postgres"));
        await CreateDatabaseAsync(administrator, name, Parent(name) ?? "template0").ConfigureAwait(false);
        try
        {
            await FillAsync(server, name).ConfigureAwait(false);
        }
        catch
        {
            await using var drop = administrator.CreateCommand($"drop database {name} with (force)");
            await drop.ExecuteNonQueryAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Copies a database.</summary>
    public static async Task CreateDatabaseAsync(NpgsqlDataSource administrator, string name, string template)
    {
        // With nothing flushed to the disk, copying files is several times faster than writing them to the log.
        await using var command = administrator.CreateCommand($"create database {name} template {template} strategy file_copy");
        await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    private static async Task FillAsync(PrivateCluster server, string name)
    {
        var folder = ScriptFolder.Find();
        if (name == Migrated)
        {
            await using var login = NpgsqlDataSource.Create(Login(server, name));
            await new Migrator(login, ScriptFolder.Read(folder)).ApplyAsync().ConfigureAwait(false);
            await Roles.SetPasswordsAsync(login, DatabaseRoleNames.All.ToDictionary(role => role, _ => TestCluster.Password)).ConfigureAwait(false);
            return;
        }

        await using var sources = new InvestMapDataSources(key => Login(server, name, Enum.Parse<DatabaseRole>(key)));
        await new SeedLoader(sources.Owner, sources.Publisher).LoadAsync(Path.Combine(folder, "seed"), demonstration: name == Demo).ConfigureAwait(false);
    }

    // A pooled connection would stay open in the template, and PostgreSQL copies only what nobody is connected to.
    private static string Login(PrivateCluster server, string database, DatabaseRole? role = null)
    {
        var login = server.ConnectionString(database, role?.RoleName() ?? "postgres", TestCluster.Password);
        login.Pooling = false;
        return login.ConnectionString;
    }
}
