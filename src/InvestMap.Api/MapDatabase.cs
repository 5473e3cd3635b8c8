using InvestMap.Catalog;
using InvestMap.Query;
using InvestMap.Registry;
using Npgsql;

namespace InvestMap.Api;

/// <summary>The database as this server uses it: public reads, as the role <c>investmap_reader</c>.</summary>
internal static class MapDatabase
{
    /// <summary>Adds the data sources, the clock and what reads.</summary>
    public static void AddMapDatabase(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<MapClock>();
        services.AddSingleton(Catalogue.Map);
        services.AddSingleton(provider =>
        {
            var configuration = provider.GetRequiredService<IConfiguration>();
            return new InvestMapDataSources(key => ConnectionString(configuration, key), Configure);
        });
        services.AddSingleton(provider => new Database(() => Reader(provider.GetRequiredService<InvestMapDataSources>())));
        services.AddSingleton<QueryPipeline>();
        services.AddSingleton<TilePipeline>();
        services.AddSingleton<Readiness>();
        services.AddHostedService<DemonstrationCheck>();
    }

    // One login for everything is for tests and small installations: it steps down to the reader's role and its limits.
    private static string? ConnectionString(IConfiguration configuration, string key)
    {
        if (configuration.GetConnectionString(key) is { Length: > 0 } own)
        {
            return own;
        }

        if (key != nameof(DatabaseRole.Reader) || configuration.GetConnectionString("InvestMap") is not { Length: > 0 } shared)
        {
            return null;
        }

        return new NpgsqlConnectionStringBuilder(shared)
        {
            Options = "-c role=investmap_reader -c default_transaction_read_only=on -c statement_timeout=15s",
        }.ConnectionString;
    }

    // A missing connection string is a database that cannot be reached: the server runs on, and /health/ready says which.
    private static NpgsqlDataSource Reader(InvestMapDataSources sources)
    {
        try
        {
            return sources.Reader;
        }
        catch (RefusalException e)
        {
            throw new NpgsqlException(e.Message, e);
        }
    }

    private static void Configure(DatabaseRole role, NpgsqlDataSourceBuilder builder)
    {
        var settings = builder.ConnectionStringBuilder;

        // Statements keep their text, so preparing them by themselves saves PostgreSQL half of its work.
        settings.MaxAutoPrepare = 256;
        settings.AutoPrepareMinUsages = 2;

        // Readers leave nothing behind in a session that would have to be reset.
        settings.NoResetOnClose = role == DatabaseRole.Reader;
        settings.MaxPoolSize = 24;
        settings.Timeout = 4;
        settings.CommandTimeout = 20;
    }
}
