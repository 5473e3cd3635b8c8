using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using InvestMap.Catalog;

namespace InvestMap.Api.Tests;

/// <summary>
/// Groups and bins are the list, put together: for filters that nobody thought of, each set of them adds up to the total, and
/// the totals are what plain SQL says. `make check-long` asks a hundred of each list.
/// </summary>
public sealed class AggregateTests(MapServer server) : IClassFixture<MapServer>
{
    private const int Seed = 4_2025;
    private static readonly int Filters = Environment.GetEnvironmentVariable("CHECK_LONG") is null ? 6 : 100;
    private static readonly double[] Widths = [250, 1234.5, 5000, 33_333.3, 100_000];

    public static TheoryData<string> Lists => [.. Catalogue.Map.Subjects.Where(s => s.Plural is not null).Select(s => s.Plural!)];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Groups_and_bins_add_up_to_the_list_for_any_filter(string list)
    {
        var subject = Catalogue.Map.FindPlural(list)!;
        var filters = await RandomFilters.OfAsync(server, subject, Seed);
        var random = new Random(Seed);
        var keys = GroupKey.Of(Catalogue.Map, subject);
        for (var i = 0; i < Filters; i++)
        {
            var where = i == 0 ? [] : filters.Next();
            var sets = Enumerable.Range(0, 3).Select(_ => keys.OrderBy(_ => random.Next()).Take(random.Next(1, Math.Min(4, keys.Count + 1))).ToList()).ToList();
            var width = Widths[random.Next(Widths.Length)];
            await AddUpAsync(subject, where, sets, width, past: i % 3 == 2);
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Totals_are_what_plain_sql_says(string list)
    {
        var subject = Catalogue.Map.FindPlural(list)!;
        var measured = subject.Fields.Where(f => f.Totals.HasFlag(Totals.Mean)).ToList();
        var ordered = subject.Fields.Where(f => f.Totals.HasFlag(Totals.Extremes)).ToList();
        var data = await server.DataAsync(
            $"{{ a: {list}Aggregate(demonstration: true {(subject.HasValidity ? ", on: \"2025-08-01\"" : "")}) {{ {Selection(subject, "avg", Totals.Mean, "{ value known unknown }")} {Selection(subject, "min", Totals.Extremes)} {Selection(subject, "max", Totals.Extremes)} }} }}");
        var where = subject.HasValidity ? "where (valid_from is null or valid_from <= date '2025-08-01') and (valid_to is null or valid_to > date '2025-08-01')" : "";
        foreach (var field in measured)
        {
            var (column, shown) = (field.Column, data.GetProperty("a").GetProperty("avg").GetProperty(field.Name));
            Assert.Equal(await TextAsync($"select avg({column}) from published.{subject.Table} {where}"), Number(shown.GetProperty("value")));
            Assert.Equal(await TextAsync($"select count({column}) from published.{subject.Table} {where}"), shown.GetProperty("known").GetRawText());
            Assert.Equal(await TextAsync($"select count(*) - count({column}) from published.{subject.Table} {where}"), shown.GetProperty("unknown").GetRawText());
        }

        foreach (var (field, function) in ordered.SelectMany(f => new[] { (f, "min"), (f, "max") }))
        {
            var value = field.Kind == FieldKind.Timestamp ? $"to_char({function}({field.Column}) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS')" : $"{function}({field.Column})";
            var expected = await TextAsync($"select {value} from published.{subject.Table} {where}");
            var shown = Number(data.GetProperty("a").GetProperty(function).GetProperty(field.Name));
            Assert.Equal(expected, field.Kind == FieldKind.Timestamp ? shown?[..19] : shown);
        }
    }

    [Theory]
    [InlineData("SQUARE", "ST_SquareGrid({0}", 5000)]
    [InlineData("SQUARE", "ST_SquareGrid({0}", 333.3)]
    [InlineData("HEXAGON", "ST_HexagonGrid({0} / sqrt(3)", 5000)]
    [InlineData("HEXAGON", "ST_HexagonGrid({0} / sqrt(3)", 777.7)]
    [InlineData("HEXAGON", "ST_HexagonGrid({0} / sqrt(3)", 100_000)]
    public async Task A_bin_holds_what_lies_in_its_outline(string grid, string cells, double metres)
    {
        var width = metres.ToString(CultureInfo.InvariantCulture);
        var data = await server.DataAsync($"{{ administrativeUnitsAggregate(on: \"2025-08-01\") {{ bins(grid: {grid}, metres: {width}) {{ count geometry {{ coordinates }} }} }} }}");
        var bins = data.GetProperty("administrativeUnitsAggregate").GetProperty("bins").EnumerateArray().ToList();

        // PostGIS draws its own grid over the same points.
        var expected = await TextAsync(
            $"""
            with points as (
              select ST_Transform(map_point, 5897) as p from published.administrative_unit
              where map_point is not null and (valid_from is null or valid_from <= '2025-08-01') and (valid_to is null or valid_to > '2025-08-01')
            ), cells as (
              select i, j, count(*) as n
              from points cross join lateral {string.Format(CultureInfo.InvariantCulture, cells, width)}, p) c
              where ST_Contains(c.geom, p)
              group by i, j
            ) select string_agg(n::text, ',' order by n desc) from cells
            """);
        Assert.Equal(expected, string.Join(',', bins.Select(b => b.GetProperty("count").GetRawText())));

        // And the outlines shown are those cells: each holds as many points.
        foreach (var bin in bins.Take(20))
        {
            var inside = await TextAsync(
                $"""
                select count(*) from published.administrative_unit
                where (valid_from is null or valid_from <= '2025-08-01') and (valid_to is null or valid_to > '2025-08-01')
                  and ST_Contains(ST_GeomFromGeoJSON('{$$"""{"type":"Polygon","coordinates":{{bin.GetProperty("geometry").GetProperty("coordinates").GetRawText()}}}"""}'), map_point)
                """);
            Assert.Equal(inside, bin.GetProperty("count").GetRawText());
        }
    }

    [Fact]
    public async Task A_place_is_in_the_same_bin_whatever_the_filter()
    {
        const string document = "query($w: InvestmentProjectFilterInput) { investmentProjectsAggregate(where: $w, demonstration: true) { bins(grid: HEXAGON, metres: 20000) { count geometry { coordinates } } } }";
        var all = (await BinsAsync(null)).Select(b => b.GetProperty("geometry").GetRawText()).ToHashSet();
        foreach (var where in new object[] { new { status = new { eq = "OPERATING" } }, new { synthetic = new { eq = true } }, new { bbox = new[] { 105.7, 19.2, 105.9, 19.5 } } })
        {
            var some = await BinsAsync(where);
            Assert.NotEmpty(some);
            Assert.All(some, bin => Assert.Contains(bin.GetProperty("geometry").GetRawText(), all));
        }

        async Task<List<JsonElement>> BinsAsync(object? where) =>
            [.. (await server.DataAsync(document, new { w = where })).GetProperty("investmentProjectsAggregate").GetProperty("bins").EnumerateArray()];
    }

    private async Task AddUpAsync(Subject subject, JsonObject where, List<List<GroupKey>> sets, double width, bool past)
    {
        var list = subject.Plural!;
        var totals = $"{(subject.IsSpatial ? "unplaced" : "")} {(subject.IsMarkedSynthetic ? "synthetic" : "")} {Selection(subject, "sum", Totals.Sum, "{ value known unknown }")} {Selection(subject, "min", Totals.Extremes)}";
        var parts = sets.Select((set, i) => $"g{i}: groups(by: [{string.Join(", ", set)}]) {{ keys {{ {string.Join(' ', set.SelectMany(k => k.Columns).DistinctBy(c => c.Field.Column).Select(Shown))} }} count {totals} }}").ToList();
        var grids = new List<string>();
        if (subject.IsSpatial)
        {
            var metres = width.ToString(CultureInfo.InvariantCulture);
            grids.Add($"squares: bins(grid: SQUARE, metres: {metres}) {{ geometry {{ coordinates }} count {totals} }}");
            grids.Add($"hexagons: bins(grid: HEXAGON, metres: {metres}) {{ geometry {{ coordinates }} count {totals} }}");
            if (subject.Find("administrative_unit_uuid") is not null)
            {
                parts.Add($"units: bins(grid: UNIT) {{ keys: administrativeUnit {{ uuid }} count {totals} }}");
            }
        }

        // The past adds up as well.
        var flags = (subject.IsMarkedSynthetic ? ", demonstration: true" : "") + (past ? ", publication: 1" : "");
        var data = await server.DataAsync(
            $"query($w: {subject.Name}FilterInput) {{ list: {list}(where: $w{flags}) {{ totalCount }} all: {list}Aggregate(where: $w{flags}) {{ count {totals} {string.Join(' ', parts)} {string.Join(' ', grids)} }} }}",
            new { w = where });
        var text = $"{list}{flags} {where.ToJsonString()}";
        var all = data.GetProperty("all");
        var count = all.GetProperty("count").GetInt64();
        Assert.True(count == data.GetProperty("list").GetProperty("totalCount").GetInt64(), text);
        foreach (var name in sets.Select((_, i) => $"g{i}").Concat(all.TryGetProperty("units", out _) ? ["units"] : []))
        {
            var groups = all.GetProperty(name).EnumerateArray().ToList();
            Assert.True(groups.Sum(g => g.GetProperty("count").GetInt64()) == count, text);
            Assert.True(groups.Select(g => g.GetProperty("keys").GetRawText()).Distinct().Count() == groups.Count, text);
            Assert.True(groups.Select(g => g.GetProperty("count").GetInt64()).SequenceEqual(groups.Select(g => g.GetProperty("count").GetInt64()).OrderDescending()), text);
            Same(subject, all, groups, text);
        }

        if (subject.IsSpatial)
        {
            var (squares, hexagons) = (all.GetProperty("squares").EnumerateArray().ToList(), all.GetProperty("hexagons").EnumerateArray().ToList());
            foreach (var bins in new[] { squares, hexagons })
            {
                Assert.True(bins.Sum(b => b.GetProperty("count").GetInt64()) + all.GetProperty("unplaced").GetInt64() == count, text);
                Assert.True(bins.Sum(b => b.GetProperty("unplaced").GetInt64()) == 0, text);
                Assert.True(bins.Select(b => b.GetProperty("geometry").GetRawText()).Distinct().Count() == bins.Count, text);
            }

            // What the placed rows sum to does not hang on the shape of the bins.
            foreach (var field in subject.Fields.Where(f => f.Totals.HasFlag(Totals.Sum)))
            {
                Assert.True(SumOf(squares, field) == SumOf(hexagons, field), text);
            }
        }
    }

    private static void Same(Subject subject, JsonElement all, List<JsonElement> groups, string text)
    {
        foreach (var name in new[] { "unplaced", "synthetic" })
        {
            Assert.True(!all.TryGetProperty(name, out var total) || groups.Sum(g => g.GetProperty(name).GetInt64()) == total.GetInt64(), text);
        }

        foreach (var field in subject.Fields.Where(f => f.Totals.HasFlag(Totals.Sum)))
        {
            Assert.True(SumOf([all], field) == SumOf(groups, field), text);
        }

        foreach (var field in subject.Fields.Where(f => f.Totals.HasFlag(Totals.Extremes)))
        {
            var least = groups.Select(g => Number(g.GetProperty("min").GetProperty(field.Name))).Where(v => v is not null).ToList();
            var expected = Number(all.GetProperty("min").GetProperty(field.Name));
            Assert.True(expected is null ? least.Count == 0 : least.Contains(expected), text);
        }
    }

    private static (decimal Value, long Known, long Unknown) SumOf(List<JsonElement> groups, Field field)
    {
        var sums = groups.Select(g => g.GetProperty("sum").GetProperty(field.Name)).ToList();
        return (
            sums.Sum(s => s.GetProperty("value").ValueKind == JsonValueKind.Null ? 0 : s.GetProperty("value").GetDecimal()),
            sums.Sum(s => s.GetProperty("known").GetInt64()),
            sums.Sum(s => s.GetProperty("unknown").GetInt64()));
    }

    private static string Shown(GroupColumn column) => column.Field.Target is null
        ? column.Field.Name
        : $"{column.Field.ObjectName} {{ id }}";

    private static string Selection(Subject subject, string name, Totals totals, string below = "") =>
        subject.Fields.Any(f => f.Totals.HasFlag(totals))
            ? $"{name} {{ {string.Join(' ', subject.Fields.Where(f => f.Totals.HasFlag(totals)).Select(f => $"{f.Name} {below}"))} }}"
            : "";

    // Numbers as PostgreSQL prints them, without the zeros of a scale.
    private static string? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetDecimal().ToString("0.############################", CultureInfo.InvariantCulture),
    };

    private async Task<string?> TextAsync(string sql)
    {
        await using var command = server.Database.Admin.CreateCommand(sql);
        return await command.ExecuteScalarAsync() switch
        {
            null or DBNull => null,
            decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            var other => Convert.ToString(other, CultureInfo.InvariantCulture),
        };
    }
}
