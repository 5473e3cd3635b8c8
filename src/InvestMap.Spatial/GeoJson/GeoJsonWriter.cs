using System.Buffers;
using System.Text.Json;
using InvestMap.Spatial.Npgsql;
using NetTopologySuite.Geometries;

namespace InvestMap.Spatial.GeoJson;

/// <summary>
/// Writes GeoJSON (RFC 7946) straight from the EWKB bytes that PostGIS sends, without a geometry object in between.
/// Whole geometries, or one of their members alone where a query selects only that.
/// Outer rings run counter-clockwise and holes clockwise, whatever the bytes say (RFC 7946, section 3.1.6).
/// </summary>
public static class GeoJsonWriter
{
    /// <summary>Seven decimals of a degree: one centimetre.</summary>
    public const int DefaultDecimals = 7;

    private static readonly Ewkb Bytes = new();

    /// <summary>Writes a geometry as one JSON object: <c>type</c> and <c>coordinates</c>, or <c>geometries</c>.</summary>
    /// <param name="writer">Where to; a value must be expected there.</param>
    /// <param name="ewkb">What PostGIS sends for a <c>geometry</c> or <c>geography</c> in binary.</param>
    /// <param name="decimals">Decimals of a coordinate, 0 to 15. Trailing zeros are not written.</param>
    /// <exception cref="FormatException">The bytes are not EWKB, or a type that GeoJSON lacks, or not in WGS 84.</exception>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> ewkb, int decimals = DefaultDecimals)
    {
        Check(writer, decimals);
        var cursor = new EwkbCursor(ewkb);
        WriteGeometry(writer, ref cursor, decimals, 0);
        CheckEnd(cursor);
    }

    /// <summary>Writes a NetTopologySuite geometry as one JSON object.</summary>
    /// <exception cref="FormatException">The geometry is not in WGS 84 (its SRID is neither 0 nor 4326).</exception>
    public static void Write(Utf8JsonWriter writer, Geometry geometry, int decimals = DefaultDecimals)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        Write(writer, Bytes.Write(geometry), decimals);
    }

    /// <summary>Writes the value of <c>type</c>, such as <c>"Polygon"</c>.</summary>
    /// <exception cref="FormatException">The bytes are not EWKB, or a type that GeoJSON lacks.</exception>
    public static void WriteType(Utf8JsonWriter writer, ReadOnlySpan<byte> ewkb)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(TypeOf(ewkb).Utf8Name());
    }

    /// <summary>Writes the value of <c>coordinates</c>. Of a collection, which has none, that is an error.</summary>
    /// <exception cref="FormatException">The bytes are not EWKB, or a type without coordinates.</exception>
    public static void WriteCoordinates(Utf8JsonWriter writer, ReadOnlySpan<byte> ewkb, int decimals = DefaultDecimals)
    {
        Check(writer, decimals);
        var text = new CoordinateText(decimals);
        try
        {
            Coordinates(ref text, ewkb);
            writer.WriteRawValue(text.Written, skipInputValidation: true);
        }
        finally
        {
            text.Dispose();
        }
    }

    /// <summary>Writes the value of <c>coordinates</c> as UTF-8 to where a JSON value may stand: for a point the JSON writer costs more than the text.</summary>
    /// <exception cref="FormatException">The bytes are not EWKB, or a type without coordinates.</exception>
    public static void WriteCoordinates(IBufferWriter<byte> output, ReadOnlySpan<byte> ewkb, int decimals = DefaultDecimals)
    {
        Check(output, decimals);
        var text = new CoordinateText(decimals);
        try
        {
            Coordinates(ref text, ewkb);
            output.Write(text.Written);
        }
        finally
        {
            text.Dispose();
        }
    }

    /// <summary>
    /// Writes the value of <c>bbox</c>: west, south, east, north, or with the least and greatest height after each pair; null if empty.
    /// It is the box of the coordinates as they are written.
    /// </summary>
    /// <exception cref="FormatException">The bytes are not EWKB, or a type that GeoJSON lacks.</exception>
    public static void WriteBbox(Utf8JsonWriter writer, ReadOnlySpan<byte> ewkb, int decimals = DefaultDecimals)
    {
        Check(writer, decimals);
        var box = EwkbBox.Of(ewkb);
        if (box.IsEmpty)
        {
            writer.WriteNullValue();
            return;
        }

        var text = new CoordinateText(decimals);
        try
        {
            ReadOnlySpan<double> ordinates = double.IsFinite(box.MinZ)
                ? [box.MinX, box.MinY, box.MinZ, box.MaxX, box.MaxY, box.MaxZ]
                : [box.MinX, box.MinY, box.MaxX, box.MaxY];
            text.Open();
            for (var i = 0; i < ordinates.Length; i++)
            {
                if (i > 0)
                {
                    text.Comma();
                }

                text.Ordinate(ordinates[i]);
            }

            text.Close();
            writer.WriteRawValue(text.Written, skipInputValidation: true);
        }
        finally
        {
            text.Dispose();
        }
    }

    /// <summary>Writes the value of <c>crs</c>: the EPSG code, or null if the bytes do not say it.</summary>
    /// <exception cref="FormatException">The bytes are not EWKB.</exception>
    public static void WriteCrs(Utf8JsonWriter writer, ReadOnlySpan<byte> ewkb)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (SridOf(ewkb) is var srid and > 0)
        {
            writer.WriteNumberValue(srid);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>The type, read from the first bytes: what a union or interface type needs to choose its object.</summary>
    /// <exception cref="FormatException">The bytes are not EWKB, or a type that GeoJSON lacks.</exception>
    public static GeoJsonType TypeOf(ReadOnlySpan<byte> ewkb) => new EwkbCursor(ewkb).ReadHead().Type;

    /// <summary>The EPSG code, or 0 if the bytes do not say it.</summary>
    /// <exception cref="FormatException">The bytes are not EWKB.</exception>
    public static int SridOf(ReadOnlySpan<byte> ewkb) => new EwkbCursor(ewkb).ReadHead().Srid;

    private static void WriteGeometry(Utf8JsonWriter writer, ref EwkbCursor cursor, int decimals, int depth)
    {
        var head = cursor.ReadHead();
        if (head.Srid is not (0 or 4326))
        {
            throw new FormatException($"GeoJSON is in WGS 84 (EPSG:4326), and this geometry is in EPSG:{head.Srid}. Transform it first.");
        }

        writer.WriteStartObject();
        writer.WriteString("type"u8, head.Type.Utf8Name());
        if (head.Type == GeoJsonType.GeometryCollection)
        {
            if (depth == EwkbCursor.MaxDepth)
            {
                throw cursor.Error($"collections are nested more than {EwkbCursor.MaxDepth} deep");
            }

            writer.WriteStartArray("geometries"u8);
            for (var left = cursor.ReadCount(5); left > 0; left--)
            {
                WriteGeometry(writer, ref cursor, decimals, depth + 1);
            }

            writer.WriteEndArray();
        }
        else
        {
            writer.WritePropertyName("coordinates"u8);
            WriteCoordinates(writer, ref cursor, head, decimals);
        }

        writer.WriteEndObject();
    }

    private static void WriteCoordinates(Utf8JsonWriter writer, ref EwkbCursor cursor, EwkbHead head, int decimals)
    {
        var text = new CoordinateText(decimals);
        try
        {
            Coordinates(ref text, ref cursor, head);
            writer.WriteRawValue(text.Written, skipInputValidation: true);
        }
        finally
        {
            text.Dispose();
        }
    }

    private static void Coordinates(ref CoordinateText text, ReadOnlySpan<byte> ewkb)
    {
        var cursor = new EwkbCursor(ewkb);
        var head = cursor.ReadHead();
        if (head.Type == GeoJsonType.GeometryCollection)
        {
            throw new FormatException("A GeometryCollection has geometries and no coordinates.");
        }

        Coordinates(ref text, ref cursor, head);
        CheckEnd(cursor);
    }

    private static void Coordinates(ref CoordinateText text, ref EwkbCursor cursor, EwkbHead head)
    {
        switch (head.Type)
        {
            case GeoJsonType.Point:
                Point(ref text, cursor.ReadPositions(1, head));
                break;
            case GeoJsonType.LineString:
                Line(ref text, cursor.ReadPositions(cursor.ReadCount(head.Stride), head), reversed: false);
                break;
            case GeoJsonType.Polygon:
                Polygon(ref text, ref cursor, head);
                break;
            default:
                var member = head.Type - (GeoJsonType.MultiPoint - GeoJsonType.Point);
                var count = cursor.ReadCount(5);
                text.Open();
                for (var i = 0; i < count; i++)
                {
                    if (i > 0)
                    {
                        text.Comma();
                    }

                    Coordinates(ref text, ref cursor, cursor.ReadMember(member));
                }

                text.Close();
                break;
        }
    }

    private static void Point(ref CoordinateText text, in EwkbPositions positions)
    {
        // WKB says an empty point by coordinates that are not numbers.
        if (double.IsNaN(positions.X(0)) && double.IsNaN(positions.Y(0)))
        {
            text.Open();
            text.Close();
            return;
        }

        text.Position(positions, 0);
    }

    private static void Polygon(ref CoordinateText text, ref EwkbCursor cursor, EwkbHead head)
    {
        var rings = cursor.ReadCount(4);
        text.Open();
        for (var i = 0; i < rings; i++)
        {
            if (i > 0)
            {
                text.Comma();
            }

            var ring = cursor.ReadPositions(cursor.ReadCount(head.Stride), head);
            var area = ring.SignedArea();
            Line(ref text, ring, reversed: i == 0 ? area < 0 : area > 0);
        }

        text.Close();
    }

    private static void Line(ref CoordinateText text, in EwkbPositions positions, bool reversed)
    {
        text.Open();
        var last = positions.Count - 1;
        for (var i = 0; i <= last; i++)
        {
            if (i > 0)
            {
                text.Comma();
            }

            text.Position(positions, reversed ? last - i : i);
        }

        text.Close();
    }

    private static void Check(object output, int decimals)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, CoordinateText.MaxDecimals);
    }

    private static void CheckEnd(in EwkbCursor cursor)
    {
        if (!cursor.AtEnd)
        {
            throw cursor.Error("bytes follow after the geometry");
        }
    }
}
