using InvestMap.Catalog;
using InvestMap.GraphQL.Limits;

namespace InvestMap.Query.Tests;

/// <summary>The cost of a search for sites is a base and a weight for each candidate and criterion (DECISIONS.md, 20), said before any SQL.</summary>
public sealed class SiteCostTests
{
    private const string Land = "{ criterion: FREE_LAND, min: 10 }";
    private const string Port = "{ criterion: DISTANCE, infrastructure: SEAPORT, max: 20000 }";
    private const string Rent = "{ criterion: RENT, weight: 1 }";

    [Fact]
    public async Task Each_criterion_costs_as_much_for_each_assumed_candidate()
    {
        var none = await Prices.OfAsync("{ findSites(input: {}) { sites { rank } } }");
        var candidates = Catalogue.Map["IndustrialPark"].AssumedSize!.Value;
        Assert.InRange(none, candidates, 2 * candidates);

        var one = await Prices.OfAsync($"{{ findSites(input: {{ limits: [{Land}] }}) {{ sites {{ rank }} }} }}");
        var weight = (one - none) / candidates;
        Assert.True(weight > 1);
        Assert.Equal(none + (3 * weight * candidates), await Prices.OfAsync($"{{ findSites(input: {{ limits: [{Land}, {Port}], wishes: [{Rent}] }}) {{ sites {{ rank }} }} }}"));
    }

    [Fact]
    public async Task It_costs_the_same_in_variables()
    {
        const string Document = "query($input: FindSitesInput!) { findSites(input: $input) { sites { rank } } }";
        var literal = await Prices.OfAsync($"{{ findSites(input: {{ limits: [{Land}, {Port}], wishes: [{Rent}] }}) {{ sites {{ rank }} }} }}");
        Assert.Equal(literal, await Prices.OfAsync(Document, """
            {"input": {"limits": [{"criterion": "FREE_LAND", "min": 10}, {"criterion": "DISTANCE", "infrastructure": "SEAPORT", "max": 20000}], "wishes": [{"criterion": "RENT", "weight": 1}]}}
            """));
        Assert.True(literal > await Prices.OfAsync(Document, """{"input": {"limits": [{"criterion": "FREE_LAND", "min": 10}]}}"""));
    }

    [Fact]
    public async Task A_search_with_all_criteria_is_within_the_limit()
    {
        var limits = string.Join(", ", Enumerable.Repeat(Land, Criteria.Max));
        Assert.InRange(await Prices.OfAsync($"{{ findSites(input: {{ limits: [{limits}] }}) {{ sites {{ rank }} }} }}"), 10_000, new EngineLimits().Cost);
    }
}
