using System.Diagnostics;
using System.Globalization;
using System.IO.Pipelines;

namespace InvestMap.Query;

/// <summary>How GeoPackages are built.</summary>
public sealed record GpkgLimits
{
    /// <summary>Where GDAL's <c>ogr2ogr</c> is; where there is no such file, the server makes no GeoPackages.</summary>
    public string Program { get; init; } = "/usr/bin/ogr2ogr";

    /// <summary>Where <c>prlimit</c> of util-linux is, under which GDAL runs; GeoPackages are not made without it either.</summary>
    public string Limiter { get; init; } = "/usr/bin/prlimit";

    /// <summary>Where folders are made for the time of a building; null: the system's own place.</summary>
    public string? Folder { get; init; }

    /// <summary>How many are built at a time; others wait.</summary>
    public int Builds { get; init; } = 2;

    /// <summary>Most that wait, are built or are being sent; beyond them the server is busy.</summary>
    public int Open { get; init; } = 20;

    /// <summary>Most bytes of the rows, and of the file.</summary>
    public long Bytes { get; init; } = 1024L * 1024 * 1024;

    /// <summary>Most bytes of memory that GDAL takes.</summary>
    public long Memory { get; init; } = 2048L * 1024 * 1024;

    /// <summary>How long GDAL may take, and how long a client may take to read what was built.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(5);
}

/// <summary>
/// A GeoPackage, which is a database and cannot be written from front to back: the rows go into a folder as csv with the types
/// of its columns beside it, GDAL makes the file of it under limits and without network, and then it is sent.
/// </summary>
internal sealed class GpkgFormat(GpkgLimits limits) : ExportFormat, IDisposable
{
    private readonly CsvFormat _rows = new() { HasShape = true };
    private readonly HeavyTurns _places = new(limits.Open, queue: 0, TimeSpan.Zero);
    private readonly HeavyTurns _builds = new(limits.Builds, queue: limits.Open, Timeout.InfiniteTimeSpan);

    public override string Extension => "gpkg";

    public override string MediaType => "application/geopackage+sqlite3";

    public override bool IsOffered => File.Exists(limits.Program) && File.Exists(limits.Limiter);

    public override async ValueTask WriteAsync(ExportPipeline exports, ExportFile file, ExportReceiver receiver, CancellationToken cancellation)
    {
        if (!IsOffered)
        {
            throw Refusal.Of(MapErrorCodes.FormatMissing, "This server makes no GeoPackages: it lacks GDAL (ogr2ogr) or prlimit, under which GDAL runs. The other formats have the same rows.");
        }

        using var place = await _places.TakeAsync(cancellation).ConfigureAwait(false);
        var folder = Directory.CreateDirectory(Path.Combine(limits.Folder ?? Path.GetTempPath(), $"investmap-gpkg-{Guid.NewGuid():N}")).FullName;
        try
        {
            if (await BuildAsync(exports, file, receiver, folder, cancellation).ConfigureAwait(false))
            {
                // The turn is over by now: a client that reads slowly keeps nobody from building.
                await SendAsync(receiver, folder, cancellation).ConfigureAwait(false);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    protected override ValueTask WriteAsync(ExportFile file, RowStream rows, PipeWriter output, CancellationToken cancellation) =>
        throw new NotSupportedException("A GeoPackage is built as a whole.");

    public void Dispose()
    {
        _places.Dispose();
        _builds.Dispose();
    }

    // False: the answer is complete without a byte of the file.
    private async Task<bool> BuildAsync(ExportPipeline exports, ExportFile file, ExportReceiver receiver, string folder, CancellationToken cancellation)
    {
        using var turn = await _builds.TakeAsync(cancellation).ConfigureAwait(false);
        var (described, at, hasShape) = ((ExportFile?)null, DateTimeOffset.UnixEpoch, false);
        await exports.StreamAsync(file.Subject, file.Query, async (rows, token) =>
        {
            described = receiver.Begin(rows);
            if (described is not null)
            {
                var cells = new Cells(rows, described);
                (at, hasShape) = (rows.PublishedAt ?? at, cells.Shape >= 0);
                await File.WriteAllTextAsync(Path.Combine(folder, "rows.csvt"), string.Join(',', cells.All.Select(c => TypeOf(c.Kind)).Prepend("WKT")), token).ConfigureAwait(false);
                await using var csv = new BoundedFile(Path.Combine(folder, "rows.csv"), limits.Bytes);
                var pipe = PipeWriter.Create(csv, new StreamPipeWriterOptions(leaveOpen: true));
                await _rows.WriteRowsAsync(described, rows, pipe, token).ConfigureAwait(false);
                await pipe.CompleteAsync().ConfigureAwait(false);
            }
        }, cancellation).ConfigureAwait(false);
        if (described is null)
        {
            return false;
        }

        await ConvertAsync(folder, described, at, hasShape, cancellation).ConfigureAwait(false);
        return true;
    }

    private async Task SendAsync(ExportReceiver receiver, string folder, CancellationToken cancellation)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(limits.Time);
        try
        {
            await using var built = File.OpenRead(Path.Combine(folder, "out.gpkg"));
            await built.CopyToAsync(receiver.Output, time.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Refusal.Of(MapErrorCodes.DatabaseTimeout, "The GeoPackage was read too slowly. Narrow the filter, or try again on a faster line.");
        }
    }

    private async Task ConvertAsync(string folder, ExportFile file, DateTimeOffset at, bool hasShape, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(limits.Limiter)
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in new[]
                 {
                     ("PATH", "/usr/bin:/bin"), ("LC_ALL", "C.UTF-8"), ("PROJ_NETWORK", "OFF"), ("OGR_SQLITE_SYNCHRONOUS", "OFF"),
                     ("OGR_CURRENT_DATE", at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture)),
                 })
        {
            start.Environment[name] = value;
        }

        // A single argument has 128 KiB at most, and a filter may be longer: what has texts goes by a file.
        await File.WriteAllTextAsync(
            Path.Combine(folder, "options.txt"), $"-lco {Quoted($"IDENTIFIER={file.Title}")} -lco {Quoted($"DESCRIPTION={Description(file)}")}\n", cancellation).ConfigureAwait(false);
        string[] place = hasShape ? ["-nlt", "GEOMETRY", "-a_srs", $"EPSG:{file.Srid}", "-lco", "GEOMETRY_NAME=geom"] : ["-nlt", "NONE"];
        foreach (var argument in (string[])
                 [
                     string.Create(CultureInfo.InvariantCulture, $"--cpu={Math.Ceiling(limits.Time.TotalSeconds)}"),
                     string.Create(CultureInfo.InvariantCulture, $"--fsize={limits.Bytes}"),
                     string.Create(CultureInfo.InvariantCulture, $"--as={limits.Memory}"),
                     "--core=0", "--", limits.Program, "-q", "-f", "GPKG", "out.gpkg", "rows.csv", "-nln", file.Subject.Plural!, .. place,
                     "--optfile", "options.txt",
                     "-oo", "EMPTY_STRING_AS_NULL=YES", "-oo", "KEEP_GEOM_COLUMNS=NO", "-gt", "65536",
                 ])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(limits.Time);
        try
        {
            var words = string.Concat(await Task.WhenAll(
                process.StandardError.ReadToEndAsync(time.Token), process.StandardOutput.ReadToEndAsync(time.Token)).ConfigureAwait(false));
            await process.WaitForExitAsync(time.Token).ConfigureAwait(false);
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"ogr2ogr ended with {process.ExitCode}: {words[..Math.Min(words.Length, 500)]}");
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Refusal.Of(MapErrorCodes.DatabaseTimeout, "The GeoPackage took too long. Narrow the filter, or take another format.");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    private static string Description(ExportFile file) => string.Join("; ", file.About.Select(pair => $"{pair.Name}: {pair.Value}"));

    private static string Quoted(string text) =>
        $"\"{text.ReplaceLineEndings(" ").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    // A moment stays text: GDAL keeps milliseconds, and publications have more.
    private static string TypeOf(CellKind kind) => kind switch
    {
        CellKind.Integer => "Integer64",
        CellKind.Number => "Real",
        CellKind.Flag => "Integer(Boolean)",
        CellKind.Day => "Date",
        _ => "String",
    };

    /// <summary>A new file that holds so many bytes at most.</summary>
    private sealed class BoundedFile(string path, long limit) : FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous)
    {
        private long _left = limit;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _left -= buffer.Length;
            return _left >= 0
                ? base.WriteAsync(buffer, cancellationToken)
                : throw Refusal.Of(MapErrorCodes.AnswerTooLarge, "The GeoPackage would be too large. Narrow the filter, or take csv or geojson.");
        }
    }
}
