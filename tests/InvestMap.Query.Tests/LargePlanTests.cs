namespace InvestMap.Query.Tests;

/// <summary>No time is measured here: a plan that reads a large table from end to end is wrong on any machine.</summary>
public sealed class LargePlanTests(LargeWorld world) : IClassFixture<LargeWorld>
{
    // They ask about every row.
    private static readonly string[] UnfilteredAggregates = ["q6"];

    public static TheoryData<string> Questions =>
        [.. Directory.EnumerateFiles(Path.Combine(LargeWorld.Folder, "questions"), "*.variables.sql")
            .Select(file => Path.GetFileName(file).Split('.')[0]).Except(UnfilteredAggregates).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_question_of_the_benchmark_reads_no_large_table_from_end_to_end(string question)
    {
        var document = await File.ReadAllTextAsync(Path.Combine(LargeWorld.Folder, "questions", $"{question}.graphql"), TestContext.Current.CancellationToken);
        var variants = await VariantsAsync(question);
        foreach (var variables in (string[])[variants[0], variants[variants.Count / 2], variants[^1]])
        {
            var plans = await world.PlansAsync(document, variables);
            Assert.NotEmpty(plans);
            Assert.All(plans, plan => Assert.True(!plan.Scanned.Any(), $"{variables} reads {string.Join(", ", plan.Scanned)}:\n{plan}"));
        }
    }

    [Theory]
    [InlineData("half of the province", """{"where": {"bbox": [104.5, 19.3, 105.5, 20.5]}}""", false)]
    [InlineData("a word that every row has", """{"where": {"search": "sample"}}""", false)]
    [InlineData("a word too short for the index", """{"where": {"search": "so"}}""")]
    public async Task What_most_rows_meet_is_found_along_the_order(string name, string variables, bool isSaidByText = true)
    {
        _ = name;
        var plans = await world.PlansAsync(
            "query($where: DigitalEnterpriseFilterInput) { digitalEnterprises(where: $where, demonstration: true, order: [{ nameVi: ASC }]) { nodes { slug } } }",
            variables);

        // The first plan is for these values, the second for all. Where only the first is right PostgreSQL keeps to it, for it costs less.
        Assert.All(isSaidByText ? plans : plans.Take(1), plan => Assert.True(!plan.Nodes.Contains("Sort"), plan.ToString()));
    }

    [Theory]
    [InlineData("""{"where": {"bbox": [105.7, 19.7, 105.8, 19.8]}}""")]
    [InlineData("""{"where": {"search": "49999"}}""")]
    [InlineData("""{"where": {"search": "cang nghi son"}}""")]
    public async Task What_few_rows_meet_is_found_by_its_index(string variables)
    {
        var plans = await world.PlansAsync(
            "query($where: DigitalEnterpriseFilterInput) { digitalEnterprises(where: $where, demonstration: true) { totalCount } }", variables);
        Assert.All(plans, plan => Assert.True(plan.IndexConditions.Any() && !plan.Scanned.Any(), plan.ToString()));
    }

    [Fact]
    public async Task The_search_over_everything_finds_by_trigrams()
    {
        var plans = await world.PlansAsync("{ search(text: \"cang nghi son\", demonstration: true) { name } }", null);
        foreach (var table in (string[])["digital_enterprise", "investment_project", "plot"])
        {
            var ours = plans.Where(plan => plan.Statement.Contains($"from published.{table} x", StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(ours);
            Assert.All(ours, plan => Assert.True(
                !plan.Scanned.Any() && plan.IndexConditions.Any(c => c.Contains("folded ~~", StringComparison.Ordinal)), plan.ToString()));
        }
    }

    [Fact]
    public async Task The_many_of_each_object_come_in_the_order_of_their_index()
    {
        foreach (var plan in await world.PlansAsync("{ administrativeUnits(first: 50) { nodes { digitalEnterprises(first: 5) { slug } } } }", null))
        {
            Assert.True(!plan.Scanned.Any() && (!plan.Statement.Contains("lateral", StringComparison.Ordinal) || plan.Nodes.Contains("Index Scan")), plan.ToString());
        }
    }

    private async Task<List<string>> VariantsAsync(string question)
    {
        var sql = await File.ReadAllTextAsync(Path.Combine(LargeWorld.Folder, "questions", $"{question}.variables.sql"), TestContext.Current.CancellationToken);
        await using var command = world.Database.Admin.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var variants = new List<string>();
        while (await rows.ReadAsync(TestContext.Current.CancellationToken))
        {
            variants.Add(rows.GetString(0));
        }

        return variants;
    }
}
