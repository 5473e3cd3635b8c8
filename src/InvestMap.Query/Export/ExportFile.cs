using InvestMap.Catalog;
using InvestMap.Spatial;
using InvestMap.Spatial.VN2000;

namespace InvestMap.Query;

/// <summary>A file of an export: what is asked for, and what it says of itself.</summary>
/// <param name="Subject">What its rows are.</param>
/// <param name="Query">Which rows.</param>
/// <param name="Licence">Under which licence the publisher gives the data; <c>unknown</c> where none is stated.</param>
public sealed record ExportFile(Subject Subject, MapQuery Query, string Licence)
{
    /// <summary>WGS 84: longitude and latitude.</summary>
    public const int Wgs84 = 4326;

    /// <summary>VN-2000 with the meridian of Thanh Hóa: easting and northing.</summary>
    public const int Vn2000Srid = 5897;

    private static readonly Vn2000Zone Zone = Vn2000.Find(Vn2000Srid)!;

    /// <summary>EPSG code of the coordinates: <see cref="Wgs84"/> or <see cref="Vn2000Srid"/>.</summary>
    public int Srid { get; init; } = Wgs84;

    /// <summary>Words about the file, in its language, for formats that have a place for them.</summary>
    public IReadOnlyList<(string Name, string Value)> About { get; init; } = [];

    /// <summary>Title of the file, in its language.</summary>
    public string Title { get; init; } = Subject.Plural!;

    /// <summary>Decimals of a coordinate: all in degrees, millimetres in metres, which is what the conversion is good for.</summary>
    internal int? Decimals => Srid == Wgs84 ? null : 3;

    /// <summary>From the stored degrees to the coordinates of the file; null where they are the same.</summary>
    internal Wkt.Conversion? Convert => Srid == Wgs84
        ? null
        : static (x, y) =>
        {
            var point = Zone.FromWgs84(new Wgs84Point(x, y));
            return (point.Easting, point.Northing);
        };
}
