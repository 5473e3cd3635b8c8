using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using Npgsql;

namespace InvestMap.Spatial.Tests.EntityFrameworkCore;

public sealed class Place
{
    public int Id { get; set; }

    public required string Name { get; set; }

    /// <summary>Any shape, in degrees.</summary>
    public required Geometry Shape { get; set; }

    /// <summary>Constrained by type and SRID.</summary>
    public Point? Center { get; set; }

    /// <summary>Measured in metres.</summary>
    public Geometry? Ground { get; set; }

    public Polygon? Outline { get; set; }

    public LineString? Road { get; set; }

    public GeometryCollection? Parts { get; set; }

    public Point[]? Gates { get; set; }
}

public sealed class PlaceContext(DbContextOptions<PlaceContext> options) : DbContext(options)
{
    public DbSet<Place> Places => Set<Place>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
        => modelBuilder.Entity<Place>(place =>
        {
            place.Property(p => p.Center).HasColumnType("geometry(Point,4326)");
            place.Property(p => p.Ground).HasColumnType("geography(Geometry,4326)");
            place.Property(p => p.Outline).HasColumnType("geometry(Polygon,4326)");
        });
}

/// <summary>A database that EF Core created itself, extension and all, with a few places in it.</summary>
public sealed class PlaceDatabase(PostGis postgis) : IAsyncLifetime
{
    private readonly string _connection = new NpgsqlConnectionStringBuilder(postgis.ConnectionString)
    {
        Database = "places_" + Guid.NewGuid().ToString("n"),
    }.ConnectionString;

    public PlaceContext Open()
        => new(new DbContextOptionsBuilder<PlaceContext>().UseNpgsql(_connection, npgsql => npgsql.UseNetTopologySuite()).Options);

    public async ValueTask InitializeAsync()
    {
        await using var context = Open();
        await context.Database.EnsureCreatedAsync();
        var square = Shapes.Square(105, 19, 1);
        context.Places.AddRange(
            new Place
            {
                Name = "square",
                Shape = square,
                Center = Shapes.Point(105.5, 19.5),
                Ground = Shapes.Point(105.5, 19.5),
                Outline = square,
                Road = Shapes.Line((105, 19), (106, 19), (106, 20)),
                Parts = new GeometryCollection([Shapes.Point(105, 19), Shapes.Line((105, 19), (106, 20))]) { SRID = 4326 },
                Gates = [Shapes.Point(105, 19.5), Shapes.Point(106, 19.5)],
            },
            new Place { Name = "line", Shape = Shapes.Line((105, 19.5), (107, 19.5)), Ground = Shapes.Line((105, 19.5), (107, 19.5)) },
            new Place { Name = "far", Shape = Shapes.Point(110, 10), Center = Shapes.Point(110, 10), Ground = Shapes.Point(110, 10) });
        await context.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await using var context = Open();
        await context.Database.EnsureDeletedAsync();
    }
}

internal static class Shapes
{
    public static Point Point(double x, double y) => new(x, y) { SRID = 4326 };

    public static LineString Line(params (double X, double Y)[] points)
        => new([.. points.Select(p => new Coordinate(p.X, p.Y))]) { SRID = 4326 };

    public static Polygon Square(double x, double y, double side)
        => new(new LinearRing([new(x, y), new(x + side, y), new(x + side, y + side), new(x, y + side), new(x, y)])) { SRID = 4326 };
}
