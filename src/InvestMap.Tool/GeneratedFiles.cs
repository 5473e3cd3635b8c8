using InvestMap.Registry;

namespace InvestMap.Tool;

/// <summary>A committed file that a program writes.</summary>
/// <param name="Path">Its path from the root of the repository.</param>
/// <param name="Generate">Gives its text; null where this machine cannot write it.</param>
/// <param name="Needs">What a machine needs to write it, beyond InvestMap itself.</param>
public sealed record GeneratedFile(string Path, Func<CancellationToken, Task<string?>> Generate, string? Needs = null);

/// <summary>Writes generated files again, or says which are stale.</summary>
/// <param name="files">The files.</param>
public sealed class GeneratedFiles(IReadOnlyList<GeneratedFile> files)
{
    /// <summary>Runs the generators.</summary>
    /// <exception cref="RefusalException">With <paramref name="check"/>: a file is stale.</exception>
    public async Task RunAsync(bool check, Progress progress, CancellationToken cancellation)
    {
        var stale = new List<string>();
        foreach (var file in files)
        {
            await progress.StepAsync(file.Path, async () =>
            {
                var path = System.IO.Path.Combine(Settings.Root, file.Path);
                var text = await file.Generate(cancellation).ConfigureAwait(false);
                if (text is null)
                {
                    return $"left alone: it needs {file.Needs}";
                }

                if (File.Exists(path) && await File.ReadAllTextAsync(path, cancellation).ConfigureAwait(false) == text)
                {
                    return "up to date";
                }

                if (check)
                {
                    stale.Add(file.Path);
                    return "stale";
                }

                await File.WriteAllTextAsync(path, text, cancellation).ConfigureAwait(false);
                return "written";
            }).ConfigureAwait(false);
        }

        if (stale.Count > 0)
        {
            throw new RefusalException($"{string.Join(", ", stale)} is not what its generator writes: run `make bless` and commit the result.");
        }
    }
}
