using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace InvestMap.Query;

/// <summary>A FeatureCollection of RFC 7946, one feature on each line; what the file says of itself stands before the features.</summary>
internal sealed class GeoJsonFormat : ExportFormat
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public override string Extension => "geojson";

    public override string MediaType => "application/geo+json";

    public override bool Takes(int srid) => srid == ExportFile.Wgs84;

    protected override async ValueTask WriteAsync(ExportFile file, RowStream rows, PipeWriter output, CancellationToken cancellation)
    {
        var to = new ExportOutput(output);
        var features = new FeatureWriter(rows);
        await using var json = new Utf8JsonWriter(to, Writing);
        Head(json, file, rows);
        json.Flush();
        to.Write(",\"features\":["u8);
        for (var isFirst = true; await rows.ReadAsync(cancellation).ConfigureAwait(false); isFirst = false)
        {
            to.Write(isFirst ? "\n"u8 : ",\n"u8);
            json.Reset();
            features.Write(json);
            json.Flush();
            await to.SendAsync(cancellation).ConfigureAwait(false);
        }

        to.Write("\n]}\n"u8);
        await to.FlushAsync(cancellation).ConfigureAwait(false);
    }

    private static void Head(Utf8JsonWriter json, ExportFile file, RowStream rows)
    {
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteString("name", file.Subject.Plural);
        json.WriteString("title", file.Title);
        json.WriteString("licence", file.Licence);
        json.WriteNumber("publication", rows.Publication);
        json.WriteString("publishedAt", rows.PublishedAt?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFZ", CultureInfo.InvariantCulture));
    }
}
