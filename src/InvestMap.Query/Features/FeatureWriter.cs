using System.Globalization;
using System.Text.Json;
using InvestMap.Spatial.GeoJson;

namespace InvestMap.Query;

/// <summary>Writes rows as GeoJSON features: the key as <c>id</c>, the place as <c>geometry</c>, all else as properties under the catalogue's names.</summary>
/// <param name="rows">The rows.</param>
/// <param name="convert">From longitude and latitude to the coordinates that are written; null: those.</param>
/// <param name="decimals">Decimals of a coordinate.</param>
public sealed class FeatureWriter(RowStream rows, Func<double, double, (double First, double Second)>? convert = null, int decimals = GeoJsonWriter.DefaultDecimals)
{
    private readonly int _shape = RowColumns.ShapeOf(rows.Columns);

    /// <summary>Writes the row as one feature. A row without a place has the geometry null.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="addMembers">Writes more members of the feature; null: none.</param>
    public void Write(Utf8JsonWriter json, Action<Utf8JsonWriter>? addMembers = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        json.WriteString("type"u8, "Feature"u8);

        // The key is the first of the columns.
        json.WritePropertyName("id"u8);
        Value(json, 0);
        json.WritePropertyName("geometry"u8);
        Geometry(json);
        json.WriteStartObject("properties"u8);
        for (var i = 0; i < rows.Columns.Count; i++)
        {
            // The geometry is said once; other places of an object are for other layers.
            if (rows.Columns[i].Form != RowForm.Geometry)
            {
                json.WritePropertyName(rows.Columns[i].Name);
                Value(json, i);
            }
        }

        json.WriteEndObject();
        addMembers?.Invoke(json);
        json.WriteEndObject();
    }

    private void Geometry(Utf8JsonWriter json)
    {
        if (_shape < 0 || rows.IsNull(_shape))
        {
            json.WriteNullValue();
            return;
        }

        var bytes = rows.Geometry(_shape);
        if (convert is null)
        {
            GeoJsonWriter.Write(json, bytes, decimals);
            return;
        }

        var converted = bytes.ToArray();
        EwkbConversion.Convert(converted, convert);
        GeoJsonWriter.Write(json, converted, decimals);
    }

    private void Value(Utf8JsonWriter json, int column)
    {
        if (rows.IsNull(column))
        {
            json.WriteNullValue();
            return;
        }

        switch (rows.Columns[column].Form)
        {
            case RowForm.Json:
                json.WriteRawValue(rows.Text(column), skipInputValidation: true);
                break;
            case RowForm.Uuid:
                json.WriteStringValue(rows.Uuid(column));
                break;
            case RowForm.Integer:
                json.WriteNumberValue(rows.Integer(column));
                break;
            case RowForm.Number:
                // Exact, and without the zeros that only the column's scale put there.
                json.WriteNumberValue(rows.Number(column) / 1.0000000000000000000000000000m);
                break;
            case RowForm.Measured:
                json.WriteNumberValue(rows.Measured(column));
                break;
            case RowForm.Flag:
                json.WriteBooleanValue(rows.Flag(column));
                break;
            case RowForm.Day:
                json.WriteStringValue(rows.Day(column).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case RowForm.Moment:
                json.WriteStringValue(rows.Moment(column).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFZ", CultureInfo.InvariantCulture));
                break;
            default:
                json.WriteStringValue(rows.Text(column));
                break;
        }
    }
}
