using System.Text.RegularExpressions;
using InvestMap.Registry;
using InvestMap.Registry.Migrations;
using InvestMap.Tool.Postgres;
using InvestMap.Tool.Processes;
using Npgsql;

namespace InvestMap.Tool.Database;

/// <summary>
/// The schema as <c>pg_dump</c> writes it, from a cluster made for the purpose and thrown away: what is in
/// <c>db/</c> counts, not what is in anybody's database.
/// </summary>
internal static partial class SchemaDump
{
    // Each major version words its dump differently, so one of them is chosen for all.
    private const int Major = 15;

    /// <summary>The committed file.</summary>
    public static GeneratedFile File { get; } = new("db/schema.sql", GenerateAsync, $"pg_dump of PostgreSQL {Major}");

    private static async Task<string?> GenerateAsync(CancellationToken cancellation)
    {
        if (PostgresInstallation.FindAll().FirstOrDefault(i => i.Major == Major && i.HasPostGis()) is not { } installation)
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("investmap-");
        try
        {
            // The user postgres must be able to pass through, and nothing here is secret.
            Command.Run("chmod", "755", folder.FullName);
            var options = new ClusterOptions(Path.Combine(folder.FullName, "pg"), "schema") { Durable = false };
            PrivateCluster.Create(options, installation);
            await using var cluster = await PrivateCluster.StartAsync(options, installation, cancellation).ConfigureAwait(false);
            var login = cluster.ConnectionString("postgres");
            login.Pooling = false;
            await using (var administrator = NpgsqlDataSource.Create(login))
            {
                await new Migrator(administrator, ScriptFolder.Read(ScriptFolder.Find())).ApplyAsync(cancellation).ConfigureAwait(false);
            }

            var dump = Command.Try(
                [installation.Program("pg_dump"), "--schema-only", "--exclude-schema=public", "--host", login.Host!, "--username=postgres", "postgres"],
                new Dictionary<string, string> { ["PGPASSWORD"] = options.Password });
            return dump.Code == 0
                ? Normalise(dump.Output)
                : throw new RefusalException($"pg_dump failed: {Command.LastWords(dump)}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Out goes what depends on the machine or the minor version: the header, the session's settings, psql's own
    // commands with their random key, and the runs of blank and comment lines around each object.
    private static string Normalise(string dump)
    {
        var lines = dump.Split('\n')
            .Where(line => !Noise().IsMatch(line))
            .Select(line => line.TrimEnd());
        var text = BlankLines().Replace(string.Join('\n', lines), "\n\n").Trim('\n');
        return "-- Written by `make bless` from db/roles.sql, db/migrations and db/functions. Do not edit.\n\n" + text + "\n";
    }

    [GeneratedRegex(@"^(--.*|SET (statement_timeout|lock_timeout|idle_in_transaction_session_timeout|transaction_timeout|client_encoding|standard_conforming_strings|check_function_bodies|xmloption|client_min_messages|row_security|default_tablespace|default_table_access_method)\b.*|SELECT pg_catalog\.set_config\('search_path'.*|\\(un)?restrict .*)$")]
    private static partial Regex Noise();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex BlankLines();
}
