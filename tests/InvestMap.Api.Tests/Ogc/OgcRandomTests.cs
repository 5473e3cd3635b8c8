using System.Text.Json;
using InvestMap.Catalog;

namespace InvestMap.Api.Tests.Ogc;

/// <summary>For filters that nobody thought of, features are the rows of the list.</summary>
public sealed class OgcRandomTests(MapServer server) : IClassFixture<MapServer>
{
    private const int Seed = 20261122;
    private static readonly int Filters = Environment.GetEnvironmentVariable("CHECK_LONG") is null ? 8 : 100;

    public static TheoryData<string> Collections => OgcTests.Collections;

    [Theory]
    [MemberData(nameof(Collections))]
    public async Task Features_agree_with_the_list_for_any_filter(string plural)
    {
        var subject = Catalogue.Map.FindPlural(plural)!;
        var filters = await RandomFilters.OfAsync(server, subject, Seed);
        var hits = 0;
        for (var i = 0; i < Filters; i++)
        {
            var where = filters.Next();
            var text = where.ToJsonString();
            var data = await server.DataAsync($"query($w: {subject.Name}FilterInput) {{ list: {plural}(first: 500, where: $w, demonstration: true) {{ totalCount nodes {{ uuid }} }} }}", new { w = where });
            var page = JsonDocument.Parse(await server.Client.GetStringAsync(new Uri($"/ogc/collections/{plural}/items?limit=1000&demonstration=true&where={Uri.EscapeDataString(text)}", UriKind.Relative))).RootElement;
            var count = data.GetProperty("list").GetProperty("totalCount").GetInt32();
            Assert.True(count == page.GetProperty("numberMatched").GetInt32(), text);
            Assert.Equal(
                data.GetProperty("list").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("uuid").GetString()).Order(),
                page.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("id").GetString()).Order());
            hits += count;
        }

        Assert.True(hits > 0, "No filter found anything: the test would prove nothing.");
    }
}
