using InvestMap.Query;
using InvestMap.Spatial.VN2000;

namespace InvestMap.Api;

/// <summary>A reference system that features may be read in, with the order of ordinates that its authority gives it.</summary>
internal sealed class OgcCrs
{
    private static readonly Vn2000Zone Zone = Vn2000.ByEpsg(5897);

    private OgcCrs(string uri, int decimals, Func<double, double, (double, double)>? fromWgs84, Cql2Filter.ToWgs84? toWgs84) =>
        (Uri, Decimals, FromWgs84, ToWgs84) = (uri, decimals, fromWgs84, toWgs84);

    /// <summary>Longitude, latitude: how everything is stored.</summary>
    public static OgcCrs Crs84 { get; } = new("http://www.opengis.net/def/crs/OGC/1.3/CRS84", 7, null, null);

    /// <summary>WGS 84 as EPSG has it: latitude, longitude.</summary>
    public static OgcCrs Epsg4326 { get; } = new(
        "http://www.opengis.net/def/crs/EPSG/0/4326", 7, static (longitude, latitude) => (latitude, longitude), static (latitude, longitude) => (longitude, latitude));

    /// <summary>VN-2000 with the meridian of Thanh Hóa: easting, northing in metres. Millimetres are what the conversion is good for.</summary>
    public static OgcCrs Epsg5897 { get; } = new(
        "http://www.opengis.net/def/crs/EPSG/0/5897",
        3,
        static (longitude, latitude) =>
        {
            var point = Zone.FromWgs84(new Wgs84Point(longitude, latitude));
            return (point.Easting, point.Northing);
        },
        static (easting, northing) =>
        {
            var point = Zone.ToWgs84(new Vn2000Point(northing, easting));
            return (point.Longitude, point.Latitude);
        });

    /// <summary>All of them; the first is the default.</summary>
    public static IReadOnlyList<OgcCrs> All { get; } = [Crs84, Epsg4326, Epsg5897];

    /// <summary>The name.</summary>
    public string Uri { get; }

    /// <summary>Decimals of a coordinate.</summary>
    public int Decimals { get; }

    /// <summary>From longitude and latitude to ordinates; null: they are the same.</summary>
    public Func<double, double, (double First, double Second)>? FromWgs84 { get; }

    /// <summary>From ordinates to longitude and latitude; null: they are the same.</summary>
    public Cql2Filter.ToWgs84? ToWgs84 { get; }

    /// <summary>The system that a parameter names; the first of <see cref="All"/> when it is not there.</summary>
    /// <exception cref="HttpRefusalException">It is none of them.</exception>
    public static OgcCrs Read(IQueryCollection parameters, string name)
    {
        var uri = MapParameters.One(parameters, name)?.Trim('[', ']');
        return uri is null
            ? Crs84
            : All.FirstOrDefault(c => c.Uri == uri) ?? throw new HttpRefusalException(400, $"`{name}` is one of {string.Join(", ", All.Select(c => c.Uri))}.");
    }
}
