using System.Text.Json;
using InvestMap.GraphQL.Limits;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query.Tests;

/// <summary>Nothing that is dear to the database is cheap in a budget.</summary>
public sealed class PriceTests
{
    private const string Coverage = "coverageShare(technology: G5, environment: OUTDOOR) { covered }";
    private const string Within = "enterprisesWithin(metres: 5000) { count }";
    private static readonly double Budget = new EngineLimits().Cost;

    [Fact]
    public async Task Nodes_cost_what_lists_of_as_many_rows_do()
    {
        const string Document = "query($ids: [ID!]!) { nodes(ids: $ids) { ... on IndustrialPark { " + Coverage + " } } }";
        var few = JsonSerializer.Serialize(new { ids = Enumerable.Repeat("x", 50) });
        Assert.InRange(await Prices.OfAsync(Document, few) / await Prices.OfAsync($"{{ industrialParks(first: 50) {{ nodes {{ {Coverage} }} }} }}"), 0.95, 1.05);

        var most = JsonSerializer.Serialize(new { ids = Enumerable.Repeat("x", ObjectPass.MaxIds) });
        Assert.True(await Prices.OfAsync(Document.Replace(Coverage, Coverage + Within, StringComparison.Ordinal), most) > Budget);
    }

    [Fact]
    public async Task Whatever_reads_every_row_costs_as_groups_do()
    {
        foreach (var list in Contract.Roots.Where(f => f.Argument("after") is not null))
        {
            var page = await Prices.OfAsync($"{{ {list.Name}(first: 1) {{ pageInfo {{ hasNextPage }} }} }}");
            Assert.InRange(await Prices.OfAsync($"{{ {list.Name}(first: 1) {{ pageInfo {{ hasNextPage }} totalCount }} }}"), page + 100, page + 110);
            var total = await Prices.OfAsync($"{{ {list.Name}Aggregate {{ count }} }}");
            Assert.InRange(total, 100, 110);
            var groups = Contract.Schema.FieldOf(Contract.Roots.Single(f => f.Name == list.Name + "Aggregate").Type.Named, "groups")!;
            var key = ((EnumType)groups.Argument("by")!.Type.Named).Values[0].Name;
            Assert.InRange(await Prices.OfAsync($"{{ {list.Name}Aggregate {{ groups(by: [{key}]) {{ count }} }} }}"), total + 100, total + 110);
        }
    }

    // Processor time of the database, medians: coverage 1.05 ms an object, enterprises within 1 to 20 km 1.1 to 20, a search 14 (PlaceTypes, SearchTypes).
    [Fact]
    public async Task What_is_measured_for_each_object_is_priced_by_its_time()
    {
        var coverage = await Prices.OfAsync($"{{ industrialPark(slug: \"a\") {{ {Coverage} }} }}");
        Assert.InRange(await Prices.OfAsync($"{{ industrialPark(slug: \"a\") {{ {Within} }} }}") / coverage, 1.1 / 1.05, 20 / 1.05);
        Assert.InRange(await Prices.OfAsync("{ search(text: \"a\") { name } }") / coverage, 7 / 1.05, 28 / 1.05);
    }

    [Fact]
    public async Task Fifty_parks_with_all_that_lies_around_them_pass_with_room() => Assert.InRange(
        await Prices.OfAsync($$"""
            { industrialParks(first: 50) { totalCount nodes { {{Coverage}} {{Within}} nearest(kind: SEAPORT, first: 3) { metres } administrativeUnits { certain } supportMeasures { name } plots { areaHa } investmentProjects { name } } } }
            """),
        50_000,
        0.75 * Budget);
}
