using System.Globalization;
using System.Text.Json;
using Microsoft.VisualBasic.FileIO;

namespace InvestMap.Api.Tests;

/// <summary>
/// The seed's own targets and figures, read again from its files and judged by the rule in other words: a wording allows
/// some numbers, and a target is met when it is by all of them.
/// </summary>
public sealed class IndicatorTests(MapServer server) : IClassFixture<MapServer>
{
    [Theory]
    [InlineData("2025-06-30")]
    [InlineData("2026-01-01")]
    [InlineData("2031-01-01")]
    public async Task Comparisons_are_what_the_seed_files_say(string on)
    {
        var data = await server.DataAsync(
            "query($on: LocalDate) { indicators(first: 250, where: { comparisons: { any: true } }) { nodes { slug comparisons { administrativeUnit { slug } target { period comparator value kind } status(on: $on) "
            + "actuals { timing verdict difference observation { period comparator value kind source { slug } } } } } } }",
            new { on });
        var shown = from indicator in data.GetProperty("indicators").GetProperty("nodes").EnumerateArray()
                    from comparison in indicator.GetProperty("comparisons").EnumerateArray()
                    select Told(indicator.GetProperty("slug").GetString()!, comparison);
        var expected = Expected(DateOnly.Parse(on, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(58, expected.Count);
        Assert.Equal(expected.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_definition_that_changed_is_not_compared_with_the_one_before()
    {
        var data = await server.DataAsync("{ indicator(slug: \"xep-hang-dti-cap-tinh-34\") { definitionVersion replaces { slug } indicatorObservations { outOf } comparisons { actuals { verdict } } } }");
        var indicator = data.GetProperty("indicator");
        Assert.Equal("xep-hang-dti-cap-tinh", indicator.GetProperty("replaces").GetProperty("slug").GetString());
        Assert.All(indicator.GetProperty("indicatorObservations").EnumerateArray(), o => Assert.Equal(34, o.GetProperty("outOf").GetInt32()));
    }

    private static IEnumerable<string> Expected(DateOnly on)
    {
        var better = Rows("indicator.csv").ToDictionary(r => r["slug"], r => r["better"]);
        var rows = Rows("indicator_observation.csv").ToList();
        foreach (var target in rows.Where(r => r["kind"] == "target"))
        {
            var actuals = rows.Where(r => r["kind"] == "actual" && r["indicator"] == target["indicator"] && r["administrative_unit"] == target["administrative_unit"])
                .Select(actual => (Row: actual, Timing: Timing(target, actual), Verdict: Verdict(target, better[target["indicator"]], actual))).ToList();
            var deciding = actuals.Where(a => a.Timing == "SAME_PERIOD").Select(a => a.Verdict).ToHashSet();
            var status = target["period_to"].Length == 0 ? "UNDATED"
                : on < Day(target["period_to"]) ? "NOT_YET_DUE"
                : deciding.Count == 0 ? "NO_DATA"
                : deciding.Contains("MET") && deciding.Contains("NOT_MET") ? "CONFLICTING"
                : deciding.Contains("UNDECIDED") ? "UNDECIDED"
                : deciding.Single();
            var parts = actuals.Select(a => $"{a.Timing} {a.Verdict} {Text(Number(a.Row) - Number(target))} {a.Row["period"]} {a.Row["comparator"]} {Text(Number(a.Row))} {a.Row["source"]}");
            yield return $"{target["indicator"]} {target["administrative_unit"]} {target["period"]} {target["comparator"]} {Text(Number(target))} {status} [{string.Join("; ", parts.Order(StringComparer.Ordinal))}]";
        }
    }

    private static string Told(string indicator, JsonElement comparison)
    {
        var target = comparison.GetProperty("target");
        Assert.Equal("TARGET", target.GetProperty("kind").GetString());
        var parts = comparison.GetProperty("actuals").EnumerateArray().Select(a =>
        {
            var observation = a.GetProperty("observation");
            Assert.Equal("ACTUAL", observation.GetProperty("kind").GetString());
            return $"{a.GetProperty("timing").GetString()} {a.GetProperty("verdict").GetString()} {Text(a.GetProperty("difference").GetDecimal())} {Wording(observation)} {observation.GetProperty("source").GetProperty("slug").GetString()}";
        });
        return $"{indicator} {comparison.GetProperty("administrativeUnit").GetProperty("slug").GetString()} {Wording(target)} {comparison.GetProperty("status").GetString()} [{string.Join("; ", parts.Order(StringComparer.Ordinal))}]";
    }

    private static string Wording(JsonElement observation)
    {
        var sign = observation.GetProperty("comparator").GetString() switch
        {
            "EQUAL" => "=", "ABOUT" => "~", "GREATER" => ">", "GREATER_OR_EQUAL" => ">=", "LESS" => "<", "LESS_OR_EQUAL" => "<=", var other => throw new InvalidOperationException(other),
        };
        return $"{observation.GetProperty("period").GetString()} {sign} {Text(observation.GetProperty("value").GetDecimal())}";
    }

    // Numbers around both values stand for all: a wording and a target change only there.
    private static string Verdict(Dictionary<string, string> target, string better, Dictionary<string, string> actual)
    {
        var (t, a) = (Number(target), Number(actual));
        var goal = (target["comparator"], better) switch { ("=", "higher") => ">=", ("=", "lower") => "<=", var (c, _) => c };
        if (actual["comparator"] == "~" || goal == "~")
        {
            return "UNDECIDED";
        }

        decimal[] around = [-1, -0.000001m, 0, 0.000001m, 1];
        var allowed = around.SelectMany(d => new[] { a + d, t + d }).Where(x => Holds(x, actual["comparator"], a)).Distinct().ToList();
        return allowed.TrueForAll(x => Holds(x, goal, t)) ? "MET"
            : goal == "=" || allowed.Exists(x => Holds(x, goal, t)) ? "UNDECIDED"
            : "NOT_MET";
    }

    private static bool Holds(decimal value, string comparator, decimal bound) => comparator switch
    {
        "=" => value == bound, ">" => value > bound, ">=" => value >= bound, "<" => value < bound, "<=" => value <= bound,
        _ => throw new InvalidOperationException(comparator),
    };

    private static string Timing(Dictionary<string, string> target, Dictionary<string, string> actual)
    {
        if (target["period_from"].Length == 0 || actual["period_from"].Length == 0)
        {
            return "UNDATED";
        }

        var days = Days(target);
        var others = Days(actual);
        return days.SetEquals(others) ? "SAME_PERIOD"
            : others.IsSubsetOf(days) ? "WITHIN"
            : others.Overlaps(days) ? "OVERLAPPING"
            : others.Max() < days.Min() ? "BEFORE" : "AFTER";
    }

    private static HashSet<DateOnly> Days(Dictionary<string, string> row)
    {
        var from = Day(row["period_from"]);
        return [.. Enumerable.Range(0, Day(row["period_to"]).DayNumber - from.DayNumber).Select(from.AddDays)];
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static decimal Number(Dictionary<string, string> row) => decimal.Parse(row["value"], CultureInfo.InvariantCulture);

    private static string Text(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        using var parser = new TextFieldParser(Path.Combine(Registry.Migrations.ScriptFolder.Find(), "seed", file)) { HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = false };
        parser.SetDelimiters(",");
        var head = parser.ReadFields()!;
        while (parser.ReadFields() is { } cells)
        {
            yield return head.Zip(cells).ToDictionary(p => p.First, p => p.Second);
        }
    }
}
