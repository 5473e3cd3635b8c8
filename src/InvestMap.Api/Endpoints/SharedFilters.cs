using InvestMap.Query;
using InvestMap.Registry;
using Npgsql;

namespace InvestMap.Api;

/// <summary>
/// Filters that addresses name, kept in the database for all servers by functions of <c>investmap_intake</c>. A server that was not
/// given that login keeps its own in memory and nothing else.
/// </summary>
internal sealed class SharedFilters(InvestMapDataSources sources, FilterStore own, ILogger<SharedFilters> log)
{
    /// <summary>Keeps a filter in canonical spelling and gives its name.</summary>
    public async Task<string> KeepAsync(string filter, CancellationToken cancellation)
    {
        var name = own.Add(filter);
        try
        {
            await AskAsync("select engagement.keep_filter($1)", filter, cancellation).ConfigureAwait(false);
        }
        catch (NpgsqlException e)
        {
            // The name holds here until the database is back; whoever asks elsewhere is told to send the filter again.
            LogMessages.FilterNotShared(log, e.Message);
        }

        return name;
    }

    /// <summary>Brings the filter that an address names, where this server does not have it yet. One that nobody keeps stays unknown.</summary>
    /// <exception cref="HttpRefusalException">The database does not answer.</exception>
    public async ValueTask BringAsync(HttpContext context)
    {
        if (context.Request.Query["where"] is not [{ Length: FilterStore.NameLength } name] || !name.StartsWith(FilterStore.Prefix, StringComparison.Ordinal) || own.Find(name) is not null)
        {
            return;
        }

        try
        {
            if (await AskAsync("select engagement.kept_filter($1)", name, context.RequestAborted).ConfigureAwait(false) is string filter)
            {
                own.Add(filter);
            }
        }
        catch (NpgsqlException e)
        {
            LogMessages.FilterNotShared(log, e.Message);
            throw new HttpRefusalException(503, "The database that keeps filters by name cannot be reached. Try again shortly.", MapErrorCodes.DatabaseUnavailable);
        }
    }

    private async Task<object?> AskAsync(string function, string argument, CancellationToken cancellation)
    {
        if (!sources.Has(DatabaseRole.Intake))
        {
            return null;
        }

        await using var command = sources.Intake.CreateCommand(function);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = argument });
        return await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false);
    }
}
