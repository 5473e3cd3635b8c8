using InvestMap.TestKit;

namespace InvestMap.Query.Tests;

/// <summary>
/// The reform of 1 July 2025 ended districts and joined communes. People still say the old names, and the old codes were given
/// out again: names and codes of before lead to the units and objects of today, in the product's own data.
/// </summary>
public sealed class OldNameTests(OldNameTests.Seeded map) : IClassFixture<OldNameTests.Seeded>
{
    /// <summary>What the district became: the old communes belonged to it, and each has its successors.</summary>
    private const string OfOldDistrict = "predecessors: { some: { predecessor: { parent: { search: \"Triệu Sơn district\" } } } }";

    [Theory]
    [InlineData("on: \"2025-06-30\",", "huyen-trieu-son-397-cu thi-tran-trieu-son-15664-cu")]
    [InlineData("on: \"2025-07-01\",", "xa-trieu-son-15664")]
    [InlineData("", "xa-trieu-son-15664")]
    public async Task A_name_finds_the_units_that_are_in_force_on_the_day(string on, string expected) =>
        Assert.Equal(expected, await SlugsAsync("administrativeUnits", $"{on} where: {{ search: \"Triệu Sơn\", nameVi: {{ endsWith: \"Triệu Sơn\" }} }}"));

    [Fact]
    public async Task A_predecessors_name_finds_the_unit_of_today()
    {
        Assert.Equal("xa-tan-ninh-15715", await SlugsAsync("administrativeUnits", "where: { predecessors: { some: { predecessor: { search: \"thi tran nua\" } } } }"));

        // The word of a filter is about the unit's own words; its description says so.
        Assert.Equal("", await SlugsAsync("administrativeUnits", "where: { search: \"thi tran nua\" }"));
    }

    [Fact]
    public async Task A_code_names_one_unit_before_and_another_after()
    {
        const string Code = "{ eq: \"15715\" }";
        Assert.Equal("xa-thai-hoa-15715-cu", await SlugsAsync("administrativeUnits", $"on: \"2025-06-30\", where: {{ code: {Code} }}"));
        Assert.Equal("xa-tan-ninh-15715", await SlugsAsync("administrativeUnits", $"where: {{ code: {Code} }}"));
        Assert.Equal("xa-tan-ninh-15715", await SlugsAsync("administrativeUnits", $"where: {{ predecessors: {{ some: {{ predecessor: {{ code: {Code} }} }} }} }}"));

        // A code of before that was not given out again still leads to the unit of today.
        Assert.Equal("", await SlugsAsync("administrativeUnits", "where: { code: { eq: \"15718\" } }"));
        Assert.Equal("xa-tan-ninh-15715", await SlugsAsync("administrativeUnits", "where: { predecessors: { some: { predecessor: { code: { eq: \"15718\" } } } } }"));

        // Of a day, a code names one unit of a level, whatever was before and after.
        Assert.Empty(await map.SqlAsync(
            """
            select a.level || ' ' || a.code
            from published.administrative_unit a join published.administrative_unit b on b.level = a.level and b.code = a.code and b.uuid < a.uuid
            where daterange(a.valid_from, a.valid_to) && daterange(b.valid_from, b.valid_to)
            """));
    }

    [Fact]
    public async Task A_districts_name_finds_the_units_that_it_became() => Assert.Equal(
        "xa-an-nong-15766 xa-dong-tien-15724 xa-hop-tien-15682 xa-tan-ninh-15715 xa-tho-binh-15667 xa-tho-ngoc-15754 xa-tho-phu-15763 xa-trieu-son-15664",
        await SlugsAsync("administrativeUnits", $"where: {{ {OfOldDistrict} }}"));

    [Fact]
    public async Task A_districts_name_finds_the_objects_of_today()
    {
        // By what became of the district: wherever an object has a unit, whatever its address says.
        var bySuccession = await SlugsAsync("investmentProjects", $"where: {{ administrativeUnit: {{ {OfOldDistrict} }} }}");
        Assert.Equal(
            string.Join(' ', await map.SqlAsync(
                """
                select distinct p.slug
                from published.investment_project p
                join published.administrative_succession s on s.successor_uuid = p.administrative_unit_uuid
                join published.administrative_unit u on u.uuid = s.predecessor_uuid
                join published.administrative_unit d on d.uuid = u.parent_uuid
                where d.slug = 'huyen-trieu-son-397-cu' and not p.synthetic
                order by 1
                """)),
            bySuccession);
        Assert.Contains("khu-dich-vu-thuong-mai-va-cap-treo-am-tien", bySuccession, StringComparison.Ordinal);

        // By the old address: also where no unit could be assigned, because a district is no unit any more.
        foreach (var (list, slug) in new[] { ("investmentProjects", "du-an-den-led-trieu-son"), ("digitalEnterprises", "cong-ty-tnhh-hoa-thang-thanh-hoa") })
        {
            foreach (var words in new[] { "huyện Triệu Sơn", "trieu son", "Triệu Sơn district" })
            {
                Assert.Contains(slug, await SlugsAsync(list, $"where: {{ search: \"{words}\" }}"), StringComparison.Ordinal);
            }
        }

        // Both together, as a search box asks.
        var both = await SlugsAsync("investmentProjects", $"where: {{ or: [{{ search: \"Triệu Sơn district\" }}, {{ administrativeUnit: {{ {OfOldDistrict} }} }}] }}");
        Assert.Contains("du-an-den-led-trieu-son", both, StringComparison.Ordinal);
        Assert.Contains("khu-dich-vu-thuong-mai-va-cap-treo-am-tien", both, StringComparison.Ordinal);
    }

    private async Task<string> SlugsAsync(string list, string arguments)
    {
        var data = await map.DataAsync($"{{ {list}(first: 500, {arguments}) {{ nodes {{ slug }} }} }}");
        return string.Join(' ', data.GetProperty(list).GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("slug").GetString()).Order(StringComparer.Ordinal));
    }

    /// <summary>The map with the product's own data.</summary>
    public sealed class Seeded : World
    {
        protected override Task<TestDatabase> CreateAsync() => TestDatabase.CreateSeededAsync();

        protected override Task FillAsync() => Task.CompletedTask;
    }
}
