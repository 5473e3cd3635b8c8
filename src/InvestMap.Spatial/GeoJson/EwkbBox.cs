namespace InvestMap.Spatial.GeoJson;

/// <summary>The bounding box of a geometry in EWKB. Heights are infinite if there are none.</summary>
internal struct EwkbBox()
{
    public double MinX { get; private set; } = double.PositiveInfinity;

    public double MinY { get; private set; } = double.PositiveInfinity;

    public double MinZ { get; private set; } = double.PositiveInfinity;

    public double MaxX { get; private set; } = double.NegativeInfinity;

    public double MaxY { get; private set; } = double.NegativeInfinity;

    public double MaxZ { get; private set; } = double.NegativeInfinity;

    public readonly bool IsEmpty => MinX > MaxX;

    /// <exception cref="FormatException">The bytes are not EWKB.</exception>
    public static EwkbBox Of(ReadOnlySpan<byte> ewkb)
    {
        var box = new EwkbBox();
        var cursor = new EwkbCursor(ewkb);
        box.Add(ref cursor, cursor.ReadHead(), 0);
        return box;
    }

    private void Add(ref EwkbCursor cursor, EwkbHead head, int depth)
    {
        switch (head.Type)
        {
            case GeoJsonType.Point:
                Add(cursor.ReadPositions(1, head));
                break;
            case GeoJsonType.LineString:
                Add(cursor.ReadPositions(cursor.ReadCount(head.Stride), head));
                break;
            case GeoJsonType.Polygon:
                for (var rings = cursor.ReadCount(4); rings > 0; rings--)
                {
                    Add(cursor.ReadPositions(cursor.ReadCount(head.Stride), head));
                }

                break;
            default:
                if (depth == EwkbCursor.MaxDepth)
                {
                    throw cursor.Error($"collections are nested more than {EwkbCursor.MaxDepth} deep");
                }

                for (var members = cursor.ReadCount(5); members > 0; members--)
                {
                    Add(ref cursor, cursor.ReadHead(), depth + 1);
                }

                break;
        }
    }

    private void Add(in EwkbPositions positions)
    {
        for (var i = 0; i < positions.Count; i++)
        {
            // The comparison with NaN is false: the coordinates of an empty point change nothing.
            var (x, y, z) = (positions.X(i), positions.Y(i), positions.Z(i));
            MinX = x < MinX ? x : MinX;
            MaxX = x > MaxX ? x : MaxX;
            MinY = y < MinY ? y : MinY;
            MaxY = y > MaxY ? y : MaxY;
            MinZ = z < MinZ ? z : MinZ;
            MaxZ = z > MaxZ ? z : MaxZ;
        }
    }
}
