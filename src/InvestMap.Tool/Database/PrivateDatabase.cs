using System.Security.Cryptography;
using System.Text;
using InvestMap.Registry;
using InvestMap.Tool.Postgres;
using Npgsql;

namespace InvestMap.Tool.Database;

/// <summary>
/// The private cluster of a check-out, below its data folder: made on the first run, started by whoever needs it and
/// nobody runs it yet, and shared with a tool that does.
/// </summary>
public sealed class PrivateDatabase : IAsyncDisposable
{
    /// <summary>The name of the database in the cluster.</summary>
    public const string DatabaseName = "investmap";

    private static readonly TimeSpan HolderPatience = TimeSpan.FromSeconds(30);

    private readonly HeldLock? _lock;
    private readonly PostgresInstallation? _installation;

    private PrivateDatabase(HeldLock? held, PrivateCluster? cluster, PostgresInstallation? installation, ClusterNotes notes)
    {
        _lock = held;
        Cluster = cluster;
        _installation = installation;
        Notes = notes;
    }

    /// <summary>The server that we run; null when another tool runs it.</summary>
    public PrivateCluster? Cluster { get; private set; }

    /// <summary>The port and the passwords.</summary>
    public ClusterNotes Notes { get; }

    /// <summary>The superuser's login.</summary>
    public NpgsqlConnectionStringBuilder Administrator => new()
    {
        Host = "127.0.0.1",
        Port = Notes.Port,
        Database = DatabaseName,
        Username = "postgres",
        Password = Notes.AdministratorPassword,
    };

    /// <summary>Opens it, making and starting what is missing.</summary>
    /// <exception cref="RefusalException">A known condition stops it.</exception>
    public static async Task<PrivateDatabase> OpenAsync(Settings settings, Progress progress, string verb, CancellationToken cancellation)
    {
        Directory.CreateDirectory(settings.DataFolder);
        var lockFile = Path.Combine(settings.DataFolder, "cluster.lock");
        var notesFile = Path.Combine(settings.DataFolder, "database.json");
        var until = DateTime.UtcNow + HolderPatience;
        HeldLock? held;
        while ((held = HeldLock.TryTake(lockFile, verb)) is null)
        {
            // `up` keeps the server running for others; a short tool stops it when it is done.
            if (HeldLock.Holder(lockFile) == "up" && verb != "up")
            {
                var notes = ClusterNotes.Open(notesFile);
                var shared = new PrivateDatabase(null, null, null, notes);
                await ConnectionFault.TryAsync(shared.Administrator, cancellation).ConfigureAwait(false);
                return shared;
            }

            if (DateTime.UtcNow >= until)
            {
                throw new RefusalException($"Another InvestMap tool (`{HeldLock.Holder(lockFile)}`) has used the database in {settings.DataFolder} for {HolderPatience.TotalSeconds:0} s: wait until it is done, or end it, then try again.");
            }

            await Task.Delay(100, cancellation).ConfigureAwait(false);
        }

        try
        {
            return await StartAsync(settings, progress, held, ClusterNotes.Open(notesFile), cancellation).ConfigureAwait(false);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Starts the server again after it ended.</summary>
    public async Task RestartAsync(CancellationToken cancellation)
    {
        var ended = Cluster ?? throw new InvalidOperationException("The server is another tool's.");
        await ended.DisposeAsync().ConfigureAwait(false);
        Cluster = await PrivateCluster.StartAsync(ended.Options, _installation!, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Cluster is not null)
        {
            await Cluster.DisposeAsync().ConfigureAwait(false);
        }

        _lock?.Dispose();
    }

    private static async Task<PrivateDatabase> StartAsync(
        Settings settings, Progress progress, HeldLock held, ClusterNotes notes, CancellationToken cancellation)
    {
        var installation = PostgresInstallation.Find();
        var options = new ClusterOptions(ClusterFolder(settings, progress), notes.AdministratorPassword);
        await StopOrphanAsync(options, progress, cancellation).ConfigureAwait(false);
        ChoosePort(settings, notes, progress);
        options = options with { Port = notes.Port };

        if (!PrivateCluster.ExistsIn(options))
        {
            // The password is on the disk before the cluster that needs it.
            notes.Save();
            await progress.StepAsync("Making a private PostgreSQL cluster", () =>
            {
                PrivateCluster.Create(options, installation);
                return Task.FromResult<string?>(null);
            }).ConfigureAwait(false);
        }
        else if (notes.IsNew)
        {
            PrivateCluster.ResetPassword(options, installation);
        }

        notes.Save();
        var cluster = await progress.StepAsync(
            "Starting PostgreSQL",
            async () =>
            {
                var started = await StartAsync(settings, progress, notes, options, installation, cancellation).ConfigureAwait(false);
                return (started, (string?)$"127.0.0.1:{notes.Port}");
            }).ConfigureAwait(false);
        var database = new PrivateDatabase(held, cluster, installation, notes);
        try
        {
            await CreateDatabaseAsync(cluster, cancellation).ConfigureAwait(false);
            return database;
        }
        catch
        {
            await cluster.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static async Task<PrivateCluster> StartAsync(
        Settings settings, Progress progress, ClusterNotes notes, ClusterOptions options, PostgresInstallation installation, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await PrivateCluster.StartAsync(options, installation, cancellation).ConfigureAwait(false);
            }
            catch (RefusalException) when (attempt < 5 && settings.DatabasePort is null && !FreePort.IsFree(notes.Port))
            {
                // Somebody took the port between our look and PostgreSQL's.
                ChoosePort(settings, notes, progress);
                notes.Save();
                options = options with { Port = notes.Port };
            }
        }
    }

    /// <summary>
    /// Where the cluster is: <c>postgres</c> in the data folder. When root keeps the check-out where user postgres
    /// cannot go (in /root, say), that name is a link to a folder of its own below /var/lib/investmap.
    /// </summary>
    private static string ClusterFolder(Settings settings, Progress progress)
    {
        var folder = Path.Combine(settings.DataFolder, "postgres");
        if (Directory.Exists(folder))
        {
            return Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName ?? folder;
        }

        if (Account.For(folder).CanReach(settings.DataFolder))
        {
            return folder;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(settings.DataFolder)))[..12];
        var outside = Path.Combine("/var/lib/investmap", hash);
        Directory.CreateDirectory(outside);
        // A link to a folder that went away is in the way of the new one.
        File.Delete(folder);
        Directory.CreateSymbolicLink(folder, outside);
        progress.Say($"User postgres cannot enter {settings.DataFolder}, so the database is kept in {outside}");
        return outside;
    }

    // A tool that was killed leaves a server that the kernel has told to stop; one that does not is told again.
    private static async Task StopOrphanAsync(ClusterOptions options, Progress progress, CancellationToken cancellation)
    {
        for (var attempt = 0; PostmasterFile.RunningProcess(options.DataFolder) is { } id; attempt++)
        {
            switch (attempt)
            {
                case 0:
                    progress.Say($"The last run was killed; its PostgreSQL (process {id}) is being stopped");
                    break;
                case 50:
                    Processes.Command.Run("kill", "-INT", $"{id}");
                    break;
                case 600:
                    throw new RefusalException($"A PostgreSQL (process {id}) still serves {options.DataFolder}: end it with `kill -INT {id}`, then try again.");
            }

            await Task.Delay(100, cancellation).ConfigureAwait(false);
        }
    }

    private static void ChoosePort(Settings settings, ClusterNotes notes, Progress progress)
    {
        if (settings.DatabasePort is { } wanted)
        {
            notes.Port = FreePort.IsFree(wanted)
                ? wanted
                : throw new RefusalException($"The database port {wanted} is in use by another program: end that program, or set DB_PORT to a free port, or leave it unset.");
        }
        else if (notes.Port == 0 || !FreePort.IsFree(notes.Port))
        {
            var former = notes.Port;
            notes.Port = FreePort.Find();
            if (former != 0)
            {
                progress.Say($"The database port {former} is in use by another program, so {notes.Port} is taken from now on");
            }
        }
    }

    private static async Task CreateDatabaseAsync(PrivateCluster cluster, CancellationToken cancellation)
    {
        var login = cluster.ConnectionString("postgres");
        login.Pooling = false;
        await using var connection = new NpgsqlConnection(login.ConnectionString);
        await connection.OpenAsync(cancellation).ConfigureAwait(false);
        await using var look = new NpgsqlCommand("select exists (select from pg_database where datname = $1)", connection);
        look.Parameters.Add(new NpgsqlParameter { Value = DatabaseName });
        if (await look.ExecuteScalarAsync(cancellation).ConfigureAwait(false) is true)
        {
            return;
        }

        try
        {
            await using var create = new NpgsqlCommand($"create database {DatabaseName} template template0", connection);
            await create.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DiskFull or PostgresErrorCodes.IoError)
        {
            throw new RefusalException($"The disk of {cluster.Options.Folder} is full: free some space and run the command again.", e);
        }
    }
}
