using InvestMap.Registry;
using InvestMap.TestKit;
using InvestMap.Tool.Processes;
using InvestMap.Tool.Tests.Support;

namespace InvestMap.Tool.Tests;

/// <summary>The verb <c>explain</c> as a person runs it.</summary>
public sealed class ExplainTests : IAsyncLifetime
{
    private const string Document =
        """
        query($status: InvestmentStatus!, $ids: [UUID]) {
          industrialParks(first: 2, where: { status: { eq: $status }, uuid: { nin: $ids } }) {
            nodes { id name parent { name } plots(first: 3) { areaHa } location { coordinates } area(unit: "o'clock") }
          }
        }
        """;

    private readonly TemporaryFolder _folder = new();
    private TestDatabase? _database;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        _folder.Dispose();
        await _database!.DisposeAsync();
    }

    [Fact]
    public void A_query_is_shown_with_its_phases_plan_sql_and_the_plan_of_the_database()
    {
        var query = Write("query.graphql", Document.Replace(" area(unit: \"o'clock\")", "", StringComparison.Ordinal));
        var variables = Write("variables.json", """{"status": "OPERATING", "ids": ["00000000-0000-0000-0000-0000000000c1", null]}""");

        var shown = Explain($"{query} {variables}");

        Assert.Equal((0, ""), (shown.Code, shown.Error));
        foreach (var words in (string[])
        [
            "PHASES\n  parse ", "\n  validate ", "\n  prepare ", "\n  plan ", "\n  sql ",
            "industrialParks: a page of 2 rows, rows from statement 2\n",
            "statement 1: rows found again by their parent's key, in column 1\n    areaHa: column 3, decimal\n",
            "    parent: where column ", "    plots: from statement 1, by column ", "    location: geometry in column ",
            "STATEMENT 1\n  select k.publication, r.*\n", "STATEMENT 2\n", " = 'operating'\n", "array['00000000-0000-0000-0000-0000000000c1']",
            "Limit  (cost=", "on industrial_park",
        ])
        {
            Assert.Contains(words, shown.Output, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("actual time", shown.Output, StringComparison.Ordinal);
        Assert.Contains("actual time", Explain($"{query} {variables} --analyze").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_is_not_valid_is_told_with_its_place()
    {
        var query = Write("query.graphql", Document);

        var shown = Explain(query);

        Assert.Equal(1, shown.Code);
        Assert.StartsWith($"{query}:3:", shown.Error, StringComparison.Ordinal);
        Assert.Contains(": GQL200: Cannot query field \"area\"", shown.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("STATEMENT", shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_that_is_refused_says_why()
    {
        var shown = Explain(Write("query.graphql", "{ industrialParks(first: 501) { totalCount } }"));

        Assert.Equal(1, shown.Code);
        Assert.Contains(":1:3: MAP301: ", shown.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ __typename }", null, 0, "The database is not asked.")]
    [InlineData("{ __typename }", "[1]", 1, "variables.json is not a JSON object of variables.")]
    [InlineData("{ __typename }", "{", 1, "variables.json is not JSON: ")]
    [InlineData(null, null, 1, "query.graphql cannot be read: ")]
    public void Odd_files_are_told_in_a_sentence(string? document, string? variables, int code, string words)
    {
        var query = document is null ? _folder.File("query.graphql") : Write("query.graphql", document);

        var shown = Explain(variables is null ? query : $"{query} {Write("variables.json", variables)}");

        Assert.Equal(code, shown.Code);
        Assert.Contains(words, shown.Output + shown.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", shown.Error, StringComparison.Ordinal);
    }

    private Command.Result Explain(string arguments) => ToolRun.Run(
        _folder,
        $"explain {arguments}",
        ("ConnectionStrings__InvestMap", _database!.AdminConnectionString),
        ("ConnectionStrings__Reader", _database.ConnectionString(DatabaseRole.Reader)));

    private string Write(string name, string text)
    {
        File.WriteAllText(_folder.File(name), text);
        return _folder.File(name);
    }
}
