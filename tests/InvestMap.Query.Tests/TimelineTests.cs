using System.Text.Json;

namespace InvestMap.Query.Tests;

/// <summary>
/// Four publications: a park is renamed, a project moves to another park and back under another name, one ends, an investor changes. Every
/// question about a publication is answered as it was answered then.
/// </summary>
public sealed class TimelineTests(TimelineTests.Told told) : IClassFixture<TimelineTests.Told>
{
    [Theory]
    [InlineData(1, "du-an-1=Bàn ghế @ Khu Một")]
    [InlineData(2, "du-an-1=Xi măng @ Khu Hai")]
    [InlineData(3, "du-an-1=Xi măng @ Khu Hai")]
    [InlineData(4, "du-an-1=Xi măng @ Khu Chín")]
    public async Task A_project_that_moved_is_in_the_park_of_then(int publication, string expected)
    {
        var data = await told.Map.DataAsync($"{{ investmentProject(slug: \"du-an-1\", publication: {publication}) {{ slug name industrialPark {{ name }} }} }}");
        var project = data.GetProperty("investmentProject");
        Assert.Equal(expected, $"{Text(project, "slug")}={Text(project, "name")} @ {Text(project.GetProperty("industrialPark"), "name")}");
    }

    [Theory]
    [InlineData(1, "Khu Một", "du-an-1")]
    [InlineData(2, "Khu Một", "")]
    [InlineData(2, "Khu Chín", "")]
    [InlineData(2, "Khu Hai", "du-an-1 du-an-2")]
    [InlineData(3, "Khu Chín", "du-an-3")]
    [InlineData(3, "Khu Hai", "du-an-1")]
    [InlineData(4, "Khu Chín", "du-an-1 du-an-3")]
    public async Task A_filter_on_what_a_row_leads_to_sees_the_value_of_then(int publication, string park, string expected)
    {
        var where = $"{{ industrialPark: {{ nameVi: {{ eq: \"{park}\" }} }} }}";
        var data = await told.Map.DataAsync(
            $"{{ investmentProjects(publication: {publication}, where: {where}) {{ totalCount nodes {{ slug }} }} investmentProjectsAggregate(publication: {publication}, where: {where}) {{ count }} }}");
        Assert.Equal(expected, Slugs(data.GetProperty("investmentProjects")));
        var count = expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        Assert.Equal(count, data.GetProperty("investmentProjects").GetProperty("totalCount").GetInt32());
        Assert.Equal(count, data.GetProperty("investmentProjectsAggregate").GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData(1, "khu-2: du-an-2; khu-1: du-an-1(Cũ)")]
    [InlineData(2, "khu-1: ; khu-2: du-an-1(Cũ) du-an-2")]
    [InlineData(3, "khu-1: du-an-3; khu-2: du-an-1(Mới)")]
    [InlineData(4, "khu-1: du-an-1(Mới) du-an-3; khu-2: ")]
    public async Task Order_and_the_many_are_of_then(int publication, string expected)
    {
        var data = await told.Map.DataAsync(
            $"{{ industrialParks(publication: {publication}, order: [{{ nameVi: ASC }}]) {{ nodes {{ slug investmentProjects {{ slug investors {{ nameVi }} }} }} }} }}");
        var parks = data.GetProperty("industrialParks").GetProperty("nodes").EnumerateArray().Select(park => $"{Text(park, "slug")}: " + string.Join(' ',
            park.GetProperty("investmentProjects").EnumerateArray().Select(p => Text(p, "slug") + string.Concat(
                p.GetProperty("investors").EnumerateArray().Select(i => $"({Text(i, "nameVi")})")))));
        Assert.Equal(expected, string.Join("; ", parks));
    }

    [Theory]
    [InlineData(1, 2, 30)]
    [InlineData(2, 2, 119)]
    [InlineData(3, 2, 99)]
    [InlineData(4, 2, 99)]
    public async Task Sums_are_of_then(int publication, int count, int dollars)
    {
        var data = await told.Map.DataAsync($"{{ investmentProjectsAggregate(publication: {publication}) {{ count sum {{ capitalUsd {{ value }} }} }} }}");
        var sum = data.GetProperty("investmentProjectsAggregate");
        Assert.Equal((count, dollars), (sum.GetProperty("count").GetInt32(), sum.GetProperty("sum").GetProperty("capitalUsd").GetProperty("value").GetInt32()));
    }

    [Fact]
    public async Task An_object_that_ended_is_found_by_its_id_at_a_moment_before()
    {
        var id = Text((await told.Map.DataAsync("{ investmentProject(slug: \"du-an-2\", publication: 1) { id } }")).GetProperty("investmentProject"), "id");
        var time = (await told.Map.SqlAsync("select to_char(published_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from published.publication where number = 2")).Single();
        var data = await told.Map.DataAsync(
            $"{{ now: node(id: \"{id}\") {{ id }} then: node(id: \"{id}\", asOf: \"{time}\") {{ ... on InvestmentProject {{ name sincePublication }} }} some: nodes(ids: [\"{id}\"], publication: 2) {{ id }} }}");
        Assert.Equal(JsonValueKind.Null, data.GetProperty("now").ValueKind);
        Assert.Equal("Gạch", Text(data.GetProperty("then"), "name"));
        Assert.Equal(id, Text(data.GetProperty("some")[0], "id"));
    }

    [Fact]
    public async Task Two_moments_may_be_asked_at_once()
    {
        var data = await told.Map.DataAsync("{ a: industrialParks(publication: 1) { nodes { name } } b: industrialParks(publication: 2) { nodes { name } } }");
        Assert.Equal("Khu Một", Text(data.GetProperty("a").GetProperty("nodes")[0], "name"));
        Assert.Equal("Khu Chín", Text(data.GetProperty("b").GetProperty("nodes")[0], "name"));
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static string Slugs(JsonElement page) => string.Join(' ', page.GetProperty("nodes").EnumerateArray().Select(n => Text(n, "slug")).Order());

    public sealed class Told : IAsyncLifetime
    {
        public Timeline Map { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await Map.InitializeAsync();
            var (one, two) = (Timeline.Park(1, "Khu Một"), Timeline.Park(2, "Khu Hai"));
            var (a, b, c) = (Timeline.Project(1, "Bàn ghế", one), Timeline.Project(2, "Gạch", two), Timeline.Project(3, "Da giày", one));
            (a.CapitalUsd, b.CapitalUsd) = (10, 20);
            var investor = Timeline.Investor(1, a, "Cũ");
            await Map.PublishAsync([Timeline.Source(), one, two, a, b, investor]);

            (one.NameVi, a.NameVi, a.CapitalUsd, a.IndustrialParkUuid) = ("Khu Chín", "Xi măng", 99, two.Uuid);
            await Map.PublishAsync([one, a]);

            investor.NameVi = "Mới";
            await Map.PublishAsync([c, investor], end: [b]);

            a.IndustrialParkUuid = one.Uuid;
            await Map.PublishAsync([a]);
        }

        public ValueTask DisposeAsync() => Map.DisposeAsync();
    }
}
