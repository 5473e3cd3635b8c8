using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using InvestMap.Catalog;

namespace InvestMap.Api.Tests.Doors;

/// <summary>
/// One filter, one set of objects: whichever way one comes in, for filters that nobody thought of, the same objects are there.
/// `make check-long` asks a hundred of each list.
/// </summary>
public sealed class SameEverywhereTests(MapServer server) : IClassFixture<MapServer>
{
    private const int Seed = 20251123;

    // The most that a list gives at once; longer ones are compared by their counts.
    private const int Page = 500;

    private static readonly bool IsLong = Environment.GetEnvironmentVariable("CHECK_LONG") is not null;
    private static readonly int Filters = IsLong ? 100 : 3;

    public static TheoryData<string> Lists => [.. Catalogue.Map.Subjects.Where(s => s.Plural is not null).Select(s => s.Plural!)];

    public static TheoryData<string> Marked => [.. Catalogue.Map.Subjects.Where(s => s is { Plural: not null, IsMarkedSynthetic: true }).Select(s => s.Plural!)];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Every_door_shows_what_the_list_finds(string list)
    {
        var subject = Catalogue.Map.FindPlural(list)!;
        var filters = await RandomFilters.OfAsync(server, subject, Seed);
        var (found, left) = (0, 0);
        for (var i = 0; i < Filters || ((found == 0 || left == 0) && i < Filters * 10); i++)
        {
            var (count, all) = await AgreeAsync(subject, filters.Next(), demonstration: i % 3 != 2, named: i % 2 == 1, inGeoPackage: IsLong || i == 1, $"(seed {Seed}, filter {i})");
            found += count;
            left += all - count;
        }

        Assert.True(found > 0, "No filter found anything: the test would prove nothing.");
        Assert.True(left > 0, "No filter left anything out: the test would prove nothing.");
    }

    [Theory]
    [MemberData(nameof(Marked))]
    public async Task A_fictitious_object_is_behind_no_door_that_did_not_ask_for_it(string list)
    {
        var subject = Catalogue.Map.FindPlural(list)!;
        var fictitious = await FictitiousAsync(subject);
        var door = new Door(server.Client, subject);
        var data = await server.DataAsync($"{{ list: {list}(first: {Page}, demonstration: true, where: {{ synthetic: {{ eq: true }} }}) {{ totalCount nodes {{ key: {Spelling.Camel(subject.Key)} }} }} }}");
        var shown = data.GetProperty("list").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("key").ToString()).ToList();

        // Of what has a validity, those that are in force.
        Assert.True(fictitious.IsSupersetOf(shown) && (subject.HasValidity || fictitious.Count == shown.Count));
        foreach (var (name, keys) in await door.FilesAsync("demonstration=true"))
        {
            Assert.True(shown.ToHashSet().SetEquals(fictitious.Intersect(keys)), name);
        }

        foreach (var query in new[] { "", "demonstration=false", "where=" + Uri.EscapeDataString("""{"synthetic":{"eq":true}}"""), "where=" + Uri.EscapeDataString("""{"not":{"synthetic":{"eq":false}}}""") })
        {
            foreach (var (name, keys) in await door.FilesAsync(query))
            {
                Assert.False(fictitious.Overlaps(keys), $"{name}?{query}");
            }

            if (subject.Layer is not null)
            {
                await foreach (var level in TileLevels.DescendAsync(server.Client, list, query, last: 6))
                {
                    Assert.False(fictitious.Overlaps(level.Single), query);
                    Assert.DoesNotContain(level.Clusters, cluster => (bool)cluster["synthetic"]);
                }
            }
        }
    }

    // How many the filter finds, and how many there are.
    private async Task<(int Count, int All)> AgreeAsync(Subject subject, JsonObject where, bool demonstration, bool named, bool inGeoPackage, string which)
    {
        var (list, text) = (subject.Plural!, where.ToJsonString());
        var said = $"{list} {text} {which}";
        var key = Spelling.Camel(subject.Key);
        var marked = demonstration ? "demonstration: true" : "demonstration: false";
        var data = await server.DataAsync(
            $"query($w: {subject.Name}FilterInput) {{ list: {list}(first: {Page}, where: $w, {marked}) {{ totalCount nodes {{ key: {key} }} }} all: {list}(first: 1, {marked}) {{ totalCount }} }}",
            new { w = where });
        var listed = data.GetProperty("list").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("key").ToString()).ToList();
        var (count, all) = (data.GetProperty("list").GetProperty("totalCount").GetInt32(), data.GetProperty("all").GetProperty("totalCount").GetInt32());
        Assert.True(Math.Min(count, Page) == listed.Count, said);

        var door = new Door(server.Client, subject);
        var query = $"{await door.WhereAsync(text, named)}&demonstration={(demonstration ? "true" : "false")}";
        var files = await door.FilesAsync(query);
        foreach (var (name, keys) in files)
        {
            Assert.True(count == keys.Count && listed.SequenceEqual(keys.Take(Page)), $"{name}: {keys.Count} instead of {count}, {said}");
        }

        if (inGeoPackage)
        {
            Assert.True(files["csv"].Order().SequenceEqual((await door.GeoPackageAsync(query)).Order()), $"gpkg, {said}");
        }

        if (subject.Layer is not null)
        {
            var totals = await server.Client.GetFromJsonAsync<JsonElement>(new Uri($"/tiles/{list}.json?{query}", UriKind.Relative));
            Assert.True(count == totals.GetProperty("count").GetInt32(), said);
            var (unplaced, zoom) = (totals.GetProperty("unplaced").GetInt32(), 0);
            await foreach (var level in TileLevels.DescendAsync(server.Client, list, query, last: 6))
            {
                Assert.True(count == level.Count + unplaced, $"zoom {zoom++}: {level.Count} and {unplaced} without a place instead of {count}, {said}");
            }
        }

        return (count, all);
    }

    private async Task<HashSet<string>> FictitiousAsync(Subject subject)
    {
        await using var command = server.Database.Admin.CreateCommand($"select {subject.Key}::text from published.{subject.Table} where synthetic");
        await using var reader = await command.ExecuteReaderAsync();
        var keys = new HashSet<string>();
        while (await reader.ReadAsync())
        {
            keys.Add(reader.GetString(0));
        }

        return keys;
    }
}
