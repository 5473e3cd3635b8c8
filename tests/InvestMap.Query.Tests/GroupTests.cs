using InvestMap.Catalog;

namespace InvestMap.Query.Tests;

/// <summary>What groups and bins refuse, and that they refuse instead of cutting.</summary>
public sealed class GroupTests(World world) : IClassFixture<World>
{
    [Theory]
    [InlineData("groups(by: []) { count }", "1 to 6 keys")]
    [InlineData("groups(by: [STATUS, SECTOR, SYNTHETIC, INVESTMENT_FORM, INDUSTRIAL_PARK, ADMINISTRATIVE_UNIT, PROVINCE_CODE]) { count }", "here it has 7")]
    [InlineData("groups(by: [STATUS]) { keys { sector } count }", "`sector`")]
    [InlineData("groups(by: [STATUS]) { keys { sectorName } count }", "`sectorName`")]
    [InlineData("groups(by: [STATUS]) { keys { industrialPark { slug } } count }", "`industrialPark`")]
    [InlineData("bins(grid: SQUARE) { count }", "`metres` is needed")]
    [InlineData("bins(grid: HEXAGON, metres: null) { count }", "`metres` is needed")]
    [InlineData("bins(grid: UNIT, metres: 5000) { count }", "Leave it out")]
    [InlineData("bins(grid: SQUARE, metres: 249.999) { count }", "from 250 to 100,000")]
    [InlineData("bins(grid: SQUARE, metres: 100001) { count }", "from 250 to 100,000")]
    [InlineData("bins(grid: HEXAGON, metres: 0) { count }", "from 250 to 100,000")]
    [InlineData("bins(grid: HEXAGON, metres: -5000) { count }", "from 250 to 100,000")]
    [InlineData("bins(grid: HEXAGON, metres: 1e300) { count }", "from 250 to 100,000")]
    public async Task What_cannot_be_is_refused_and_told(string part, string hint)
    {
        var (code, message) = await world.ErrorAsync($"{{ investmentProjectsAggregate {{ {part} }} }}");
        Assert.Equal(MapErrorCodes.Groups, code);
        Assert.Contains(hint, message, StringComparison.Ordinal);
        Assert.Null(world.Unexpected);
    }

    [Theory]
    [InlineData("1e999")]
    [InlineData("\"NaN\"")]
    [InlineData("\"5000\"")]
    [InlineData("[5000]")]
    public async Task Metres_that_are_no_number_never_reach_the_planner(string metres)
    {
        var (code, _) = await world.ErrorAsync("query($m: Float) { plotsAggregate { bins(grid: SQUARE, metres: $m) { count } } }", $$"""{"m": {{metres}}}""");
        Assert.StartsWith("GQL2", code, StringComparison.Ordinal);
    }

    public static TheoryData<string> Lists => [.. Catalogue.Map.Subjects.Where(s => s.Plural is not null).Select(s => s.Plural!)];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Groups_by_any_key_add_up_and_show_it(string list)
    {
        var subject = Catalogue.Map.FindPlural(list)!;
        var keys = GroupKey.Of(Catalogue.Map, subject);
        var parts = keys.Select((key, i) => $"k{i}: groups(by: [{key}]) {{ keys {{ {string.Join(' ', key.Shown.Select(Shown))} }} count }}");
        var all = (await world.DataAsync($"{{ all: {list}Aggregate {{ count {string.Join(' ', parts)} }} }}")).GetProperty("all");
        Assert.All(keys.Select((_, i) => all.GetProperty($"k{i}")), groups =>
            Assert.Equal(all.GetProperty("count").GetInt32(), groups.EnumerateArray().Sum(g => g.GetProperty("count").GetInt32())));

        static string Shown(Field field) => field.Target is null ? field.Name : $"{field.ObjectName} {{ id }}";
    }

    [Fact]
    public async Task A_subject_without_units_has_no_bins_of_units()
    {
        var (code, message) = await world.ErrorAsync("{ plotsAggregate { bins(grid: UNIT) { count } } }");
        Assert.Equal(MapErrorCodes.Groups, code);
        Assert.Contains("HEXAGON or SQUARE", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_plan_serves_all_widths_and_each_set_of_keys_has_its_own()
    {
        const string document = "query($m: Float, $by: [PlotGroupKey!]!) { plotsAggregate { bins(grid: SQUARE, metres: $m) { count } groups(by: $by) { count } } }";
        var (_, first) = await world.AskAsync(document, """{"m": 1000, "by": ["STATUS"]}""");
        var (_, wider) = await world.AskAsync(document, """{"m": 2000, "by": ["STATUS"]}""");
        var (_, other) = await world.AskAsync(document, """{"m": 2000, "by": ["SOURCE"]}""");
        Assert.Same(first[0], wider[0]);
        Assert.NotEqual(wider[1].Text, other[1].Text);
        var (code, _) = await world.ErrorAsync(document, """{"m": 1, "by": ["STATUS"]}""");
        Assert.Equal(MapErrorCodes.Groups, code);
    }

    [Fact]
    public async Task Ten_thousand_groups_or_bins_are_given_and_one_more_is_refused()
    {
        var own = new World();
        await own.InitializeAsync();
        await using var _ = own;
        await RunAsync(own, 1, GroupPass.MaxRows);
        const string document = "{ digitalEnterprisesAggregate { count groups(by: [SOURCE]) { count } bins(grid: SQUARE, metres: 250) { count } } }";
        var all = (await own.DataAsync(document)).GetProperty("digitalEnterprisesAggregate");
        Assert.Equal(GroupPass.MaxRows, all.GetProperty("count").GetInt32());
        Assert.Equal(GroupPass.MaxRows, all.GetProperty("groups").GetArrayLength());
        Assert.Equal(GroupPass.MaxRows, all.GetProperty("bins").GetArrayLength());

        await RunAsync(own, GroupPass.MaxRows + 1, GroupPass.MaxRows + 1);
        foreach (var part in new[] { "groups(by: [SOURCE]) { count }", "bins(grid: SQUARE, metres: 250) { count }" })
        {
            var (code, message) = await own.ErrorAsync($"{{ digitalEnterprisesAggregate {{ {part} }} }}");
            Assert.Equal(MapErrorCodes.TooManyGroups, code);
            Assert.Contains("narrow `where`", message, StringComparison.Ordinal);
            var (answer, _) = await own.AskAsync($"{{ a: digitalEnterprisesAggregate {{ b: {part} }} }}");
            Assert.Equal("""["a","b"]""", answer.GetProperty("errors")[0].GetProperty("path").GetRawText());
        }

        Assert.Null(own.Unexpected);
    }

    // Enterprises half a kilometre apart, each with a source of its own.
    private static async Task RunAsync(World world, int first, int last)
    {
        await using var command = world.Database.Admin.CreateCommand(
            $"""
            insert into published.source_document (uuid, since_publication, slug, province_code, kind, name_vi)
            select md5('source ' || n)::uuid, 1, 'nguon-' || n, '38', 'other', 'Nguồn ' || n from generate_series({first}, {last}) n;
            insert into published.digital_enterprise (uuid, since_publication, slug, province_code, name_vi, kind, source_uuid, location, location_quality)
            select md5('enterprise ' || n)::uuid, 1, 'doanh-nghiep-' || n, '38', 'Doanh nghiệp ' || n, 'software', md5('source ' || n)::uuid,
              ST_SetSRID(ST_MakePoint(105 + 0.005 * (n % 120), 19 + 0.005 * (n / 120)), 4326), 'approximate'
            from generate_series({first}, {last}) n;
            """);
        await command.ExecuteNonQueryAsync();
    }
}
