namespace InvestMap.Query;

/// <summary>Where the values of a tile's statement are found.</summary>
internal sealed class TileSlots
{
    /// <summary>The one set: every statement of a tile has the same places.</summary>
    public static TileSlots All { get; } = new();

    private TileSlots()
    {
    }

    public ArgumentPath Where { get; } = ArgumentPath.Of(0);

    public Parameter On { get; } = At(1);

    public Moment Past { get; } = new(Sql.Of($"{At(2)}"));

    public Parameter Z { get; } = At(3);

    public Parameter X { get; } = At(4);

    public Parameter Y { get; } = At(5);

    public Parameter West { get; } = At(6);

    public Parameter South { get; } = At(7);

    public Parameter East { get; } = At(8);

    public Parameter North { get; } = At(9);

    /// <summary>The northern edge on the plane of Mercator, in radii of the earth.</summary>
    public Parameter Top { get; } = At(10);

    /// <summary>Units of the tile in a degree of longitude.</summary>
    public Parameter UnitsX { get; } = At(11);

    /// <summary>Units of the tile in a radius of the earth, on that plane.</summary>
    public Parameter UnitsY { get; } = At(12);

    /// <summary>Degrees of longitude in a unit of the tile.</summary>
    public Parameter Unit { get; } = At(13);

    /// <summary>The values of a request.</summary>
    public static object?[] Values(object? where, DateOnly on, long? publication, TileAddress? tile)
    {
        if (tile is not { } t)
        {
            return [where, on, publication];
        }

        var unit = (t.East - t.West) / TileSql.Extent;
        return [where, on, publication, t.Z, t.X, t.Y, t.West, t.South, t.East, t.North, t.Top, 1 / unit, 180 / Math.PI / unit, unit];
    }

    private static Parameter At(int slot) => new(ArgumentPath.Of(slot));
}
