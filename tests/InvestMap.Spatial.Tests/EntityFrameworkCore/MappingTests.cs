using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using Npgsql;

namespace InvestMap.Spatial.Tests.EntityFrameworkCore;

public sealed class MappingTests(PlaceDatabase database, PostGis postgis) : IClassFixture<PlaceDatabase>
{
    [Fact]
    public void Column_types_are_those_asked_for_else_geometry()
    {
        using var context = database.Open();
        var entity = context.Model.FindEntityType(typeof(Place))!;
        Assert.Equal("geometry", entity.FindProperty(nameof(Place.Shape))!.GetColumnType());
        Assert.Equal("geometry(Point,4326)", entity.FindProperty(nameof(Place.Center))!.GetColumnType());
        Assert.Equal("geography(Geometry,4326)", entity.FindProperty(nameof(Place.Ground))!.GetColumnType());
        Assert.Equal("geometry[]", entity.FindProperty(nameof(Place.Gates))!.GetColumnType());
    }

    [Fact]
    public async Task Geometries_are_read_as_they_were_saved()
    {
        await using var context = database.Open();
        var square = await context.Places.SingleAsync(p => p.Name == "square");
        Assert.True(Shapes.Square(105, 19, 1).EqualsExact(square.Shape));
        Assert.Equal(4326, square.Shape.SRID);
        Assert.Equal(4326, square.Center!.SRID);
        Assert.Equal(2, square.Parts!.Count);
        Assert.Equal([105, 106], square.Gates!.Select(g => g.X));
        var line = await context.Places.SingleAsync(p => p.Name == "line");
        Assert.Null(line.Center);
        Assert.IsType<LineString>(line.Ground);
    }

    [Fact]
    public async Task A_change_of_height_or_SRID_alone_is_saved_and_no_change_is_not()
    {
        await using var context = database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync();
        var place = new Place { Name = "height", Shape = new Point(new CoordinateZ(1, 2, 3)) { SRID = 4326 } };
        context.Add(place);
        await context.SaveChangesAsync();

        place.Shape = new Point(new CoordinateZ(1, 2, 3)) { SRID = 4326 };
        Assert.Equal(0, await context.SaveChangesAsync());
        place.Shape = new Point(new CoordinateZ(1, 2, 4)) { SRID = 4326 };
        Assert.Equal(1, await context.SaveChangesAsync());
        place.Shape = new Point(new CoordinateZ(1, 2, 4)) { SRID = 5897 };
        Assert.Equal(1, await context.SaveChangesAsync());
        place.Shape.Coordinate.X = 9; // changed in place
        Assert.Equal(1, await context.SaveChangesAsync());

        context.ChangeTracker.Clear();
        var read = await context.Places.SingleAsync(p => p.Name == "height");
        Assert.Equal((9, 4, 5897), (read.Shape.Coordinate.X, read.Shape.Coordinate.Z, read.Shape.SRID));
    }

    [Fact]
    public async Task The_database_refuses_what_the_column_type_forbids()
    {
        await using var context = database.Open();
        context.Add(new Place { Name = "wrong", Shape = Shapes.Point(1, 2), Center = new Point(1, 2) { SRID = 5897 } });
        var error = await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());
        Assert.Contains("SRID", Assert.IsType<PostgresException>(error.InnerException).MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Constants_are_written_as_literals_that_PostGIS_reads_back_exactly()
    {
        await using var context = database.Open();
        var mapping = context.Places.EntityType.FindProperty(nameof(Place.Shape))!.GetRelationalTypeMapping();
        Geometry[] samples =
        [
            Shapes.Point(105.765433162, 19.797318843), new Point(new CoordinateZ(0.1, 1 / 3d, 2e-9)), Shapes.Square(105, 19, 0.1),
            Point.Empty, new Point(new CoordinateZM(1, 2, 3, 4)) { SRID = 4326 },
        ];
        foreach (var sample in samples)
        {
            var literal = mapping.GenerateSqlLiteral(sample);
            await using var command = postgis.DataSource.CreateCommand($"select ST_AsEWKT({literal}, 17), ST_AsEWKT($1, 17)");
            command.Parameters.Add(new NpgsqlParameter { Value = sample });
            await using var row = await command.ExecuteReaderAsync();
            Assert.True(await row.ReadAsync());
            Assert.Equal(row.GetString(1), row.GetString(0));
        }
    }

    [Fact]
    public async Task A_context_over_an_own_data_source_and_one_with_geography_by_default_live_side_by_side()
    {
        var own = new DbContextOptionsBuilder<PlaceContext>().UseNpgsql(postgis.DataSource, npgsql => npgsql.UseNetTopologySuite(geographyAsDefault: true));
        await using var context = new PlaceContext(own.Options);
        Assert.Equal("geography", context.Model.FindEntityType(typeof(Place))!.FindProperty(nameof(Place.Shape))!.GetColumnType());
        var metres = await context.Database
            .SqlQuery<double>($"select ST_Distance({Shapes.Point(105, 19)}, {Shapes.Point(106, 19)}) as \"Value\"")
            .SingleAsync();
        Assert.InRange(metres, 105_000, 106_000);

        await using var plain = database.Open();
        Assert.Equal("geometry", plain.Model.FindEntityType(typeof(Place))!.FindProperty(nameof(Place.Shape))!.GetColumnType());
    }
}
