using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Npgsql;
using NpgsqlTypes;

namespace InvestMap.Spatial.Tests.Npgsql;

/// <summary>Each geometry goes to PostGIS in binary and comes back; PostGIS's own text says what arrived.</summary>
public sealed class RoundTripTests(PostGis postgis)
{
    private static readonly string[] Shapes =
    [
        "POINT(105.7 19.8)",
        "POINT Z (105.7 19.8 12.5)",
        "POINT M (105.7 19.8 3)",
        "POINT ZM (105.7 19.8 12.5 3)",
        "POINT EMPTY",
        "LINESTRING(105 19,106 20,106.5 20.25)",
        "LINESTRING Z (105 19 1,106 20 2)",
        "LINESTRING EMPTY",
        "POLYGON((105 19,106 19,106 20,105 19))",
        "POLYGON((105 19,106 19,106 20,105 20,105 19),(105.2 19.2,105.4 19.2,105.4 19.4,105.2 19.2))",
        "POLYGON Z ((105 19 1,106 19 2,106 20 3,105 19 1))",
        "POLYGON EMPTY",
        "MULTIPOINT(105 19,106 20)",
        "MULTIPOINT EMPTY",
        "MULTILINESTRING((105 19,106 20),(105 20,106 19,106.5 19))",
        "MULTILINESTRING EMPTY",
        "MULTIPOLYGON(((105 19,106 19,106 20,105 19)),((107 19,108 19,108 20,107 19)))",
        "MULTIPOLYGON EMPTY",
        "MULTIPOLYGON(((105 19,106 19,106 20,105 19)),EMPTY)",
        "GEOMETRYCOLLECTION(POINT(105 19),LINESTRING(105 19,106 20),POLYGON((105 19,106 19,106 20,105 19)))",
        "GEOMETRYCOLLECTION(GEOMETRYCOLLECTION(POINT(105 19)),MULTIPOINT(105 19,106 20))",
        "GEOMETRYCOLLECTION Z (POINT Z (105 19 1),LINESTRING Z (105 19 1,106 20 2))",
        "GEOMETRYCOLLECTION EMPTY",
        "GEOMETRYCOLLECTION(POINT EMPTY,POLYGON EMPTY,LINESTRING(105 19,106 20))",
    ];

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var shape in Shapes)
        {
            cases.Add("geometry", shape);
            cases.Add("geography", shape);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_PostGIS_sends_comes_back_to_PostGIS_unchanged(string storeType, string wkt)
    {
        await using var read = postgis.DataSource.CreateCommand($"select ST_GeomFromEWKT('SRID=4326;{wkt}')::{storeType}");
        var geometry = Assert.IsType<Geometry>(await read.ExecuteScalarAsync(), exactMatch: false);
        Assert.Equal(4326, geometry.SRID);
        Assert.All(Members(geometry), member => Assert.Equal(4326, member.SRID));

        await using var write = postgis.DataSource.CreateCommand("select ST_AsEWKT($1), pg_typeof($1)::text, ST_AsEWKT(ST_GeomFromEWKT($2))");
        write.Parameters.Add(new NpgsqlParameter { Value = geometry, NpgsqlDbType = storeType == "geometry" ? NpgsqlDbType.Geometry : NpgsqlDbType.Geography });
        write.Parameters.Add(new NpgsqlParameter { Value = $"SRID=4326;{wkt}" });
        await using var row = await write.ExecuteReaderAsync();
        Assert.True(await row.ReadAsync());
        Assert.Equal(row.GetString(2), row.GetString(0));
        Assert.Equal(storeType, row.GetString(1));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_NetTopologySuite_makes_arrives_as_PostGIS_reads_its_text(string storeType, string wkt)
    {
        var geometry = new WKTReader().Read(wkt);
        geometry.SRID = 4326;
        await using var write = postgis.DataSource.CreateCommand($"select ST_AsEWKT($1::{storeType}), ST_AsEWKT(ST_GeomFromEWKT($2))");
        write.Parameters.Add(new NpgsqlParameter { Value = geometry });
        write.Parameters.Add(new NpgsqlParameter { Value = $"SRID=4326;{wkt}" });
        await using var row = await write.ExecuteReaderAsync();
        Assert.True(await row.ReadAsync());
        Assert.Equal(row.GetString(1), row.GetString(0));
    }

    [Fact]
    public async Task An_absent_SRID_reads_as_0_and_is_written_as_0()
    {
        await using var command = postgis.DataSource.CreateCommand("select $1, ST_SRID($1)");
        command.Parameters.Add(new NpgsqlParameter { Value = new Point(1, 2) { SRID = -1 } });
        await using var row = await command.ExecuteReaderAsync();
        Assert.True(await row.ReadAsync());
        var point = row.GetFieldValue<Point>(0);
        Assert.Equal(0, point.SRID);
        Assert.Equal(0, point.Factory.SRID);
        Assert.Equal(0, row.GetInt32(1));
    }

    [Fact]
    public async Task A_projected_SRID_survives()
    {
        await using var command = postgis.DataSource.CreateCommand("select ST_SetSRID(ST_MakePoint(580000, 2190000), 5897), ST_SRID($1)");
        command.Parameters.Add(new NpgsqlParameter { Value = new Point(580000, 2190000) { SRID = 5897 } });
        await using var row = await command.ExecuteReaderAsync();
        Assert.True(await row.ReadAsync());
        Assert.Equal(5897, row.GetFieldValue<Point>(0).SRID);
        Assert.Equal(5897, row.GetInt32(1));
    }

    [Fact]
    public async Task Typed_reads_give_the_type_or_say_what_the_value_is()
    {
        await using var command = postgis.DataSource.CreateCommand(
            "select 'POINT(1 2)'::geometry, 'LINESTRING(0 0,1 0,1 1,0 0)'::geometry, null::geometry, 'POLYGON((0 0,1 0,1 1,0 0))'::geometry");
        await using var row = await command.ExecuteReaderAsync();
        Assert.True(await row.ReadAsync());
        Assert.Equal(1, row.GetFieldValue<Point>(0).X);
        Assert.True(row.GetFieldValue<LinearRing>(1).IsRing);
        Assert.True(row.IsDBNull(2));
        Assert.Equal(typeof(Geometry), row.GetFieldType(0));
        Assert.Equal(4, row.GetFieldValue<Polygon>(3).NumPoints);
        var error = Assert.Throws<InvalidCastException>(() => row.GetFieldValue<Polygon>(0));
        Assert.Contains("Point", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ring_is_written_as_a_closed_line()
    {
        var ring = new LinearRing([new(0, 0), new(1, 0), new(1, 1), new(0, 0)]);
        await using var command = postgis.DataSource.CreateCommand("select ST_AsText($1)");
        command.Parameters.Add(new NpgsqlParameter { Value = ring });
        Assert.Equal("LINESTRING(0 0,1 0,1 1,0 0)", await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Arrays_and_lists_round_trip_with_nulls()
    {
        Geometry?[] sent = [new Point(1, 2) { SRID = 4326 }, null, new LineString([new(0, 0), new(1, 1)]) { SRID = 4326 }];
        await using var command = postgis.DataSource.CreateCommand("select $1, pg_typeof($1)::text, $2, pg_typeof($3)::text, $3");
        command.Parameters.Add(new NpgsqlParameter { Value = sent });
        command.Parameters.Add(new NpgsqlParameter { Value = new List<Point> { new(3, 4) } });
        command.Parameters.Add(new NpgsqlParameter { Value = new[] { new Point(5, 6) { SRID = 4326 } }, DataTypeName = "geography[]" });
        await using var row = await command.ExecuteReaderAsync();
        Assert.True(await row.ReadAsync());
        var read = row.GetFieldValue<Geometry?[]>(0);
        Assert.Equal(3, read.Length);
        Assert.True(sent[0]!.EqualsExact(read[0]));
        Assert.Null(read[1]);
        Assert.Equal(4326, read[2]!.SRID);
        Assert.Equal("geometry[]", row.GetString(1));
        Assert.Equal(3, row.GetFieldValue<List<Point>>(2).Single().X);
        Assert.Equal("geography[]", row.GetString(3));
        Assert.Equal(6, row.GetFieldValue<Point[]>(4).Single().Y);
    }

    [Fact]
    public async Task A_large_polygon_crosses_buffers_read_whole_or_as_a_stream()
    {
        var ring = Enumerable.Range(0, 60_000).Select(i => new Coordinate(Math.Cos(i * Math.Tau / 60_000), Math.Sin(i * Math.Tau / 60_000))).ToList();
        ring.Add(ring[0].Copy());
        var circle = new Polygon(new LinearRing([.. ring])) { SRID = 4326 };
        await using var command = postgis.DataSource.CreateCommand("select $1, ST_NPoints($1)");
        command.Parameters.Add(new NpgsqlParameter { Value = circle });
        await using (var row = await command.ExecuteReaderAsync(System.Data.CommandBehavior.SequentialAccess))
        {
            Assert.True(await row.ReadAsync());
            Assert.True(circle.EqualsExact(await row.GetFieldValueAsync<Polygon>(0)));
            Assert.Equal(60_001, row.GetInt32(1));
        }

        using var again = command.ExecuteReader();
        Assert.True(again.Read());
        Assert.True(circle.EqualsExact(again.GetFieldValue<Geometry>(0)));
    }

    [Fact]
    public async Task Binary_copy_takes_geometries()
    {
        await using var connection = await postgis.DataSource.OpenConnectionAsync();
        await new NpgsqlCommand("create temp table copied (place geometry(Point, 4326))", connection).ExecuteNonQueryAsync();
        await using (var copy = await connection.BeginBinaryImportAsync("copy copied from stdin (format binary)"))
        {
            await copy.StartRowAsync();
            await copy.WriteAsync(new Point(105.7, 19.8) { SRID = 4326 });
            await copy.StartRowAsync();
            await copy.WriteAsync<Geometry>(new Point(105.8, 19.9) { SRID = 4326 }, NpgsqlDbType.Geometry);
            await copy.CompleteAsync();
        }

        Assert.Equal(2L, await new NpgsqlCommand("select count(*) from copied", connection).ExecuteScalarAsync());
    }

    [Fact]
    public async Task Options_drop_heights_and_send_geography_by_default()
    {
        var builder = new NpgsqlDataSourceBuilder(postgis.ConnectionString);
        builder.UseNetTopologySuite(handleOrdinates: Ordinates.XY, geographyAsDefault: true);
        await using var source = builder.Build();
        await using var command = source.CreateCommand("select pg_typeof($1)::text, ST_AsText($1), 'POINT Z (1 2 3)'::geometry");
        command.Parameters.Add(new NpgsqlParameter { Value = new Point(new CoordinateZ(1, 2, 3)) { SRID = 4326 } });
        await using var row = await command.ExecuteReaderAsync();
        Assert.True(await row.ReadAsync());
        Assert.Equal("geography", row.GetString(0));
        Assert.Equal("POINT(1 2)", row.GetString(1));
        Assert.True(double.IsNaN(row.GetFieldValue<Point>(2).Z));
    }

    private static IEnumerable<Geometry> Members(Geometry geometry)
        => geometry is GeometryCollection collection ? collection.Geometries.SelectMany(m => Members(m).Prepend(m)) : [];
}
