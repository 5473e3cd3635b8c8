using System.Reflection;
using Npgsql;

namespace InvestMap.Registry.Migrations;

/// <summary>
/// Brings a database to the state of a <see cref="ScriptFolder"/>: extensions, roles, migrations, functions, in this
/// order. Forward only; each file is one transaction; one run at a time, by an advisory lock; a second run changes
/// nothing. Objects belong to <c>investmap_owner</c> whoever logs in.
/// </summary>
public sealed class Migrator
{
    /// <summary>The key of the advisory lock, the ASCII of "investma".</summary>
    public const long LockKey = 0x696E766573746D61;

    private readonly NpgsqlDataSource _login;
    private readonly ScriptFolder _folder;

    /// <summary>Makes a migrator.</summary>
    /// <param name="login">A login that may create roles (a superuser, or the database's owner with CREATEROLE).</param>
    /// <param name="folder">What to apply.</param>
    public Migrator(NpgsqlDataSource login, ScriptFolder folder)
    {
        _login = login;
        _folder = folder;
    }

    /// <summary>This build's version, as recorded with each migration.</summary>
    public static string ProductVersion { get; } =
        typeof(Migrator).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>How long to wait for another tool that is migrating the same database.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Applies what is missing.</summary>
    /// <exception cref="RefusalException">A known condition; the database is as it was before the file that failed.</exception>
    public async Task<MigrationReport> ApplyAsync(CancellationToken cancellation = default)
    {
        await using var connection = await _login.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await Prerequisites.CheckAsync(connection, cancellation).ConfigureAwait(false);
        await LockAsync(connection, cancellation).ConfigureAwait(false);
        try
        {
            var history = await MigrationHistory.ReadAsync(connection, cancellation).ConfigureAwait(false);
            history.CheckAgainst(_folder);
            await Prerequisites.CreateExtensionsAsync(connection, cancellation).ConfigureAwait(false);
            await Roles.ApplyAsync(_login, _folder, cancellation).ConfigureAwait(false);
            await Roles.BecomeOwnerAsync(connection, cancellation).ConfigureAwait(false);
            try
            {
                var applied = await ApplyAsync(connection, history, _folder.Migrations, cancellation).ConfigureAwait(false);
                var functions = await ApplyAsync(connection, history, _folder.Functions, cancellation).ConfigureAwait(false);
                return new MigrationReport(applied, functions, _folder.Migrations.Count);
            }
            finally
            {
                await ReleaseAsync(connection, "reset role").ConfigureAwait(false);
            }
        }
        finally
        {
            await ReleaseAsync(connection, $"select pg_advisory_unlock({LockKey})").ConfigureAwait(false);
        }
    }

    /// <summary>The migrations that the database has not had yet. Writes nothing.</summary>
    /// <exception cref="RefusalException">The database is newer, or a migration was edited.</exception>
    public async Task<IReadOnlyList<string>> PendingAsync(CancellationToken cancellation = default)
    {
        await using var connection = await _login.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        var history = await MigrationHistory.ReadAsync(connection, cancellation).ConfigureAwait(false);
        history.CheckAgainst(_folder);
        return [.. _folder.Migrations.Where(s => !history.Has(s)).Select(s => s.Name)];
    }

    private async Task LockAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var until = DateTime.UtcNow + LockTimeout;
        while (await connection.ScalarAsync($"select pg_try_advisory_lock({LockKey})", cancellation).ConfigureAwait(false) is not true)
        {
            if (DateTime.UtcNow >= until)
            {
                throw new RefusalException($"Another InvestMap tool has been migrating or seeding this database for {LockTimeout.TotalSeconds:0} s: wait until it is done, or end it, then try again.");
            }

            await Task.Delay(100, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task<List<string>> ApplyAsync(
        NpgsqlConnection connection, MigrationHistory history, IReadOnlyList<Script> scripts, CancellationToken cancellation)
    {
        var applied = new List<string>();
        foreach (var script in scripts.Where(s => !history.Has(s)))
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
            try
            {
                await connection.ExecuteAsync(script.Text, cancellation).ConfigureAwait(false);
                await MigrationHistory.RecordAsync(connection, script, ProductVersion, cancellation).ConfigureAwait(false);
                await transaction.CommitAsync(cancellation).ConfigureAwait(false);
            }
            catch (PostgresException e)
            {
                throw ScriptFault.Explain(script, e);
            }

            applied.Add(script.Name);
        }

        return applied;
    }

    // After a lost connection there is nothing to release, and that fault must not hide the first one.
    private static async Task ReleaseAsync(NpgsqlConnection connection, string sql)
    {
        try
        {
            await connection.ExecuteAsync(sql, CancellationToken.None).ConfigureAwait(false);
        }
        catch (NpgsqlException)
        {
        }
        catch (InvalidOperationException)
        {
        }
    }
}
