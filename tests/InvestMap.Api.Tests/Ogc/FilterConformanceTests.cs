using System.Globalization;
using System.Net;
using System.Text.Json;
using InvestMap.Spatial.VN2000;

namespace InvestMap.Api.Tests.Ogc;

/// <summary>
/// Part 3 of OGC API - Features and CQL2, by the tests of their annexes: each expression is asked of each property of each
/// collection that has its type.
/// </summary>
public sealed class FilterConformanceTests(MapServer server) : IClassFixture<MapServer>
{
    // The places of the systems beside longitude and latitude.
    private static readonly (string Uri, Func<double, double, (double First, double Second)> From)[] Systems =
    [
        ("http://www.opengis.net/def/crs/OGC/1.3/CRS84", (x, y) => (x, y)),
        ("http://www.opengis.net/def/crs/EPSG/0/4326", (x, y) => (y, x)),
        ("http://www.opengis.net/def/crs/EPSG/0/5897", (x, y) =>
        {
            var point = Vn2000.ByEpsg(5897).FromWgs84(new Wgs84Point(x, y));
            return (point.Easting, point.Northing);
        }),
    ];

    private static readonly bool IsLong = Environment.GetEnvironmentVariable("CHECK_LONG") is not null;
    private readonly OgcReader _ogc = new(server.Client);

    public static TheoryData<string> Collections => [.. OgcReader.Collections];

    [Theory]
    [MemberData(nameof(Collections))]
    [Requirement("queryables/queryables-link", "queryables/get-queryables-op", "queryables/get-queryables-response", "queryables/expression-construction", "basic-cql2/property")]
    public async Task Queryables_are_a_schema_that_says_the_type_of_each(string plural)
    {
        var link = OgcReader.LinkOf(await _ogc.JsonAsync($"/ogc/collections/{plural}"), "http://www.opengis.net/def/rel/ogc/1.0/queryables");
        using var response = await _ogc.GetAsync(link.GetProperty("href").GetString()!, "application/schema+json");
        Assert.Equal((HttpStatusCode.OK, "application/schema+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        var schema = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(("https://json-schema.org/draft/2020-12/schema", "object"), (schema.GetProperty("$schema").GetString(), schema.GetProperty("type").GetString()));
        Assert.EndsWith($"/ogc/collections/{plural}/queryables", schema.GetProperty("$id").GetString(), StringComparison.Ordinal);
        foreach (var property in schema.GetProperty("properties").EnumerateObject())
        {
            Assert.True(
                property.Value.TryGetProperty("type", out var type) ? type.GetString() is "string" or "number" or "integer" or "boolean" : property.Value.GetProperty("format").GetString() == "geometry-any",
                property.Name);
        }

        Assert.Equal(HttpStatusCode.BadRequest, await FilterAsync(plural, "this_is_not_a_queryable is null"));
    }

    [Theory]
    [MemberData(nameof(Collections))]
    [Requirement("filter/filter-param", "filter/filter-lang-param", "filter/filter-crs-wgs84", "filter/filter-crs-param", "filter/mixing-expressions", "filter/response", "features-filter/filter-on-items", "cql2-text/basic-spatial-functions")]
    public async Task A_filter_narrows_features_and_joins_what_else_is_asked(string plural)
    {
        Assert.Equal(HttpStatusCode.OK, await FilterAsync(plural, "uuid is null"));
        Assert.Equal(HttpStatusCode.BadRequest, await FilterAsync(plural, "THIS IS NOT A FILTER"));
        Assert.Equal(HttpStatusCode.BadRequest, await FilterAsync(plural, "uuid is null", "&filter-lang=cql2-json"));
        Assert.Equal(await CountAsync(plural, "uuid is not null"), await _ogc.MatchedAsync("demonstration=true&filter-lang=cql2-text&filter=uuid is not null", plural));
        var placed = await CountAsync(plural, "geom is not null");
        Assert.NotEqual(0, placed);

        // A box that holds them all, in each system, and one beside them.
        foreach (var (system, from) in Systems)
        {
            var ((a, b), (c, d)) = (from(104, 18.5), from(107.5, 21));
            var box = string.Create(CultureInfo.InvariantCulture, $"S_INTERSECTS(geom,BBOX({a},{b},{c},{d}))");
            Assert.Equal(placed, await _ogc.MatchedAsync($"demonstration=true&filter-crs={system}&filter={box}", plural));
        }

        Assert.Equal(HttpStatusCode.BadRequest, await FilterAsync(plural, "S_INTERSECTS(geom,BBOX(1000000,1000000,2000000,2000000))"));
        Assert.Equal(HttpStatusCode.BadRequest, await FilterAsync(plural, "S_INTERSECTS(geom,BBOX(104,18.5,107.5,21))", "&filter-crs=http://www.opengis.net/def/crs/OGC/0/does_not_exist"));
        Assert.Equal(placed, await _ogc.MatchedAsync("demonstration=true&bbox=104,18.5,107.5,21&filter=geom is not null", plural));
        Assert.Equal(0, await _ogc.MatchedAsync("demonstration=true&bbox=10,10,11,11&filter=S_INTERSECTS(geom,BBOX(104,18.5,107.5,21))", plural));
    }

    [Theory]
    [MemberData(nameof(Collections))]
    [Requirement("basic-cql2/cql2-filter", "basic-cql2/binary-comparison-predicate", "basic-cql2/null-predicate", "cql2-text/basic-cql2")]
    public async Task Comparisons_and_their_contraries_have_nothing_in_common_and_leave_out_the_unknown(string plural)
    {
        var all = await CountAsync(plural, "true");
        Assert.NotEqual(0, all);
        Assert.Equal(0, await CountAsync(plural, "false"));
        foreach (var (name, value) in await ValuesAsync(plural))
        {
            var known = await CountAsync(plural, $"{name} is not null");
            Assert.Equal(all - known, await CountAsync(plural, $"{name} IS NULL"));
            foreach (var (one, contrary) in new[] { ("=", "<>"), (">", "<="), ("<", ">=") })
            {
                Assert.Equal(known, await PartsAsync(plural, $"{name} {one} {value}", $"{name} {contrary} {value}"));
                Assert.Equal(known, await PartsAsync(plural, $"{name} {one} {value}", $"not ({name} {one} {value})"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Collections))]
    [Requirement("advanced-comparison-operators/like-predicate", "advanced-comparison-operators/between-predicate", "advanced-comparison-operators/in-predicate", "cql2-text/advanced-comparison-operators")]
    public async Task Like_between_and_in_are_taken_by_every_property_of_their_type(string plural)
    {
        foreach (var (name, value) in await ValuesAsync(plural))
        {
            var known = await CountAsync(plural, $"{name} is not null");
            if (value == "'foo'")
            {
                Assert.Equal(known, await CountAsync(plural, $"{name} LIKE '%'"));
                Assert.Equal(known, await CountAsync(plural, $"{name} like '%%'"));
                Assert.Equal(known, await PartsAsync(plural, $"{name} like '_%'", $"{name} like ''"));
                Assert.Equal(0, await CountAsync(plural, $"{name} like '\\%\\_'"));
                Assert.Equal(known, await CountAsync(plural, $"{name} not like '\\%\\_'"));
            }

            if (value is "3.14" or "1")
            {
                Assert.Equal(known, await PartsAsync(plural, $"{name} BETWEEN 0 AND 100", $"{name} not between 0 and 100"));
                Assert.Equal(known, await PartsAsync(plural, $"{name} BETWEEN 0 AND 100", $"{name} < 0 or {name} > 100"));
                Assert.Equal(0, await CountAsync(plural, $"{name} between 100.0 and 1.0"));
            }

            var list = value switch { "'foo'" => "'foo', 'bar'", "true" => "true", "3.14" or "1" => "1, 2, 3", _ => $"{value}, {value.Replace("14", "15", StringComparison.Ordinal)}" };
            Assert.Equal(known, await PartsAsync(plural, $"{name} in ({list})", $"{name} not in ({list})"));
            Assert.Equal(known, await PartsAsync(plural, string.Join(" or ", list.Split(", ").Select(item => $"{name} = {item}")), $"{name} not in ({list})"));
        }
    }

    [Fact]
    [Requirement("cql2-text/escaping")]
    public async Task Patterns_and_escapes_mean_what_the_standard_says()
    {
        var names = (await _ogc.ItemsAsync("infrastructureSites", "limit=1000")).GetProperty("features").EnumerateArray().Select(f => f.GetProperty("properties").GetProperty("name_vi").GetString()!).ToList();
        foreach (var (pattern, expected) in new (string, Func<string, bool>)[]
                 {
                     ("C_ng%", n => n.StartsWith('C') && n.Length > 3 && n[2..4] == "ng"),
                     ("%ng%n%", n => n.IndexOf("ng", StringComparison.Ordinal) is >= 0 and var at && n.IndexOf('n', at + 2) >= 0),
                     ("%_n", n => n.Length > 1 && n[^1] == 'n'),
                 })
        {
            var count = names.Count(n => expected(n.Normalize()));
            Assert.InRange(count, 1, names.Count - 1);
            Assert.Equal(count, await _ogc.MatchedAsync($"filter=name_vi like '{pattern}'", "infrastructureSites"));
        }

        foreach (var text in new[] { "it''s", "it\\'s", "\\a\\b\\t\\n\\v\\f\\r", "\\\\" })
        {
            Assert.Equal(HttpStatusCode.OK, await FilterAsync("plots", $"slug = '{text}'"));
        }
    }

    [Theory]
    [MemberData(nameof(Collections))]
    [Requirement("basic-spatial-functions/spatial-predicate", "basic-spatial-functions/spatial-functions", "basic-spatial-functions/spatial-data-types")]
    public async Task S_intersects_takes_points_and_boxes(string plural)
    {
        Assert.Equal(await CountAsync(plural, "geom is not null"), await CountAsync(plural, "S_INTERSECTS(geom,BBOX(-180,-90,180,90))"));
        Assert.Equal(0, await CountAsync(plural, "S_INTERSECTS(geom,POINT(7.02 49.92))"));
        Assert.Equal(HttpStatusCode.BadRequest, await FilterAsync(plural, "S_INTERSECTS(geom,POINT(90 180))"));
        Assert.Equal(0, await CountAsync(plural, "S_INTERSECTS(geom,BBOX(-180,-90,-90,90)) AND S_INTERSECTS(geom,BBOX(90,-90,180,90))"));
        Assert.Equal(0, await CountAsync(plural, "S_INTERSECTS(geom,BBOX(150,-90,-150,90))"));

        // A point of their own.
        var feature = (await _ogc.ItemsAsync(plural, "demonstration=true&limit=1&filter=geom is not null")).GetProperty("features")[0];
        if (feature.GetProperty("geometry").GetProperty("type").GetString() == "Point")
        {
            var at = feature.GetProperty("geometry").GetProperty("coordinates");
            var box = string.Create(CultureInfo.InvariantCulture, $"BBOX({at[0].GetDouble() - 1e-6},{at[1].GetDouble() - 1e-6},{at[0].GetDouble() + 1e-6},{at[1].GetDouble() + 1e-6})");
            Assert.Equal(1, await CountAsync(plural, $"uuid = '{feature.GetProperty("id").GetString()}' and S_INTERSECTS(geom,{box})"));
        }
    }

    [Theory]
    [MemberData(nameof(Collections))]
    public async Task Random_combinations_are_what_their_parts_are(string plural)
    {
        var random = new Random(20261122);
        var predicates = (await ValuesAsync(plural)).SelectMany(v => new[] { $"{v.Name} = {v.Value}", $"{v.Name} < {v.Value}", $"{v.Name} is null" }).Append("S_INTERSECTS(geom,BBOX(105.5,19,106,20))").ToArray();
        for (var i = 0; i < (IsLong ? 10 : 2); i++)
        {
            var p = Enumerable.Range(0, 4).Select(_ => predicates[random.Next(predicates.Length)]).ToArray();
            var whole = $"((NOT {p[0]} AND {p[1]}) OR ({p[2]} and NOT {p[3]}) or not ({p[0]} AND {p[3]}))";
            var contrary = $"not ({whole})";
            var spread = $"(({p[0]} or not {p[1]}) and (not {p[2]} or {p[3]}) and {p[0]} and {p[3]})";
            Assert.Equal(0, await CountAsync(plural, $"{whole} and {contrary}"));
            Assert.Equal(await CountAsync(plural, contrary), await CountAsync(plural, spread));
            Assert.Equal(await CountAsync(plural, whole) + await CountAsync(plural, contrary), await CountAsync(plural, $"{whole} or {contrary}"));
        }
    }

    // Each property that has values, and the value that the annexes compare it with; `make check-long` asks all of them, `make test`
    // one of each type and format.
    private async Task<List<(string Name, string Value)>> ValuesAsync(string plural)
    {
        var all = from property in (await _ogc.JsonAsync($"/ogc/collections/{plural}/queryables")).GetProperty("properties").EnumerateObject()
                  where property.Value.TryGetProperty("type", out _)
                  let type = property.Value.GetProperty("type").GetString()
                  let format = property.Value.TryGetProperty("format", out var text) ? text.GetString() : property.Value.TryGetProperty("enum", out _) ? "enum" : null
                  let value = (type, format) switch
                  {
                      ("boolean", _) => "true",
                      ("number", _) => "3.14",
                      ("integer", _) => "1",
                      (_, "date-time") => "TIMESTAMP('2022-04-14T14:48:46Z')",
                      (_, "date") => "DATE('2022-04-14')",
                      _ => "'foo'",
                  }
                  select (property.Name, Value: value, Kind: $"{type} {format}");
        return [.. (IsLong ? all : all.DistinctBy(v => v.Kind)).Select(v => (v.Name, v.Value))];
    }

    private Task<HttpStatusCode> FilterAsync(string plural, string filter, string more = "") =>
        _ogc.StatusAsync($"/ogc/collections/{plural}/items?filter={Uri.EscapeDataString(filter)}{more}");

    // Demonstration features too, so that there is something in each collection.
    private Task<int> CountAsync(string plural, string filter) => _ogc.MatchedAsync($"demonstration=true&filter={filter}", plural);

    // How many two conditions find that find nothing in common.
    private async Task<int> PartsAsync(string plural, string one, string other)
    {
        Assert.True(await CountAsync(plural, $"({one}) and ({other})") == 0, $"{plural}: {one}, {other}");
        return await CountAsync(plural, one) + await CountAsync(plural, other);
    }
}
