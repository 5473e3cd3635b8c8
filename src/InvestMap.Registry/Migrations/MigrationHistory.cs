using Npgsql;

namespace InvestMap.Registry.Migrations;

/// <summary>The table <c>ops.migration</c>: what this database has had, by name and hash.</summary>
internal sealed class MigrationHistory
{
    private const string FunctionPrefix = "functions/";

    private readonly Dictionary<string, (string Sha256, string Version)> _rows;

    private MigrationHistory(Dictionary<string, (string Sha256, string Version)> rows) => _rows = rows;

    /// <summary>Reads the table; a database without it has had nothing.</summary>
    public static async Task<MigrationHistory> ReadAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var rows = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        if (await connection.ScalarAsync("select to_regclass('ops.migration') is not null", cancellation).ConfigureAwait(false) is true)
        {
            await using var command = new NpgsqlCommand("select name, sha256, product_version from ops.migration", connection);
            await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
            while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
            {
                rows.Add(reader.GetString(0), (reader.GetString(1), reader.GetString(2)));
            }
        }

        return new MigrationHistory(rows);
    }

    /// <summary>Whether the file was applied exactly as it is now.</summary>
    public bool Has(Script script) => _rows.TryGetValue(script.Name, out var row) && row.Sha256 == script.Sha256;

    /// <summary>Refuses a database and a folder that do not belong together, before anything is written.</summary>
    /// <exception cref="RefusalException">Newer database, edited migration, or a migration that came in below one already applied.</exception>
    public void CheckAgainst(ScriptFolder folder)
    {
        var last = folder.Migrations is [.., var newestFile] ? newestFile.Name : "";
        var known = folder.Migrations.ToDictionary(s => s.Name, StringComparer.Ordinal);
        var applied = _rows.Keys.Where(n => !n.StartsWith(FunctionPrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();

        var unknown = applied.Where(name => !known.ContainsKey(name)).ToList();
        if (unknown.Count > 0)
        {
            var newest = unknown[^1];
            throw new RefusalException(string.CompareOrdinal(newest, last) > 0
                ? $"The database was migrated by a newer InvestMap ({_rows[newest].Version}; it has {newest}, and this one knows migrations up to {last}): run that version, or restore a backup from before it. Nothing was changed."
                : $"The database has the migration {newest}, which is not in {folder.Path}: check out the version that has it. Nothing was changed.");
        }

        var edited = applied.FirstOrDefault(name => known[name].Sha256 != _rows[name].Sha256);
        if (edited is not null)
        {
            throw new RefusalException($"The migration {edited} was edited after this database had it (its SHA-256 was {_rows[edited].Sha256[..12]}…, the file's is {known[edited].Sha256[..12]}…): put the file back as it was (git checkout) and write a new migration for the change. Nothing was changed.");
        }

        var late = folder.Migrations.FirstOrDefault(s => !_rows.ContainsKey(s.Name) && applied.Count > 0 && string.CompareOrdinal(s.Name, applied[^1]) < 0);
        if (late is not null)
        {
            throw new RefusalException($"The migration {late.Name} is new but sorts before {applied[^1]}, which this database already has: give it the next free number. Nothing was changed.");
        }
    }

    /// <summary>Records a file inside the transaction that applied it; the first one creates the table.</summary>
    public static async Task RecordAsync(NpgsqlConnection connection, Script script, string productVersion, CancellationToken cancellation)
    {
        await connection.ExecuteAsync(
            """
            set local client_min_messages = warning;
            create schema if not exists ops;
            create table if not exists ops.migration (
                name            text        primary key,
                sha256          text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
                applied_at      timestamptz not null default now(),
                product_version text        not null
            );
            """,
            cancellation).ConfigureAwait(false);
        await connection.ScalarAsync(
            """
            insert into ops.migration (name, sha256, product_version) values ($1, $2, $3)
            on conflict (name) do update
               set sha256 = excluded.sha256, applied_at = now(), product_version = excluded.product_version
            """,
            cancellation,
            script.Name,
            script.Sha256,
            productVersion).ConfigureAwait(false);
    }
}
