using System.Globalization;
using InvestMap.Registry;
using InvestMap.Tool.Processes;
using Npgsql;

namespace InvestMap.Tool.Postgres;

/// <summary>
/// A PostgreSQL of our own: one folder, one server process that is our child, loopback or a Unix socket only, and a
/// password for everybody. It never touches a cluster of the system.
/// </summary>
public sealed class PrivateCluster : IAsyncDisposable
{
    private const long NewClusterBytes = 60L * 1024 * 1024;

    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(60);

    private readonly ChildProcess _server;
    private readonly ServerLog _log;
    private readonly bool _durable;

    private PrivateCluster(ClusterOptions options, ChildProcess server, ServerLog log)
    {
        _server = server;
        _log = log;
        _durable = options.Durable;
        Options = options;
    }

    /// <summary>How it was started.</summary>
    public ClusterOptions Options { get; }

    /// <summary>Completes when the server has ended, asked or not.</summary>
    public Task Exited => _server.Exit;

    /// <summary>The process id of the server.</summary>
    public int ProcessId => _server.Id;

    /// <summary>The last lines that the server wrote.</summary>
    public string LastWords => _log.LastWords;

    /// <summary>Whether the folder holds a cluster.</summary>
    public static bool ExistsIn(ClusterOptions options) => File.Exists(Path.Combine(options.DataFolder, "PG_VERSION"));

    /// <summary>Makes the cluster if the folder has none yet. A failure leaves no half of one.</summary>
    /// <exception cref="RefusalException">The disk is full, or PostgreSQL would not do it.</exception>
    public static void Create(ClusterOptions options, PostgresInstallation installation)
    {
        if (ExistsIn(options))
        {
            return;
        }

        var account = Account.For(options.DataFolder);
        account.CreatePrivateFolder(options.Folder);
        var unfinished = options.DataFolder + ".unfinished";
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        var passwordFile = Path.Combine(options.Folder, "password");
        account.WritePrivateFile(passwordFile, options.Password + "\n");

        // C.UTF-8 for what nobody sees; what people see is sorted by an ICU collation named in the column or query.
        string[] line =
        [
            .. account.Prefix, installation.Program("initdb"), "--pgdata", unfinished, "--username=postgres", "--encoding=UTF8",
            "--locale=C.UTF-8", "--auth=scram-sha-256", "--pwfile", passwordFile, options.Durable ? "--data-checksums" : "--no-sync",
        ];
        var result = Command.Try(line);
        File.Delete(passwordFile);
        if (result.Code != 0)
        {
            var said = result.Error + result.Output;
            if (Directory.Exists(unfinished))
            {
                Directory.Delete(unfinished, recursive: true);
            }

            // What initdb had written is gone again: a disk with less room than a new cluster takes was the reason.
            throw ServerLog.IsDiskFull(said) || new DriveInfo(options.Folder).AvailableFreeSpace < NewClusterBytes
                ? new RefusalException($"The disk of {options.Folder} is full: a new database needs about 100 MB; free some space and run the command again.", new IOException(said))
                : new RefusalException($"PostgreSQL could not make a database in {options.Folder}: {Command.LastWords(result)}", new IOException(said));
        }

        // Only a whole cluster gets the name that ExistsIn looks for.
        Directory.Move(unfinished, options.DataFolder);
    }

    /// <summary>Gives the superuser of a stopped cluster a new password, for one who owns the files but lost the old.</summary>
    /// <exception cref="RefusalException">PostgreSQL would not do it.</exception>
    public static void ResetPassword(ClusterOptions options, PostgresInstallation installation)
    {
        var account = Account.For(options.DataFolder);
        var result = Command.Try(
            [.. account.Prefix, MadeBy(options, installation).Program("postgres"), "--single", "-D", options.DataFolder, "postgres"],
            input: $"alter role postgres password '{options.Password}'\n");
        if (result.Code != 0)
        {
            throw new RefusalException($"The password of the database in {options.Folder} is lost and PostgreSQL would not set another: {Command.LastWords(result)}");
        }
    }

    /// <summary>Starts the server of a cluster that exists, and waits until it answers.</summary>
    /// <exception cref="RefusalException">It would not start; the message says why.</exception>
    public static async Task<PrivateCluster> StartAsync(ClusterOptions options, PostgresInstallation installation, CancellationToken cancellation = default)
    {
        installation = MadeBy(options, installation);
        var account = Account.For(options.DataFolder);
        if (PostmasterFile.RunningProcess(options.DataFolder) is { } other)
        {
            throw new RefusalException($"The database in {options.Folder} is already running (process {other}): stop the other `make run` first.");
        }

        PostmasterFile.RemoveIfStale(options.DataFolder);
        var log = new ServerLog(options.LogFile);
        var server = ChildProcess.Start(
            [installation.Program("postgres"), "-D", options.DataFolder, .. Switches(options)],
            log.Add,
            options.Durable ? PosixSignalNumber.Int : PosixSignalNumber.Quit,
            account.Switches);
        var cluster = new PrivateCluster(options, server, log);
        try
        {
            await cluster.WaitUntilReadyAsync(cancellation).ConfigureAwait(false);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>A connection string for a login of this cluster.</summary>
    public NpgsqlConnectionStringBuilder ConnectionString(string database, string user = "postgres", string? password = null) => new()
    {
        Host = Options.Port is null ? Options.Folder : "127.0.0.1",
        Port = Options.Port ?? 5432,
        Database = database,
        Username = user,
        Password = password ?? Options.Password,
    };

    /// <summary>Stops the server: connections end, data is on the disk.</summary>
    public Task StopAsync() => _server.StopAsync(_durable ? PosixSignalNumber.Int : PosixSignalNumber.Quit, StopPatience);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        _log.Dispose();
    }

    // Several versions may be installed: the cluster keeps the one that made it.
    private static PostgresInstallation MadeBy(ClusterOptions options, PostgresInstallation newest)
    {
        var major = File.ReadAllText(Path.Combine(options.DataFolder, "PG_VERSION")).Trim();
        bool Fits(PostgresInstallation i) => i.Major.ToString(CultureInfo.InvariantCulture) == major;
        return Fits(newest) ? newest : PostgresInstallation.FindAll().FirstOrDefault(Fits)
            ?? throw new RefusalException($"The database in {options.Folder} was made by PostgreSQL {major}, which is not here any more: install it again with `apt-get install postgresql-{major}-postgis-3`, or move the data with pg_upgrade.");
    }

    private static IEnumerable<string> Switches(ClusterOptions options)
    {
        var settings = new Dictionary<string, string>
        {
            ["listen_addresses"] = options.Port is null ? "" : "127.0.0.1",
            ["port"] = (options.Port ?? 5432).ToString(CultureInfo.InvariantCulture),
            ["unix_socket_directories"] = options.Port is null ? options.Folder : "",
            ["password_encryption"] = "scram-sha-256",
            ["timezone"] = "UTC",
            ["max_connections"] = "100",
            ["shared_buffers"] = "256MB",
            ["jit"] = "off",
        };
        if (!options.Durable)
        {
            foreach (var name in (string[])["fsync", "synchronous_commit", "full_page_writes", "autovacuum"])
            {
                settings[name] = "off";
            }

            settings["shared_buffers"] = "64MB";
            settings["max_wal_size"] = "4GB";
            settings["wal_level"] = "minimal";
            settings["max_wal_senders"] = "0";
        }

        foreach (var (name, value) in options.Settings)
        {
            settings[name] = value;
        }

        return settings.SelectMany(s => (string[])["-c", $"{s.Key}={s.Value}"]);
    }

    private async Task WaitUntilReadyAsync(CancellationToken cancellation)
    {
        var login = ConnectionString("postgres");
        login.Pooling = false;
        login.Timeout = 5;
        var until = DateTime.UtcNow + StartPatience;
        while (true)
        {
            if (_server.Exit.IsCompleted)
            {
                throw _log.WhyItEnded(Options);
            }

            // Somebody else's server may answer on our port: only our own, when it says so, is asked.
            if (!PostmasterFile.IsReady(Options.DataFolder, _server.Id))
            {
                if (DateTime.UtcNow >= until)
                {
                    throw new RefusalException($"PostgreSQL was not ready within {StartPatience.TotalSeconds:0} s: look into {Options.LogFile}.");
                }

                await Task.Delay(20, cancellation).ConfigureAwait(false);
                continue;
            }

            try
            {
                await using var connection = new NpgsqlConnection(login.ConnectionString);
                await connection.OpenAsync(cancellation).ConfigureAwait(false);
                return;
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidPassword)
            {
                throw new RefusalException($"The database in {Options.Folder} does not take the password that is kept for it: restore database.json from your backup, or delete that file, and a new password is set.", e);
            }
            catch (NpgsqlException) when (_server.Exit.IsCompleted)
            {
                // The next turn says why.
            }
        }
    }
}
