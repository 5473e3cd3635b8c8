using System.Text.Json;
using InvestMap.Catalog;

namespace InvestMap.Query.Tests;

/// <summary>What a search for sites cannot ask is refused before SQL, with its place and what would be right.</summary>
public sealed class SiteRefusalTests(World world) : IClassFixture<World>
{
    private const string Rent = "criterion: RENT";

    public static TheoryData<string, string, string> Refused => new()
    {
        { "{}", MapErrorCodes.SiteCriterion, "at least one" },
        { "{ limits: [], wishes: null }", MapErrorCodes.SiteCriterion, "at least one" },
        { "{ wishes: [{ criterion: DISTANCE, weight: 1 }] }", MapErrorCodes.SiteCriterion, "`wishes[0]` needs `infrastructure`" },
        { "{ limits: [{ criterion: COVERAGE, technology: G5, min: 0.5 }] }", MapErrorCodes.SiteCriterion, "`limits[0]` needs `environment`" },
        { "{ limits: [{ criterion: ENTERPRISES, min: 1 }] }", MapErrorCodes.SiteCriterion, "`limits[0]` needs `metres`" },
        { "{ wishes: [{ criterion: RENT, infrastructure: SEAPORT, weight: 1 }] }", MapErrorCodes.SiteCriterion, "RENT does not take" },
        { "{ wishes: [{ criterion: ENTERPRISES, metres: -1, weight: 1 }] }", MapErrorCodes.SiteCriterion, "`wishes[0].metres` is -1" },
        { "{ wishes: [{ criterion: ENTERPRISES, metres: 1e300, weight: 1 }] }", MapErrorCodes.SiteCriterion, "20,100,000" },
        { "{ limits: [{ " + Rent + ", min: 1 }, { " + Rent + ", max: 2 }] }", MapErrorCodes.SiteCriterion, "`limits[1]` limits RENT for the second time" },
        { "{ wishes: [{ " + Rent + ", weight: 1 }, { " + Rent + ", weight: 1, worst: 3 }] }", MapErrorCodes.SiteCriterion, "`wishes[1]` wishes RENT for the second time" },
        { "{ limits: [{ " + Rent + " }] }", MapErrorCodes.SiteLimit, "`limits[0]` limits nothing" },
        { "{ limits: [{ " + Rent + ", min: null, max: null }] }", MapErrorCodes.SiteLimit, "US dollar per m²" },
        { "{ limits: [{ " + Rent + ", min: 90, max: 80 }] }", MapErrorCodes.SiteLimit, "at least 90 and at most 80" },
        { "{ limits: [{ " + Rent + ", min: 1e300 }] }", MapErrorCodes.SiteLimit, "`limits[0].min`" },
        { "{ limits: [{ " + Rent + ", max: -1e13 }] }", MapErrorCodes.SiteLimit, "`limits[0].max`" },
        { "{ limits: [{ criterion: COVERAGE, technology: G5, environment: OUTDOOR, min: 80 }] }", MapErrorCodes.SiteLimit, "`limits[0].min` is 80, which nothing can meet: COVERAGE is from 0 to 1, in share of the area" },
        { "{ limits: [{ " + Rent + ", min: 1 }, { criterion: OCCUPANCY, min: 100.5, max: 200 }] }", MapErrorCodes.SiteLimit, "`limits[1].min` is 100.5, which nothing can meet: OCCUPANCY is from 0 to 100, in percent" },
        { "{ limits: [{ criterion: DISTANCE, infrastructure: SEAPORT, max: -1 }] }", MapErrorCodes.SiteLimit, "`limits[0].max` is -1, which nothing can meet: DISTANCE is 0 or more, in m." },
        { "{ wishes: [{ " + Rent + ", weight: 0 }] }", MapErrorCodes.SiteWish, "`wishes[0].weight` is 0" },
        { "{ wishes: [{ " + Rent + ", weight: 1 }, { criterion: AREA, weight: -5 }] }", MapErrorCodes.SiteWish, "`wishes[1].weight` is -5" },
        { "{ wishes: [{ " + Rent + ", weight: 1e300 }] }", MapErrorCodes.SiteWish, "1000000" },
        { "{ wishes: [{ " + Rent + ", weight: 1e-300 }] }", MapErrorCodes.SiteWish, "shares of 0.5, 0.3 and 0.2" },
        { "{ wishes: [{ " + Rent + ", weight: 1, worst: 50 }] }", MapErrorCodes.SiteWish, "50 as worst and 50 as ideal" },
        { "{ wishes: [{ " + Rent + ", weight: 1, worst: 40 }] }", MapErrorCodes.SiteWish, "40 as worst and 50 as ideal, one of them by default, which turns RENT around" },
        { "{ wishes: [{ criterion: AREA, weight: 1, ideal: -1 }] }", MapErrorCodes.SiteWish, "Give both `worst` and `ideal`" },
        { "{ wishes: [{ " + Rent + ", weight: 1, worst: 1, ideal: 1.0000000001 }] }", MapErrorCodes.SiteWish, "differ by at least" },
        { "{ wishes: [{ " + Rent + ", weight: 1, ideal: 1e200 }] }", MapErrorCodes.SiteLimit, "`wishes[0].ideal`" },
        { "{ wishes: [{ " + Rent + " }] }", "GQL200", "weight" },
        { "{ wishes: [{ criterion: SUNSHINE, weight: 1 }] }", "GQL200", "SUNSHINE" },
        { "{ wishes: [{ criterion: \"RENT\", weight: 1 }] }", "GQL200", "SiteCriterion" },
        { "{ wishes: [{ " + Rent + ", weight: 1e999 }] }", "GQL200", "Float" },
        { "{ wishes: [{ criterion: COVERAGE, technology: G5, environment: OUTDOOR, operator: \"a\\u0000\", weight: 1 }] }", MapErrorCodes.Text, "U+0000" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task It_is_refused_with_its_code_and_place(string input, string code, string says)
    {
        var (actual, message) = await world.ErrorAsync($"{{ findSites(input: {input}) {{ matched }} }}");
        Assert.True(code == actual, $"{actual}: {message}");
        Assert.Contains(says, message, StringComparison.Ordinal);
        Assert.Null(world.Unexpected);
    }

    [Fact]
    public async Task Numbers_in_variables_are_refused_on_a_plan_that_is_known()
    {
        const string document = "query($w: [SiteWishInput!], $l: [SiteLimitInput!]) { findSites(input: { wishes: $w, limits: $l }) { matched } }";
        Assert.Equal("""{"findSites":{"matched":0}}""", (await world.DataAsync(document, """{"w": [{"criterion": "RENT", "weight": 1}], "l": [{"criterion": "AREA", "min": 1e9, "max": 2e9}]}""")).GetRawText());
        Assert.Equal(MapErrorCodes.SiteWish, (await world.ErrorAsync(document, """{"w": [{"criterion": "RENT", "weight": -1}], "l": [{"criterion": "AREA", "min": 1, "max": 2}]}""")).Code);
        Assert.Equal(MapErrorCodes.SiteLimit, (await world.ErrorAsync(document, """{"w": [{"criterion": "RENT", "weight": 1}], "l": [{"criterion": "AREA", "min": 2, "max": 1}]}""")).Code);
        Assert.Equal(MapErrorCodes.SiteWish, (await world.ErrorAsync(document, """{"w": [{"criterion": "RENT", "weight": 1, "worst": 1, "ideal": 1}]}""")).Code);
    }

    [Fact]
    public async Task One_end_may_be_given_and_both_may_be_turned_around()
    {
        await world.DataAsync("{ findSites(input: { wishes: [{ criterion: RENT, weight: 1, worst: 300 }] }) { matched } }");
        await world.DataAsync("{ findSites(input: { wishes: [{ criterion: RENT, weight: 1, worst: 40, ideal: 90 }] }) { matched } }");
    }

    [Fact]
    public async Task A_refusal_names_the_value()
    {
        var (answer, _) = await world.AskAsync("{ findSites(input: { wishes: [{ criterion: AREA, weight: 1 }, { criterion: RENT, weight: 0 }] }) { matched } }");
        Assert.Equal("input.wishes[1].weight", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("argument").GetString());
        Assert.Equal(1, answer.GetProperty("errors")[0].GetProperty("locations").GetArrayLength());
    }

    [Fact]
    public async Task Twenty_criteria_are_taken_and_one_more_is_not()
    {
        static string Ask(int count) => "query($w: [SiteWishInput!]) { findSites(input: { wishes: $w }) { matched } }|" +
            JsonSerializer.Serialize(new { w = Enumerable.Range(1, count).Select(i => new { criterion = "ENTERPRISES", metres = i * 1000.0, weight = 1 }) });
        var (most, tooMany, crowd) = (Ask(Criteria.Max).Split('|'), Ask(Criteria.Max + 1).Split('|'), Ask(5000).Split('|'));
        await world.DataAsync(most[0], most[1]);
        Assert.Equal(MapErrorCodes.SiteTooMany, (await world.ErrorAsync(tooMany[0], tooMany[1])).Code);

        // A crowd is refused by its cost, before anybody reads it.
        Assert.Equal(GraphQL.Response.ErrorCodes.TooCostly, (await world.ErrorAsync(crowd[0], crowd[1])).Code);

        // Twenty limits and twenty wishes of the same criteria are twenty criteria.
        var both = Enumerable.Range(1, Criteria.Max).Select(i => i * 1000).ToList();
        await world.DataAsync(
            "query($l: [SiteLimitInput!], $w: [SiteWishInput!]) { findSites(input: { limits: $l, wishes: $w }) { matched failsOnly { count } unknownOn { count } sites { criteria { raw } } } }",
            JsonSerializer.Serialize(new
            {
                l = both.Select(m => new { criterion = "ENTERPRISES", metres = m, min = 0 }),
                w = both.Select(m => new { criterion = "ENTERPRISES", metres = m, weight = 1 }),
            }));
    }
}
