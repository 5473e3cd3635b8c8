using System.Text.Json;
using System.Text.Json.Nodes;
using InvestMap.Spatial.GeoJson;
using NetTopologySuite.Geometries;

namespace InvestMap.Spatial.Tests.GeoJson;

public sealed class GeoJsonReaderTests
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new GeoJsonConverterFactory() } };

    [Theory]
    [InlineData("""{"type":"Point","coordinates":[105.7654331,19.7973188]}""")]
    [InlineData("""{"type":"Point","coordinates":[105,19,12.25]}""")]
    [InlineData("""{"type":"Point","coordinates":[]}""")]
    [InlineData("""{"type":"LineString","coordinates":[[105,19],[106,20]]}""")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[1,2],[2,2],[2,1],[1,1]]]}""")]
    [InlineData("""{"type":"Polygon","coordinates":[]}""")]
    [InlineData("""{"type":"MultiPoint","coordinates":[[105,19],[106,20]]}""")]
    [InlineData("""{"type":"MultiLineString","coordinates":[[[105,19],[106,20]],[[1,2],[3,4]]]}""")]
    [InlineData("""{"type":"MultiPolygon","coordinates":[[[[0,0],[4,0],[4,4],[0,0]]],[[[5,5],[6,5],[6,6],[5,5]]]]}""")]
    [InlineData("""{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},{"type":"GeometryCollection","geometries":[]}]}""")]
    public void Geometries_come_back_as_they_were_written(string text)
    {
        var geometry = JsonSerializer.Deserialize<Geometry>(text, Json)!;
        Assert.Equal(4326, geometry.SRID);
        Assert.Equal(text, JsonSerializer.Serialize(geometry, Json));
        using var document = JsonDocument.Parse(text);
        Assert.True(geometry.EqualsExact(GeoJsonReader.Read(document.RootElement)));
    }

    [Fact]
    public void Members_come_in_any_order_and_foreign_ones_say_nothing()
    {
        var point = GeoJsonReader.Read("""{"bbox":[1,2,1,2],"coordinates":[1,2],"note":{"type":"x","coordinates":[[9]]},"crs":4326,"type":"Point"}""");
        Assert.Equal("POINT (1 2)", point.AsText());
        Assert.Equal(1, GeoJsonReader.Read("""{"type":"Point","coordinates":[1,2],"crs":{"type":"name","properties":{"name":"EPSG:4326"}}}""").Coordinate.X);
    }

    [Theory]
    [InlineData("", GeoJsonProblem.Syntax, "$")]
    [InlineData("{", GeoJsonProblem.Syntax, "$")]
    [InlineData("""{"type":"Point","coordinates":[1,2]} x""", GeoJsonProblem.Syntax, "$")]
    [InlineData("""{"type":"Point","coordinates":[NaN,2]}""", GeoJsonProblem.Syntax, "$")]
    [InlineData("[1,2]", GeoJsonProblem.Structure, "$")]
    [InlineData("null", GeoJsonProblem.Structure, "$")]
    [InlineData("""{"coordinates":[1,2]}""", GeoJsonProblem.Structure, "$")]
    [InlineData("""{"type":"Point"}""", GeoJsonProblem.Structure, "$")]
    [InlineData("""{"type":5,"coordinates":[1,2]}""", GeoJsonProblem.Structure, "$.type")]
    [InlineData("""{"type":"Point","type":"Point","coordinates":[1,2]}""", GeoJsonProblem.Structure, "$.type")]
    [InlineData("""{"type":"Point","coordinates":[1,2],"coordinates":[1,2]}""", GeoJsonProblem.Structure, "$.coordinates")]
    [InlineData("""{"type":"Point","coordinates":null}""", GeoJsonProblem.Position, "$.coordinates")]
    [InlineData("""{"type":"LineString","coordinates":{}}""", GeoJsonProblem.Structure, "$.coordinates")]
    [InlineData("""{"type":"point","coordinates":[1,2]}""", GeoJsonProblem.Type, "$")]
    [InlineData("""{"type":"1","coordinates":[1,2]}""", GeoJsonProblem.Type, "$")]
    [InlineData("""{"type":"Circle","coordinates":[1,2]}""", GeoJsonProblem.Type, "$")]
    [InlineData("""{"type":"Feature","geometry":null}""", GeoJsonProblem.Type, "$")]
    [InlineData("""{"type":"Point","coordinates":[1]}""", GeoJsonProblem.Position, "$.coordinates")]
    [InlineData("""{"type":"Point","coordinates":[1,2,3,4]}""", GeoJsonProblem.Position, "$.coordinates[3]")]
    [InlineData("""{"type":"Point","coordinates":["NaN",2]}""", GeoJsonProblem.Position, "$.coordinates[0]")]
    [InlineData("""{"type":"Point","coordinates":[1,null]}""", GeoJsonProblem.Position, "$.coordinates[1]")]
    [InlineData("""{"type":"Point","coordinates":[1e999,2]}""", GeoJsonProblem.Position, "$.coordinates[0]")]
    [InlineData("""{"type":"Point","coordinates":[[1,2]]}""", GeoJsonProblem.Position, "$.coordinates[0]")]
    [InlineData("""{"type":"LineString","coordinates":[1,2]}""", GeoJsonProblem.Position, "$.coordinates[0]")]
    [InlineData("""{"type":"LineString","coordinates":[[1,2],[]]}""", GeoJsonProblem.Position, "$.coordinates[1]")]
    [InlineData("""{"type":"LineString","coordinates":[[1,2]]}""", GeoJsonProblem.TooFewPositions, "$.coordinates")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[1,0],[0,0]]]}""", GeoJsonProblem.TooFewPositions, "$.coordinates[0]")]
    [InlineData("""{"type":"Polygon","coordinates":[[]]}""", GeoJsonProblem.TooFewPositions, "$.coordinates[0]")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,0]],[[1,1],[2,1],[2,2],[1,2]]]}""", GeoJsonProblem.UnclosedRing, "$.coordinates[1]")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0,1],[4,0,1],[4,4,1],[0,0,2]]]}""", GeoJsonProblem.UnclosedRing, "$.coordinates[0]")]
    [InlineData("""{"type":"MultiPolygon","coordinates":[[[[0,0],[4,0],[4,4],[0,0]]],[[[0,0],[4,0],[4,4],[0,1]]]]}""", GeoJsonProblem.UnclosedRing, "$.coordinates[1][0]")]
    [InlineData("""{"type":"Point","coordinates":[19.8,105.7]}""", GeoJsonProblem.SwappedAxes, "$.coordinates")]
    [InlineData("""{"type":"LineString","coordinates":[[105,19],[185,19]]}""", GeoJsonProblem.OutOfRange, "$.coordinates[1]")]
    [InlineData("""{"type":"Point","coordinates":[580000,2190000]}""", GeoJsonProblem.NotDegrees, "$.coordinates")]
    [InlineData("""{"type":"Point","coordinates":[1,2],"crs":5897}""", GeoJsonProblem.ReferenceSystem, "$.crs")]
    [InlineData("""{"type":"Point","coordinates":[1,2],"crs":{"type":"name","properties":{"name":"EPSG:3857"}}}""", GeoJsonProblem.ReferenceSystem, "$.crs")]
    [InlineData("""{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},{"type":"LineString","coordinates":[[1,2],[3,"4"]]}]}""", GeoJsonProblem.Position, "$.geometries[1].coordinates[1][1]")]
    [InlineData("""{"type":"GeometryCollection","geometries":{}}""", GeoJsonProblem.Structure, "$.geometries")]
    [InlineData("""{"type":"GeometryCollection","coordinates":[]}""", GeoJsonProblem.Structure, "$")]
    public void Bad_input_is_told_with_its_place(string text, GeoJsonProblem problem, string location)
    {
        var error = Assert.Throws<GeoJsonException>(() => GeoJsonReader.Read(text));
        Assert.Equal((problem, location), (error.Problem, error.Location));
        Assert.StartsWith(location + ": ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelled_type_gets_a_suggestion_and_swapped_axes_the_right_order()
    {
        Assert.Contains("Did you mean \"MultiPolygon\"?", Assert.Throws<GeoJsonException>(() => GeoJsonReader.Read("""{"type":"MULTIPOLYGON"}""")).Message, StringComparison.Ordinal);
        Assert.Contains("[longitude, latitude]", Assert.Throws<GeoJsonException>(() => GeoJsonReader.Read("""{"type":"Point","coordinates":[19.8,105.7]}""")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Positions_and_nesting_are_limited()
    {
        var limits = new GeoJsonOptions { MaxPositions = 5, MaxDepth = 2 };
        const string five = """{"type":"MultiLineString","coordinates":[[[1,1],[2,2]],[[1,1],[2,2],[3,3]]]}""";
        Assert.Equal(5, GeoJsonReader.Read(five, limits).NumPoints);
        var six = five.Replace("[3,3]", "[3,3],[4,4]", StringComparison.Ordinal);
        Assert.Equal(GeoJsonProblem.TooLarge, Assert.Throws<GeoJsonException>(() => GeoJsonReader.Read(six, limits)).Problem);
        var shared = $$"""{"type":"GeometryCollection","geometries":[{{five}},{"type":"Point","coordinates":[1,2]}]}""";
        Assert.Equal("$.geometries[1].coordinates", Assert.Throws<GeoJsonException>(() => GeoJsonReader.Read(shared, limits)).Location);

        static string Nested(int depth) => depth == 0 ? """{"type":"Point","coordinates":[1,2]}""" : $$"""{"type":"GeometryCollection","geometries":[{{Nested(depth - 1)}}]}""";
        Assert.Equal(1, GeoJsonReader.Read(Nested(2), limits).NumPoints);
        Assert.Equal(GeoJsonProblem.TooDeep, Assert.Throws<GeoJsonException>(() => GeoJsonReader.Read(Nested(3), limits)).Problem);
        Assert.Equal(GeoJsonProblem.Syntax, Assert.Throws<GeoJsonException>(() => GeoJsonReader.Read("{\"x\":" + new string('[', 100_000))).Problem);
    }

    [Fact]
    public void A_property_of_a_subtype_takes_only_that_type()
    {
        var place = JsonSerializer.Deserialize<Placed>("""{"At":{"type":"Point","coordinates":[1,2]},"Area":null}""", Json)!;
        Assert.Equal((1.0, null), (place.At!.X, place.Area));
        Assert.Equal("""{"At":{"type":"Point","coordinates":[1,2]},"Area":null}""", JsonSerializer.Serialize(place, Json));
        var error = Assert.Throws<GeoJsonException>(() => JsonSerializer.Deserialize<Placed>("""{"Area":{"type":"Point","coordinates":[1,2]}}""", Json));
        Assert.Equal("$.Area", error.Path);
        Assert.Contains("a Polygon is expected here, not a Point", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_texts_are_read_from_a_stream()
    {
        var line = new LineString([.. Enumerable.Range(0, 40_000).Select(i => new Coordinate(i / 1000d, i / 2000d))]) { SRID = 4326 };
        using var stream = new MemoryStream();
        await JsonSerializer.SerializeAsync(stream, new[] { line, line }, Json);
        stream.Position = 0;
        var read = await JsonSerializer.DeserializeAsync<LineString[]>(stream, Json);
        Assert.True(line.EqualsExact(read![1], 1e-7));
    }

    [Fact]
    public void Features_and_collections_round_trip_with_their_properties()
    {
        const string text = """{"type":"FeatureCollection","features":[{"type":"Feature","id":"a1","geometry":{"type":"Point","coordinates":[1,2]},"properties":{"name":"Nghi Sơn","area":1.50}},{"type":"Feature","geometry":null,"properties":null}]}""";
        var all = JsonSerializer.Deserialize<GeoJsonFeatureCollection>(text, Json)!;
        Assert.Equal("Nghi Sơn", (string?)all.Features[0].Properties!["name"]);
        Assert.Null(all.Features[1].Geometry);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(text), JsonNode.Parse(JsonSerializer.Serialize(all, Json))));
        Assert.Equal("[]", JsonSerializer.Serialize(new GeoJsonFeatureCollection([]), Json)[^3..^1]);
    }

    [Theory]
    [InlineData("""{"type":"FeatureCollection"}""", "$")]
    [InlineData("""{"type":"Feature","features":[]}""", "$.type")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":null}]}""", "$.features[0]")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":[],"geometry":null}]}""", "$.features[0].properties")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":null,"geometry":null,"id":{}}]}""", "$.features[0].id")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":null,"geometry":{"type":"Point","coordinates":[1,99]}}]}""", "$.features[0].geometry.coordinates")]
    public void Bad_features_are_told_with_their_place(string text, string location)
        => Assert.Equal(location, Assert.Throws<GeoJsonException>(() => JsonSerializer.Deserialize<GeoJsonFeatureCollection>(text, Json)).Location);

    private sealed record Placed(Point? At, Polygon? Area);
}
