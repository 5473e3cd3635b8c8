using InvestMap.Catalog;

namespace InvestMap.Query.Tests;

/// <summary>
/// Every order that the schema offers for a long list has an index that begins at any cursor, or stands here with the reason why the
/// list is sorted instead (decision 0020).
/// </summary>
public sealed class LongOrderTests(LargeWorld world) : IClassFixture<LargeWorld>
{
    private static readonly string[] Indexed =
    [
        "coverageAreas.uuid",
        "digitalEnterprises.kind", "digitalEnterprises.nameEn", "digitalEnterprises.nameVi", "digitalEnterprises.slug", "digitalEnterprises.uuid",
        "investmentProjects.areaHa", "investmentProjects.capitalVnd", "investmentProjects.nameEn", "investmentProjects.nameVi",
        "investmentProjects.slug", "investmentProjects.status", "investmentProjects.statusAsOf", "investmentProjects.uuid",
        "plots.nameEn", "plots.nameVi", "plots.slug", "plots.uuid",
    ];

    // By list and field, or by field for all lists. Text that is no name needs no line: it is searched and read, not leafed through.
    private static readonly Dictionary<string, string[]> Sorted = new()
    {
        ["every row has the same value, or one of two"] = ["provinceCode", "synthetic", "capitalVndConverted", "capitalUsdConverted"],
        ["a few words, which are filtered by and not leafed through"] =
            ["boundaryQuality", "locationQuality", "reviewState", "sizeClass", "unitCertainty", "unitMethod", "investmentForm", "pppContract", "legalForm", "incentiveArea", "plots.status"],
        ["it says how another column is known or spelled"] =
            ["asOfPrecision", "statusAsOfPrecision", "sectorVersion", "legalFormVersion", "vsicVersion", "capitalRate", "capitalRateOn"],
        ["it is looked up, or grouped by"] = ["taxCode", "vsicCode", "sector", "registrationCode", "listNumber", "planningScale"],
        ["thousands of rows, which are sorted in a few milliseconds; no reader's table offers it"] =
            [
                "investmentProjects.asOf", "averageSalaryVnd", "buildMonths", "capitalUsd", "clearanceCostVnd", "compensationVnd", "equityVnd", "mobilisedVnd",
                "powerDemandKw", "termYears", "waterDemandM3Day", "workers", "plots.areaHa", "plots.asOf", "rentUsdM2",
            ],
        ["no reader's table offers it, and it would be written again with each import"] =
            ["digitalEnterprises.asOf", "reviewedOn", "sincePublication"],
    };

    public static TheoryData<string, string> Orders
    {
        get
        {
            var orders = new TheoryData<string, string>();
            foreach (var order in Indexed)
            {
                orders.Add(order, "ASC");
                orders.Add(order, "DESC");
            }

            return orders;
        }
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Any_page_in_an_indexed_order_sorts_nothing_and_begins_at_its_cursor(string order, string way)
    {
        var (list, field) = (order.Split('.')[0], order.Split('.')[1]);
        string Document(string page) => $$"""
            { {{list}}({{page}}, demonstration: true, order: [{ {{field}}: {{way}} }]) { nodes { uuid } pageInfo { startCursor endCursor } } }
            """;
        async Task<string?> CursorAsync(string page, string which) =>
            (await world.DataAsync(Document(page))).GetProperty(list).GetProperty("pageInfo").GetProperty(which).GetString();
        foreach (var page in (string[])["first: 10", "last: 10"])
        {
            Assert.All(await world.PlansAsync(Document(page), null), plan => Assert.True(IsWalked(plan), plan.ToString()));
        }

        // Among the known values and, where there are any, among the unknown ones, which are last.
        foreach (var cursor in (string?[])[await CursorAsync("first: 500", "endCursor"), await CursorAsync("last: 500", "startCursor")])
        {
            foreach (var page in (string[])[$"first: 10, after: \"{cursor}\"", $"last: 10, before: \"{cursor}\""])
            {
                Assert.All(
                    await world.PlansAsync(Document(page), null),
                    plan => Assert.True(
                        // An index entered by the key is entered at one row.
                        IsWalked(plan) && plan.IndexConditions.Any(c => c.Contains("uuid", StringComparison.Ordinal)),
                        plan.ToString()));
            }
        }
    }

    [Theory]
    [InlineData("[{ status: ASC }, { areaHa: DESC }]", "status")]
    [InlineData("[{ nameEn: ASC }, { capitalVnd: DESC }]", "name_en")]
    public async Task A_page_in_an_order_that_goes_both_ways_begins_where_the_first_way_does(string order, string column)
    {
        string Document(string after) => $$"""
            { investmentProjects(first: 10, {{after}} demonstration: true, order: {{order}}) { nodes { uuid } pageInfo { endCursor } } }
            """;
        var data = await world.DataAsync(Document(""));
        var cursor = data.GetProperty("investmentProjects").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        foreach (var plan in await world.PlansAsync(Document($"after: \"{cursor}\","), null))
        {
            Assert.True(!plan.Scanned.Any() && plan.IndexConditions.Any(c => c.Contains(column, StringComparison.Ordinal)), plan.ToString());
        }
    }

    [Fact]
    public async Task Every_order_of_a_long_list_has_an_index_or_a_reason()
    {
        var lists = Catalogue.Map.Subjects.Where(s => s.Plural is not null && world.IsLarge(s.Table)).ToList();
        var offered = (
            from s in lists
            from f in s.Fields
            where f.IsSortable
            select (List: s.Plural!, f.Name, IsProse: f.Kind == FieldKind.Text && f.Column is not ("name_vi" or "name_en"))).ToList();
        var sorted = Sorted.Values.SelectMany(names => names).ToList();
        Assert.Equal(sorted.Count, sorted.Distinct().Count());
        var unsaid = offered.Where(o => !o.IsProse && !sorted.Contains(o.Name)).Select(o => $"{o.List}.{o.Name}").Except(Indexed).Except(sorted).ToList();
        Assert.True(unsaid.Count == 0, $"Give these an index, or say in {nameof(Sorted)} why they need none: {string.Join(", ", unsaid)}");

        // What is said must be true: these are offered, and not indexed after all.
        Assert.Empty(Indexed.Except(offered.Select(o => $"{o.List}.{o.Name}")));
        foreach (var name in sorted)
        {
            var ours = offered.Where(o => name == o.Name || name == $"{o.List}.{o.Name}").ToList();
            Assert.True(ours.Count > 0, $"No long list is ordered by {name}.");
            foreach (var (list, field, _) in ours)
            {
                Assert.DoesNotContain($"{list}.{field}", Indexed);
                var plans = await world.PlansAsync($"{{ {list}(first: 10, demonstration: true, order: [{{ {field}: ASC }}]) {{ nodes {{ uuid }} }} }}", null);
                Assert.All(plans, plan => Assert.True(!IsWalked(plan), $"{list}.{field} has an index:\n{plan}"));
            }
        }
    }

    private static bool IsWalked(QueryPlan plan) =>
        !plan.Nodes.Contains("Sort") && !plan.Nodes.Contains("Incremental Sort") && !plan.Scanned.Any();
}
