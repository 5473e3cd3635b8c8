using InvestMap.Query;

namespace InvestMap.Api;

/// <summary>
/// Sizes and hashes of the files that the catalogue of data names. To reckon them is to write every file, so that goes on in the
/// background, once for each publication and day, one file after the other, and whoever asks waits a while at most.
/// </summary>
internal sealed class CatalogueFiles(ExportManifests manifests, IHostApplicationLifetime lifetime, ILogger<CatalogueFiles> log)
{
    private readonly Lock _gate = new();
    private Reckoning? _newest;

    /// <summary>What is known of some files by the name of their list; all of it, unless that takes longer than the wait.</summary>
    /// <param name="edition">Names the publication, the epoch and the day of the files: another one takes the place of what was reckoned before.</param>
    /// <param name="files">The files; their queries name the publication, and the day where rows depend on it.</param>
    /// <param name="wait">How long to wait.</param>
    /// <param name="cancellation">Ends the waiting, not the reckoning.</param>
    public async Task<IReadOnlyDictionary<string, ExportManifest>> OfAsync(
        (long Publication, long Epoch, DateOnly Day) edition, IReadOnlyList<ExportFile> files, TimeSpan wait, CancellationToken cancellation)
    {
        var reckoning = Begin(edition, files);
        try
        {
            await reckoning.Done.WaitAsync(wait, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // What is known by now is told, the rest another time.
        }

        lock (reckoning.Known)
        {
            return new Dictionary<string, ExportManifest>(reckoning.Known, StringComparer.Ordinal);
        }
    }

    private Reckoning Begin((long Publication, long Epoch, DateOnly Day) edition, IReadOnlyList<ExportFile> files)
    {
        lock (_gate)
        {
            if (_newest is not { } newest || newest.Edition != edition || (newest.Done.IsCompleted && newest.Known.Count < files.Count))
            {
                newest = _newest = new Reckoning(edition);
                newest.Done = Task.Run(() => ReckonAsync(newest, files));
            }

            return newest;
        }
    }

    private async Task ReckonAsync(Reckoning reckoning, IReadOnlyList<ExportFile> files)
    {
        foreach (var file in files)
        {
            try
            {
                if (Volatile.Read(ref _newest) != reckoning)
                {
                    // There is a newer publication, and nobody asks for this one any more.
                    return;
                }

                var manifest = await manifests.OfAsync(file, ExportAbout.Describe, lifetime.ApplicationStopping).ConfigureAwait(false);
                lock (reckoning.Known)
                {
                    reckoning.Known[file.Subject.Plural!] = manifest;
                }
            }
            catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // Whoever asks next begins again; what was reckoned is kept by the manifests.
                LogMessages.NoChecksums(log, file.Subject.Plural!, reckoning.Edition.Publication, e);
            }
        }
    }

    private sealed class Reckoning((long Publication, long Epoch, DateOnly Day) edition)
    {
        public (long Publication, long Epoch, DateOnly Day) Edition => edition;

        public Dictionary<string, ExportManifest> Known { get; } = new(StringComparer.Ordinal);

        public Task Done { get; set; } = Task.CompletedTask;
    }
}
