using Npgsql;

namespace InvestMap.Registry.Migrations;

/// <summary>The roles of the database: created by <c>db/roles.sql</c>, given their passwords here.</summary>
public static class Roles
{
    // Roles belong to the whole server, so an advisory lock, which belongs to one database, does not keep two
    // migrators of two databases apart; PostgreSQL then says "tuple concurrently updated", and trying again helps.
    private const string TupleConcurrentlyUpdated = "XX000";
    private const int Attempts = 10;

    /// <summary>Gives roles their passwords, as SCRAM verifiers, so that no log and no catalogue sees them in clear.</summary>
    /// <exception cref="RefusalException">The login may not do that.</exception>
    public static async Task SetPasswordsAsync(
        NpgsqlDataSource login, IReadOnlyDictionary<DatabaseRole, string> passwords, CancellationToken cancellation = default)
    {
        foreach (var (role, password) in passwords)
        {
            var sql = $"alter role {role.RoleName()} login password '{ScramVerifier.Of(password)}'";
            try
            {
                await RetryAsync(login, connection => connection.ExecuteAsync(sql, cancellation), cancellation).ConfigureAwait(false);
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
            {
                throw new RefusalException($"The login may not set the password of {role.RoleName()}: let an administrator set it, and give its connection string in ConnectionStrings__{role.ConnectionStringKey()}.", e);
            }
        }
    }

    /// <summary>Applies <c>roles.sql</c>, which is harmless to apply again.</summary>
    /// <exception cref="RefusalException">The login may not make roles, and they are not there yet.</exception>
    public static async Task ApplyAsync(NpgsqlDataSource login, ScriptFolder folder, CancellationToken cancellation = default)
    {
        if (folder.Roles is not { } script)
        {
            return;
        }

        try
        {
            await RetryAsync(
                login,
                async connection =>
                {
                    await using var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
                    await connection.ExecuteAsync(script.Text, cancellation).ConfigureAwait(false);
                    await transaction.CommitAsync(cancellation).ConfigureAwait(false);
                },
                cancellation).ConfigureAwait(false);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            await using var connection = await login.OpenConnectionAsync(cancellation).ConfigureAwait(false);

            // A managed server may keep role creation to its administrator, who has then run roles.sql by hand.
            foreach (var role in DatabaseRoleNames.All)
            {
                if (!await ExistsAsync(connection, role, cancellation).ConfigureAwait(false))
                {
                    throw new RefusalException($"The login may not create the roles ({e.MessageText}): let an administrator run db/roles.sql in this database once, then try again.", e);
                }
            }
        }
        catch (PostgresException e)
        {
            throw ScriptFault.Explain(script, e);
        }
    }

    /// <summary>From here on what is created belongs to <c>investmap_owner</c>.</summary>
    internal static async Task BecomeOwnerAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var owner = DatabaseRole.Owner.RoleName();
        if (!await ExistsAsync(connection, DatabaseRole.Owner, cancellation).ConfigureAwait(false))
        {
            return;
        }

        try
        {
            if (await connection.ScalarAsync("select pg_has_role($1::text, 'member')", cancellation, owner).ConfigureAwait(false) is not true)
            {
                await connection.ExecuteAsync($"grant {owner} to current_user", cancellation).ConfigureAwait(false);
            }

            if (await connection.ScalarAsync("select has_database_privilege($1::text, current_database(), 'create')", cancellation, owner).ConfigureAwait(false) is not true)
            {
                await connection.ExecuteAsync($"do $$ begin execute format('grant create on database %I to {owner}', current_database()); end $$", cancellation).ConfigureAwait(false);
            }

            await connection.ExecuteAsync($"set role {owner}", cancellation).ConfigureAwait(false);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new RefusalException($"The login cannot act as {owner} ({e.MessageText}): let an administrator run `grant {owner} to <login>; grant create on database <database> to {owner};`, then try again.", e);
        }

        // GRANT by a login that does not own the database only warns, so look.
        if (await connection.ScalarAsync("select has_database_privilege(current_database(), 'create')", cancellation).ConfigureAwait(false) is not true)
        {
            throw new RefusalException($"The role {owner} may not create schemas in this database: let its owner run `grant create on database <database> to {owner};`, then try again.");
        }
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, DatabaseRole role, CancellationToken cancellation) =>
        await connection.ScalarAsync("select exists (select from pg_catalog.pg_roles where rolname = $1)", cancellation, role.RoleName()).ConfigureAwait(false) is true;

    // Each attempt has its own connection: Npgsql closes one on which the server reports an internal error.
    private static async Task RetryAsync(NpgsqlDataSource login, Func<NpgsqlConnection, Task> work, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var connection = await login.OpenConnectionAsync(cancellation).ConfigureAwait(false);
                await work(connection).ConfigureAwait(false);
                return;
            }
            catch (PostgresException e) when (attempt < Attempts && e.SqlState is TupleConcurrentlyUpdated or PostgresErrorCodes.UniqueViolation)
            {
                await Task.Delay(50 * attempt, cancellation).ConfigureAwait(false);
            }
        }
    }
}
