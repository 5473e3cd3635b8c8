using InvestMap.Registry;
using Npgsql;

namespace InvestMap.Api;

/// <summary>Whether the server can answer: the database is there, and has what the catalogue names.</summary>
internal sealed class Readiness(InvestMapDataSources sources, Catalog.Catalogue catalogue)
{
    private volatile bool _hasColumns;

    /// <summary>The publication that can be read now, or the reason why none can.</summary>
    public Task<(long? Publication, string? Reason)> CheckAsync(CancellationToken cancellation) => CheckAsync(isLast: false, cancellation);

    private async Task<(long? Publication, string? Reason)> CheckAsync(bool isLast, CancellationToken cancellation)
    {
        var reader = (NpgsqlDataSource?)null;
        try
        {
            reader = sources.Reader;
            if (!_hasColumns && await MissingAsync(reader, cancellation).ConfigureAwait(false) is { } missing)
            {
                return (null, $"The database is not migrated to what this server needs: {missing} is missing. Run `dotnet InvestMap.Tool.dll migrate`, or `make run`.");
            }

            _hasColumns = true;
            await using var command = reader.CreateCommand("select publication from published.clock");
            return ((long?)await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false), null);
        }
        catch (RefusalException e)
        {
            return (null, e.Message);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InsufficientPrivilege)
        {
            _hasColumns = false;
            return (null, "The database is not migrated, or the reader's role lacks its rights. Run `dotnet InvestMap.Tool.dll migrate`, or `make run`.");
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification)
        {
            return (null, "The database does not accept the reader's login: check ConnectionStrings__Reader.");
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            // A connection that broke while it lay in the pool says nothing about the database.
            reader?.Clear();
            return !isLast && reader is not null
                ? await CheckAsync(isLast: true, cancellation).ConfigureAwait(false)
                : (null, "The database cannot be reached: check that PostgreSQL runs, and ConnectionStrings__Reader.");
        }
    }

    private async Task<string?> MissingAsync(NpgsqlDataSource reader, CancellationToken cancellation)
    {
        await using var command = reader.CreateCommand(
            """
            select c.relname || '.' || a.attname
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid
            join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'published' and a.attnum > 0 and not a.attisdropped
            """);
        var there = new HashSet<string>();
        await using var rows = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        while (await rows.ReadAsync(cancellation).ConfigureAwait(false))
        {
            there.Add(rows.GetString(0));
        }

        var needed =
            from subject in catalogue.Subjects
            from field in subject.Fields
            where subject.Derived is null && field.IsStored && !there.Contains($"{subject.Table}.{field.Column}")
            select $"published.{subject.Table}.{field.Column}";
        return needed.FirstOrDefault();
    }
}

/// <summary>
/// Production does not serve the demonstration layer. The database may come after the server, so the check waits for it.
/// </summary>
internal sealed class DemonstrationCheck(
    InvestMapDataSources sources, IHostEnvironment environment, IHostApplicationLifetime lifetime, ILogger<DemonstrationCheck> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!environment.IsProduction())
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (sources.Has(DatabaseRole.Reader))
                {
                    await DemonstrationGuard.CheckAsync(sources.Reader, environment.EnvironmentName, stoppingToken).ConfigureAwait(false);
                    return;
                }
            }
            catch (RefusalException e)
            {
                LogMessages.Refused(log, e.Message);
                Environment.ExitCode = 1;
                lifetime.StopApplication();
                return;
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException)
            {
                // Not there yet; /health/ready says so.
            }

            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
