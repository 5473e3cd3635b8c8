using System.Runtime.InteropServices;
using InvestMap.Registry;
using InvestMap.Tool.Processes;

namespace InvestMap.Tool.Postgres;

/// <summary>
/// Who the server runs as. PostgreSQL refuses to run as root, so root lends it to the owner of the data folder, or to
/// the user <c>postgres</c> that Debian's package makes; anybody else runs it under their own name.
/// </summary>
/// <param name="Name">The user to become; null to stay who we are.</param>
public sealed record Account(string? Name)
{
    /// <summary>Whether this process runs as root.</summary>
    public static bool IsRoot { get; } = Geteuid() == 0;

    /// <summary>The account for a cluster in a folder, which may not exist yet.</summary>
    /// <exception cref="RefusalException">We are root and have nobody to become, or the folder is somebody else's.</exception>
    public static Account For(string dataFolder)
    {
        var owner = Directory.Exists(dataFolder) ? Command.Read("stat", "-L", "-c", "%U", dataFolder) : null;
        if (!IsRoot)
        {
            return owner is null || owner == Environment.UserName
                ? new Account((string?)null)
                : throw new RefusalException($"The database in {dataFolder} belongs to the user {owner}: run the command as that user or as root.");
        }

        if (owner is not null and not "root" and not "UNKNOWN")
        {
            return new Account(owner);
        }

        return Command.Succeeds("id", "-u", "postgres")
            ? new Account("postgres")
            : throw new RefusalException("PostgreSQL refuses to run as root and there is no user postgres: create one with `adduser --system --group postgres`, or run the command as an ordinary user.");
    }

    /// <summary>The switches of <c>setpriv</c> that become this account.</summary>
    public IReadOnlyList<string> Switches => Name is null ? [] : [$"--reuid={Name}", $"--regid={Name}", "--init-groups"];

    /// <summary>A command line that runs a command as this account.</summary>
    public IReadOnlyList<string> Prefix => Name is null ? [] : ["setpriv", .. Switches, "--"];

    /// <summary>Makes a folder that only this account can open.</summary>
    public void CreatePrivateFolder(string path) => Command.Run(["install", "-d", "-m", "700", .. Ownership, path]);

    /// <summary>Writes a file that only this account can read.</summary>
    public void WritePrivateFile(string path, string text)
    {
        var result = Command.Try(["install", "-m", "600", .. Ownership, "/dev/stdin", path], input: text);
        if (result.Code != 0)
        {
            throw new RefusalException($"{path} cannot be written: {Command.LastWords(result)}");
        }
    }

    /// <summary>Whether this account can reach a folder; user postgres cannot enter /root, for example.</summary>
    public bool CanReach(string folder) => Command.Succeeds([.. Prefix, "test", "-x", folder]);

    private IReadOnlyList<string> Ownership => Name is null ? [] : ["-o", Name, "-g", Name];

    [DllImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint Geteuid();
}
