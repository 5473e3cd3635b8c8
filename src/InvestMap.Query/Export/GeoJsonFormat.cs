using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using InvestMap.Spatial.GeoJson;

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
        var cells = new Cells(rows, file);
        await using var json = new Utf8JsonWriter(to, Writing);
        Head(json, file, rows);
        json.Flush();
        to.Write(",\"features\":["u8);
        for (var isFirst = true; await rows.ReadAsync(cancellation).ConfigureAwait(false); isFirst = false)
        {
            to.Write(isFirst ? "\n"u8 : ",\n"u8);
            json.Reset();
            Feature(json, cells, rows);
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

    private static void Feature(Utf8JsonWriter json, Cells cells, RowStream rows)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "Feature"u8);
        json.WritePropertyName("id"u8);
        Value(json, cells, cells.All[0]);
        json.WritePropertyName("geometry"u8);
        if (cells.Shape < 0 || rows.IsNull(cells.Shape))
        {
            json.WriteNullValue();
        }
        else
        {
            GeoJsonWriter.Write(json, rows.Geometry(cells.Shape));
        }

        json.WriteStartObject("properties"u8);
        foreach (var cell in cells.All)
        {
            // The file says it once; and two geometries of one feature belong into two layers.
            if (cell.Column >= 0 && cell.Ordinate < 0 && cell.Kind != CellKind.Geometry)
            {
                json.WritePropertyName(cell.Name);
                Value(json, cells, cell);
            }
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter json, Cells cells, Cell cell)
    {
        if (cells.IsNull(cell))
        {
            json.WriteNullValue();
            return;
        }

        var text = cells.Text(cell);
        if (cell.Kind is CellKind.Integer or CellKind.Number or CellKind.Flag or CellKind.Json)
        {
            json.WriteRawValue(text, skipInputValidation: true);
        }
        else
        {
            json.WriteStringValue(text);
        }
    }
}
