using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using InvestMap.Spatial.VN2000;

namespace InvestMap.Api.Tests.Ogc;

/// <summary>OGC API Features over HTTP, beside the lists of GraphQL.</summary>
public sealed class OgcTests(MapServer server) : IClassFixture<MapServer>
{
    private const string Epsg4326 = "http://www.opengis.net/def/crs/EPSG/0/4326";
    private const string Epsg5897 = "http://www.opengis.net/def/crs/EPSG/0/5897";

    private readonly OgcReader _ogc = new(server.Client);

    public static TheoryData<string> Collections => [.. OgcReader.Collections];

    [Fact]
    public async Task From_the_landing_page_links_lead_to_everything()
    {
        var landing = await _ogc.JsonAsync("/ogc");
        Assert.Equal("application/vnd.oai.openapi+json;version=3.0", OgcReader.LinkOf(landing, "service-desc").GetProperty("type").GetString());
        var api = await _ogc.JsonAsync(OgcReader.Address(landing, "service-desc"));
        Assert.Equal("3.0.3", api.GetProperty("openapi").GetString());
        Assert.Contains("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core", (await _ogc.JsonAsync(OgcReader.Address(landing, "conformance"))).GetProperty("conformsTo").EnumerateArray().Select(c => c.GetString()));
        var collections = (await _ogc.JsonAsync(OgcReader.Address(landing, "data"))).GetProperty("collections").EnumerateArray().ToList();
        Assert.Equal(Collections.Select(row => row.Data), collections.Select(c => c.GetProperty("id").GetString()!));
        foreach (var collection in collections)
        {
            var again = await _ogc.JsonAsync(OgcReader.Address(collection, "self"));
            Assert.Equal(collection.GetProperty("id").GetString(), again.GetProperty("id").GetString());
            Assert.Equal("http://www.opengis.net/def/crs/OGC/1.3/CRS84", again.GetProperty("storageCrs").GetString());
            Assert.Contains(again.GetProperty("storageCrs").GetString(), again.GetProperty("crs").EnumerateArray().Select(c => c.GetString()));
            Assert.Equal("object", (await _ogc.JsonAsync(OgcReader.Address(collection, "http://www.opengis.net/def/rel/ogc/1.0/queryables"))).GetProperty("type").GetString());
            Assert.Equal("FeatureCollection", (await _ogc.JsonAsync(OgcReader.Address(collection, "items"))).GetProperty("type").GetString());
        }
    }

    [Fact]
    public async Task The_description_names_every_parameter_that_is_taken_and_resolves()
    {
        var api = await _ogc.JsonAsync("/ogc/api");
        var parameters = api.GetProperty("components").GetProperty("parameters");
        foreach (var path in api.GetProperty("paths").EnumerateObject())
        {
            foreach (var reference in path.Value.GetProperty("get").GetProperty("parameters").EnumerateArray())
            {
                var name = reference.GetProperty("$ref").GetString()!.Split('/')[^1];
                Assert.True(parameters.TryGetProperty(name, out var parameter), name);
                Assert.Equal(name, parameter.GetProperty("name").GetString());
            }

            var address = "/ogc" + path.Name.Replace("{collectionId}", "plots", StringComparison.Ordinal).Replace("/{featureId}", "", StringComparison.Ordinal);
            using var response = await server.Client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Theory]
    [MemberData(nameof(Collections))]
    public async Task Pages_hold_every_object_once_and_as_many_as_the_list(string plural)
    {
        foreach (var demonstration in new[] { "false", "true" })
        {
            var data = await server.DataAsync($"{{ list: {plural}(first: 500, demonstration: {demonstration}) {{ totalCount nodes {{ uuid }} }} }}");
            var listed = data.GetProperty("list").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("uuid").GetString()!).ToList();
            var found = new List<string>();
            string? address = $"/ogc/collections/{plural}/items?limit=37&demonstration={demonstration}";
            while (address is not null)
            {
                var page = await _ogc.JsonAsync(address);
                var ids = page.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("id").GetString()!).ToList();
                Assert.Equal(listed.Count, page.GetProperty("numberMatched").GetInt32());
                Assert.Equal(ids.Count, page.GetProperty("numberReturned").GetInt32());
                Assert.True(ids.Count <= 37);
                found.AddRange(ids);
                address = OgcReader.Find(page, "next")?.GetProperty("href").GetString();
            }

            Assert.Equal(listed.Order(), found.Order());
        }
    }

    [Fact]
    public async Task A_page_is_of_one_publication_and_says_when_that_was()
    {
        var now = await _ogc.JsonAsync("/ogc/collections/investmentProjects/items?limit=1");
        var then = await _ogc.JsonAsync("/ogc/collections/investmentProjects/items?limit=1&publication=1");
        Assert.Equal(2, now.GetProperty("publication").GetInt32());
        Assert.Equal(1, then.GetProperty("publication").GetInt32());
        await using var command = server.Database.Admin.CreateCommand("select published_at from published.publication where number = 1");
        var moment = (DateTime)(await command.ExecuteScalarAsync())!;
        Assert.Equal(moment.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), then.GetProperty("publishedAt").GetString());
        Assert.Contains("publication=2", OgcReader.Find(now, "next")!.Value.GetProperty("href").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feature_is_the_row_of_the_list_with_its_place()
    {
        var data = await server.DataAsync("{ industrialParks(first: 500, where: { geom: { intersects: { geometry: { type: \"Polygon\", coordinates: [[[100, 15], [110, 15], [110, 25], [100, 25], [100, 15]]] } } } }) { nodes { uuid nameVi status areaHa mapPoint { coordinates } parent { uuid } } } }");
        foreach (var node in data.GetProperty("industrialParks").GetProperty("nodes").EnumerateArray().Take(5))
        {
            var feature = await _ogc.JsonAsync($"/ogc/collections/industrialParks/items/{node.GetProperty("uuid").GetString()}");
            var properties = feature.GetProperty("properties");
            Assert.Equal(node.GetProperty("uuid").GetString(), feature.GetProperty("id").GetString());
            Assert.Equal(node.GetProperty("nameVi").GetString(), properties.GetProperty("name_vi").GetString());
            Assert.Equal(node.GetProperty("status").ToString(), properties.GetProperty("status").ToString());
            Assert.Equal(node.GetProperty("areaHa").ToString(), properties.GetProperty("area_ha").ToString());
            Assert.Equal(node.GetProperty("parent") is { ValueKind: JsonValueKind.Object } parent ? parent.GetProperty("uuid").GetString() : "", properties.GetProperty("parent_uuid").ToString());
            Assert.NotEqual(JsonValueKind.Null, feature.GetProperty("geometry").ValueKind);
            Assert.NotNull(OgcReader.Find(feature, "collection"));
        }
    }

    [Fact]
    public async Task Coordinates_come_in_the_order_of_their_system()
    {
        const string items = "/ogc/collections/infrastructureSites/items?limit=20";
        var plain = await _ogc.JsonAsync(items);
        var turned = await _ogc.JsonAsync($"{items}&crs={Epsg4326}");
        using var response = await server.Client.GetAsync(new Uri($"{items}&crs={Epsg5897}", UriKind.Relative));
        Assert.Equal($"<{Epsg5897}>", response.Headers.GetValues("Content-Crs").Single());
        var metres = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        var compared = 0;
        for (var i = 0; i < plain.GetProperty("features").GetArrayLength(); i++)
        {
            if (plain.GetProperty("features")[i].GetProperty("geometry").ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            var (a, b, c) = (Point(plain, i), Point(turned, i), Point(metres, i));
            Assert.Equal((a.Y, a.X), b);
            var expected = Vn2000.ByEpsg(5897).FromWgs84(new Wgs84Point(a.X, a.Y));

            // The degrees were rounded to a centimetre.
            Assert.Equal(expected.Easting, c.X, 0.02);
            Assert.Equal(expected.Northing, c.Y, 0.02);
            compared++;
        }

        Assert.NotEqual(0, compared);
    }

    // Reference points of VN-2000 as PROJ has them.
    [Theory]
    [InlineData(580000, 2190000, 105.765433162, 19.797318843)]
    [InlineData(500000, 2200000, 105.001870583, 19.889299878)]
    [InlineData(583000, 2137500, 105.791746422, 19.322930519)]
    public void Vn_2000_has_easting_before_northing(double easting, double northing, double longitude, double latitude)
    {
        var place = OgcCrs.Epsg5897.ToWgs84!(easting, northing);
        // Two millimetres in degrees.
        Assert.Equal(longitude, place.Longitude, 2e-8);
        Assert.Equal(latitude, place.Latitude, 2e-8);
        var back = OgcCrs.Epsg5897.FromWgs84!(longitude, latitude);
        Assert.Equal(easting, back.First, 0.003);
        Assert.Equal(northing, back.Second, 0.003);
    }

    [Fact]
    public async Task A_box_is_the_lists_box_in_each_system()
    {
        var data = await server.DataAsync("{ investmentProjects(where: { or: [{ bbox: [105.6, 19.2, 105.95, 19.9] }, { geom: null }] }) { totalCount } unplaced: investmentProjects(where: { geom: null }) { totalCount } }");
        var unplaced = data.GetProperty("unplaced").GetProperty("totalCount").GetInt32();
        var count = data.GetProperty("investmentProjects").GetProperty("totalCount").GetInt32();
        Assert.NotEqual(0, count);
        Assert.Equal(count, await _ogc.MatchedAsync("bbox=105.6,19.2,105.95,19.9"));
        Assert.Equal(count, await _ogc.MatchedAsync("bbox=105.6,19.2,0,105.95,19.9,100"));
        Assert.Equal(count, await _ogc.MatchedAsync($"bbox=19.2,105.6,19.9,105.95&bbox-crs={Epsg4326}"));

        var outline = string.Join(',', new[] { (560000, 2120000), (600000, 2120000), (600000, 2200000), (560000, 2200000), (560000, 2120000) }
            .Select(p => Vn2000.ByEpsg(5897).ToWgs84(new Vn2000Point(p.Item2, p.Item1)))
            .Select(p => string.Create(CultureInfo.InvariantCulture, $"[{p.Longitude},{p.Latitude}]")));
        data = await server.DataAsync($"{{ investmentProjects(where: {{ geom: {{ intersects: {{ geometry: {{ type: \"Polygon\", coordinates: [[{outline}]] }} }} }} }}) {{ totalCount }} }}");
        count = data.GetProperty("investmentProjects").GetProperty("totalCount").GetInt32();
        Assert.NotEqual(0, count);
        Assert.Equal(count + unplaced, await _ogc.MatchedAsync($"bbox=560000,2120000,600000,2200000&bbox-crs={Epsg5897}"));
        Assert.Equal(count, await _ogc.MatchedAsync($"filter=S_INTERSECTS(geom,BBOX(560000,2120000,600000,2200000))&filter-crs={Epsg5897}"));
    }

    [Theory]
    [InlineData("investmentProjects", "status = 'OPERATING'", "{ status: { eq: OPERATING } }")]
    [InlineData("industrialParks", "area_ha > 50 and kind in ('INDUSTRIAL_PARK', 'INDUSTRIAL_CLUSTER')", "{ areaHa: { gt: 50 }, kind: { in: [INDUSTRIAL_PARK, INDUSTRIAL_CLUSTER] } }")]
    [InlineData("industrialParks", "not (area_ha > 50)", "{ areaHa: { lte: 50 } }")]
    [InlineData("industrialParks", "area_ha is null or free_land_ha is not null", "{ or: [{ areaHa: { eq: null } }, { freeLandHa: { neq: null } }] }")]
    [InlineData("industrialParks", "parent_uuid is not null", "{ not: { parent: null } }")]
    [InlineData("infrastructureSites", "name_vi like 'Cảng%'", "{ nameVi: { startsWith: \"Cảng\" } }")]
    [InlineData("infrastructureSites", "S_WITHIN(geom, POLYGON((105.6 19.2, 106 19.2, 106 19.6, 105.6 19.6, 105.6 19.2)))", "{ geom: { within: { geometry: { type: \"Polygon\", coordinates: [[[105.6, 19.2], [106, 19.2], [106, 19.6], [105.6, 19.6], [105.6, 19.2]]] } } } }")]
    public async Task A_condition_finds_what_the_list_finds(string plural, string filter, string where)
    {
        var data = await server.DataAsync($"{{ list: {plural}(first: 500, where: {where}) {{ totalCount nodes {{ uuid }} }} all: {plural} {{ totalCount }} }}");
        var page = await _ogc.JsonAsync($"/ogc/collections/{plural}/items?limit=1000&filter-lang=cql2-text&filter={Uri.EscapeDataString(filter)}");
        var count = data.GetProperty("list").GetProperty("totalCount").GetInt32();
        Assert.InRange(count, 1, data.GetProperty("all").GetProperty("totalCount").GetInt32() - 1);
        Assert.Equal(count, page.GetProperty("numberMatched").GetInt32());
        Assert.Equal(
            data.GetProperty("list").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("uuid").GetString()).Order(),
            page.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("id").GetString()).Order());
    }

    [Fact]
    public async Task Every_queryable_may_be_asked()
    {
        foreach (var plural in Collections.Select(row => row.Data))
        {
            var total = await _ogc.MatchedAsync("", plural);
            foreach (var property in (await _ogc.JsonAsync($"/ogc/collections/{plural}/queryables")).GetProperty("properties").EnumerateObject().Select(p => p.Name).Where(p => p != "geom"))
            {
                Assert.Equal(total, await _ogc.MatchedAsync($"filter={property} is null", plural) + await _ogc.MatchedAsync($"filter=not {property} is null", plural));
            }
        }
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=-1", "limit")]
    [InlineData("limit=many", "limit")]
    [InlineData("limit=1&limit=2", "limit")]
    [InlineData("after=x", "after")]
    [InlineData("wher=x", "wher")]
    [InlineData("status=OPERATING", "status")]
    [InlineData("bbox=1,2,3", "bbox")]
    [InlineData("bbox=1,2,3,NaN", "bbox")]
    [InlineData("bbox=105,20,106,19", "box")]
    [InlineData("bbox=105,19,999,20", "box")]
    [InlineData("bbox=1,2,99999999,4&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/5897", "places")]
    [InlineData("crs=EPSG:9999", "crs")]
    [InlineData("bbox-crs=x", "bbox-crs")]
    [InlineData("filter-crs=x", "filter-crs")]
    [InlineData("filter-lang=cql2-json", "filter-lang")]
    [InlineData("filter=area_ha > ", "character 11")]
    [InlineData("filter=hectares > 5", "area_ha")]
    [InlineData("filter=area_ha > 'x'", "a number")]
    [InlineData("filter=S_INTERSECTS(geom, POINT(1))", "ordinate")]
    [InlineData("where={\"nothing\":1}", "nothing")]
    [InlineData("f=xml", "`f`")]
    [InlineData("lang=fr", "`lang`")]
    [InlineData("datetime=yesterday", "`datetime`")]
    [InlineData("datetime=2025-01-01/2025-02-01/2025-03-01", "`datetime`")]
    [InlineData("datetime=../..", "`datetime`")]
    [InlineData("datetime=..", "`datetime`")]
    [InlineData("datetime=2025-01-01T00:00:00", "`datetime`")]
    [InlineData("datetime=2025-02-01/2025-01-01", "ends before")]
    [InlineData("datetime=9999-12-31T23:59:59Z", "`datetime`")]
    public async Task What_cannot_be_is_refused_with_one_problem(string query, string right)
    {
        using var response = await server.Client.GetAsync(new Uri($"/ogc/collections/industrialParks/items?{OgcReader.Escaped(query)}", UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.BadRequest, $"{query}: {response.StatusCode} {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(right, JsonDocument.Parse(text).RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ogc/nothing")]
    [InlineData("/ogc/collections/nothing")]
    [InlineData("/ogc/collections/departments")]
    [InlineData("/ogc/collections/nothing/items")]
    [InlineData("/ogc/collections/plots/items/nothing")]
    [InlineData("/ogc/collections/plots/items/00000000-0000-0000-0000-000000000000")]
    [InlineData("/ogc/collections/plots/items?publication=99")]
    public async Task What_is_not_there_is_404(string address)
    {
        using var response = await server.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Filters_without_measure_are_refused()
    {
        foreach (var (filter, status) in new[] { (new string('(', 4000), HttpStatusCode.BadRequest), (new string('x', 60_000), HttpStatusCode.RequestUriTooLong) })
        {
            using var response = await server.Client.GetAsync(new Uri($"/ogc/collections/plots/items?filter={filter}", UriKind.Relative));
            Assert.Equal(status, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("/ogc", "vi")]
    [InlineData("/ogc/conformance", "en")]
    [InlineData("/ogc/api", "vi")]
    [InlineData("/ogc/collections", "en")]
    [InlineData("/ogc/collections/industrialParks", "vi")]
    [InlineData("/ogc/collections/industrialParks/queryables", "en")]
    [InlineData("/ogc/collections/industrialParks/items", "vi")]
    public async Task People_get_a_page_without_script_whose_links_all_lead_somewhere(string address, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{address}?lang={language}");
        request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        using var response = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Accept", response.Headers.Vary);
        var page = await response.Content.ReadAsStringAsync();
        Assert.StartsWith($"<!doctype html>\n<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        var description = Regex.Match(page, "<meta name=\"description\" content=\"([^\"]*)\">").Groups[1].Value;
        Assert.EndsWith(PageTexts.Of(language == "en")["ogc.description"], WebUtility.HtmlDecode(description), StringComparison.Ordinal);
        var addresses = Regex.Matches(page, "href=\"([^\"]*)\"").Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Distinct().ToList();
        Assert.NotEmpty(addresses);
        foreach (var link in addresses)
        {
            using var there = await server.Client.GetAsync(new Uri(link));
            Assert.True(there.StatusCode == HttpStatusCode.OK, $"{link}: {there.StatusCode}");
        }
    }

    [Fact]
    public async Task What_objects_say_is_text_on_a_page_and_never_markup()
    {
        var query = Uri.EscapeDataString("<script>alert(1)</script>");
        using var response = await server.Client.GetAsync(new Uri($"/ogc/collections/plots/items?f=html&filter=uuid%20is%20not%20null%20and%20slug%20%3C%3E%20'{query}'", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);

        // A browser takes the styles of the page only if the policy has their hash.
        var styles = page[(page.IndexOf("<style>", StringComparison.Ordinal) + 7)..page.IndexOf("</style>", StringComparison.Ordinal)];
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(styles)));
        Assert.Contains($"style-src 'sha256-{hash}'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_demonstration_feature_is_found_only_where_it_is_asked_for()
    {
        var data = await server.DataAsync("{ plots(first: 1, demonstration: true, where: { synthetic: { eq: true } }) { nodes { uuid } } }");
        var address = $"/ogc/collections/plots/items/{data.GetProperty("plots").GetProperty("nodes")[0].GetProperty("uuid").GetString()}";
        using var without = await server.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, without.StatusCode);
        Assert.True((await _ogc.JsonAsync(address + "?demonstration=true")).GetProperty("properties").GetProperty("synthetic").GetBoolean());
    }

    [Fact]
    public async Task An_answer_is_asked_again_by_its_tag()
    {
        using var first = await server.Client.GetAsync(new Uri("/ogc/collections/plots/items", UriKind.Relative));
        Assert.Equal("public, no-cache", first.Headers.CacheControl?.ToString().Replace("no-cache, public", "public, no-cache", StringComparison.Ordinal));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/ogc/collections/plots/items");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using var named = await server.Client.GetAsync(new Uri("/ogc/collections/plots/items?publication=1", UriKind.Relative));
        Assert.Equal((true, null), (named.Headers.CacheControl!.NoCache, named.Headers.CacheControl.MaxAge));
        Assert.NotEqual(first.Headers.ETag, named.Headers.ETag);
        Assert.Equal("*", named.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    private static (double X, double Y) Point(JsonElement page, int index)
    {
        var at = page.GetProperty("features")[index].GetProperty("geometry").GetProperty("coordinates");
        return (at[0].GetDouble(), at[1].GetDouble());
    }
}
