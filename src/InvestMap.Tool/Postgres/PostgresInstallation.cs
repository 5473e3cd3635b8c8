using InvestMap.Registry;
using InvestMap.Tool.Processes;

namespace InvestMap.Tool.Postgres;

/// <summary>The programs of one PostgreSQL on this machine.</summary>
/// <param name="Bin">The folder that holds <c>postgres</c>, <c>initdb</c> and <c>pg_dump</c>.</param>
/// <param name="Major">The major version.</param>
public sealed record PostgresInstallation(string Bin, int Major)
{
    /// <summary>The oldest major version that is accepted.</summary>
    public const int LeastMajor = 15;

    /// <summary>
    /// The installations found in Debian's folders and on <c>PATH</c>, newest first. Set
    /// <c>INVESTMAP_POSTGRES_BIN</c> to look in one folder only.
    /// </summary>
    public static IReadOnlyList<PostgresInstallation> FindAll()
    {
        if (Environment.GetEnvironmentVariable("INVESTMAP_POSTGRES_BIN") is { Length: > 0 } only)
        {
            return Open(only) is { } found ? [found] : [];
        }

        var debian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return [.. debian.Concat(path).Distinct().Select(Open).OfType<PostgresInstallation>().OrderByDescending(i => i.Major)];
    }

    /// <summary>The newest installation that is young enough and has PostGIS.</summary>
    /// <exception cref="RefusalException">There is none.</exception>
    public static PostgresInstallation Find()
    {
        var all = FindAll();
        if (all.FirstOrDefault(i => i.Major >= LeastMajor && i.HasPostGis()) is { } good)
        {
            return good;
        }

        if (all.FirstOrDefault(i => i.Major >= LeastMajor) is { } bare)
        {
            throw new RefusalException($"PostGIS is missing for PostgreSQL {bare.Major}: install it with `apt-get install postgresql-{bare.Major}-postgis-3`.");
        }

        throw new RefusalException(all.Count > 0
            ? $"PostgreSQL {all[0].Major} is too old, InvestMap needs {LeastMajor} or later: install it with `apt-get install postgresql-15-postgis-3`."
            : "PostgreSQL is missing: install it with `apt-get install postgresql-15-postgis-3`.");
    }

    /// <summary>The path of one of its programs.</summary>
    public string Program(string name) => Path.Combine(Bin, name);

    /// <summary>Whether the extension PostGIS is installed for it: its scripts and its library, which are packages of their own.</summary>
    public bool HasPostGis() =>
        File.Exists(Path.Combine(Folder($"/usr/share/postgresql/{Major}", "--sharedir", "share"), "extension", "postgis.control"))
        && File.Exists(Path.Combine(Folder($"/usr/lib/postgresql/{Major}/lib", "--pkglibdir", "lib"), "postgis-3.so"));

    // Debian splits the prefix; elsewhere pg_config, when there is one, knows.
    private string Folder(string debian, string question, string beside)
    {
        if (Bin.StartsWith("/usr/lib/postgresql/", StringComparison.Ordinal) && Directory.Exists(debian))
        {
            return debian;
        }

        var config = Program("pg_config");
        return File.Exists(config) ? Command.Read(config, question) : Path.Combine(Path.GetDirectoryName(Bin)!, beside);
    }

    private static PostgresInstallation? Open(string bin)
    {
        // PATH on Debian leads to wrappers for some programs, never for the server itself.
        var server = Path.Combine(bin, "postgres");
        if (!File.Exists(server) || !File.Exists(Path.Combine(bin, "initdb")))
        {
            return null;
        }

        // "postgres (PostgreSQL) 15.18 (Debian ...)", "postgres (PostgreSQL) 17beta1"
        // A program that cannot be run, such as a link that leads nowhere, is none.
        var words = Command.Try([server, "--version"]).Output.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var digits = words.Length > 2 ? new string([.. words[2].TakeWhile(char.IsAsciiDigit)]) : "";
        return int.TryParse(digits, out var major) ? new PostgresInstallation(bin, major) : null;
    }
}
