namespace InvestMap.TestKit;

/// <summary>
/// A temporary folder of this process. What a killed process left behind is removed by the next one: the folder's
/// lock file is held open, so a lock that can be taken belongs to nobody.
/// </summary>
internal sealed class TestFolder : IDisposable
{
    private readonly FileStream _lock;

    private TestFolder(string path, FileStream held)
    {
        Path = path;
        _lock = held;
    }

    /// <summary>The folder, which exists and is empty at first.</summary>
    public string Path { get; }

    /// <summary>Where all these folders are: short, for a Unix socket's path has 107 bytes at most.</summary>
    public static string Root { get; } =
        System.IO.Path.Combine(System.IO.Path.GetTempPath(), "investmap-tests-" + Environment.UserName);

    public static TestFolder Create()
    {
        Directory.CreateDirectory(Root);
        RemoveLeftovers();
        while (true)
        {
            var path = System.IO.Path.Combine(Root, Guid.NewGuid().ToString("N")[..12]);
            try
            {
                var held = new FileStream(path + ".lock", FileMode.CreateNew, FileAccess.Write, FileShare.None);
                Directory.CreateDirectory(path);
                return new TestFolder(path, held);
            }
            catch (IOException)
            {
                // Taken, or removed by another process between its making and its locking.
            }
        }
    }

    public void Dispose()
    {
        Remove(Path);
        _lock.Dispose();
        File.Delete(Path + ".lock");
    }

    private static void RemoveLeftovers()
    {
        foreach (var file in Directory.EnumerateFiles(Root, "*.lock"))
        {
            try
            {
                using (new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.None))
                {
                    Remove(file[..^".lock".Length]);
                    File.Delete(file);
                }
            }
            catch (IOException)
            {
                // Somebody is using it.
            }
        }
    }

    private static void Remove(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
        }
        catch (IOException)
        {
            // A server that is just ending still writes; the next process removes the rest.
        }
    }
}
