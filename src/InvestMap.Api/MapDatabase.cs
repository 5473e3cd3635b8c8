using System.Globalization;
using InvestMap.Catalog;
using InvestMap.Query;
using InvestMap.Registry;
using Microsoft.Extensions.Options;
using Npgsql;

namespace InvestMap.Api;

/// <summary>
/// The database as this server uses it: public reads, as the role <c>investmap_reader</c>, over pools of their own for what
/// is quick and what may take long. Limits come from the section <c>Database</c>.
/// </summary>
internal static class MapDatabase
{
    /// <summary>The pool of the one connection that listens for publications.</summary>
    public const string Watch = "watch";

    private const string Section = "Database";
    private const string Light = "light";
    private const string Heavy = "heavy";
    private const string Export = "export";

    /// <summary>Adds the data sources, the clock and what reads.</summary>
    public static void AddMapDatabase(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<MapClock>();
        services.AddSingleton(Catalogue.Map);
        services.AddOptions<DatabaseLimits>().BindConfiguration(Section).Validate(
            static l => l is { SharedConnections: > 0, SharedStatements: > 0, SharedQueue: > 0, HeavyConnections: > 0, HeavyQueue: >= 0, ExportConnections: > 0, ExportQueue: >= 0 }
                && l.LightTime > TimeSpan.Zero && l.SlowAfter > TimeSpan.Zero && l.HeavyTime > TimeSpan.Zero && l.ExportTime > TimeSpan.Zero && l.HeavyWait >= TimeSpan.Zero,
            $"Every limit of {Section} is above zero; only HeavyQueue, HeavyWait and ExportQueue may be zero.").ValidateOnStart();
        services.AddSingleton(static provider => provider.GetRequiredService<IOptions<DatabaseLimits>>().Value);
        services.AddSingleton(static provider =>
        {
            var configuration = provider.GetRequiredService<IConfiguration>();
            var limits = provider.GetRequiredService<DatabaseLimits>();
            return new InvestMapDataSources(key => ConnectionString(configuration, key), (role, pool, builder) => Configure(role, pool, builder, limits));
        });
        services.AddSingleton(static provider =>
        {
            var sources = provider.GetRequiredService<InvestMapDataSources>();
            return new Database(() => Reader(sources, Light), () => Reader(sources, Heavy), provider.GetRequiredService<DatabaseLimits>(), () => Reader(sources, Export));
        });
        services.AddOptions<ResponseCacheOptions>().BindConfiguration(ResponseCacheOptions.Section).Validate(
            static o => o is { Bytes: >= 0, AnswerBytes: > 0, TileBytes: >= 0, PageBytes: >= 0 } && o.SharedWait >= TimeSpan.Zero && o.Poll > TimeSpan.Zero,
            $"Every limit of {ResponseCacheOptions.Section} is above zero; only Bytes, TileBytes, PageBytes and SharedWait may be zero.").ValidateOnStart();
        services.AddSingleton<PublicationWatch>();
        services.AddHostedService(static provider => provider.GetRequiredService<PublicationWatch>());
        services.AddSingleton<ResponseCache>();
        services.AddSingleton<DocumentCache>();
        services.AddSingleton<QueryPipeline>();
        services.AddSingleton<TilePipeline>();
        services.AddSingleton<ExportPipeline>();
        services.AddSingleton<TileCache>();
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
    private static NpgsqlDataSource Reader(InvestMapDataSources sources, string pool)
    {
        try
        {
            return sources.Pool(DatabaseRole.Reader, pool);
        }
        catch (RefusalException e)
        {
            throw new NpgsqlException(e.Message, e);
        }
    }

    private static void Configure(DatabaseRole role, string? pool, NpgsqlDataSourceBuilder builder, DatabaseLimits limits)
    {
        var settings = builder.ConnectionStringBuilder;

        // Statements keep their text, so preparing them by themselves saves PostgreSQL half of its work.
        settings.MaxAutoPrepare = 256;
        settings.AutoPrepareMinUsages = 2;

        // Readers leave nothing behind in a session that would have to be reset.
        settings.NoResetOnClose = role == DatabaseRole.Reader;

        // Light requests share connections; beside them a few run alone, in a snapshot.
        settings.MaxPoolSize = pool switch
        {
            Light => limits.SharedConnections + 8,
            Heavy => limits.HeavyConnections,
            Export => limits.ExportConnections,
            _ => 8,
        };
        settings.Timeout = 4;

        // A page of some hundred rows comes in one or two reads instead of one for every 8 KiB (a twelfth less processor time for 200 rows).
        settings.ReadBufferSize = 32 * 1024;
        settings.Pooling = pool != Watch;
        if (pool is not (Light or Heavy or Export))
        {
            settings.CommandTimeout = pool == Watch ? 4 : 20;
            return;
        }

        // The database stops a slow statement by itself; the driver only gives up on one that does not answer any more.
        var time = pool switch
        {
            Light => limits.LightTime,
            Heavy => limits.HeavyTime,
            _ => limits.ExportTime,
        };
        settings.Options = string.Create(CultureInfo.InvariantCulture, $"{settings.Options} -c statement_timeout={Math.Ceiling(time.TotalMilliseconds)}").Trim();
        settings.CommandTimeout = (int)Math.Ceiling(time.TotalSeconds) + 5;
    }
}
