using System.Text.Json;
using System.Text.Json.Nodes;
using InvestMap.Catalog;

namespace InvestMap.Api.Tests;

/// <summary>
/// One filter drives everything: for filters that nobody thought of, list, count, aggregate and the tiles of each zoom from 0 to 6 agree. The values come
/// from the rows themselves, so that filters are neither always empty nor always full. `make check-long` asks a hundred a layer.
/// </summary>
public sealed class RandomFilterTests(MapServer server) : IClassFixture<MapServer>
{
    private const int Seed = 20251122;

    // So few that a tile is read for each of them.
    private const int Nearby = 20;

    private static readonly int Filters = Environment.GetEnvironmentVariable("CHECK_LONG") is null ? 8 : 100;

    public static TheoryData<string> Layers => [.. Catalogue.Map.Subjects.Where(s => s.Layer is not null).Select(s => s.Plural!)];

    [Theory]
    [MemberData(nameof(Layers))]
    public async Task List_count_aggregate_and_tiles_agree_for_any_filter(string layer)
    {
        var subject = Catalogue.Map.FindPlural(layer)!;

        var filters = await RandomFilters.OfAsync(server, subject, Seed);
        var hits = 0;
        for (var i = 0; i < Filters; i++)
        {
            hits += await AgreeAsync(subject, filters.Next());
        }

        Assert.True(hits > 0, "No filter found anything: the test would prove nothing.");
    }

    private async Task<int> AgreeAsync(Subject subject, JsonObject where)
    {
        var (layer, text) = (subject.Plural!, where.ToJsonString());
        var data = await server.DataAsync(
            $"query($w: {subject.Name}FilterInput) {{ list: {layer}(first: 500, where: $w, demonstration: true) {{ totalCount nodes {{ uuid mapPoint {{ coordinates }} }} }} sum: {layer}Aggregate(where: $w, demonstration: true) {{ count unplaced }} }}",
            new { w = where });
        var nodes = data.GetProperty("list").GetProperty("nodes").EnumerateArray().ToList();
        var placed = nodes.Where(n => n.GetProperty("mapPoint").ValueKind != JsonValueKind.Null).Select(n => n.GetProperty("uuid").GetString()!).Order().ToList();
        Assert.True(nodes.Count == data.GetProperty("list").GetProperty("totalCount").GetInt32(), text);
        Assert.True(nodes.Count == data.GetProperty("sum").GetProperty("count").GetInt32(), text);
        Assert.True(nodes.Count - placed.Count == data.GetProperty("sum").GetProperty("unplaced").GetInt32(), text);

        var query = $"demonstration=true&where={Uri.EscapeDataString(text)}";
        await foreach (var level in TileLevels.DescendAsync(server.Client, layer, query, last: 6))
        {
            Assert.True(placed.Count == level.Count && level.Single.TrueForAll(placed.Contains), text);
        }

        var places = nodes.Select(n => n.GetProperty("mapPoint")).Where(p => p.ValueKind != JsonValueKind.Null).Select(p => p.GetProperty("coordinates"))
            .Select(c => (c[0].GetDouble(), c[1].GetDouble())).ToList();
        if (places.Count <= Nearby)
        {
            var single = await TileLevels.AtAsync(server.Client, layer, query, subject.Layer!.ClusterMaxZoom + 1, places);
            Assert.True(placed.SequenceEqual(single.Single.Order()), text);
        }

        return nodes.Count;
    }
}
