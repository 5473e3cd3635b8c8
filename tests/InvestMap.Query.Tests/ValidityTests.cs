namespace InvestMap.Query.Tests;

/// <summary>Whether something holds on a day: a word that no column holds.</summary>
public sealed class ValidityTests(World world) : IClassFixture<World>
{
    // The clock stands on 3 January 2026.
    [Theory]
    [InlineData("nghi-quyet-moi", "2025-12-31", "NOT_YET")]
    [InlineData("nghi-quyet-moi", "2026-01-01", "IN_FORCE")]
    [InlineData("nghi-quyet-moi", null, "IN_FORCE")]
    [InlineData("nghi-quyet-cu", "2022-04-30", "NOT_YET")]
    [InlineData("nghi-quyet-cu", "2025-12-31", "IN_FORCE")]
    [InlineData("nghi-quyet-cu", "2026-01-01", "EXPIRED")]
    [InlineData("nghi-quyet-cu", null, "EXPIRED")]
    [InlineData("quyet-dinh-khong-ro", null, "UNKNOWN")]
    [InlineData("quyet-dinh-bi-thay", null, "UNKNOWN")]
    [InlineData("quyet-dinh-bi-thay", "2019-12-31", "NOT_YET")]
    public async Task An_act_says_whether_it_is_in_force(string slug, string? on, string expected)
    {
        var argument = on is null ? "" : $"(on: \"{on}\")";
        var data = await world.DataAsync($"{{ legalAct(slug: \"{slug}\") {{ validity{argument} }} }}");
        Assert.Equal(expected, data.GetProperty("legalAct").GetProperty("validity").GetString());
    }

    [Theory]
    [InlineData("", "ho-tro-moi")]
    [InlineData("(on: \"2025-12-31\")", "ho-tro-cu")]
    [InlineData("(on: \"2026-01-04\")", "ho-tro-moi ho-tro-sap-toi")]
    [InlineData("(anyDay: true)", "ho-tro-cu ho-tro-moi ho-tro-sap-toi")]
    public async Task A_list_has_the_measures_of_a_day_or_of_any(string arguments, string expected)
    {
        var data = await world.DataAsync($"{{ supportMeasures{arguments} {{ totalCount nodes {{ slug }} }} }}");
        var list = data.GetProperty("supportMeasures");
        Assert.Equal(expected, string.Join(' ', list.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("slug").GetString())));
        Assert.Equal(expected.Split(' ').Length, list.GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("{ supportMeasures(anyDay: true) { nodes { slug } } }", false)]
    [InlineData("{ supportMeasures(anyDay: true) { nodes { validity } } }", true)]
    [InlineData("{ supportMeasuresAggregate(anyDay: true) { groups(by: [VALIDITY]) { count } } }", true)]
    [InlineData("{ supportMeasuresAggregate(anyDay: true) { groups(by: [VALIDITY], on: \"2026-01-01\") { count } } }", false)]
    [InlineData("{ supportMeasuresAggregate(anyDay: true) { groups(by: [KIND]) { count } } }", false)]
    [InlineData("{ legalActs { nodes { validity(on: \"2026-01-01\") } } }", false)]
    [InlineData("{ legalActs { nodes { supportMeasures { slug } } } }", true)]
    public async Task A_plan_that_compares_with_today_says_so(string document, bool depends) =>
        Assert.Equal(depends, (await world.PlanAsync(document)).DependsOnDay);

    [Theory]
    [InlineData("{ supportMeasures(on: \"2026-01-01\", anyDay: true) { totalCount } }")]
    [InlineData("{ legalActs { nodes { validity(on: null) } } }")]
    public async Task A_day_that_is_none_is_refused(string document) => Assert.Equal("MAP300", (await world.ErrorAsync(document)).Code);

    [Theory]
    [InlineData("", "EXPIRED 1 IN_FORCE 1 NOT_YET 1")]
    [InlineData("on: \"2025-12-31\", ", "IN_FORCE 1 NOT_YET 2")]
    [InlineData("on: \"2026-01-04\", ", "EXPIRED 1 IN_FORCE 2")]
    [InlineData("on: \"1900-01-01\", ", "NOT_YET 3")]
    public async Task Groups_by_the_word_add_up_on_any_day(string on, string expected)
    {
        var data = await world.DataAsync(
            $"{{ all: supportMeasuresAggregate(anyDay: true) {{ count groups({on}by: [VALIDITY]) {{ keys {{ validity }} count }} }} acts: legalActsAggregate {{ count groups({on}by: [VALIDITY, KIND]) {{ keys {{ validity kind }} count }} }} }}");
        var groups = data.GetProperty("all").GetProperty("groups").EnumerateArray().ToList();
        Assert.Equal(expected, string.Join(' ', groups.Select(g => $"{g.GetProperty("keys").GetProperty("validity").GetString()} {g.GetProperty("count")}").Order(StringComparer.Ordinal)));
        var acts = data.GetProperty("acts");
        Assert.Equal(acts.GetProperty("count").GetInt32(), acts.GetProperty("groups").EnumerateArray().Sum(g => g.GetProperty("count").GetInt32()));

        // Each act is counted under the word that it says of itself.
        var each = await world.DataAsync($"{{ legalActs(first: 100) {{ nodes {{ kind validity{(on.Length == 0 ? "" : $"({on.TrimEnd(' ', ',')})")} }} }} }}");
        var expectedActs = each.GetProperty("legalActs").GetProperty("nodes").EnumerateArray()
            .GroupBy(n => $"{n.GetProperty("validity")} {n.GetProperty("kind")}").Select(g => $"{g.Key} {g.Count()}").Order(StringComparer.Ordinal);
        var toldActs = acts.GetProperty("groups").EnumerateArray()
            .Select(g => $"{g.GetProperty("keys").GetProperty("validity")} {g.GetProperty("keys").GetProperty("kind")} {g.GetProperty("count")}").Order(StringComparer.Ordinal);
        Assert.Equal(expectedActs, toldActs);
    }

    // A unit older than the records always was; a recognition without an end nobody stated cannot be said to hold.
    [Theory]
    [InlineData("legalActs(where: { validity: { eq: IN_FORCE } })", "nghi-quyet-moi")]
    [InlineData("legalActs(where: { validity: { neq: IN_FORCE } })", "nghi-quyet-cu quyet-dinh-bi-thay quyet-dinh-khong-ro")]
    [InlineData("legalActs(where: { not: { validity: { in: [IN_FORCE, UNKNOWN] } } })", "nghi-quyet-cu")]
    [InlineData("legalActs(where: { validity: { eq: IN_FORCE, on: \"2025-12-31\" } })", "nghi-quyet-cu")]
    [InlineData("legalActs(where: { validity: { eq: NOT_YET, on: \"2025-12-31\" }, replacedBy: null })", "nghi-quyet-moi")]
    [InlineData("legalActs(where: { replacedBy: { validity: { eq: IN_FORCE } } })", "nghi-quyet-cu quyet-dinh-bi-thay")]
    [InlineData("legalActs(where: { and: [{ validity: { eq: IN_FORCE, on: \"2025-12-31\" } }, { validity: { eq: EXPIRED } }] })", "nghi-quyet-cu")]
    [InlineData("legalActs(where: { supportMeasures: { some: { validity: { eq: NOT_YET } } } })", "nghi-quyet-moi")]
    [InlineData("supportMeasures(where: { validity: { eq: EXPIRED } })", "")]
    [InlineData("supportMeasures(anyDay: true, where: { validity: { eq: EXPIRED } })", "ho-tro-cu")]
    [InlineData("supportMeasures(on: \"2025-12-31\", where: { validity: { eq: IN_FORCE } })", "ho-tro-cu")]
    [InlineData("supportMeasures(on: \"2026-01-04\", where: { validity: { eq: NOT_YET, on: \"2026-01-03\" } })", "ho-tro-sap-toi")]
    [InlineData("supportMeasures(on: \"2025-12-31\", where: { legalAct: { validity: { eq: IN_FORCE } } })", "ho-tro-cu")]
    [InlineData("ocopProducts(where: { validity: { neq: UNKNOWN } })", "")]
    public async Task A_filter_asks_what_holds_on_a_day(string list, string expected)
    {
        var told = (await world.DataAsync($"{{ list: {list} {{ totalCount nodes {{ slug }} }} }}")).GetProperty("list");
        Assert.Equal(expected, string.Join(' ', told.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("slug").GetString()).Order(StringComparer.Ordinal)));
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, told.GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("{ legalActs(where: { validity: { eq: EXPIRED } }) { totalCount } }", null, true)]
    [InlineData("{ legalActs(where: { validity: { eq: EXPIRED, on: \"2026-01-01\" } }) { totalCount } }", null, false)]
    [InlineData("{ supportMeasures(on: \"2026-01-01\", where: { validity: { eq: EXPIRED } }) { totalCount } }", null, false)]
    [InlineData("{ supportMeasures(on: \"2026-01-01\", where: { legalAct: { validity: { eq: EXPIRED } } }) { totalCount } }", null, false)]
    [InlineData("{ industrialParks(where: { legalAct: { validity: { eq: EXPIRED } } }) { totalCount } }", null, true)]
    [InlineData("query($w: LegalActFilterInput) { legalActs(where: $w) { totalCount } }", "{\"w\":{\"validity\":{\"eq\":\"EXPIRED\"}}}", true)]
    [InlineData("query($w: LegalActFilterInput) { legalActs(where: $w) { totalCount } }", "{\"w\":{\"validity\":{\"eq\":\"EXPIRED\",\"on\":\"2026-01-01\"}}}", false)]
    public async Task A_filter_without_a_day_is_another_one_tomorrow(string document, string? variables, bool depends) =>
        Assert.Equal(depends, (await world.PlanAsync(document, variables)).DependsOnDay);

    [Fact]
    public async Task A_filter_by_no_day_is_refused_and_the_word_is_no_order()
    {
        var error = await world.ErrorAsync("{ legalActs(where: { validity: { eq: EXPIRED, on: null } }) { totalCount } }");
        Assert.Equal("MAP304", error.Code);
        Assert.StartsWith("GQL2", (await world.ErrorAsync("{ legalActs(order: [{ validity: ASC }]) { nodes { slug } } }")).Code, StringComparison.Ordinal);
    }
}
