using System.Globalization;

namespace InvestMap.Query.Tests;

/// <summary>The rule by which a target stands, written down once more as a table, and the seed's own figures by hand.</summary>
public sealed class IndicatorTests(World world) : IClassFixture<World>
{
    private static int _made;

    private const string Unit = "00000000-0000-0000-0000-0000000000a0";

    // Goal, target 100; wording and value of the actual; verdict.
    [Theory]
    [InlineData(">=", null, "=", 100, "MET")]
    [InlineData(">=", null, "=", 99, "NOT_MET")]
    [InlineData(">=", null, ">", 100, "MET")]
    [InlineData(">=", null, ">", 99, "UNDECIDED")]
    [InlineData(">=", null, ">=", 100, "MET")]
    [InlineData(">=", null, ">=", 99, "UNDECIDED")]
    [InlineData(">=", null, "<", 100, "NOT_MET")]
    [InlineData(">=", null, "<=", 100, "UNDECIDED")]
    [InlineData(">=", null, "<=", 99, "NOT_MET")]
    [InlineData(">=", null, "~", 500, "UNDECIDED")]
    [InlineData(">", null, "=", 100, "NOT_MET")]
    [InlineData(">", null, "=", 101, "MET")]
    [InlineData(">", null, ">", 100, "MET")]
    [InlineData(">", null, ">=", 100, "UNDECIDED")]
    [InlineData(">", null, ">=", 101, "MET")]
    [InlineData(">", null, "<=", 100, "NOT_MET")]
    [InlineData(">", null, "<", 101, "UNDECIDED")]
    [InlineData("<=", null, "=", 100, "MET")]
    [InlineData("<=", null, "=", 101, "NOT_MET")]
    [InlineData("<=", null, "<", 100, "MET")]
    [InlineData("<=", null, "<", 101, "UNDECIDED")]
    [InlineData("<=", null, ">", 100, "NOT_MET")]
    [InlineData("<=", null, ">=", 100, "UNDECIDED")]
    [InlineData("<", null, "=", 100, "NOT_MET")]
    [InlineData("<", null, "=", 99, "MET")]
    [InlineData("<", null, "<", 100, "MET")]
    [InlineData("<", null, "<=", 100, "UNDECIDED")]
    [InlineData("<", null, ">=", 100, "NOT_MET")]
    [InlineData("=", "higher", ">", 100, "MET")]
    [InlineData("=", "higher", "=", 99, "NOT_MET")]
    [InlineData("=", "lower", "=", 99, "MET")]
    [InlineData("=", "lower", "=", 101, "NOT_MET")]
    [InlineData("=", null, "=", 100, "MET")]
    [InlineData("=", null, "=", 99, "UNDECIDED")]
    [InlineData("=", null, ">", 100, "UNDECIDED")]
    [InlineData("~", "higher", "=", 500, "UNDECIDED")]
    public async Task An_actual_value_is_judged_by_the_wording_of_both(string goal, string? better, string wording, int value, string verdict)
    {
        var slug = await MakeAsync(better, ("target", "2025", goal, 100), ("actual", "2025", wording, value));
        var comparison = (await ComparisonsAsync(slug, "status difference: actuals { verdict timing difference ratio }"))[0];
        var actual = comparison.GetProperty("difference")[0];
        Assert.Equal(verdict, actual.GetProperty("verdict").GetString());
        Assert.Equal(verdict, comparison.GetProperty("status").GetString());
        Assert.Equal(value - 100, actual.GetProperty("difference").GetDecimal());
        Assert.Equal(value / 100m, actual.GetProperty("ratio").GetDecimal());
    }

    [Theory]
    [InlineData("2024-12-31", "NOT_YET_DUE")]
    [InlineData("2025-12-31", "NOT_YET_DUE")]
    [InlineData("2026-01-01", "NO_DATA")]
    public async Task A_target_without_values_falls_due_on_the_first_day_after_its_period(string on, string status)
    {
        var slug = await MakeAsync(null, ("target", "2025", ">=", 100), ("actual", "2024", "=", 615));
        var comparison = (await ComparisonsAsync(slug, $"status(on: \"{on}\") actuals {{ timing verdict }}"))[0];
        Assert.Equal(status, comparison.GetProperty("status").GetString());
        Assert.Equal("BEFORE", comparison.GetProperty("actuals")[0].GetProperty("timing").GetString());
        Assert.Equal("MET", comparison.GetProperty("actuals")[0].GetProperty("verdict").GetString());
    }

    [Theory]
    [InlineData("=", 101, "=", 99, "CONFLICTING", true)]
    [InlineData("=", 101, "~", 99, "UNDECIDED", true)]
    [InlineData("=", 101, "=", 102, "MET", true)]
    [InlineData("=", 101, "=", 101, "MET", false)]
    [InlineData("=", 99, "<", 99, "NOT_MET", true)]
    public async Task Sources_that_differ_stand_side_by_side(string one, int first, string other, int second, string status, bool differ)
    {
        var slug = await MakeAsync(null, ("target", "2025", ">=", 100), ("actual", "2025", one, first), ("actual", "2025", other, second));
        var comparison = (await ComparisonsAsync(slug, "status sourcesDiffer actuals { observation { value } }"))[0];
        Assert.Equal(status, comparison.GetProperty("status").GetString());
        Assert.Equal(differ, comparison.GetProperty("sourcesDiffer").GetBoolean());
        Assert.Equal(2, comparison.GetProperty("actuals").GetArrayLength());
    }

    [Fact]
    public async Task Each_target_and_each_unit_is_compared_alone()
    {
        var slug = await MakeAsync(null, ("target", "2025", ">=", 100), ("target", "2025", ">=", 120), ("target", "2030", ">=", 0), ("actual", "2025", "=", 110));
        var comparisons = await ComparisonsAsync(slug, "status target { value } actuals { timing ratio }");
        Assert.Equal(3, comparisons.Count);
        Assert.Equal(["MET", "NOT_MET"], comparisons.Take(2).OrderBy(c => c.GetProperty("target").GetProperty("value").GetDecimal()).Select(c => c.GetProperty("status").GetString()!));
        Assert.Equal("NOT_YET_DUE", comparisons[2].GetProperty("status").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, comparisons[2].GetProperty("actuals")[0].GetProperty("ratio").ValueKind);
    }

    private async Task<List<System.Text.Json.JsonElement>> ComparisonsAsync(string slug, string fields) =>
        [.. (await world.DataAsync($"{{ indicator(slug: \"{slug}\") {{ comparisons {{ {fields} }} }} }}"))
            .GetProperty("indicator").GetProperty("comparisons").EnumerateArray()];

    private async Task<string> MakeAsync(string? better, params (string Kind, string Year, string Comparator, int Value)[] observations)
    {
        // Counted and not drawn: a slug with 12 digits in a row would name a person.
        var (indicator, slug) = (Guid.NewGuid(), string.Create(CultureInfo.InvariantCulture, $"made-{Interlocked.Increment(ref _made)}"));
        await using var batch = world.Database.Admin.CreateBatch();
        batch.BatchCommands.Add(new($"insert into published.indicator (uuid, since_publication, slug, province_code, name_vi, name_en, unit_vi, unit_en, definition_version, better) values ('{indicator}', 1, '{slug}', '38', 'Chỉ tiêu', 'Indicator', 'x', 'x', 1, {(better is null ? "null" : $"'{better}'")})"));
        foreach (var (kind, year, comparator, value) in observations)
        {
            var next = int.Parse(year, CultureInfo.InvariantCulture) + 1;
            batch.BatchCommands.Add(new($"insert into published.indicator_observation (uuid, since_publication, province_code, indicator_uuid, administrative_unit_uuid, kind, period, period_from, period_to, comparator, value, source_uuid) values ('{Guid.NewGuid()}', 1, '38', '{indicator}', '{Unit}', '{kind}', '{year}', '{year}-01-01', '{next}-01-01', '{comparator}', {value}, '00000000-0000-0000-0000-0000000000f1')"));
        }

        await batch.ExecuteNonQueryAsync();
        return slug;
    }
}
