using System.Buffers.Binary;

namespace InvestMap.Spatial.GeoJson;

/// <summary>Puts other coordinates into EWKB bytes, in their place.</summary>
public static class EwkbConversion
{
    /// <summary>Turns every position of a geometry into another one; heights and measures stay.</summary>
    /// <param name="ewkb">The bytes. The SRID that they state stays too.</param>
    /// <param name="convert">The conversion of the first two ordinates.</param>
    /// <exception cref="FormatException">The bytes are not EWKB.</exception>
    public static void Convert(Span<byte> ewkb, Func<double, double, (double First, double Second)> convert)
    {
        ArgumentNullException.ThrowIfNull(convert);
        var cursor = new EwkbCursor(ewkb);
        Geometry(ewkb, ref cursor, convert, 0);
        if (!cursor.AtEnd)
        {
            throw cursor.Error("bytes follow after the geometry");
        }
    }

    private static void Geometry(Span<byte> ewkb, ref EwkbCursor cursor, Func<double, double, (double First, double Second)> convert, int depth)
    {
        var isBigEndian = !cursor.AtEnd && ewkb[cursor.Position] == 0;
        var head = cursor.ReadHead();
        if (depth > EwkbCursor.MaxDepth)
        {
            throw cursor.Error($"collections are nested more than {EwkbCursor.MaxDepth} deep");
        }

        switch (head.Type)
        {
            case GeoJsonType.Point:
                Positions(ewkb, ref cursor, head, 1, isBigEndian, convert);
                break;
            case GeoJsonType.LineString:
                Positions(ewkb, ref cursor, head, cursor.ReadCount(head.Stride), isBigEndian, convert);
                break;
            case GeoJsonType.Polygon:
                for (var rings = cursor.ReadCount(4); rings > 0; rings--)
                {
                    Positions(ewkb, ref cursor, head, cursor.ReadCount(head.Stride), isBigEndian, convert);
                }

                break;
            default:
                for (var members = cursor.ReadCount(5); members > 0; members--)
                {
                    Geometry(ewkb, ref cursor, convert, depth + 1);
                }

                break;
        }
    }

    private static void Positions(
        Span<byte> ewkb, ref EwkbCursor cursor, EwkbHead head, int count, bool isBigEndian, Func<double, double, (double First, double Second)> convert)
    {
        var start = cursor.Position;
        var positions = cursor.ReadPositions(count, head);
        for (var i = 0; i < count; i++)
        {
            // An empty point has no numbers.
            if (double.IsNaN(positions.X(i)))
            {
                continue;
            }

            var (first, second) = convert(positions.X(i), positions.Y(i));
            Write(ewkb[(start + (i * head.Stride))..], first, isBigEndian);
            Write(ewkb[(start + (i * head.Stride) + sizeof(double))..], second, isBigEndian);
        }
    }

    private static void Write(Span<byte> bytes, double value, bool isBigEndian)
    {
        if (isBigEndian)
        {
            BinaryPrimitives.WriteDoubleBigEndian(bytes, value);
        }
        else
        {
            BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        }
    }
}
