using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json;
using InvestMap.Registry;

namespace InvestMap.Tool.Verbs;

/// <summary><c>verify</c>: whether the files of an export are those that its manifest tells.</summary>
internal static class Verify
{
    public static Command Command()
    {
        var manifest = new Argument<FileInfo>("manifest") { Description = "the manifest, as /export/{subject}.manifest.json gives it" };
        var folder = new Argument<DirectoryInfo>("folder") { Description = "where the files are" };
        var command = new Command("verify", "say which files of an export changed, are missing, or are none of it") { manifest, folder };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(manifest)!, parsed.GetValue(folder)!, Console.Out, cancellation));
        return command;
    }

    /// <summary>Compares, and writes a line for each file. 0: all are as the manifest tells.</summary>
    public static async Task<int> RunAsync(FileInfo manifest, DirectoryInfo folder, TextWriter output, CancellationToken cancellation)
    {
        if (!folder.Exists)
        {
            throw new RefusalException($"There is no folder {folder.FullName}.");
        }

        var told = await ReadAsync(manifest, cancellation).ConfigureAwait(false);
        var differences = 0;
        foreach (var (name, hash) in told.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var path = Path.Combine(folder.FullName, name);
            var found = !File.Exists(path) ? "missing" : await HashAsync(path, cancellation).ConfigureAwait(false) == hash ? "same" : "changed";
            differences += found == "same" ? 0 : 1;
            await output.WriteLineAsync($"{found,-8} {name}").ConfigureAwait(false);
        }

        foreach (var extra in folder.EnumerateFiles("*", SearchOption.AllDirectories).Where(f => f.FullName != manifest.FullName)
                     .Select(f => Path.GetRelativePath(folder.FullName, f.FullName)).Where(name => !told.ContainsKey(name)).Order(StringComparer.Ordinal))
        {
            differences++;
            await output.WriteLineAsync($"{"extra",-8} {extra}").ConfigureAwait(false);
        }

        await output.WriteLineAsync(differences == 0 ? $"All {told.Count} files are as the manifest tells." : $"{differences} differ.").ConfigureAwait(false);
        return differences == 0 ? 0 : 1;
    }

    private static async Task<Dictionary<string, string>> ReadAsync(FileInfo manifest, CancellationToken cancellation)
    {
        if (!manifest.Exists)
        {
            throw new RefusalException($"There is no file {manifest.FullName}.");
        }

        try
        {
            await using var stream = manifest.OpenRead();
            using var json = await JsonDocument.ParseAsync(stream, cancellationToken: cancellation).ConfigureAwait(false);
            var files = json.RootElement.GetProperty("files").EnumerateArray()
                .ToDictionary(f => f.GetProperty("name").GetString()!, f => f.GetProperty("sha256").GetString()!, StringComparer.Ordinal);

            // A name with a folder in it could lead anywhere.
            return files.Keys.All(name => name.Length > 0 && name == Path.GetFileName(name)) ? files : throw NoManifest(manifest);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            throw NoManifest(manifest);
        }
    }

    private static RefusalException NoManifest(FileInfo manifest) => new($"{manifest.FullName} is no manifest of an export.");

    private static async Task<string> HashAsync(string path, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation).ConfigureAwait(false));
    }
}
