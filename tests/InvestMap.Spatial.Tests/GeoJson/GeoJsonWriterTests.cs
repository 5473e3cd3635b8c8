using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using InvestMap.Spatial.GeoJson;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Npgsql;

namespace InvestMap.Spatial.Tests.GeoJson;

/// <summary>The writer reads the bytes that PostGIS sends; ST_AsGeoJSON is what it is measured by.</summary>
public sealed class GeoJsonWriterTests(PostGis postgis)
{
    private delegate void Writing(Utf8JsonWriter writer, ReadOnlySpan<byte> ewkb);

    [Theory]
    [InlineData("POINT(105.7654331 19.7973188)", """{"type":"Point","coordinates":[105.7654331,19.7973188]}""")]
    [InlineData("POINT(105.76543314999 -0.00000004)", """{"type":"Point","coordinates":[105.7654331,0]}""")]
    [InlineData("POINT(-0.5 -19.05)", """{"type":"Point","coordinates":[-0.5,-19.05]}""")]
    [InlineData("POINT Z (105 19 12.25)", """{"type":"Point","coordinates":[105,19,12.25]}""")]
    [InlineData("POINT M (105 19 3)", """{"type":"Point","coordinates":[105,19]}""")]
    [InlineData("POINT ZM (105 19 12.25 3)", """{"type":"Point","coordinates":[105,19,12.25]}""")]
    [InlineData("POINT EMPTY", """{"type":"Point","coordinates":[]}""")]
    [InlineData("LINESTRING(105 19,106 20)", """{"type":"LineString","coordinates":[[105,19],[106,20]]}""")]
    [InlineData("LINESTRING EMPTY", """{"type":"LineString","coordinates":[]}""")]
    [InlineData("POLYGON EMPTY", """{"type":"Polygon","coordinates":[]}""")]
    [InlineData("MULTIPOINT(105 19,106 20)", """{"type":"MultiPoint","coordinates":[[105,19],[106,20]]}""")]
    [InlineData("MULTILINESTRING((105 19,106 20),(1 2,3 4))", """{"type":"MultiLineString","coordinates":[[[105,19],[106,20]],[[1,2],[3,4]]]}""")]
    [InlineData("MULTIPOLYGON EMPTY", """{"type":"MultiPolygon","coordinates":[]}""")]
    [InlineData("GEOMETRYCOLLECTION EMPTY", """{"type":"GeometryCollection","geometries":[]}""")]
    [InlineData(
        "GEOMETRYCOLLECTION(POINT(1 2),GEOMETRYCOLLECTION(LINESTRING(1 2,3 4)))",
        """{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},{"type":"GeometryCollection","geometries":[{"type":"LineString","coordinates":[[1,2],[3,4]]}]}]}""")]
    public async Task Bytes_of_PostGIS_become_GeoJSON(string wkt, string json)
        => Assert.Equal(json, Text(await BytesAsync(wkt), (w, b) => GeoJsonWriter.Write(w, b)));

    [Theory]
    [InlineData("POLYGON((0 0,0 4,4 4,4 0,0 0),(1 1,2 1,2 2,1 2,1 1))")]
    [InlineData("POLYGON((0 0,4 0,4 4,0 4,0 0),(1 1,1 2,2 2,2 1,1 1))")]
    [InlineData("POLYGON((0 0,0 4,4 4,4 0,0 0),(1 1,1 2,2 2,2 1,1 1))")]
    public async Task Outer_rings_run_counter_clockwise_and_holes_clockwise(string wkt)
    {
        const string expected = """{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[1,2],[2,2],[2,1],[1,1]]]}""";
        Assert.Equal(expected, Text(await BytesAsync(wkt), (w, b) => GeoJsonWriter.Write(w, b)));
        var inCollection = await BytesAsync($"MULTI{wkt.Replace("POLYGON", "POLYGON(", StringComparison.Ordinal)})");
        Assert.Equal(expected.Replace("Polygon", "MultiPolygon", StringComparison.Ordinal).Replace("[[[", "[[[[", StringComparison.Ordinal).Replace("]]]", "]]]]", StringComparison.Ordinal),
            Text(inCollection, (w, b) => GeoJsonWriter.Write(w, b)));
    }

    [Fact]
    public async Task Random_shapes_are_written_as_PostGIS_writes_them()
    {
        var random = new Random(20251122);
        for (var i = 0; i < 60; i++)
        {
            var shape = RandomShape(random, 0);
            await using var command = postgis.DataSource.CreateCommand("select ST_AsEWKB($1), ST_AsGeoJSON($1, 7, 0)");
            command.Parameters.Add(new NpgsqlParameter { Value = shape });
            await using var row = await command.ExecuteReaderAsync();
            Assert.True(await row.ReadAsync());
            var ours = JsonNode.Parse(Text(row.GetFieldValue<byte[]>(0), (w, b) => GeoJsonWriter.Write(w, b)));
            AssertSame(JsonNode.Parse(row.GetString(1)), ours);
        }
    }

    [Theory]
    [InlineData(0, "[106,20]")]
    [InlineData(3, "[105.765,19.797]")]
    [InlineData(9, "[105.765433162,19.797318843]")]
    public async Task Decimals_are_as_many_as_asked_for(int decimals, string expected)
        => Assert.Equal(expected, Text(await BytesAsync("POINT(105.765433162 19.797318843)"), (w, b) => GeoJsonWriter.WriteCoordinates(w, b, decimals)));

    [Fact]
    public async Task Numbers_of_any_size_are_JSON_numbers_near_the_value()
    {
        double[] values = [0, -0.0, 1e-300, 1e300, -1e20, 123456789.123456789, 9.99999995, 0.00000005, -179.99999999, 1 / 3d, 5e14, 1e15];
        foreach (var value in values)
        {
            var ewkb = await BytesAsync($"POINT({value.ToString("R", CultureInfo.InvariantCulture)} 0)", srid: 0);
            for (var decimals = 0; decimals <= 15; decimals++)
            {
                var text = Text(ewkb, (w, b) => GeoJsonWriter.WriteCoordinates(w, b, decimals));
                var written = JsonSerializer.Deserialize<double[]>(text)![0];
                Assert.True(Math.Abs(written - value) <= (0.50001 * Math.Pow(10, -decimals)) + (Math.Abs(value) * 1e-15), $"{value} at {decimals}: {text}");
            }
        }
    }

    [Fact]
    public async Task Members_are_written_alone()
    {
        var area = await BytesAsync("POLYGON((105 19,106 19,106 20.5,105 19))");
        Assert.Equal("\"Polygon\"", Text(area, GeoJsonWriter.WriteType));
        Assert.Equal("[[[105,19],[106,19],[106,20.5],[105,19]]]", Text(area, (w, b) => GeoJsonWriter.WriteCoordinates(w, b)));
        Assert.Equal("[105,19,106,20.5]", Text(area, (w, b) => GeoJsonWriter.WriteBbox(w, b)));
        Assert.Equal("4326", Text(area, GeoJsonWriter.WriteCrs));
        Assert.Equal(GeoJsonType.Polygon, GeoJsonWriter.TypeOf(area));
        Assert.Equal("[1,2,3,4,5,6]", Text(await BytesAsync("LINESTRING Z (1 2 3,4 5 6)"), (w, b) => GeoJsonWriter.WriteBbox(w, b)));
        Assert.Equal("[1,2,4,5]", Text(await BytesAsync("GEOMETRYCOLLECTION(POINT(1 5),MULTIPOINT(4 2,2 3),POINT EMPTY)"), (w, b) => GeoJsonWriter.WriteBbox(w, b)));
        Assert.Equal("null", Text(await BytesAsync("MULTIPOLYGON EMPTY"), (w, b) => GeoJsonWriter.WriteBbox(w, b)));
        Assert.Equal("null", Text(await BytesAsync("POINT EMPTY"), (w, b) => GeoJsonWriter.WriteBbox(w, b)));
        Assert.Equal("null", Text(await BytesAsync("POINT(1 2)", srid: 0), GeoJsonWriter.WriteCrs));
        var collection = await BytesAsync("GEOMETRYCOLLECTION(POINT(1 2))");
        Assert.Throws<FormatException>(() => Text(collection, (w, b) => GeoJsonWriter.WriteCoordinates(w, b)));
    }

    [Fact]
    public async Task Values_stand_among_other_members_of_an_object()
    {
        var ewkb = await BytesAsync("POINT(1 2)");
        var text = Text(ewkb, (w, b) =>
        {
            w.WriteStartObject();
            w.WritePropertyName("a");
            GeoJsonWriter.Write(w, b);
            w.WritePropertyName("b");
            GeoJsonWriter.WriteCoordinates(w, b);
            w.WriteNumber("c", 1);
            w.WriteEndObject();
        });
        Assert.Equal("""{"a":{"type":"Point","coordinates":[1,2]},"b":[1,2],"c":1}""", text);
    }

    [Fact]
    public void Big_endian_bytes_and_ISO_codes_are_read_too()
    {
        var point = new Point(new CoordinateZ(1, 2, 3));
        Assert.Equal("""{"type":"Point","coordinates":[1,2,3]}""", Text(new WKBWriter(ByteOrder.BigEndian, false, true).Write(point), (w, b) => GeoJsonWriter.Write(w, b)));
        Assert.Equal("""{"type":"Point","coordinates":[1,2,3]}""", Text(new WKBWriter(ByteOrder.LittleEndian, false, true) { Strict = true }.Write(point), (w, b) => GeoJsonWriter.Write(w, b)));
    }

    [Fact]
    public async Task Another_reference_system_is_refused_with_the_mend()
    {
        var ewkb = await BytesAsync("POINT(580000 2190000)", srid: 5897);
        var error = Assert.Throws<FormatException>(() => Text(ewkb, (w, b) => GeoJsonWriter.Write(w, b)));
        Assert.Contains("5897", error.Message, StringComparison.Ordinal);
        Assert.Contains("Transform", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Curves_are_refused_by_name_of_the_problem()
    {
        var ewkb = await BytesAsync("CIRCULARSTRING(0 0,1 1,2 0)");
        Assert.Contains("curves", Assert.Throws<FormatException>(() => Text(ewkb, (w, b) => GeoJsonWriter.Write(w, b))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damaged_bytes_are_refused_and_never_read_past_their_end()
    {
        var whole = await BytesAsync("GEOMETRYCOLLECTION(POLYGON((0 0,4 0,4 4,0 0)),MULTIPOINT(1 2,3 4),LINESTRING(1 2,4 5))");
        for (var length = 0; length < whole.Length; length++)
        {
            Assert.Throws<FormatException>(() => Text(whole[..length], (w, b) => GeoJsonWriter.Write(w, b)));
            Assert.Throws<FormatException>(() => Text(whole[..length], (w, b) => GeoJsonWriter.WriteBbox(w, b)));
        }

        Assert.Throws<FormatException>(() => Text([.. whole, 0], (w, b) => GeoJsonWriter.Write(w, b)));
        var random = new Random(7);
        for (var i = 0; i < 3000; i++)
        {
            var damaged = whole.ToArray();
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            try
            {
                JsonDocument.Parse(Text(damaged, (w, b) => GeoJsonWriter.Write(w, b))).Dispose();
            }
            catch (FormatException)
            {
                // Refused: the only other outcome allowed.
            }
        }
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var bytes = new List<byte>();
        for (var i = 0; i < 100_000; i++)
        {
            bytes.AddRange([1, 7, 0, 0, 0, 1, 0, 0, 0]);
        }

        Assert.Contains("nested", Assert.Throws<FormatException>(() => Text([.. bytes], (w, b) => GeoJsonWriter.Write(w, b))).Message, StringComparison.Ordinal);
        Assert.Contains("nested", Assert.Throws<FormatException>(() => Text([.. bytes], (w, b) => GeoJsonWriter.WriteBbox(w, b))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writing_makes_no_objects()
    {
        var ewkb = await BytesAsync("MULTIPOLYGON(((105 19,106 19,106 20,105 19)),((107 19,107 20,108 20,107 19)))");
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(1 << 16);
        using var writer = new Utf8JsonWriter(buffer);
        long Allocated()
        {
            buffer.ResetWrittenCount();
            writer.Reset();
            var before = GC.GetAllocatedBytesForCurrentThread();
            writer.WriteStartArray();
            for (var i = 0; i < 100; i++)
            {
                GeoJsonWriter.Write(writer, ewkb);
                GeoJsonWriter.WriteBbox(writer, ewkb);
            }

            writer.WriteEndArray();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Allocated(); // fills the pool and the caches of the runtime
        Assert.Equal(0, Allocated());
    }

    private static string Text(byte[] ewkb, Writing write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            write(writer, ewkb);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private async Task<byte[]> BytesAsync(string wkt, int srid = 4326)
    {
        await using var command = postgis.DataSource.CreateCommand("select ST_AsEWKB(ST_GeomFromText($1, $2))");
        command.Parameters.Add(new NpgsqlParameter { Value = wkt });
        command.Parameters.Add(new NpgsqlParameter { Value = srid });
        return (byte[])(await command.ExecuteScalarAsync())!;
    }

    private static Geometry RandomShape(Random random, int depth)
    {
        var factory = new GeometryFactory(new PrecisionModel(), 4326);
        Coordinate Position() => new(random.NextDouble() * 360 - 180, random.NextDouble() * 180 - 90);
        Polygon Area()
        {
            var (x, y, r) = (random.NextDouble() * 100, random.NextDouble() * 50, 1 + (random.NextDouble() * 5));
            LinearRing Circle(double radius)
            {
                var corners = Enumerable.Range(0, random.Next(3, 30)).Select(_ => random.NextDouble() * Math.Tau).Order()
                    .Select(a => new Coordinate(x + (radius * Math.Cos(a)), y + (radius * Math.Sin(a)))).ToList();
                corners.Add(corners[0].Copy());
                // PostGIS keeps the order of corners and so does its GeoJSON: outer counter-clockwise, hole clockwise.
                return factory.CreateLinearRing(radius == r ? [.. corners] : [.. corners.AsEnumerable().Reverse()]);
            }

            return factory.CreatePolygon(Circle(r), random.Next(2) == 0 ? [] : [Circle(r / 3)]);
        }

        LineString Line() => factory.CreateLineString([.. Enumerable.Range(0, random.Next(2, 20)).Select(_ => Position())]);
        // PostGIS writes no collection inside a collection.
        return random.Next(depth == 0 ? 7 : 6) switch
        {
            0 => factory.CreatePoint(Position()),
            1 => Line(),
            2 => Area(),
            3 => factory.CreateMultiPointFromCoords([.. Enumerable.Range(0, 5).Select(_ => Position())]),
            4 => factory.CreateMultiLineString([Line(), Line()]),
            5 => factory.CreateMultiPolygon([Area(), Area()]),
            _ => factory.CreateGeometryCollection([RandomShape(random, depth + 1), RandomShape(random, depth + 1)]),
        };
    }

    private static void AssertSame(JsonNode? expected, JsonNode? actual)
    {
        switch (expected)
        {
            case JsonArray array:
                Assert.Equal(array.Count, Assert.IsType<JsonArray>(actual).Count);
                for (var i = 0; i < array.Count; i++)
                {
                    AssertSame(array[i], actual![i]);
                }

                break;
            case JsonObject members:
                Assert.Equal(members.Select(m => m.Key), Assert.IsType<JsonObject>(actual).Select(m => m.Key));
                foreach (var (name, value) in members)
                {
                    AssertSame(value, actual![name]);
                }

                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number:
                // A tie may be rounded up or down: one unit of the last decimal.
                Assert.Equal(value.GetValue<double>(), actual!.GetValue<double>(), 1.01e-7);
                break;
            default:
                Assert.Equal(expected?.ToJsonString(), actual?.ToJsonString());
                break;
        }
    }
}
