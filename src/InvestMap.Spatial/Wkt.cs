using System.Buffers;
using System.Globalization;
using InvestMap.Spatial.GeoJson;

namespace InvestMap.Spatial;

/// <summary>
/// Well-known text straight from the EWKB bytes that PostGIS sends. Without rounding a coordinate is written with as many digits
/// as bring back the very same number.
/// </summary>
public static class Wkt
{
    /// <summary>Turns a place of the bytes into the one that is written.</summary>
    /// <param name="x">Longitude, or easting.</param>
    /// <param name="y">Latitude, or northing.</param>
    public delegate (double X, double Y) Conversion(double x, double y);

    /// <summary>Writes a geometry. Heights and measures are left out.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="ewkb">What PostGIS sends for a <c>geometry</c>.</param>
    /// <param name="decimals">Decimals of a coordinate; null: all.</param>
    /// <param name="convert">How coordinates are converted; null: not at all.</param>
    /// <exception cref="FormatException">The bytes are not EWKB, or a type without a well-known text.</exception>
    public static void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> ewkb, int? decimals = null, Conversion? convert = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        var cursor = new EwkbCursor(ewkb);
        new Writer(output, decimals, convert).Geometry(ref cursor, 0);
        if (!cursor.AtEnd)
        {
            throw cursor.Error("bytes follow after the geometry");
        }
    }

    /// <summary>Writes one ordinate.</summary>
    public static void WriteOrdinate(IBufferWriter<byte> output, double value, int? decimals = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (decimals is { } places)
        {
            value = Math.Round(value, places);
        }

        // Minus zero says nothing more.
        if (value == 0)
        {
            value = 0;
        }

        value.TryFormat(output.GetSpan(32), out var length, "R", CultureInfo.InvariantCulture);
        output.Advance(length);
    }

    /// <summary>The place of a point; null when it is empty.</summary>
    /// <exception cref="FormatException">The bytes are not the EWKB of a point.</exception>
    public static (double X, double Y)? PointOf(ReadOnlySpan<byte> ewkb)
    {
        var cursor = new EwkbCursor(ewkb);
        var head = cursor.ReadMember(GeoJsonType.Point);
        var position = cursor.ReadPositions(1, head);
        return double.IsNaN(position.X(0)) ? null : (position.X(0), position.Y(0));
    }

    private readonly ref struct Writer(IBufferWriter<byte> output, int? decimals, Conversion? convert)
    {
        private readonly IBufferWriter<byte> _output = output;
        private readonly int? _decimals = decimals;
        private readonly Conversion? _convert = convert;

        public void Geometry(ref EwkbCursor cursor, int depth)
        {
            var head = cursor.ReadHead();
            if (head.Type == GeoJsonType.GeometryCollection && depth == EwkbCursor.MaxDepth)
            {
                throw cursor.Error($"collections are nested more than {EwkbCursor.MaxDepth} deep");
            }

            _output.Write(Name(head.Type));
            _output.Write(" "u8);
            Body(ref cursor, head, depth);
        }

        private void Body(ref EwkbCursor cursor, EwkbHead head, int depth)
        {
            if (head.Type == GeoJsonType.Point)
            {
                var point = cursor.ReadPositions(1, head);
                if (double.IsNaN(point.X(0)))
                {
                    _output.Write("EMPTY"u8);
                }
                else
                {
                    Positions(point);
                }

                return;
            }

            var isLine = head.Type == GeoJsonType.LineString;
            var count = cursor.ReadCount(isLine ? head.Stride : head.Type == GeoJsonType.Polygon ? 4 : 5);
            if (count == 0)
            {
                _output.Write("EMPTY"u8);
                return;
            }

            if (isLine)
            {
                Positions(cursor.ReadPositions(count, head));
                return;
            }

            for (var i = 0; i < count; i++)
            {
                _output.Write(i == 0 ? "("u8 : ","u8);
                switch (head.Type)
                {
                    case GeoJsonType.Polygon:
                        Positions(cursor.ReadPositions(cursor.ReadCount(head.Stride), head));
                        break;
                    case GeoJsonType.GeometryCollection:
                        Geometry(ref cursor, depth + 1);
                        break;
                    default:
                        Body(ref cursor, cursor.ReadMember(head.Type - (GeoJsonType.MultiPoint - GeoJsonType.Point)), depth);
                        break;
                }
            }

            _output.Write(")"u8);
        }

        private void Positions(in EwkbPositions positions)
        {
            for (var i = 0; i < positions.Count; i++)
            {
                _output.Write(i == 0 ? "("u8 : ","u8);
                var (x, y) = (positions.X(i), positions.Y(i));
                if (_convert is not null)
                {
                    (x, y) = _convert(x, y);
                }

                WriteOrdinate(_output, x, _decimals);
                _output.Write(" "u8);
                WriteOrdinate(_output, y, _decimals);
            }

            _output.Write(")"u8);
        }

        private static ReadOnlySpan<byte> Name(GeoJsonType type) => type switch
        {
            GeoJsonType.Point => "POINT"u8,
            GeoJsonType.LineString => "LINESTRING"u8,
            GeoJsonType.Polygon => "POLYGON"u8,
            GeoJsonType.MultiPoint => "MULTIPOINT"u8,
            GeoJsonType.MultiLineString => "MULTILINESTRING"u8,
            GeoJsonType.MultiPolygon => "MULTIPOLYGON"u8,
            _ => "GEOMETRYCOLLECTION"u8,
        };
    }
}
