namespace InvestMap.Query;

/// <summary>A tile of the Web Mercator pyramid.</summary>
public readonly record struct TileAddress
{
    /// <summary>The deepest level.</summary>
    public const int MaxZoom = 22;

    private TileAddress(int z, int x, int y) => (Z, X, Y) = (z, x, y);

    /// <summary>Level, from 0.</summary>
    public int Z { get; }

    /// <summary>Column, from the west.</summary>
    public int X { get; }

    /// <summary>Row, from the north.</summary>
    public int Y { get; }

    /// <summary>Western edge in degrees.</summary>
    public double West => Longitude(X, Z);

    /// <summary>Eastern edge in degrees: to the bit the western edge of the next tile, so that no point lies in both.</summary>
    public double East => Longitude(X + 1, Z);

    /// <summary>Northern edge in degrees.</summary>
    public double North => Latitude(Y, Z);

    /// <summary>Southern edge in degrees.</summary>
    public double South => Latitude(Y + 1, Z);

    /// <summary>Northern edge on the plane of Mercator, in radii of the earth.</summary>
    public double Top => Math.PI * (1 - (2.0 * Y / (1 << Z)));

    /// <summary>The tile of three numbers; null when there is none.</summary>
    public static TileAddress? Of(int z, int x, int y) =>
        z is >= 0 and <= MaxZoom && x >= 0 && y >= 0 && x < 1 << z && y < 1 << z ? new TileAddress(z, x, y) : null;

    private static double Longitude(int x, int z) => ((double)x / (1 << z) * 360) - 180;

    private static double Latitude(int y, int z) => Math.Atan(Math.Sinh(Math.PI * (1 - (2.0 * y / (1 << z))))) * 180 / Math.PI;
}

/// <summary>A tile: which publication it shows, the epoch of the database, and its bytes, which may be none.</summary>
public sealed record Tile(long Publication, long Epoch, byte[] Bytes);

/// <summary>What a layer holds as a whole.</summary>
/// <param name="Publication">The publication that it speaks of.</param>
/// <param name="Epoch">The epoch of the database: under another one the same number says something else.</param>
/// <param name="Count">How many rows the filter finds.</param>
/// <param name="Unplaced">How many of them have no place, and so are in no tile.</param>
/// <param name="Bounds">West, south, east, north of the placed ones; null when there are none.</param>
public sealed record LayerTotals(long Publication, long Epoch, long Count, long Unplaced, double[]? Bounds)
{
    /// <summary>The first day on which any object holds; null: some hold since nobody knows when, or none for a time.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The first day on which none holds any more; null: some hold until further notice, or none for a time.</summary>
    public DateOnly? ValidTo { get; init; }
}
