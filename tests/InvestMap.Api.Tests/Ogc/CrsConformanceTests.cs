using System.Net;
using System.Text.Json;
using InvestMap.Spatial.VN2000;

namespace InvestMap.Api.Tests.Ogc;

/// <summary>Part 2 of OGC API - Features, requirement by requirement.</summary>
public sealed class CrsConformanceTests(MapServer server) : IClassFixture<MapServer>
{
    private const string Crs84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private const string Epsg4326 = "http://www.opengis.net/def/crs/EPSG/0/4326";
    private const string Epsg5897 = "http://www.opengis.net/def/crs/EPSG/0/5897";
    private readonly OgcReader _ogc = new(server.Client);

    [Fact]
    [Requirement("crs/crs-uri", "crs/fc-md-crs-list", "crs/fc-md-storageCrs", "crs/fc-md-storageCrs-valid-value", "crs/fc-md-crs-list-global")]
    public async Task Every_collection_lists_its_systems_by_address_and_the_stored_one_among_them()
    {
        var document = await _ogc.JsonAsync("/ogc/collections");
        Assert.Equal([Crs84, Epsg4326, Epsg5897], Systems(document));
        foreach (var collection in document.GetProperty("collections").EnumerateArray())
        {
            Assert.Equal([Crs84, Epsg4326, Epsg5897], Systems(collection));
            Assert.Contains(collection.GetProperty("storageCrs").GetString(), Systems(collection));
        }
    }

    [Fact]
    [Requirement("crs/fc-crs-definition", "crs/fc-crs-valid-value", "crs/fc-crs-default-value", "crs/fc-crs-action", "crs/ogc-crs-header", "crs/ogc-crs-header-value", "crs/geojson")]
    public async Task Features_come_in_the_system_that_is_asked_for_and_the_header_names_it()
    {
        var id = (await _ogc.KeysAsync("infrastructureSites", "filter=geom is not null"))[0];
        foreach (var path in new[] { "/ogc/collections/infrastructureSites/items?filter=geom%20is%20not%20null&limit=1&", $"/ogc/collections/infrastructureSites/items/{id}?" })
        {
            var (plain, _) = await PlaceAsync(path, null);
            Assert.Equal((plain, Crs84), await PlaceAsync(path, Crs84));
            Assert.Equal(((plain.Second, plain.First), Epsg4326), await PlaceAsync(path, Epsg4326));
            var (metres, system) = await PlaceAsync(path, Epsg5897);
            var expected = Vn2000.ByEpsg(5897).FromWgs84(new Wgs84Point(plain.First, plain.Second));
            Assert.Equal(Epsg5897, system);
            Assert.Equal(expected.Easting, metres.First, 0.02);
            Assert.Equal(expected.Northing, metres.Second, 0.02);
        }
    }

    [Fact]
    [Requirement("crs/crs-exception", "crs/bbox-crs-exception")]
    public async Task A_system_that_there_is_not_is_refused()
    {
        foreach (var name in new[] { "crs", "bbox-crs", "filter-crs" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, await _ogc.StatusAsync($"/ogc/collections/plots/items?bbox=105,19,106,20&{name}=http://www.opengis.net/def/crs/OGC/0/does_not_exist"));
        }

        Assert.Equal(HttpStatusCode.BadRequest, await _ogc.StatusAsync("/ogc/collections/plots/items/00000000-0000-0000-0000-000000000000?crs=x"));
    }

    [Fact]
    [Requirement("crs/fc-bbox-crs-definition", "crs/fc-bbox-crs-valid-value", "crs/fc-bbox-crs-default-value", "crs/fc-bbox-crs-action")]
    public async Task A_box_is_the_same_box_in_every_system()
    {
        var plain = await _ogc.KeysAsync("investmentProjects", "bbox=105.6,19.2,105.95,19.9");
        Assert.NotEqual((await _ogc.KeysAsync("investmentProjects", "")).Count, plain.Count);
        Assert.Equal(plain, await _ogc.KeysAsync("investmentProjects", $"bbox=105.6,19.2,105.95,19.9&bbox-crs={Crs84}"));
        Assert.Equal(plain, await _ogc.KeysAsync("investmentProjects", $"bbox=19.2,105.6,19.9,105.95&bbox-crs={Epsg4326}"));

        // A box in metres that holds it all, and one that holds nothing.
        Assert.Equal(await _ogc.MatchedAsync(""), await _ogc.MatchedAsync($"bbox=400000,2000000,700000,2400000&bbox-crs={Epsg5897}"));
        Assert.Equal(await _ogc.MatchedAsync("filter=geom is null"), await _ogc.MatchedAsync($"bbox=400000,1000000,400010,1000010&bbox-crs={Epsg5897}"));
    }

    [Fact]
    public async Task A_box_without_width_and_height_is_a_point_in_every_system_and_one_upside_down_is_none()
    {
        var unplaced = await _ogc.MatchedAsync("filter=geom is null");
        Assert.Equal(unplaced, await _ogc.MatchedAsync("bbox=105,19,105,19"));
        Assert.Equal(unplaced, await _ogc.MatchedAsync($"bbox=500000,2100000,500000,2100000&bbox-crs={Epsg5897}"));
        foreach (var box in new[] { "105,20,106,19", $"500000,2200000,600000,2100000&bbox-crs={Epsg5897}" })
        {
            using var response = await server.Client.GetAsync(new Uri("/ogc/collections/investmentProjects/items?bbox=" + box, UriKind.Relative));
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Contains("lower left corner", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private async Task<((double First, double Second) Place, string System)> PlaceAsync(string path, string? crs)
    {
        using var response = await _ogc.GetAsync(path + (crs is null ? "" : $"crs={crs}"));
        var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        var at = (document.TryGetProperty("features", out var features) ? features[0] : document).GetProperty("geometry").GetProperty("coordinates");
        return ((at[0].GetDouble(), at[1].GetDouble()), response.Headers.GetValues("Content-Crs").Single().Trim('<', '>'));
    }

    private static IEnumerable<string?> Systems(JsonElement document) => document.GetProperty("crs").EnumerateArray().Select(c => c.GetString());
}
