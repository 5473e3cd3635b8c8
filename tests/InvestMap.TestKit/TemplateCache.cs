using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using InvestMap.Registry.Migrations;
using InvestMap.Tool.Postgres;
using InvestMap.Tool.Processes;

namespace InvestMap.TestKit;

/// <summary>
/// A stopped cluster with all templates, kept between test processes under the hash of everything that it was made
/// of. Making it takes several seconds, copying it a fraction of one.
/// </summary>
internal static class TemplateCache
{
    // About 120 MB each; a branch or two and their last few builds.
    private const int Kept = 6;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Fills a folder, which does not exist yet, with a copy.</summary>
    public static async Task CopyToAsync(string folder, PostgresInstallation installation)
    {
        Directory.CreateDirectory(TestFolder.Root);
        var cached = Path.Combine(TestFolder.Root, "templates-" + Hash(installation));
        using (await LockAsync(cached + ".making").ConfigureAwait(false))
        {
            if (!Directory.Exists(cached))
            {
                RemoveOld();
                await MakeAsync(cached + ".unfinished", installation).ConfigureAwait(false);
                Directory.Move(cached + ".unfinished", cached);
            }

            // The time of the last use, for RemoveOld; the copy itself is made under the lock, so nobody removes its source.
            Command.Run("touch", cached);
            Command.Run("cp", "-a", "--reflink=auto", cached, folder);
        }
    }

    private static async Task MakeAsync(string folder, PostgresInstallation installation)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        var options = TestCluster.Options(folder);
        PrivateCluster.Create(options, installation);
        await using (var server = await PrivateCluster.StartAsync(options, installation).ConfigureAwait(false))
        {
            await Templates.CreateAsync(server, Templates.Migrated).ConfigureAwait(false);
            try
            {
                await Templates.CreateAsync(server, Templates.Seeded).ConfigureAwait(false);
                await Templates.CreateAsync(server, Templates.Demo).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // Tests that need the seed make the template themselves and say what is wrong; the others go on.
            catch (Exception)
#pragma warning restore CA1031
            {
            }

            // The data has to be in the files before they are copied; the end of the server then needs no more.
            await using var administrator = Npgsql.NpgsqlDataSource.Create(server.ConnectionString("postgres"));
            await using var checkpoint = administrator.CreateCommand("checkpoint");
            await checkpoint.ExecuteNonQueryAsync().ConfigureAwait(false);
        }

        File.Delete(Path.Combine(options.DataFolder, "postmaster.pid"));
    }

    /// <summary>The files of db/, the programs that apply them, and the version of the server.</summary>
    private static string Hash(PostgresInstallation installation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var folder = ScriptFolder.Find();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => f.StartsWith(Path.Combine(folder, "seed"), StringComparison.Ordinal) || f.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file)));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }

        foreach (var type in (Type[])[typeof(Migrator), typeof(PrivateCluster), typeof(TemplateCache)])
        {
            hash.AppendData(type.Module.ModuleVersionId.ToByteArray());
        }

        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{installation.Bin} {installation.Major}")));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private static async Task<FileStream> LockAsync(string path)
    {
        for (var until = DateTime.UtcNow + Patience; ;)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            }
            catch (IOException) when (DateTime.UtcNow < until)
            {
                // Another test process is making it.
                await Task.Delay(50).ConfigureAwait(false);
            }
        }
    }

    private static void RemoveOld()
    {
        foreach (var folder in Directory.EnumerateDirectories(TestFolder.Root, "templates-*").OrderByDescending(Directory.GetLastWriteTimeUtc).Skip(Kept))
        {
            try
            {
                // Whoever copies from it holds its lock.
                using (new FileStream(folder.Replace(".unfinished", "", StringComparison.Ordinal) + ".making", FileMode.OpenOrCreate, FileAccess.Write, FileShare.None))
                {
                    Directory.Delete(folder, recursive: true);
                }
            }
            catch (IOException)
            {
            }
        }
    }
}
