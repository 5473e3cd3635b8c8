using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Union;

namespace InvestMap.Spatial.Tests.EntityFrameworkCore;

/// <summary>Each method and property, asked of PostGIS and of NetTopologySuite: the two must agree, and the SQL must name the function.</summary>
public sealed class TranslationTests(PlaceDatabase database) : IClassFixture<PlaceDatabase>
{
    private static readonly Polygon Probe = Shapes.Square(105.5, 19.5, 1);

    public static TheoryData<string, Expression<Func<Place, object?>>> OnTheSquare() => new()
    {
        { "ST_Area", p => p.Shape.Area },
        { "ST_AsBinary", p => p.Shape.AsBinary().Length },
        { "ST_Boundary", p => p.Shape.Boundary },
        { "ST_Buffer", p => p.Shape.Buffer(0).Area },
        { "ST_Buffer", p => p.Outline!.Buffer(0.5, 4).NumPoints },
        { "ST_Centroid", p => p.Shape.Centroid },
        { "ST_Contains", p => p.Shape.Contains(p.Center) },
        { "ST_ConvexHull", p => p.Road!.ConvexHull().Area },
        { "ST_CoveredBy", p => p.Shape.CoveredBy(Probe) },
        { "ST_Covers", p => p.Shape.Covers(p.Center) },
        { "ST_Crosses", p => p.Shape.Crosses(p.Road) },
        { "ST_Difference", p => p.Shape.Difference(Probe).Area },
        { "ST_Dimension", p => (int)p.Shape.Dimension },
        { "ST_Disjoint", p => p.Shape.Disjoint(Probe) },
        { "ST_Distance", p => p.Shape.Distance(Shapes.Point(110, 19.5)) },
        { "ST_EndPoint", p => p.Road!.EndPoint },
        { "ST_Envelope", p => p.Road!.Envelope },
        { "ST_Equals", p => p.Shape.EqualsTopologically(p.Outline) },
        { "ST_OrderingEquals", p => p.Shape.EqualsExact(p.Outline) },
        { "ST_ExteriorRing", p => p.Outline!.ExteriorRing.NumPoints },
        { "ST_GeometryN", p => p.Parts![1].Length },
        { "ST_GeometryN", p => p.Parts!.GetGeometryN(0) },
        { "ST_GeometryType", p => p.Shape.GeometryType },
        { "ST_PointOnSurface", p => p.Shape.InteriorPoint.Within(p.Shape) },
        { "ST_Intersection", p => p.Shape.Intersection(Probe).Area },
        { "ST_Intersects", p => p.Shape.Intersects(Probe) },
        { "ST_IsClosed", p => p.Road!.IsClosed },
        { "ST_IsEmpty", p => p.Shape.IsEmpty },
        { "ST_IsRing", p => p.Road!.IsRing },
        { "ST_IsSimple", p => p.Road!.IsSimple },
        { "ST_IsValid", p => p.Shape.IsValid },
        { "ST_DWithin", p => p.Shape.IsWithinDistance(Shapes.Point(106.5, 19.5), 0.5) },
        { "ST_Length", p => p.Road!.Length },
        { "ST_Perimeter", p => p.Outline!.Length },
        { "ST_Length", p => p.Shape.Length },
        { "ST_Normalize", p => p.Road!.Normalized() },
        { "ST_NumGeometries", p => p.Parts!.NumGeometries },
        { "ST_NumGeometries", p => p.Parts!.Count },
        { "ST_NumInteriorRings", p => p.Outline!.NumInteriorRings },
        { "ST_NPoints", p => p.Shape.NumPoints },
        { "ST_NumPoints", p => p.Road!.Count },
        { "ST_Overlaps", p => p.Shape.Overlaps(Probe) },
        { "ST_PointN", p => p.Road!.GetPointN(1) },
        { "ST_Relate", p => p.Shape.Relate(Probe, "T*T***T**") },
        { "ST_Reverse", p => p.Road!.Reverse() },
        { "ST_SRID", p => p.Shape.SRID },
        { "ST_StartPoint", p => p.Road!.StartPoint },
        { "ST_SymDifference", p => p.Shape.SymmetricDifference(Probe).Area },
        { "ST_Touches", p => p.Shape.Touches(p.Road) },
        { "ST_UnaryUnion", p => p.Shape.Union().Area },
        { "ST_Union", p => p.Shape.Union(Probe).Area },
        { "ST_Within", p => p.Center!.Within(p.Shape) },
        { "ST_X", p => p.Center!.X },
        { "ST_Y", p => p.Center!.Y },
    };

    [Theory]
    [MemberData(nameof(OnTheSquare), DisableDiscoveryEnumeration = true)]
    public async Task PostGIS_answers_as_NetTopologySuite_does(string function, Expression<Func<Place, object?>> question)
    {
        await using var context = database.Open();
        var query = context.Places.Where(p => p.Name == "square").Select(question);
        Assert.Contains(function + "(", query.ToQueryString(), StringComparison.Ordinal);

        var expected = question.Compile()(await context.Places.AsNoTracking().SingleAsync(p => p.Name == "square"));
        var actual = await query.SingleAsync();
        if (expected is Geometry shape)
        {
            Assert.True(shape.EqualsTopologically((Geometry)actual!), $"{shape} is not {actual}");
            Assert.Equal(4326, ((Geometry)actual!).SRID);
        }
        else if (expected is double number)
        {
            Assert.Equal(number, (double)actual!, 9);
        }
        else
        {
            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public async Task Text_of_a_point_is_well_known_text()
    {
        await using var context = database.Open();
        Assert.Equal("POINT(105.5 19.5)", await context.Places.Where(p => p.Name == "square").Select(p => p.Center!.AsText()).SingleAsync());
    }

    [Fact]
    public async Task Heights_and_measures_are_read_from_the_point()
    {
        await using var context = database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync();
        context.Add(new Place { Name = "peak", Shape = new Point(new CoordinateZM(1, 2, 3, 4)) { SRID = 4326 } });
        await context.SaveChangesAsync();
        var read = await context.Places.Where(p => p.Name == "peak")
            .Select(p => new { ((Point)p.Shape).Z, ((Point)p.Shape).M, Flat = EF.Functions.Force2D(p.Shape).AsText() }).SingleAsync();
        Assert.Equal((3, 4, "POINT(1 2)"), (read.Z, read.M, read.Flat));
    }

    [Fact]
    public async Task A_filter_with_a_parameter_uses_it_as_a_parameter()
    {
        await using var context = database.Open();
        var probe = Probe;
        var query = context.Places.Where(p => p.Shape.Intersects(probe)).OrderBy(p => p.Name).Select(p => p.Name);
        Assert.Contains("@probe", query.ToQueryString(), StringComparison.Ordinal);
        Assert.Equal(["line", "square"], await query.ToListAsync());
    }

    [Fact]
    public async Task On_geography_distances_and_areas_are_metres_on_the_ellipsoid()
    {
        await using var context = database.Open();
        var probe = Shapes.Point(106.5, 19.5);
        var row = await context.Places.Where(p => p.Name == "square").Select(p => new
        {
            Metres = p.Ground!.Distance(probe),
            Sphere = EF.Functions.Distance(p.Ground!, probe, false),
            Near = p.Ground!.IsWithinDistance(probe, 105_000),
            Nearer = EF.Functions.IsWithinDistance(p.Ground!, probe, 104_000, true),
            Circle = p.Ground!.Buffer(1000).Area,
            Within = p.Ground!.Within(Probe),
            Longitude = ((Point)p.Ground!).X,
        }).SingleAsync();
        // One degree along the parallel of 19.5° N on WGS 84: N cos(latitude) π/180, of which the geodesic is 0.2 m short.
        Assert.Equal(104_973.6, row.Metres, 0.5);
        Assert.NotEqual(row.Metres, row.Sphere, 1.0);
        Assert.True(row.Near);
        Assert.False(row.Nearer);
        Assert.InRange(row.Circle, 3.0e6, 3.15e6);
        Assert.False(row.Within);
        Assert.Equal(105.5, row.Longitude);
    }

    [Fact]
    public async Task The_nearest_come_first_by_operator_and_by_distance()
    {
        await using var context = database.Open();
        var probe = Shapes.Point(109, 11);
        var query = context.Places.OrderBy(p => EF.Functions.DistanceKnn(p.Ground!, probe)).Select(p => p.Name);
        Assert.Contains("<->", query.ToQueryString(), StringComparison.Ordinal);
        Assert.Equal("far", await query.FirstAsync());
        Assert.Equal("far", await context.Places.OrderBy(p => p.Ground!.Distance(probe)).Select(p => p.Name).FirstAsync());
    }

    [Fact]
    public async Task Transform_goes_to_another_reference_system()
    {
        await using var context = database.Open();
        var point = await context.Places.Where(p => p.Name == "square").Select(p => EF.Functions.Transform(p.Center!, 32648)).SingleAsync();
        Assert.Equal(32648, point.SRID);
        Assert.InRange(point.X, 552_000, 553_000);
    }

    [Fact]
    public async Task Groups_are_united_collected_and_enveloped_in_the_database()
    {
        await using var context = database.Open();
        var row = await context.Places.GroupBy(p => 1).Select(g => new
        {
            Union = UnaryUnionOp.Union(g.Select(p => p.Shape)),
            All = GeometryCombiner.Combine(g.Select(p => p.Shape)),
            Hull = ConvexHull.Create(g.Select(p => p.Shape)),
            Box = EnvelopeCombiner.CombineAsGeometry(g.Select(p => p.Shape)),
        }).SingleAsync();
        Assert.Equal(1, row.Union.Area, 9);
        Assert.Equal(3, row.All.NumGeometries);
        Assert.Equal(Dimension.Surface, row.Hull.Dimension);
        Assert.Equal(row.Box.EnvelopeInternal, row.Hull.EnvelopeInternal);
        Assert.Equal(new Envelope(105, 110, 10, 20), row.Box.EnvelopeInternal);
    }
}
