using System.Globalization;

namespace InvestMap.Tool.Postgres;

/// <summary>The file <c>postmaster.pid</c>, by which PostgreSQL keeps two servers from one data folder.</summary>
public static class PostmasterFile
{
    /// <summary>The process that serves a data folder now; null when none does, whatever the file says.</summary>
    public static int? RunningProcess(string dataFolder)
    {
        var file = Path.Combine(dataFolder, "postmaster.pid");
        if (!File.Exists(file) || !int.TryParse(File.ReadLines(file).FirstOrDefault(), CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        // After a power cut the number may belong to any program: only a postgres that stands in this very folder
        // counts, and one that we may not look into counts too, to be safe.
        var process = $"/proc/{id}";
        try
        {
            return File.ReadAllText($"{process}/comm").Trim() is "postgres"
                && (Directory.ResolveLinkTarget($"{process}/cwd", returnFinalTarget: false)?.FullName ?? "") is var folder
                && (folder.Length == 0 || folder == Resolve(dataFolder))
                ? id
                : null;
        }
        catch (UnauthorizedAccessException)
        {
            return id;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Whether this very process serves the folder and takes connections: the eighth line says so.</summary>
    public static bool IsReady(string dataFolder, int process)
    {
        try
        {
            var lines = File.ReadAllLines(Path.Combine(dataFolder, "postmaster.pid"));
            return lines.Length >= 8
                && lines[0] == process.ToString(CultureInfo.InvariantCulture)
                && lines[7].Trim() == "ready";
        }
        catch (IOException)
        {
            // Not written yet, or gone again.
            return false;
        }
    }

    /// <summary>Removes a file whose process is gone or is some other program; PostgreSQL itself would refuse the latter.</summary>
    public static void RemoveIfStale(string dataFolder)
    {
        if (RunningProcess(dataFolder) is null)
        {
            File.Delete(Path.Combine(dataFolder, "postmaster.pid"));
        }
    }

    private static string Resolve(string path)
    {
        var result = Processes.Command.Try(["readlink", "-f", path]);
        return result.Code == 0 ? result.Output.Trim() : path;
    }
}
