using InvestMap.Registry;

namespace InvestMap.Tool.Postgres;

/// <summary>What a server writes: into a file, and its last lines kept to explain an end.</summary>
internal sealed class ServerLog : IDisposable
{
    private const long LargestFile = 10 * 1024 * 1024;
    private const int Kept = 30;

    private readonly Queue<string> _last = new();
    private readonly Lock _gate = new();
    private StreamWriter? _file;

    public ServerLog(string path)
    {
        if (File.Exists(path) && new FileInfo(path).Length > LargestFile)
        {
            File.Move(path, path + ".1", overwrite: true);
        }

        _file = Open(path);
    }

    public string LastWords
    {
        get
        {
            lock (_gate)
            {
                return string.Join('\n', _last);
            }
        }
    }

    /// <summary>PostgreSQL's words for it; the second come with "wrote only 4096 of 8192 bytes".</summary>
    public static bool IsDiskFull(string text) =>
        text.Contains("No space left on device", StringComparison.Ordinal) || text.Contains("Check free disk space", StringComparison.Ordinal);

    public void Add(string line)
    {
        lock (_gate)
        {
            _last.Enqueue(line);
            while (_last.Count > Kept)
            {
                _last.Dequeue();
            }

            try
            {
                _file?.WriteLine(line);
            }
            catch (IOException)
            {
                // A full disk must not end the one who would say so.
                _file = null;
            }
            catch (ObjectDisposedException)
            {
                _file = null;
            }
        }
    }

    /// <summary>The refusal for a server that ended instead of answering.</summary>
    public RefusalException WhyItEnded(ClusterOptions options)
    {
        var text = LastWords;
        if (IsDiskFull(text))
        {
            return new RefusalException($"The disk of {options.Folder} is full, so PostgreSQL cannot start: free some space and run the command again; no data was lost.");
        }

        if (text.Contains("Address already in use", StringComparison.Ordinal))
        {
            return new RefusalException($"The database port {options.Port} is in use by another program: end that program, or set DB_PORT to a free port.");
        }

        if (text.Contains("lock file \"postmaster.pid\" already exists", StringComparison.Ordinal))
        {
            return new RefusalException($"The database in {options.Folder} is already running: stop the other `make run` first.");
        }

        var reason = text.Split('\n').LastOrDefault(l => l.Contains("FATAL", StringComparison.Ordinal) || l.Contains("PANIC", StringComparison.Ordinal))
            ?? text.Split('\n')[^1];
        return new RefusalException($"PostgreSQL ended at its start: {(reason.Length == 0 ? "it said nothing" : reason)} (see {options.LogFile}).");
    }

    public void Dispose()
    {
        lock (_gate)
        {
            try
            {
                _file?.Dispose();
            }
            catch (IOException)
            {
            }

            _file = null;
        }
    }

    private static StreamWriter? Open(string path)
    {
        try
        {
            return new StreamWriter(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite)) { AutoFlush = true };
        }
        catch (IOException)
        {
            return null;
        }
    }
}
