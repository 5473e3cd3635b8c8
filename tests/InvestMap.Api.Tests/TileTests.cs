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

        var placed = nodes.Where(n => n.GetProperty("mapPoint").ValueKind != JsonValueKind.Null).ToDictionary(
            n => n.GetProperty("uuid").GetString()!,
            n => n.GetProperty("mapPoint").GetProperty("coordinates") is var at ? (at[0].GetDouble(), at[1].GetDouble()) : default);
        var query = $"demonstration={(demonstration ? "true" : "false")}";
        var clustered = Catalogue.Map.FindPlural(layer)!.Layer!.ClusterMaxZoom;
        await foreach (var level in TileLevels.DescendAsync(server.Client, layer, query, clustered))
        {
            Assert.Equal(placed.Count, level.Count);
            Assert.All(level.Single, uuid => Assert.Contains(uuid, placed));
            Assert.Equal(level.Single.Count, level.Single.Distinct().Count());
        }

        // Beyond the clusters each stands for itself.
        var single = await TileLevels.AtAsync(server.Client, layer, query, clustered + 1, placed.Values);
        Assert.Empty(single.Clusters);
        Assert.Equal(placed.Keys.Order(), single.Single.Order());
    }

    [Fact]
    public async Task Every_public_subject_with_a_place_is_a_layer()
    {
        var spatial = Catalogue.Map.Subjects.Where(s => s is { IsSpatial: true, Plural: not null }).ToList();
        Assert.NotEmpty(spatial);
        foreach (var subject in spatial)
        {
            Assert.NotNull(subject.Layer);
            using var response = await server.Client.GetAsync(new Uri($"/tiles/{subject.Plural}.json", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task Sums_of_the_clusters_are_those_of_the_list_and_tell_what_is_unknown()
    {
        var data = await server.DataAsync("{ investmentProjectsAggregate(where: { and: [{ geom: { intersects: { geometry: { type: Point, coordinates: [105.7, 19.8] }, buffer: 200000 } } }] }) { count sum { capitalVnd { value known unknown } } } }");
        var all = data.GetProperty("investmentProjectsAggregate");
        var sum = all.GetProperty("sum").GetProperty("capitalVnd");
        var level = await TileLevels.AtAsync(server.Client, "investmentProjects", "", 0, [(105.7, 19.8)]);
        Assert.Equal(all.GetProperty("count").GetInt32(), level.Count);
        var cluster = Assert.Single(level.Clusters);
        Assert.Equal(sum.GetProperty("known").GetDouble(), cluster["capital_vnd_known"]);
        Assert.Equal(sum.GetProperty("unknown").GetDouble(), cluster["capital_vnd_unknown"]);
        Assert.Equal(sum.GetProperty("value").GetDouble(), (double)cluster["capital_vnd"], 1e-9 * (double)cluster["capital_vnd"]);
    }

    [Fact]
    public async Task Real_and_fictitious_objects_share_no_cluster()
    {
        var real = await TileLevels.AtAsync(server.Client, "investmentProjects", "", 0, [(105.7, 19.8)]);
        var both = await TileLevels.AtAsync(server.Client, "investmentProjects", "demonstration=true", 0, [(105.7, 19.8)]);
        Assert.Equal(real.Clusters.Single()["count"], both.Clusters.Single(c => !(bool)c["synthetic"])["count"]);
        Assert.True(both.Count > real.Count);
    }

    [Fact]
    public async Task A_tile_draws_what_the_list_shows_under_the_same_filter()
    {
        const string where = """{"status":{"eq":"OPERATING"},"not":{"search":"nhà máy"}}""";
        var data = await server.DataAsync("query($w: InvestmentProjectFilterInput) { investmentProjects(first: 500, where: $w) { nodes { uuid mapPoint { coordinates } } } }", new { w = JsonSerializer.Deserialize<JsonElement>(where) });
        var listed = data.GetProperty("investmentProjects").GetProperty("nodes").EnumerateArray()
            .Where(n => n.GetProperty("mapPoint").ValueKind != JsonValueKind.Null).Select(n => n.GetProperty("uuid").GetString()!).Order().ToList();
        Assert.NotEmpty(listed);
        var places = data.GetProperty("investmentProjects").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("mapPoint"))
            .Where(p => p.ValueKind != JsonValueKind.Null).Select(p => (p.GetProperty("coordinates")[0].GetDouble(), p.GetProperty("coordinates")[1].GetDouble()));
        var level = await TileLevels.AtAsync(server.Client, "investmentProjects", $"where={Uri.EscapeDataString(where)}", 11, places);
        Assert.Equal(listed, level.Single.Order());
    }

    [Fact]
    public async Task Names_come_in_the_language_asked_for_and_words_as_graphql_spells_them()
    {
        var (x, y) = TileLevels.TileOf(10, 105.8, 19.4);
        var vi = (await TileLevels.ReadAsync(server.Client, "coverageAreas", "demonstration=true", 8, x / 4, y / 4))!["coverageAreas_area"];
        Assert.Contains(vi, f => (string)f["technology"] == "G5");
        Assert.All(vi, f => Assert.True((bool)f["synthetic"]));
        var data = await server.DataAsync("{ industrialParks(where: { nameEn: { eq: \"Nghi Son Economic Zone\" } }) { nodes { mapPoint { coordinates } boundary { type } } } }");
        var at = data.GetProperty("industrialParks").GetProperty("nodes")[0].GetProperty("mapPoint").GetProperty("coordinates");
        (x, y) = TileLevels.TileOf(12, at[0].GetDouble(), at[1].GetDouble());
        var parks = (await TileLevels.ReadAsync(server.Client, "industrialParks", "lang=en", 12, x, y))!["industrialParks"];
        Assert.Contains(parks, f => (string)f["name"] == "Nghi Son Economic Zone" && (string)f["kind"] == "ECONOMIC_ZONE");
    }

    [Fact]
    public async Task Outlines_are_simplified_and_trimmed_while_the_map_is_far_and_named_by_points_of_their_own()
    {
        const string demonstration = "demonstration=true";
        var data = await server.DataAsync("{ industrialParks(first: 500, demonstration: true) { nodes { uuid nameVi areaHa boundary { type } mapPoint { coordinates } } } }");
        var outlined = data.GetProperty("industrialParks").GetProperty("nodes").EnumerateArray()
            .Where(n => n.GetProperty("boundary").ValueKind != JsonValueKind.Null && n.GetProperty("areaHa").ValueKind != JsonValueKind.Null)
            .MaxBy(n => n.GetProperty("areaHa").GetDouble());
        var at = outlined.GetProperty("mapPoint").GetProperty("coordinates");
        var uuid = outlined.GetProperty("uuid").GetString()!;
        async Task<Dictionary<string, List<Dictionary<string, object>>>> At(int z)
        {
            var (x, y) = TileLevels.TileOf(z, at[0].GetDouble(), at[1].GetDouble());
            return (await TileLevels.ReadAsync(server.Client, "industrialParks", demonstration, z, x, y))!;
        }

        var far = (await At(8))["industrialParks_area"].Single(f => (string)f["uuid"] == uuid);
        Assert.True(far.ContainsKey("kind"));
        Assert.False(far.ContainsKey("name") || far.ContainsKey("area_ha"));
        var near = await At(12);
        var outline = near["industrialParks_area"].Single(f => (string)f["uuid"] == uuid);
        Assert.Equal(outlined.GetProperty("nameVi").GetString(), outline["name"]);
        Assert.Equal(outlined.GetProperty("areaHa").GetDouble(), outline["area_ha"]);
        Assert.Equal(outlined.GetProperty("nameVi").GetString(), near["industrialParks_label"].Single(f => (string)f["uuid"] == uuid)["name"]);

        // A smudge is left out; its object is in a cluster or stands there as a point.
        Assert.Empty((await At(0)).GetValueOrDefault("industrialParks_area", []));
    }

    [Theory]
    [InlineData("coverageAreas")]
    [InlineData("coverageSurveys")]
    [InlineData("industrialParks")]
    [InlineData("plots")]
    public async Task What_is_left_of_an_outline_is_valid_at_every_zoom_and_never_a_smudge(string layer)
    {
        var outlineName = Catalogue.Map.FindPlural(layer)!.Outline!.Name;
        var data = await server.DataAsync($"{{ list: {layer}(first: 500, demonstration: true) {{ nodes {{ {outlineName} {{ type }} mapPoint {{ coordinates }} }} }} }}");
        var places = data.GetProperty("list").GetProperty("nodes").EnumerateArray().Where(n => n.GetProperty(outlineName).ValueKind != JsonValueKind.Null)
            .Select(n => n.GetProperty("mapPoint").GetProperty("coordinates")).Select(c => (c[0].GetDouble(), c[1].GetDouble())).ToList();
        Assert.NotEmpty(places);
        var drawn = 0;
        for (var z = 5; z <= 14; z++)
        {
            foreach (var (x, y) in places.Select(p => TileLevels.TileOf(z, p.Item1, p.Item2)).Distinct().Take(10))
            {
                using var response = await server.Client.GetAsync(new Uri($"/tiles/{layer}/{z}/{x}/{y}.mvt?demonstration=true", UriKind.Relative));
                foreach (var outline in VectorTile.Polygons(await response.Content.ReadAsByteArrayAsync(), layer + "_area"))
                {
                    Assert.True(outline.IsValid && outline.Area > 0, $"{z}/{x}/{y} {outline}");
                    drawn++;
                }
            }
        }

        Assert.True(drawn > 0);
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
    [InlineData("/tiles/plots/0/0/0.mvt?wher={}", 400)]
    [InlineData("/tiles/plots/0/0/0.mvt?order=[]", 400)]
    [InlineData("/tiles/plots.json?wher={}", 400)]
    [InlineData("/tiles/plots/0/0/0.pbf", 404)]
    [InlineData("/tiles/plots", 404)]
    [InlineData("/tiles", 404)]
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
    public void Software_is_another_one_where_any_of_its_parts_is()
    {
        var (server, engine) = (typeof(SoftwareVersion).Assembly, typeof(Catalogue).Assembly);
        Assert.Equal(SoftwareVersion.Of(server, engine), SoftwareVersion.Of(server, engine));
        Assert.NotEqual(SoftwareVersion.Of(server, engine), SoftwareVersion.Of(server, typeof(TileTests).Assembly));
        Assert.Matches("^[0-9a-f]{8}$", SoftwareVersion.Short);
    }

    [Fact]
    public async Task A_tile_that_names_publication_epoch_and_software_may_be_kept_for_ever_and_any_is_known_again_by_its_tag()
    {
        using var first = await server.Client.GetAsync(new Uri("/tiles/industrialParks/0/0/0.mvt?publication=2", UriKind.Relative));
        Assert.Equal("public, no-cache", first.Headers.CacheControl!.ToString());
        using var request = new HttpRequestMessage(HttpMethod.Get, "/tiles/industrialParks/0/0/0.mvt?publication=2");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);

        // Whatever there is will do (RFC 9110, 13.1.2).
        using var any = new HttpRequestMessage(HttpMethod.Get, request.RequestUri);
        any.Headers.IfNoneMatch.Add(System.Net.Http.Headers.EntityTagHeaderValue.Any);
        using var whatever = await server.Client.SendAsync(any);
        Assert.Equal(HttpStatusCode.NotModified, whatever.StatusCode);

        // What other software drew of the same publication is another tile; so is one of another epoch.
        var layer = await server.Client.GetFromJsonAsync<JsonElement>("/tiles/industrialParks.json");
        var tile = layer.GetProperty("tiles")[0].GetString()!.Replace("{z}/{x}/{y}", "0/0/0", StringComparison.Ordinal);
        Assert.EndsWith($"&software={SoftwareVersion.Short}", tile, StringComparison.Ordinal);
        Assert.Contains(SoftwareVersion.Short, first.Headers.ETag!.Tag, StringComparison.Ordinal);
        using var ours = await server.Client.GetAsync(new Uri(tile));
        Assert.Contains("immutable", ours.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(first.Headers.ETag, ours.Headers.ETag);
        foreach (var part in new[] { "publication=2", $"epoch={layer.GetProperty("epoch")}", $"software={SoftwareVersion.Short}" })
        {
            foreach (var other in new[] { "", part[..(part.IndexOf('=', StringComparison.Ordinal) + 1)] + "1" })
            {
                using var answer = await server.Client.GetAsync(new Uri(tile.Replace(part, other, StringComparison.Ordinal)));
                Assert.Equal(other == "publication=1", answer.Headers.CacheControl!.ToString().Contains("immutable", StringComparison.Ordinal));
            }
        }

        // What TileJSON says of a publication has epoch and software in it, and no address of its own for them.
        using var json = await server.Client.GetAsync(new Uri("/tiles/industrialParks.json?publication=2", UriKind.Relative));
        Assert.Equal("public, no-cache", json.Headers.CacheControl!.ToString());

        Assert.Equal("Accept-Encoding", again.Headers.Vary.ToString());
        Assert.True(first.Headers.ETag!.IsWeak, "The same tag stands on packed and unpacked bytes.");
    }
}
