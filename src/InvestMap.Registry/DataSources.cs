using System.Collections.Concurrent;
using Npgsql;

namespace InvestMap.Registry;

/// <summary>
/// One data source for each role of the database, opened when it is first asked for. A process is given the
/// connection strings of the roles that it needs and of no other, so a public node cannot write even by mistake.
/// </summary>
public sealed class InvestMapDataSources : IAsyncDisposable
{
    private readonly Func<string, string?> _connectionString;
    private readonly Action<DatabaseRole, string?, NpgsqlDataSourceBuilder>? _configure;
    private readonly ConcurrentDictionary<(DatabaseRole Role, string? Pool), Lazy<NpgsqlDataSource>> _sources = new();

    /// <summary>Makes the data sources from configuration.</summary>
    /// <param name="connectionString">
    /// Looks a key up below <c>ConnectionStrings</c>: <c>Reader</c>, <c>Publisher</c> and so on; for example
    /// <c>configuration.GetConnectionString</c>.
    /// </param>
    /// <param name="configure">Adds to a builder before it is built, for a role and the name of its pool: limits, logging, plug-ins.</param>
    public InvestMapDataSources(
        Func<string, string?> connectionString,
        Action<DatabaseRole, string?, NpgsqlDataSourceBuilder>? configure = null)
    {
        _connectionString = connectionString;
        _configure = configure;
    }

    /// <summary>Every public read.</summary>
    public NpgsqlDataSource Reader => this[DatabaseRole.Reader];

    /// <summary>Anonymous inquiries, saved searches, signed links.</summary>
    public NpgsqlDataSource Intake => this[DatabaseRole.Intake];

    /// <summary>Reads of signed-in staff.</summary>
    public NpgsqlDataSource Staff => this[DatabaseRole.Staff];

    /// <summary>Writes to curation and engagement.</summary>
    public NpgsqlDataSource Editor => this[DatabaseRole.Editor];

    /// <summary>Publishing.</summary>
    public NpgsqlDataSource Publisher => this[DatabaseRole.Publisher];

    /// <summary>Migrations; a serving node is not given it.</summary>
    public NpgsqlDataSource Owner => this[DatabaseRole.Owner];

    /// <summary>The data source of a role.</summary>
    /// <exception cref="RefusalException">Its connection string is missing or cannot be read.</exception>
    public NpgsqlDataSource this[DatabaseRole role] => Pool(role, null);

    /// <summary>A pool of connections of a role, apart from its other ones.</summary>
    /// <exception cref="RefusalException">The role's connection string is missing or cannot be read.</exception>
    public NpgsqlDataSource Pool(DatabaseRole role, string? name) =>
        _sources.GetOrAdd((role, name), key => new Lazy<NpgsqlDataSource>(() => Build(key.Role, key.Pool))).Value;

    /// <summary>Whether the configuration has a connection string for the role.</summary>
    public bool Has(DatabaseRole role) => !string.IsNullOrWhiteSpace(_connectionString(role.ConnectionStringKey()));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var source in _sources.Values.Where(s => s.IsValueCreated))
        {
            await source.Value.DisposeAsync().ConfigureAwait(false);
        }
    }

    private NpgsqlDataSource Build(DatabaseRole role, string? pool)
    {
        var key = role.ConnectionStringKey();
        var text = _connectionString(key);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new RefusalException(
                $"No connection string for the role {role.RoleName()}: set ConnectionStrings__{key}, or start with `make run`, which sets it.");
        }

        NpgsqlDataSourceBuilder builder;
        try
        {
            builder = new NpgsqlDataSourceBuilder(text);
        }
        catch (ArgumentException e)
        {
            throw new RefusalException($"ConnectionStrings__{key} cannot be read: {e.Message}", e);
        }

        // Without a name the metrics of Npgsql carry the connection string as a label.
        builder.Name = pool is null ? role.RoleName() : $"{role.RoleName()}_{pool}";
        builder.ConnectionStringBuilder.ApplicationName ??= role.RoleName();

        // Refusals of a publication name the row and the value, which PostgreSQL puts into the error's detail.
        builder.ConnectionStringBuilder.IncludeErrorDetail |= role == DatabaseRole.Publisher;
        builder.UseNetTopologySuite();
        _configure?.Invoke(role, pool, builder);
        return builder.Build();
    }
}
