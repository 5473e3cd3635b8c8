using System.Text.Json;

namespace InvestMap.Query.Tests;

/// <summary>A list that is read page by page stays the list that it was, whatever is published between two pages.</summary>
public sealed class PastPagingTests : IAsyncLifetime
{
    private readonly Timeline _map = new();

    public async ValueTask InitializeAsync()
    {
        await _map.InitializeAsync();
        var park = Timeline.Park(1, "Khu Một");
        await _map.PublishAsync([Timeline.Source(), park, .. Enumerable.Range(1, 9).Select(n => Timeline.Project(n, $"Dự án {n}", park))]);
    }

    public ValueTask DisposeAsync() => _map.DisposeAsync();

    [Theory]
    [InlineData("order: [{ nameVi: ASC }]", "first", "after", "endCursor")]
    [InlineData("order: [{ nameVi: DESC }]", "last", "before", "startCursor")]
    [InlineData("order: [{ industrialPark: { nameVi: ASC } }, { capitalUsd: DESC }]", "first", "after", "endCursor")]
    [InlineData("where: { industrialPark: { nameVi: { eq: \"Khu Một\" } } }", "first", "after", "endCursor")]
    public async Task Publishing_between_pages_moves_nothing(string order, string size, string from, string cursor)
    {
        var whole = Slugs(await PageAsync($"publication: 1, {order}, {size}: 100"));
        Assert.Equal(9, whole.Count);

        List<string> read = [];
        string? place = null;
        for (var step = 0; ; step++)
        {
            var page = await PageAsync($"publication: 1, {order}, {size}: 2{(place is null ? "" : $", {from}: \"{place}\"")}");
            read = size == "first" ? [.. read, .. Slugs(page)] : [.. Slugs(page), .. read];
            place = page.GetProperty("pageInfo").GetProperty(cursor).GetString();
            if (!page.GetProperty("pageInfo").GetProperty(size == "first" ? "hasNextPage" : "hasPreviousPage").GetBoolean())
            {
                break;
            }

            // One is renamed to stand elsewhere, one ends, one comes, and the park of all has another name.
            var renamed = Timeline.Project(3 + step, $"A {step}");
            renamed.CapitalUsd = step;
            await _map.PublishAsync([renamed, Timeline.Park(1, $"Khu {step}"), Timeline.Project(20 + step, $"Bản {step}")], end: step == 0 ? [Timeline.Project(9, "")] : null);
        }

        Assert.Equal(whole, read);
        Assert.NotEqual(whole, Slugs(await PageAsync($"{order}, {size}: 100")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("publication: 2,")]
    [InlineData("asOf: \"2999-01-01T00:00:00Z\",")]
    [InlineData("asOf: \"2999-01-01T00:00:00.001Z\",")]
    public async Task A_cursor_of_one_moment_is_refused_at_another(string moment)
    {
        await _map.PublishAsync([Timeline.Project(30, "Dự án 30")]);
        foreach (var made in new[] { "publication: 1,", "asOf: \"2999-01-01T00:00:00.002Z\"," })
        {
            var place = (await PageAsync($"{made} first: 2")).GetProperty("pageInfo").GetProperty("endCursor").GetString();
            var (code, message) = await _map.ErrorAsync($"{{ investmentProjects({moment} first: 2, after: \"{place}\") {{ nodes {{ slug }} }} }}");
            Assert.Equal(MapErrorCodes.Cursor, code);
            Assert.Contains("`asOf`", message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_cursor_that_has_seen_a_later_publication_is_refused_by_a_map_that_was_put_back()
    {
        var place = (await PageAsync("first: 2")).GetProperty("pageInfo").GetProperty("endCursor").GetString();
        await _map.DataAsync($"{{ investmentProjects(first: 2, after: \"{place}\") {{ nodes {{ slug }} }} }}");
        await _map.RunAsync("update published.clock set publication = 0");
        Assert.Equal(
            (MapErrorCodes.Cursor, "This cursor was made at publication 1, and the map is at 0. Begin at the first page."),
            await _map.ErrorAsync($"{{ investmentProjects(first: 2, after: \"{place}\") {{ nodes {{ slug }} }} }}"));
    }

    private static List<string> Slugs(JsonElement page) => [.. page.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("slug").GetString()!)];

    private async Task<JsonElement> PageAsync(string arguments) =>
        (await _map.DataAsync($"{{ investmentProjects({arguments}) {{ nodes {{ slug }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }} }}")).GetProperty("investmentProjects");
}
