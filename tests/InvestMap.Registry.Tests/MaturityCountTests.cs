using InvestMap.Registry.Entities;
using InvestMap.Registry.Maturity;
using InvestMap.TestKit;
using Npgsql;

namespace InvestMap.Registry.Tests;

public sealed class MaturityCountTests
{
    /// <summary>
    /// Every table of some cells with every total up to a bound, and an attacker who sees what is shown and knows the rule: for each
    /// hidden cell at least two numbers stay possible.
    /// </summary>
    [Theory]
    [InlineData(1, 40)]
    [InlineData(2, 40)]
    [InlineData(3, 40)]
    [InlineData(4, 32)]
    [InlineData(5, 26)]
    [InlineData(6, 24)]
    public void No_hidden_cell_can_be_computed(int cells, int bound)
    {
        var tables = 0;
        for (var total = HiddenCells.Least; total <= bound; total++)
        {
            var seen = new Dictionary<string, (bool[] Hidden, HashSet<int>[] Possible)>();
            foreach (var table in Tables(cells, total))
            {
                tables++;
                var hidden = HiddenCells.Of(table);
                Assert.All(table.Zip(hidden), c => Assert.True(c.Second || c.First >= HiddenCells.Least));
                var shown = string.Join(' ', table.Zip(hidden, (count, isHidden) => isHidden ? "?" : count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
                if (!seen.TryGetValue(shown, out var view))
                {
                    seen[shown] = view = (hidden, [.. table.Select(_ => new HashSet<int>())]);
                }

                for (var i = 0; i < cells; i++)
                {
                    view.Possible[i].Add(table[i]);
                }
            }

            foreach (var (shown, (hidden, possible)) in seen)
            {
                for (var i = 0; i < cells; i++)
                {
                    Assert.True(!hidden[i] || possible[i].Count > 1, $"{shown} of {total}: cell {i} can only be {possible[i].First()}");
                }
            }
        }

        Assert.True(tables > bound - HiddenCells.Least);
    }

    [Fact]
    public void Nothing_is_hidden_without_need() => Assert.Equal([false, false, false], HiddenCells.Of([5, 6, 7]));

    [Fact]
    public async Task Counts_are_made_with_the_publication_and_only_when_five_changed()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SchemesAsync(database);
        var source = Sample.Source();
        await database.PublishAsync(source);
        var enterprises = Enumerable.Range(1, 20).Select(n => Enterprise(n, source)).ToArray();
        await database.PublishAsync([.. enterprises]);
        Assert.Empty(await ShownAsync(database));

        // Four are too few to say anything of.
        await AssessAsync(database, source, enterprises[..4], level: 3);
        Assert.Empty(await ShownAsync(database));

        // 10 of level 3 and 6 of level 2: both are shown beside four empty levels only if those add up to five, so the smaller hides.
        await AssessAsync(database, source, enterprises[4..10], level: 3);
        await AssessAsync(database, source, enterprises[10..16], level: 2);
        Assert.Equal(["level 0 -", "level 1 -", "level 2 -", "level 3 10", "level 4 -", "level 5 -", "total 16"], await ShownAsync(database, "total", "level"));
Assert.Equal(["size_class -", "size_class group -", "size_class large -", "size_class sme -"], await ShownAsync(database, "size_class"));
        var publication = await database.ScalarAsync<long>("select since_publication from published.digital_maturity_count where breakdown = 'total'");

        // One more changes nothing that anybody could compare; with the fifth the counts are made again.
        for (var i = 16; i < 20; i++)
        {
            await AssessAsync(database, source, enterprises[i..(i + 1)], level: 5);
            Assert.Equal((publication, "total 16"), (await database.ScalarAsync<long>("select max(since_publication) from published.digital_maturity_count"), Assert.Single(await ShownAsync(database, "total"))));
        }

        await AssessAsync(database, source, enterprises[..1], level: 5, on: new DateOnly(2025, 12, 31));
        Assert.Equal(["level 0 -", "level 1 -", "level 2 6", "level 3 9", "level 4 -", "level 5 -", "total 20"], await ShownAsync(database, "total", "level"));
        Assert.Equal(1, await database.ScalarAsync<long>("select count(*) from history.digital_maturity_count where breakdown = 'total' and enterprises = 16"));
    }

    [Fact]
    public async Task Counts_are_made_and_not_written()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SchemesAsync(database);
        var refused = await Assert.ThrowsAsync<PublishRefusedException>(() => database.PublishAsync(
            new DigitalMaturityCount { ProvinceCode = "38", Scheme = "dbi-2023", Breakdown = MaturityBreakdown.Total, Enterprises = 99 }));
        Assert.Contains("counted from the assessments", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_public_figure_speaks_of_an_assessment()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SchemesAsync(database);
        var source = Sample.Source();
        var enterprise = Enterprise(1, source);
        var assessment = Assessment(enterprise, source, 4, new DateOnly(2025, 6, 30));
        var refused = await Assert.ThrowsAsync<PublishRefusedException>(() => database.PublishAsync(source, enterprise, assessment, Sample.Figure(assessment, source, "level")));
        Assert.Equal("23514", refused.Code);
    }

    [Theory]
    [InlineData("select * from published.digital_assessment")]
    [InlineData("select level from history.digital_assessment")]
    [InlineData("select count(*) from published.digital_assessment")]
    [InlineData("select content from curation.change")]
    [InlineData("select * from curation.enterprise_identity")]
    public async Task The_reader_may_not(string statement)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var command = database.Sources.Reader.CreateCommand(statement);
        Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteScalarAsync())).SqlState);
    }

    [Fact]
    public async Task The_demonstration_layer_shows_one_level_and_hides_the_others()
    {
        await using var database = await TestDatabase.CreateSeededAsync(demo: true);
        Assert.Equal(14, await database.ScalarAsync<long>("select count(*) from published.digital_assessment where synthetic"));
        Assert.Equal(0, await database.ScalarAsync<long>("select count(*) from published.digital_assessment where not synthetic"));
        Assert.Equal(
            ["level 0 -", "level 1 -", "level 2 -", "level 3 7", "level 4 -", "level 5 -", "total 14"],
            await ShownAsync(database, "total", "level"));
    }

    private static IEnumerable<int[]> Tables(int cells, int total)
    {
        if (cells == 1)
        {
            yield return [total];
            yield break;
        }

        for (var first = 0; first <= total; first++)
        {
            foreach (var rest in Tables(cells - 1, total - first))
            {
                yield return [first, .. rest];
            }
        }
    }

    private static async Task SchemesAsync(TestDatabase database)
    {
        await using var command = database.Sources.Owner.CreateCommand("insert into reference.maturity_scheme (key, name_vi, name_en) values ('dbi-2023', 'Bộ chỉ số', 'Index')");
        await command.ExecuteNonQueryAsync();
    }

    private static DigitalEnterprise Enterprise(int n, SourceDocument source) => new()
    {
        Uuid = Guid.CreateVersion7(),
        ProvinceCode = "38",
        Slug = $"doanh-nghiep-{n}",
        NameVi = $"Doanh nghiệp {n}",
        Kind = DigitalEnterpriseKind.Software,
        SourceUuid = source.Uuid,
    };

    private static DigitalAssessment Assessment(DigitalEnterprise enterprise, SourceDocument source, short level, DateOnly on) => new()
    {
        Uuid = Guid.CreateVersion7(),
        ProvinceCode = "38",
        DigitalEnterpriseUuid = enterprise.Uuid,
        Scheme = "dbi-2023",
        AssessedOn = on,
        Level = level,
        SourceUuid = source.Uuid,
    };

    private static Task<long> AssessAsync(TestDatabase database, SourceDocument source, DigitalEnterprise[] enterprises, short level, DateOnly? on = null) =>
        database.PublishAsync([.. enterprises.Select(e => Assessment(e, source, level, on ?? new DateOnly(2025, 6, 30)))]);

    private static Task<List<string>> ShownAsync(TestDatabase database, params string[] breakdowns) => database.Admin.ListAsync($"""
        select concat_ws(' ', breakdown, coalesce(level::text, size_class), coalesce(enterprises::text, '-')) from published.digital_maturity_count
        where '{string.Join(' ', breakdowns)}' = '' or breakdown = any (string_to_array('{string.Join(' ', breakdowns)}', ' '))
        order by 1
        """);
}
