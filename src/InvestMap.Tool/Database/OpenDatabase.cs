using InvestMap.Registry;
using InvestMap.Registry.Migrations;
using Npgsql;

namespace InvestMap.Tool.Database;

/// <summary>The database that a verb works on: the private cluster, or the PostgreSQL that the environment names.</summary>
public sealed class OpenDatabase : IAsyncDisposable
{
    private readonly ClusterNotes _notes;
    private readonly NpgsqlConnectionStringBuilder _administrator;
    private readonly Func<string, string?> _variable;

    private OpenDatabase(NpgsqlConnectionStringBuilder administrator, ClusterNotes notes, PrivateDatabase? own, Func<string, string?> variable, TaxCodeKey? taxCodeKey)
    {
        TaxCodeKey = taxCodeKey;
        _administrator = administrator;
        _notes = notes;
        _variable = variable;
        Private = own;
        var builder = new NpgsqlDataSourceBuilder(administrator.ConnectionString) { Name = "administrator" };
        builder.ConnectionStringBuilder.ApplicationName = "InvestMap.Tool";
        Administrator = builder.Build();
        Sources = new InvestMapDataSources(key => ConnectionString(Enum.Parse<DatabaseRole>(key)));
    }

    /// <summary>The login that makes roles and extensions.</summary>
    public NpgsqlDataSource Administrator { get; }

    /// <summary>The same login, as <c>pg_dump</c> needs it.</summary>
    public NpgsqlConnectionStringBuilder AdministratorLogin => new(_administrator.ConnectionString);

    /// <summary>One data source for each role.</summary>
    public InvestMapDataSources Sources { get; }

    /// <summary>The secret by which tax codes of persons are hashed; null when none is configured for a PostgreSQL that is not ours.</summary>
    public TaxCodeKey? TaxCodeKey { get; }

    /// <summary>The private cluster; null when the environment names a PostgreSQL.</summary>
    public PrivateDatabase? Private { get; }

    /// <summary>Opens the database that the settings name.</summary>
    /// <exception cref="RefusalException">It cannot be opened.</exception>
    public static async Task<OpenDatabase> OpenAsync(Settings settings, Progress progress, string verb, CancellationToken cancellation)
    {
        if (settings.ConnectionString is { } text)
        {
            var login = ConnectionFault.Read(text);
            await ConnectionFault.TryAsync(login, cancellation).ConfigureAwait(false);
            Directory.CreateDirectory(settings.DataFolder);
            var name = string.Concat($"{login.Host}-{login.Port}-{login.Database}".Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' ? c : '_'));
            var kept = ClusterNotes.Open(Path.Combine(settings.DataFolder, $"logins-{name}.json"));
            return new OpenDatabase(login, kept, null, Environment.GetEnvironmentVariable, Registry.TaxCodeKey.Read(settings.TaxCodeKey));
        }

        var own = await PrivateDatabase.OpenAsync(settings, progress, verb, cancellation).ConfigureAwait(false);
        var key = Registry.TaxCodeKey.Read(settings.TaxCodeKey ?? own.Notes.TaxCodeKey);
        own.Notes.Save();
        return new OpenDatabase(own.Administrator, own.Notes, own, _ => null, key);
    }

    /// <summary>Applies the migrations and gives the roles the passwords that we keep for them.</summary>
    /// <exception cref="RefusalException">A known condition; the database is as it was.</exception>
    public async Task<MigrationReport> MigrateAsync(CancellationToken cancellation)
    {
        var report = await new Migrator(Administrator, ScriptFolder.Read(ScriptFolder.Find())).ApplyAsync(cancellation).ConfigureAwait(false);
        var ours = DatabaseRoleNames.All.Where(role => Given(role) is null).ToDictionary(role => role, role => _notes.Password(role.RoleName()));
        _notes.Save();
        await Roles.SetPasswordsAsync(Administrator, ours, cancellation).ConfigureAwait(false);
        return report;
    }

    /// <summary>The connection string of a role: the one given in the environment, else ours.</summary>
    public string ConnectionString(DatabaseRole role) =>
        Given(role) ?? new NpgsqlConnectionStringBuilder(_administrator.ConnectionString)
        {
            Username = role.RoleName(),
            Password = _notes.Password(role.RoleName()),
        }.ConnectionString;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Sources.DisposeAsync().ConfigureAwait(false);
        await Administrator.DisposeAsync().ConfigureAwait(false);
        if (Private is not null)
        {
            await Private.DisposeAsync().ConfigureAwait(false);
        }
    }

    private string? Given(DatabaseRole role) =>
        _variable($"ConnectionStrings__{role.ConnectionStringKey()}") is { Length: > 0 } text ? text : null;
}
