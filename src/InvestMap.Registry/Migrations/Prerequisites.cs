using Npgsql;

namespace InvestMap.Registry.Migrations;

/// <summary>What the server must have before anything is written to it: PostgreSQL 15 and PostGIS 3.3.</summary>
public static class Prerequisites
{
    /// <summary>The oldest PostgreSQL that is accepted.</summary>
    public static Version LeastPostgres { get; } = new(15, 0);

    /// <summary>The oldest PostGIS that is accepted.</summary>
    public static Version LeastPostGis { get; } = new(3, 3);

    // PostGIS first: it alone is not a trusted extension, so it alone needs a superuser.
    private static readonly string[] Extensions = ["postgis", "pg_trgm", "unaccent", "btree_gist"];

    /// <summary>Refuses a server that is too old or lacks PostGIS. Writes nothing.</summary>
    /// <exception cref="RefusalException">The server cannot hold InvestMap.</exception>
    public static async Task CheckAsync(NpgsqlConnection connection, CancellationToken cancellation = default)
    {
        await using var command = new NpgsqlCommand(
            """
            select current_setting('server_version'),
                   (select extversion from pg_catalog.pg_extension where extname = 'postgis'),
                   (select default_version from pg_catalog.pg_available_extensions where name = 'postgis')
            """,
            connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        await reader.ReadAsync(cancellation).ConfigureAwait(false);
        Check(
            reader.GetString(0),
            reader.IsDBNull(1) ? null : reader.GetString(1),
            reader.IsDBNull(2) ? null : reader.GetString(2));
    }

    /// <summary>The rule of <see cref="CheckAsync"/>, on versions as PostgreSQL writes them.</summary>
    /// <param name="postgres">Such as <c>15.18 (Debian 15.18-0+deb12u1)</c>.</param>
    /// <param name="installedPostGis">The extension's version in this database, if it is created there.</param>
    /// <param name="availablePostGis">The version that the server could create, if any.</param>
    public static void Check(string postgres, string? installedPostGis, string? availablePostGis)
    {
        var server = Parse(postgres);
        if (server < LeastPostgres)
        {
            throw new RefusalException($"The server is PostgreSQL {server}, and InvestMap needs {LeastPostgres.Major} or later: upgrade the server (pg_upgradecluster), or name another one in ConnectionStrings__InvestMap.");
        }

        if (installedPostGis is null && availablePostGis is null)
        {
            throw new RefusalException($"PostGIS is missing on the server: install it there (on Debian: apt-get install postgresql-{server.Major}-postgis-3).");
        }

        var found = Parse(installedPostGis ?? availablePostGis!);
        if (found >= LeastPostGis)
        {
            return;
        }

        throw new RefusalException(
            installedPostGis is not null && availablePostGis is not null && Parse(availablePostGis) >= LeastPostGis
                ? $"The database has PostGIS {found}, and InvestMap needs {LeastPostGis} or later: the server has {availablePostGis}, so run `select postgis_extensions_upgrade();` in this database."
                : $"The server has PostGIS {found}, and InvestMap needs {LeastPostGis} or later: install a newer package (on Debian: apt-get install postgresql-{server.Major}-postgis-3).");
    }

    /// <summary>Creates the extensions that are not there yet.</summary>
    internal static async Task CreateExtensionsAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        foreach (var name in Extensions)
        {
            try
            {
                await connection.ExecuteAsync($"create extension if not exists {name} with schema public", cancellation).ConfigureAwait(false);
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
            {
                throw new RefusalException($"The login may not create the extension {name}: let an administrator run `create extension {name};` in this database once, then try again.", e);
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UndefinedFile)
            {
                throw new RefusalException($"The extension {name} is missing on the server: install it there (on Debian it is in postgresql-contrib and postgresql-15-postgis-3).", e);
            }
        }
    }

    private static Version Parse(string text)
    {
        // "15.18 (Debian ...)", "16beta1", "3.3.2": the leading numbers count.
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
        {
            end++;
        }

        var number = text[..end].Trim('.');
        return Version.TryParse(number.Contains('.', StringComparison.Ordinal) ? number : number + ".0", out var version)
            ? version
            : new Version(0, 0);
    }
}
