using Npgsql;

namespace InvestMap.Registry;

/// <summary>Keeps the demonstration layer out of production: fictitious parks are never shown as real ones.</summary>
public static class DemonstrationGuard
{
    /// <summary>Refuses to go on where the environment is production and the database has ever had a synthetic publication.</summary>
    /// <param name="reader">Any role that reads <c>published</c>.</param>
    /// <param name="environment">The name of the environment, such as <c>Production</c> (ASPNETCORE_ENVIRONMENT).</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="RefusalException">Both hold.</exception>
    public static async Task CheckAsync(NpgsqlDataSource reader, string environment, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (!string.Equals(environment, "Production", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        await using var command = reader.CreateCommand("select number from published.publication where synthetic order by number limit 1");
        if (await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false) is long number)
        {
            throw new RefusalException($"The database holds the demonstration layer (publication {number}), and production does not start with fictitious data: use a database that was seeded with DEMO=0, or set ASPNETCORE_ENVIRONMENT to something other than Production to look at this one.");
        }
    }
}
