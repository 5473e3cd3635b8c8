using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InvestMap.Catalog;

namespace InvestMap.Api.Tests;

public sealed class TileTests(MapServer server) : IClassFixture<MapServer>
{
    public static TheoryData<string, bool> Layers
    {
        get
        {
            var layers = new TheoryData<string, bool>();
            foreach (var subject in Catalogue.Map.Subjects.Where(s => s.Layer is not null))
            {
                layers.Add(subject.Plural!, false);
                layers.Add(subject.Plural!, true);
            }

            return layers;
        }
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public async Task List_count_aggregate_and_the_tiles_of_each_level_with_the_unplaced_agree(string layer, bool demonstration)
    {
        var suffix = $"demonstration: {(demonstration ? "true" : "false")}";
        var data = await server.DataAsync($"{{ list: {layer}(first: 500, {suffix}) {{ totalCount nodes {{ uuid mapPoint {{ coordinates }} }} }} sum: {layer}Aggregate({suffix}) {{ count unplaced }} }}");
        var nodes = data.GetProperty("list").GetProperty("nodes").EnumerateArray().ToList();
        var count = data.GetProperty("list").GetProperty("totalCount").GetInt32();
        Assert.Equal(count, nodes.Count);
        Assert.Equal(count, data.GetProperty("sum").GetProperty("count").GetInt32());
        var unplaced = data.GetProperty("sum").GetProperty("unplaced").GetInt32();
        Assert.Equal(nodes.Count(n => n.GetProperty("mapPoint").ValueKind == JsonValueKind.Null), unplaced);

        var tileJson = await server.Client.GetFromJsonAsync<JsonElement>($"/tiles/{layer}.json?demonstration={(demonstration ? "true" : "false")}");
        Assert.Equal(count, tileJson.GetProperty("count").GetInt32());
        Assert.Equal(unplaced, tileJson.GetProperty("unplaced").GetInt32());
        Assert.Equal(2, tileJson.GetProperty("publication").GetInt32());

        var template = tileJson.GetProperty("tiles")[0].GetString()!;
        var placed = nodes.Where(n => n.GetProperty("mapPoint").ValueKind != JsonValueKind.Null).Select(n => n.GetProperty("uuid").GetString()!).Order().ToList();
        foreach (var z in new[] { 0, 1, 2, 3, 4, 5, 6 })
        {
            var drawn = new List<string>();
            for (var x = 0; x < 1 << z; x++)
            {
                // Việt Nam lies between 102° and 118° east and 6° and 24° north.
                if ((x + 1) * 360.0 / (1 << z) - 180 < 102 || x * 360.0 / (1 << z) - 180 > 118)
                {
                    continue;
                }

                for (var y = (1 << z) * 2 / 5; y <= (1 << z) / 2 && y < 1 << z; y++)
                {
                    var address = template
                        .Replace("{z}", z.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                        .Replace("{x}", x.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                        .Replace("{y}", y.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
                    using var response = await server.Client.GetAsync(new Uri(address));
                    if (response.StatusCode == HttpStatusCode.NoContent)
                    {
                        continue;
                    }

                    Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                    var tile = VectorTile.Read(await response.Content.ReadAsByteArrayAsync());
                    drawn.AddRange(tile.GetValueOrDefault(layer, []).Select(f => (string)f["uuid"]));
                }
            }

            Assert.Equal(placed, drawn.Order().ToList());
        }
    }

    [Fact]
    public async Task A_tile_draws_what_the_list_shows_under_the_same_filter()
    {
        const string where = """{"status":{"eq":"OPERATING"},"not":{"search":"nhà máy"}}""";
        var data = await server.DataAsync("query($w: InvestmentProjectFilterInput) { investmentProjects(first: 500, where: $w) { nodes { uuid mapPoint { type } } } }", new { w = JsonSerializer.Deserialize<JsonElement>(where) });
        var listed = data.GetProperty("investmentProjects").GetProperty("nodes").EnumerateArray()
            .Where(n => n.GetProperty("mapPoint").ValueKind != JsonValueKind.Null).Select(n => n.GetProperty("uuid").GetString()!).Order().ToList();
        Assert.NotEmpty(listed);
        var tile = VectorTile.Read(await server.Client.GetByteArrayAsync(new Uri($"/tiles/investmentProjects/0/0/0.mvt?where={Uri.EscapeDataString(where)}", UriKind.Relative)));
        Assert.Equal(listed, [.. tile["investmentProjects"].Select(f => (string)f["uuid"]).Order()]);
        Assert.All(tile["investmentProjects"], f => Assert.Equal("OPERATING", f["status"]));
    }

    [Fact]
    public async Task Names_come_in_the_language_asked_for_and_words_as_graphql_spells_them()
    {
        var vi = VectorTile.Read(await server.Client.GetByteArrayAsync("/tiles/coverageAreas/0/0/0.mvt?demonstration=true"));
        Assert.Contains(vi["coverageAreas"], f => (string)f["technology"] == "G5");
        Assert.All(vi["coverageAreas_area"], f => Assert.True((bool)f["synthetic"]));
        var parks = VectorTile.Read(await server.Client.GetByteArrayAsync("/tiles/industrialParks/0/0/0.mvt?lang=en"))["industrialParks"];
        Assert.Contains(parks, f => (string)f["name"] == "Nghi Son Economic Zone" && (string)f["kind"] == "ECONOMIC_ZONE");
    }

    [Theory]
    [InlineData("/tiles/nothing/0/0/0.mvt", 404)]
    [InlineData("/tiles/nothing.json", 404)]
    [InlineData("/tiles/indicators/0/0/0.mvt", 404)]
    [InlineData("/tiles/plots/-1/0/0.mvt", 400)]
    [InlineData("/tiles/plots/23/0/0.mvt", 400)]
    [InlineData("/tiles/plots/3/8/0.mvt", 400)]
    [InlineData("/tiles/plots/3/0/8.mvt", 400)]
    [InlineData("/tiles/plots/3/99999999999/0.mvt", 400)]
    [InlineData("/tiles/plots/a/b/c.mvt", 400)]
    [InlineData("/tiles/plots/1.5/0/0.mvt", 400)]
    [InlineData("/tiles/plots/0/0/0.mvt?where=nonsense", 400)]
    [InlineData("/tiles/plots/0/0/0.mvt?where={}}", 400)]
    [InlineData("/tiles/plots/0/0/0.mvt?where={},\"where\":{}", 400)]
    [InlineData("/tiles/plots/0/0/0.mvt?where=[]&where={}", 400)]
    [InlineData("/tiles/plots/0/0/0.mvt?where={\"nothing\":{\"eq\":1}}", 400)]
    [InlineData("/tiles/plots/0/0/0.mvt?where={\"slug\":{\"eq\":\"';drop table published.plot;--\"}}", 204)]
    [InlineData("/tiles/plots/0/0/0.mvt?where={\"bbox\":[1,2,3]}", 400)]
    [InlineData("/tiles/plots/0/0/0.mvt?publication=99", 404)]
    [InlineData("/tiles/plots/0/0/0.mvt?publication=0", 404)]
    [InlineData("/tiles/plots.json?publication=99", 404)]
    [InlineData("/tiles/plots.json?publication=0", 404)]
    [InlineData("/tiles/plots/0/0/0.mvt?publication=-1", 400)]
    [InlineData("/tiles/plots/0/0/0.mvt?publication=99999999999999999999", 400)]
    [InlineData("/tiles/plots/0/0/0.mvt?demonstration=maybe", 400)]
    [InlineData("/tiles/plots/0/0/0.mvt?lang=fr", 400)]
    [InlineData("/tiles/administrativeUnits/0/0/0.mvt?on=yesterday", 400)]
    [InlineData("/tiles/plots/0/0/0.mvt", 204)]
    public async Task Hostile_or_empty_addresses_are_answered_plainly(string address, int status)
    {
        using var response = await server.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(status, (int)response.StatusCode);
        if (status >= 400)
        {
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
            var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
            Assert.Equal(status, problem.GetProperty("status").GetInt32());
            Assert.DoesNotContain("select", problem.GetProperty("detail").GetString()!, StringComparison.Ordinal);
            Assert.Contains("no-store", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_tile_with_its_publication_may_be_kept_for_ever_and_is_known_again_by_its_tag()
    {
        using var first = await server.Client.GetAsync(new Uri("/tiles/industrialParks/0/0/0.mvt?publication=2", UriKind.Relative));
        Assert.Contains("immutable", first.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/tiles/industrialParks/0/0/0.mvt?publication=2");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);

        Assert.Equal("Accept-Encoding", again.Headers.Vary.ToString());
        Assert.True(first.Headers.ETag!.IsWeak, "The same tag stands on packed and unpacked bytes.");
    }
}
