using System.Text.RegularExpressions;

namespace InvestMap.Registry.Migrations;

/// <summary>
/// The folder <c>db/</c>: <c>roles.sql</c>, <c>migrations/NNNN_name.sql</c> in the order of their numbers, and
/// <c>functions/*.sql</c>, which may change and are applied again when they do.
/// </summary>
public sealed partial class ScriptFolder
{
    private ScriptFolder(string path, Script? roles, IReadOnlyList<Script> migrations, IReadOnlyList<Script> functions)
    {
        Path = path;
        Roles = roles;
        Migrations = migrations;
        Functions = functions;
    }

    /// <summary>The folder on disk.</summary>
    public string Path { get; }

    /// <summary>Creates the roles; must be harmless when applied again. Null when the folder has none.</summary>
    public Script? Roles { get; }

    /// <summary>Forward-only steps, each applied once, in this order.</summary>
    public IReadOnlyList<Script> Migrations { get; }

    /// <summary>Functions and views by <c>create or replace</c>, applied after the migrations when they changed.</summary>
    public IReadOnlyList<Script> Functions { get; }

    /// <summary>
    /// The repository's own <c>db/</c> when the program runs from inside a check-out (so an edited file counts at
    /// once), else the copy beside the program.
    /// </summary>
    /// <exception cref="RefusalException">There is neither.</exception>
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "InvestMap.sln")))
            {
                return System.IO.Path.Combine(folder.FullName, "db");
            }
        }

        var beside = System.IO.Path.Combine(AppContext.BaseDirectory, "db");
        return Directory.Exists(beside)
            ? beside
            : throw new RefusalException($"The folder db with the migrations is missing beside the program ({beside}): install InvestMap again.");
    }

    /// <summary>Reads the folder.</summary>
    /// <exception cref="RefusalException">It has no migrations, a badly named file, or one number twice.</exception>
    public static ScriptFolder Read(string path)
    {
        var migrationFolder = System.IO.Path.Combine(path, "migrations");
        if (!Directory.Exists(migrationFolder))
        {
            throw new RefusalException($"There are no migrations in {migrationFolder}: check the path, or install InvestMap again.");
        }

        var roles = System.IO.Path.Combine(path, "roles.sql");
        var migrations = ReadAll(migrationFolder, "");
        foreach (var script in migrations)
        {
            if (!MigrationName().IsMatch(script.Name))
            {
                throw new RefusalException($"The migration {script.Name} is badly named: use four digits, _, and lower-case words, as in 0007_add_plots.sql.");
            }
        }

        var twice = migrations.GroupBy(s => s.Name[..4]).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            throw new RefusalException($"Two migrations have the number {twice.Key} ({string.Join(", ", twice.Select(s => s.Name))}): give the newer one the next free number.");
        }

        return new ScriptFolder(
            path,
            File.Exists(roles) ? Script.Read(roles, "roles.sql") : null,
            migrations,
            ReadAll(System.IO.Path.Combine(path, "functions"), "functions/"));
    }

    private static List<Script> ReadAll(string folder, string prefix) =>
        !Directory.Exists(folder)
            ? []
            : [.. Directory.EnumerateFiles(folder, "*.sql")
                .Order(StringComparer.Ordinal)
                .Select(file => Script.Read(file, prefix + System.IO.Path.GetFileName(file)))];

    [GeneratedRegex(@"^\d{4}_[a-z0-9_]+\.sql$")]
    private static partial Regex MigrationName();
}
