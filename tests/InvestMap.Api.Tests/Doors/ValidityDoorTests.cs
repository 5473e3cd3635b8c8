using System.Net;
using System.Text.Json;

namespace InvestMap.Api.Tests;

/// <summary>What holds on a day, asked through every door: the same objects, and kept no longer than the day where none is named.</summary>
public sealed class ValidityDoorTests(MapServer server) : IClassFixture<MapServer>
{
    [Theory]
    [InlineData("IN_FORCE", "2026-02-28", "luat-dau-tu-61-2020-qh14")]
    [InlineData("IN_FORCE", "2026-03-01", "luat-dau-tu-2025")]
    [InlineData("EXPIRED", "2026-03-01", "luat-dau-tu-61-2020-qh14")]
    [InlineData("NOT_YET", "2026-02-28", "luat-dau-tu-2025")]
    public async Task Every_door_has_the_acts_of_the_day(string word, string on, string slug)
    {
        var data = await server.DataAsync(
            $"{{ legalActs(first: 100, where: {{ validity: {{ eq: {word}, on: \"{on}\" }} }}) {{ totalCount nodes {{ slug }} }} legalActsAggregate(where: {{ validity: {{ eq: {word}, on: \"{on}\" }} }}) {{ count }} }}");
        var slugs = data.GetProperty("legalActs").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("slug").GetString()!).Order(StringComparer.Ordinal).ToList();
        Assert.Contains(slug, slugs);
        Assert.Equal(slugs.Count, data.GetProperty("legalActs").GetProperty("totalCount").GetInt32());
        Assert.Equal(slugs.Count, data.GetProperty("legalActsAggregate").GetProperty("count").GetInt32());

        // The day stands in the filter, or in the address.
        string Where(string filter) => $"where={Uri.EscapeDataString(filter)}";
        string[] queries = [Where($$$"""{"validity":{"eq":"{{{word}}}","on":"{{{on}}}"}}"""), Where($$$"""{"validity":{"eq":"{{{word}}}"}}""") + $"&on={on}"];
        foreach (var query in queries)
        {
            var rows = (await TextAsync($"/export/legalActs.csv?{query}")).Split('\n').Where(line => slugs.Exists(s => line.Contains($",{s},", StringComparison.Ordinal)));
            Assert.Equal(slugs.Count, rows.Count());
        }
    }

    // Features hold for a day already; a filter by another day narrows them.
    [Theory]
    [InlineData("2025-07-01", "IN_FORCE", "2025-06-30")]
    [InlineData("2025-06-30", "EXPIRED", "2025-07-01")]
    [InlineData("2025-06-30", "NOT_YET", "2024-12-31")]
    [InlineData("2025-07-01", "EXPIRED", "2025-07-01")]
    public async Task Features_and_tiles_of_a_day_are_those_of_the_list(string on, string word, string day)
    {
        var data = await server.DataAsync($"{{ administrativeUnits(first: 1, on: \"{on}\", where: {{ validity: {{ eq: {word}, on: \"{day}\" }} }}) {{ totalCount }} }}");
        var count = data.GetProperty("administrativeUnits").GetProperty("totalCount").GetInt32();
        var where = Uri.EscapeDataString($$$"""{"validity":{"eq":"{{{word}}}","on":"{{{day}}}"}}""");
        using var page = JsonDocument.Parse(await TextAsync($"/ogc/collections/administrativeUnits/items?limit=1&on={on}&where={where}"));
        Assert.Equal(count, page.RootElement.GetProperty("numberMatched").GetInt32());
        using var layer = JsonDocument.Parse(await TextAsync($"/tiles/administrativeUnits.json?on={on}&where={where}"));
        Assert.Equal(count, layer.RootElement.GetProperty("count").GetInt32());

        // In CQL2 the day is that of the features.
        var own = await server.DataAsync($"{{ administrativeUnits(first: 1, on: \"{on}\", where: {{ validity: {{ eq: {word} }} }}) {{ totalCount }} }}");
        using var filtered = JsonDocument.Parse(await TextAsync($"/ogc/collections/administrativeUnits/items?limit=1&on={on}&filter={Uri.EscapeDataString($"validity = '{word}'")}"));
        Assert.Equal(own.GetProperty("administrativeUnits").GetProperty("totalCount").GetInt32(), filtered.RootElement.GetProperty("numberMatched").GetInt32());
    }

    [Theory]
    [InlineData("/export/legalActs.csv?publication=1&where={0}", """{"validity":{"eq":"IN_FORCE"}}""", false)]
    [InlineData("/export/legalActs.csv?publication=1&on=2026-01-01&where={0}", """{"validity":{"eq":"IN_FORCE"}}""", true)]
    [InlineData("/export/legalActs.csv?publication=1&where={0}", """{"kind":{"eq":"LAW"}}""", true)]
    [InlineData("/ogc/collections/industrialParks/items?publication=1&where={0}", """{"legalAct":{"validity":{"eq":"IN_FORCE"}}}""", false)]
    [InlineData("/ogc/collections/industrialParks/items?publication=1&where={0}", """{"legalAct":{"kind":{"eq":"DECISION"}}}""", true)]
    [InlineData("/tiles/industrialParks/9/406/227.mvt?publication=1&where={0}", """{"legalAct":{"validity":{"eq":"IN_FORCE"}}}""", false)]
    [InlineData("/tiles/industrialParks/9/406/227.mvt?publication=1&on=2026-01-01&where={0}", """{"legalAct":{"validity":{"eq":"IN_FORCE"}}}""", true)]
    public async Task What_speaks_of_today_is_asked_again_tomorrow(string address, string where, bool isForEver)
    {
        if (address.StartsWith("/tiles/", StringComparison.Ordinal))
        {
            using var layer = JsonDocument.Parse(await TextAsync("/tiles/industrialParks.json"));
            address += $"&epoch={layer.RootElement.GetProperty("epoch")}&software={SoftwareVersion.Short}";
        }

        using var response = await server.Client.GetAsync(new Uri(address.Replace("{0}", Uri.EscapeDataString(where), StringComparison.Ordinal), UriKind.Relative));
        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.NoContent, response.StatusCode.ToString());
        Assert.Equal(isForEver && address.StartsWith("/tiles/", StringComparison.Ordinal), response.Headers.CacheControl!.ToString().Contains("immutable", StringComparison.Ordinal));
        Assert.Equal(isForEver, !System.Text.RegularExpressions.Regex.IsMatch(response.Headers.ETag!.Tag, "-20[0-9]{6}"));
    }

    private async Task<string> TextAsync(string address)
    {
        using var response = await server.Client.GetAsync(new Uri(address, UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return text;
    }
}
