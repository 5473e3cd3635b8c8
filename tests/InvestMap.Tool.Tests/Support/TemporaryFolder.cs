using InvestMap.Tool.Processes;

namespace InvestMap.Tool.Tests.Support;

/// <summary>A folder of one test, which user postgres can pass through, as /tmp is.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Command.Run("chmod", "755", Path);

    public string Path { get; } = Directory.CreateTempSubdirectory("investmap-tool-test-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        // A server that was told to stop may still be writing its last files.
        for (var attempt = 0; Directory.Exists(Path); attempt++)
        {
            try
            {
                Directory.Delete(Path, recursive: true);
            }
            catch (IOException) when (attempt < 100)
            {
                Thread.Sleep(50);
            }
        }
    }
}
