using InvestMap.Tool.Postgres;
using InvestMap.Tool.Processes;

namespace InvestMap.Tool.Tests.Support;

/// <summary>A disk in memory that is soon full. Only root can mount one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SmallDisk(int megabytes)
    {
        Directory.CreateDirectory(Path);
        Command.Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=755", "tmpfs", Path);
    }

    public string Path => _folder.File("disk");

    /// <summary>Whether this machine lets us mount.</summary>
    public static bool IsPossible { get; } = Account.IsRoot && Command.Succeeds("unshare", "-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt");

    public void Resize(int megabytes) => Command.Run("mount", "-o", $"remount,size={megabytes}m", Path);

    /// <summary>Leaves no room at all; deleting the file that it returns gives it back.</summary>
    public string Fill()
    {
        var file = System.IO.Path.Combine(Path, "filler");
        _ = Command.Try(["dd", "if=/dev/zero", $"of={file}", "bs=64k"]);
        return file;
    }

    public void Dispose()
    {
        Command.Run("umount", "-l", Path);
        _folder.Dispose();
    }
}
