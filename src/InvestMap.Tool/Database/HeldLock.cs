namespace InvestMap.Tool.Database;

/// <summary>
/// A lock between tools on one machine: a file that the holder keeps open. The kernel lets go of it when the holder
/// ends, however it ends, so it can never be stale.
/// </summary>
public sealed class HeldLock : IDisposable
{
    private readonly FileStream _file;
    private readonly string _note;

    private HeldLock(FileStream file, string note, bool wasAbandoned)
    {
        _file = file;
        _note = note;
        WasAbandoned = wasAbandoned;
    }

    /// <summary>Whether the last holder was killed: what it started may still be ending.</summary>
    public bool WasAbandoned { get; }

    /// <summary>Takes the lock, or gives null when somebody has it.</summary>
    /// <param name="path">The lock file.</param>
    /// <param name="note">What the holder says about itself to others.</param>
    public static HeldLock? TryTake(string path, string note)
    {
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }

        // Another file, for nobody can open the locked one. Who ends in order removes it.
        var wasAbandoned = File.Exists(path + ".holder");
        try
        {
            File.WriteAllText(path + ".holder", note);
        }
        catch (IOException)
        {
            // A full disk takes the name away, not the lock.
        }

        return new HeldLock(file, path + ".holder", wasAbandoned);
    }

    /// <summary>What the holder said about itself.</summary>
    public static string Holder(string path)
    {
        try
        {
            return File.ReadAllText(path + ".holder");
        }
        catch (IOException)
        {
            return "another tool";
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        File.Delete(_note);
        _file.Dispose();
    }
}
