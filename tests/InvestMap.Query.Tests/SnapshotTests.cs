namespace InvestMap.Query.Tests;

public sealed class SnapshotTests
{
    [Fact]
    public async Task Statements_that_read_different_publications_are_run_again_in_one_snapshot()
    {
        var world = new World();
        await world.InitializeAsync();
        await using var _ = world;

        // A clock that moves at every look, except inside one snapshot.
        await using (var command = world.Database.Admin.CreateCommand(
            """
            drop table published.clock;
            create view published.clock as
              select case current_setting('transaction_isolation') when 'repeatable read' then 77
                     else (extract(epoch from clock_timestamp()) * 1000000)::bigint end as publication;
            grant select on published.clock to investmap_reader;
            """))
        {
            await command.ExecuteNonQueryAsync();
        }

        var (one, _) = await world.AskAsync("{ plots(demonstration: true) { totalCount } }");
        Assert.True(one.GetProperty("extensions").GetProperty("publication").GetInt64() > 77);

        var (several, statements) = await world.AskAsync("{ plots(demonstration: true) { totalCount nodes { slug } } industrialParks { totalCount } }");
        Assert.Equal(3, statements.Count);
        Assert.Equal(77, several.GetProperty("extensions").GetProperty("publication").GetInt64());
        Assert.Equal(2, several.GetProperty("data").GetProperty("plots").GetProperty("nodes").GetArrayLength());
    }

    [Theory]
    [InlineData("{ investmentProjects { __typename } }")]
    [InlineData("{ investmentProjects { nodes @skip(if: true) { slug } } }")]
    [InlineData("{ nodes(ids: []) { id } }")]
    public async Task An_answer_that_needs_no_rows_says_its_publication_all_the_same(string document)
    {
        var world = new World();
        await world.InitializeAsync();
        await using var _ = world;
        var (answer, _) = await world.AskAsync(document);
        Assert.Equal(await world.SqlAsync("select publication from published.clock"), [answer.GetProperty("extensions").GetProperty("publication").GetRawText()]);
    }
}
