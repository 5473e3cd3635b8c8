using NetTopologySuite.Geometries;
using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;

namespace InvestMap.Spatial.VN2000;

/// <summary>
/// One zone of VN-2000: a transverse Mercator projection on a central meridian. Converts to and from WGS 84 within 2 mm of PROJ.
/// </summary>
public sealed class Vn2000Zone
{
    /// <summary>What every zone adds to its eastings, in metres.</summary>
    public const double FalseEasting = 500_000;

    private readonly Lazy<(MathTransform ToWgs84, MathTransform FromWgs84)> _transforms;

    internal Vn2000Zone(int epsg, string meridian, double centralMeridian, double scale, params string[] provinces)
    {
        Epsg = epsg;
        Meridian = meridian;
        CentralMeridian = centralMeridian;
        Scale = scale;
        Provinces = provinces;
        _transforms = new Lazy<(MathTransform, MathTransform)>(CreateTransforms);
    }

    /// <summary>The EPSG code, which is also the SRID of geometries in this zone.</summary>
    public int Epsg { get; }

    /// <summary>The central meridian as maps print it, such as <c>104°45'</c>.</summary>
    public string Meridian { get; }

    /// <summary>The central meridian in degrees.</summary>
    public double CentralMeridian { get; }

    /// <summary>The scale on the central meridian: 0.9999 in a zone of three degrees, 0.9996 in one of six.</summary>
    public double Scale { get; }

    /// <summary>Provinces of before 1 July 2025 whose cadastral maps use this zone. Empty for the zones of the whole country.</summary>
    public IReadOnlyList<string> Provinces { get; }

    /// <summary>Converts to WGS 84.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The numbers are not metres on this side of the earth.</exception>
    public Wgs84Point ToWgs84(Vn2000Point point)
    {
        if (!IsConvertible(point))
        {
            throw new ArgumentOutOfRangeException(nameof(point), point, "Northing and easting are metres: a northing from 0 to 10,000,000 and an easting within 1,500 km of the meridian.");
        }

        var (longitude, latitude) = _transforms.Value.ToWgs84.Transform(point.Easting, point.Northing);
        return new Wgs84Point(longitude, latitude);
    }

    /// <summary>Converts from WGS 84.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not degrees, or more than ten degrees from the central meridian.</exception>
    public Vn2000Point FromWgs84(Wgs84Point point)
    {
        // Written so that NaN fails too.
        if (!(Math.Abs(point.Latitude) <= 85 && Math.Abs(point.Longitude - CentralMeridian) <= 10))
        {
            throw new ArgumentOutOfRangeException(nameof(point), point, $"The place is more than 10 degrees from the central meridian {Meridian}.");
        }

        // ProjNET turns the datum's shift round by changing signs, which leaves up to 3 mm. One step against the way there
        // makes the way back its exact inverse, so that a place read, converted and written again keeps its numbers.
        var (toWgs84, fromWgs84) = _transforms.Value;
        var near = fromWgs84.Transform(point.Longitude, point.Latitude);
        var there = toWgs84.Transform(near.x, near.y);
        var (easting, northing) = fromWgs84.Transform((2 * point.Longitude) - there.x, (2 * point.Latitude) - there.y);
        return new Vn2000Point(northing, easting);
    }

    /// <summary>A copy of a geometry in WGS 84 (SRID 4326). The geometry has eastings as X and northings as Y, as software does.</summary>
    /// <exception cref="ArgumentException">The geometry says another SRID than this zone's.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate is not in metres.</exception>
    public Geometry ToWgs84(Geometry geometry)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        if (geometry.SRID > 0 && geometry.SRID != Epsg)
        {
            throw new ArgumentException($"The geometry is in EPSG:{geometry.SRID}, not in EPSG:{Epsg}.", nameof(geometry));
        }

        return Converted(geometry, 4326, (x, y) =>
        {
            var point = ToWgs84(new Vn2000Point(y, x));
            return (point.Longitude, point.Latitude);
        });
    }

    /// <summary>A copy of a geometry of WGS 84 in this zone, with eastings as X and northings as Y.</summary>
    /// <exception cref="ArgumentException">The geometry says another SRID than 4326.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate is too far from the zone.</exception>
    public Geometry FromWgs84(Geometry geometry)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        if (geometry.SRID is > 0 and not 4326)
        {
            throw new ArgumentException($"The geometry is in EPSG:{geometry.SRID}, not in EPSG:4326.", nameof(geometry));
        }

        return Converted(geometry, Epsg, (x, y) =>
        {
            var point = FromWgs84(new Wgs84Point(x, y));
            return (point.Easting, point.Northing);
        });
    }

    /// <inheritdoc/>
    public override string ToString() => $"EPSG:{Epsg} (VN-2000, {Meridian})";

    internal static bool IsConvertible(Vn2000Point point)
        => point.Northing is >= 0 and <= 10_000_000 && Math.Abs(point.Easting - FalseEasting) <= 1_500_000;

    private static Geometry Converted(Geometry geometry, int srid, Func<double, double, (double X, double Y)> convert)
    {
        var factory = new GeometryFactory(new PrecisionModel(), srid, geometry.Factory.CoordinateSequenceFactory);
        var copy = factory.CreateGeometry(geometry);
        copy.Apply(new EachPosition(convert));
        return copy;
    }

    private (MathTransform ToWgs84, MathTransform FromWgs84) CreateTransforms()
    {
        var create = new CoordinateSystemFactory();
        var datum = create.CreateHorizontalDatum("Vietnam 2000", DatumType.HD_Geocentric, Ellipsoid.WGS84, Vn2000.ToWgs84Parameters());
        var geographic = create.CreateGeographicCoordinateSystem(
            "VN-2000", AngularUnit.Degrees, datum, PrimeMeridian.Greenwich,
            new AxisInfo("Lon", AxisOrientationEnum.East), new AxisInfo("Lat", AxisOrientationEnum.North));
        var projection = create.CreateProjection("Transverse Mercator", "Transverse_Mercator",
        [
            new ProjectionParameter("latitude_of_origin", 0),
            new ProjectionParameter("central_meridian", CentralMeridian),
            new ProjectionParameter("scale_factor", Scale),
            new ProjectionParameter("false_easting", FalseEasting),
            new ProjectionParameter("false_northing", 0),
        ]);
        var projected = create.CreateProjectedCoordinateSystem(
            ToString(), geographic, projection, LinearUnit.Metre,
            new AxisInfo("East", AxisOrientationEnum.East), new AxisInfo("North", AxisOrientationEnum.North));
        var transformations = new CoordinateTransformationFactory();
        return (
            transformations.CreateFromCoordinateSystems(projected, GeographicCoordinateSystem.WGS84).MathTransform,
            transformations.CreateFromCoordinateSystems(GeographicCoordinateSystem.WGS84, projected).MathTransform);
    }

    private sealed class EachPosition(Func<double, double, (double X, double Y)> convert) : IEntireCoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence seq)
        {
            for (var i = 0; i < seq.Count; i++)
            {
                var (x, y) = convert(seq.GetX(i), seq.GetY(i));
                seq.SetX(i, x);
                seq.SetY(i, y);
            }
        }
    }
}
