using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using InvestMap.Catalog;

namespace InvestMap.Api.Tests;

/// <summary>
/// One filter drives everything: for filters that nobody thought of, list, count, aggregate and tile agree. The values come
/// from the rows themselves, so that filters are neither always empty nor always full. `make check-long` asks a hundred a layer.
/// </summary>
public sealed class RandomFilterTests(MapServer server) : IClassFixture<MapServer>
{
    private const int Seed = 20251122;
    private static readonly int Filters = Environment.GetEnvironmentVariable("CHECK_LONG") is null ? 8 : 100;

    public static TheoryData<string> Layers => [.. Catalogue.Map.Subjects.Where(s => s.Layer is not null).Select(s => s.Plural!)];

    [Theory]
    [MemberData(nameof(Layers))]
    public async Task List_count_aggregate_and_tile_agree_for_any_filter(string layer)
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
            $"query($w: {subject.Name}FilterInput) {{ list: {layer}(first: 500, where: $w, demonstration: true) {{ totalCount nodes {{ uuid mapPoint {{ type }} }} }} sum: {layer}Aggregate(where: $w, demonstration: true) {{ count unplaced }} }}",
            new { w = where });
        var nodes = data.GetProperty("list").GetProperty("nodes").EnumerateArray().ToList();
        var placed = nodes.Where(n => n.GetProperty("mapPoint").ValueKind != JsonValueKind.Null).Select(n => n.GetProperty("uuid").GetString()!).Order().ToList();
        Assert.True(nodes.Count == data.GetProperty("list").GetProperty("totalCount").GetInt32(), text);
        Assert.True(nodes.Count == data.GetProperty("sum").GetProperty("count").GetInt32(), text);
        Assert.True(nodes.Count - placed.Count == data.GetProperty("sum").GetProperty("unplaced").GetInt32(), text);

        using var response = await server.Client.GetAsync(new Uri($"/tiles/{layer}/0/0/0.mvt?demonstration=true&where={Uri.EscapeDataString(text)}", UriKind.Relative));
        Assert.True(response.IsSuccessStatusCode, text);
        var drawn = response.StatusCode == HttpStatusCode.NoContent
            ? []
            : VectorTile.Read(await response.Content.ReadAsByteArrayAsync()).GetValueOrDefault(layer, []).Select(f => (string)f["uuid"]).Order().ToList();
        Assert.True(placed.SequenceEqual(drawn), text);
        return nodes.Count;
    }
}
