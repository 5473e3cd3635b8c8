using System.IO.Pipelines;

namespace InvestMap.Query;

/// <summary>A format of files. What it writes depends on the rows and on the file's own words alone: no clock, no chance.</summary>
public abstract class ExportFormat
{
    /// <summary>The ending of file names, without a dot.</summary>
    public abstract string Extension { get; }

    /// <summary>The media type.</summary>
    public abstract string MediaType { get; }

    /// <summary>Whether this server can write it.</summary>
    public virtual bool IsOffered => true;

    /// <summary>Whether a file may have coordinates of that EPSG code.</summary>
    public virtual bool Takes(int srid) => srid is ExportFile.Wgs84 or ExportFile.Vn2000Srid;

    /// <summary>Reads all rows of a file and writes them.</summary>
    /// <exception cref="GraphQL.Response.GraphQLException">Filter or order cannot be, there is no such publication, or the database does not answer.</exception>
    public virtual ValueTask WriteAsync(ExportPipeline exports, ExportFile file, ExportReceiver receiver, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(exports);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(receiver);
        return exports.StreamAsync(
            file.Subject,
            file.Query,
            (rows, token) => receiver.Begin(rows) is { } described ? WriteAsync(described, rows, receiver.Output, token) : default,
            cancellation);
    }

    /// <summary>Writes rows that are being read.</summary>
    protected abstract ValueTask WriteAsync(ExportFile file, RowStream rows, PipeWriter output, CancellationToken cancellation);
}

/// <summary>Who takes a file.</summary>
/// <param name="Begin">Is told of the rows before the first byte; gives the file with what it says of itself, or null to have no byte.</param>
/// <param name="Output">Where the bytes go.</param>
public sealed record ExportReceiver(Func<RowStream, ExportFile?> Begin, PipeWriter Output);

/// <summary>All formats.</summary>
public sealed class ExportFormats(GpkgLimits gpkg) : IDisposable
{
    private readonly GpkgFormat _gpkg = new(gpkg);

    /// <summary>Each of them.</summary>
    public IReadOnlyList<ExportFormat> All => field ??= [new CsvFormat { MarksFormulas = true }, new GeoJsonFormat(), new XlsxFormat(), _gpkg];

    /// <summary>The format of an ending; null when there is none.</summary>
    public ExportFormat? Find(string extension) => All.FirstOrDefault(f => f.Extension == extension);

    /// <inheritdoc/>
    public void Dispose() => _gpkg.Dispose();
}
