using InvestMap.Tool.Postgres;
using InvestMap.Tool.Processes;

namespace InvestMap.Tool.Tests.Support;

/// <summary>
/// A PostgreSQL whose PostGIS is missing or old, made of the machine's own: PostgreSQL finds its files from where its
/// program stands, so a copy of the program beside a folder of links sees what the folder shows it.
/// </summary>
internal static class TrimmedPostgres
{
    public static PostgresInstallation Create(TemporaryFolder folder, string? postgisVersion)
    {
        var real = PostgresInstallation.Find();
        var libraries = Command.Read(real.Program("pg_config"), "--pkglibdir");
        var shared = Command.Read(real.Program("pg_config"), "--sharedir");
        var home = folder.File("postgres");

        // The same places relative to the program as the real ones have.
        var prefix = CommonFolder(real.Bin, libraries, shared);
        string Moved(string path) => home + path[prefix.Length..];
        Directory.CreateDirectory(Moved(real.Bin));
        foreach (var name in (string[])["postgres", "initdb", "pg_config"])
        {
            File.Copy(real.Program(name), Path.Combine(Moved(real.Bin), name));
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Moved(libraries))!);
        Directory.CreateSymbolicLink(Moved(libraries), libraries);
        Directory.CreateDirectory(Path.Combine(Moved(shared), "extension"));
        Link(shared, Moved(shared), name => name != "extension");
        Link(Path.Combine(shared, "extension"), Path.Combine(Moved(shared), "extension"), name => !name.StartsWith("postgis", StringComparison.Ordinal));
        if (postgisVersion is not null)
        {
            File.WriteAllText(
                Path.Combine(Moved(shared), "extension", "postgis.control"),
                $"default_version = '{postgisVersion}'\nmodule_pathname = '$libdir/postgis-3'\nrelocatable = false\n");
            // What makes a version "available" is a script of its name.
            File.WriteAllText(Path.Combine(Moved(shared), "extension", $"postgis--{postgisVersion}.sql"), "select 1;");
        }

        return real with { Bin = Moved(real.Bin) };
    }

    private static void Link(string from, string to, Func<string, bool> wanted)
    {
        foreach (var path in Directory.EnumerateFileSystemEntries(from).Where(p => wanted(Path.GetFileName(p))))
        {
            File.CreateSymbolicLink(Path.Combine(to, Path.GetFileName(path)), path);
        }
    }

    private static string CommonFolder(params string[] paths)
    {
        var folder = Path.GetDirectoryName(paths[0])!;
        while (folder.Length > 1 && !paths.All(p => p.StartsWith(folder + "/", StringComparison.Ordinal)))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
