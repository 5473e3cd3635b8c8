using InvestMap.Registry.Entities;

namespace InvestMap.Query.Tests;

/// <summary>A comparison is made of what the map said at the moment asked for: the target, the actual value and the rule's <c>better</c>.</summary>
public sealed class PastComparisonTests : IAsyncLifetime
{
    private readonly Timeline _map = new();

    public ValueTask InitializeAsync() => _map.InitializeAsync();

    public ValueTask DisposeAsync() => _map.DisposeAsync();

    [Fact]
    public async Task A_comparison_is_read_as_the_map_said_it()
    {
        var unit = Timeline.Unit(1, "Xã Một", "14001", AdministrativeLevel.Commune, AdministrativeUnitKind.Commune);
        var indicator = new Indicator
        {
            Uuid = Guid.NewGuid(), ProvinceCode = "38", Slug = "chi-tieu", NameVi = "Chỉ tiêu", NameEn = "Indicator", UnitVi = "%", UnitEn = "%", Better = Better.Higher,
        };
        var target = Value(indicator, unit, ObservationKind.Target, 2025, 100);
        var actual = Value(indicator, unit, ObservationKind.Actual, 2024, 120);
        await _map.PublishAsync([Timeline.Source(), unit, indicator, target]);
        await _map.PublishAsync([actual]);

        // The actual value of the target's own year comes, is corrected, and the target is raised above it.
        var own = Value(indicator, unit, ObservationKind.Actual, 2025, 90);
        await _map.PublishAsync([own]);
        own.Value = 110;
        await _map.PublishAsync([own]);
        target.Value = 115;
        await _map.PublishAsync([target]);
        indicator.Better = Better.Lower;
        await _map.PublishAsync([indicator]);
        await _map.PublishAsync([], end: [own]);

        string[] expected =
        [
            "100 NO_DATA", "100 NO_DATA 120/2024-01-01..2025-01-01/BEFORE/MET", "100 NOT_MET 120/2024-01-01..2025-01-01/BEFORE/MET 90/2025-01-01..2026-01-01/SAME_PERIOD/NOT_MET",
            "100 MET 120/2024-01-01..2025-01-01/BEFORE/MET 110/2025-01-01..2026-01-01/SAME_PERIOD/MET",
            "115 NOT_MET 120/2024-01-01..2025-01-01/BEFORE/MET 110/2025-01-01..2026-01-01/SAME_PERIOD/NOT_MET",
            "115 MET 120/2024-01-01..2025-01-01/BEFORE/NOT_MET 110/2025-01-01..2026-01-01/SAME_PERIOD/MET",
            "115 NO_DATA 120/2024-01-01..2025-01-01/BEFORE/NOT_MET",
        ];
        var times = await _map.SqlAsync("select to_char(published_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from published.publication order by number");
        Assert.Equal(expected[^1], await ToldAsync(""));
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.Equal((i, expected[i]), (i, await ToldAsync($", publication: {i + 1}")));
            Assert.Equal((i, expected[i]), (i, await ToldAsync($", asOf: \"{times[i]}\"")));
        }

        // A filter on comparisons speaks of the same moment.
        foreach (var (number, met) in new[] { (3, 0), (4, 1), (5, 0), (6, 1), (7, 0) })
        {
            var data = await _map.DataAsync($"{{ indicators(publication: {number}, where: {{ comparisons: {{ some: {{ metBy: {{ gt: 0 }} }} }} }}) {{ totalCount }} }}");
            Assert.Equal((number, met), (number, data.GetProperty("indicators").GetProperty("totalCount").GetInt32()));
        }
    }

    private static IndicatorObservation Value(Indicator indicator, AdministrativeUnit unit, ObservationKind kind, int year, decimal value) => new()
    {
        Uuid = Guid.NewGuid(), ProvinceCode = "38", IndicatorUuid = indicator.Uuid, AdministrativeUnitUuid = unit.Uuid, Kind = kind, Period = $"{year}",
        PeriodFrom = new DateOnly(year, 1, 1), PeriodTo = new DateOnly(year + 1, 1, 1), Value = value, SourceUuid = Timeline.Source().Uuid,
    };

    private async Task<string> ToldAsync(string moment)
    {
        var data = await _map.DataAsync(
            $"{{ indicator(slug: \"chi-tieu\"{moment}) {{ comparisons {{ status(on: \"2026-06-01\") target {{ value }} actuals {{ periodFrom periodTo timing verdict observation {{ value }} }} }} }} }}");
        var comparison = Assert.Single(data.GetProperty("indicator").GetProperty("comparisons").EnumerateArray());
        return string.Join(' ', comparison.GetProperty("actuals").EnumerateArray()
            .Select(a => $"{Short(a.GetProperty("observation"))}/{a.GetProperty("periodFrom")}..{a.GetProperty("periodTo")}/{a.GetProperty("timing")}/{a.GetProperty("verdict")}")
            .Prepend($"{Short(comparison.GetProperty("target"))} {comparison.GetProperty("status")}"));

        static string Short(System.Text.Json.JsonElement of) => of.GetProperty("value").GetDecimal().ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
    }
}
