using System.Globalization;
using System.Text.Json;
using Npgsql;

namespace InvestMap.Api.Tests;

/// <summary>
/// Limits and wishes that nobody thought of, over HTTP, and the same reckoned again here from plain lists of values: which
/// parks match, fail and are unknown, the scores, totals and their order. `make check-long` asks four hundred times.
/// </summary>
public sealed class RandomSiteTests(MapServer server) : IClassFixture<MapServer>
{
    private const int Seed = 20261122;
    private const string Surveys = "s.technology = '5g' and s.environment = 'outdoor' and s.status = 'in_service' and s.valid_from <= '2026-01-01' and (s.valid_to is null or s.valid_to > '2026-01-01') and (not s.synthetic or p.synthetic)";
    private static readonly int Searches = Environment.GetEnvironmentVariable("CHECK_LONG") is null ? 25 : 400;

    // Each criterion as it is written, and its value in plain SQL, of a park p. Coverage is left to bounds that are equal or not.
    private static readonly (string Input, double Worst, double Ideal, string Low, string High)[] Criteria =
    [
        Column("FREE_LAND", "free_land_ha", 0, 50), Column("AREA", "area_ha", 0, 500), Column("INDUSTRIAL_LAND", "industrial_land_ha", 0, 300),
        Column("RENT", "rent_usd_m2", 150, 50), Column("OCCUPANCY", "occupancy_percent", 100, 0), Column("POWER_VOLTAGE", "power_kv", 0, 110),
        Column("WATER", "water_m3_day", 0, 20_000), Column("WASTEWATER_BUILT", "wastewater_built_m3_day", 0, 10_000),
        Point("criterion: AVAILABLE_PLOTS", 0, 50, "(select sum(case when l.status = 'available' then l.area_ha else 0 end) from published.plot l where l.industrial_park_uuid = p.uuid)"),
        Point("criterion: LARGEST_PLOT", 0, 20, "(select max(case when l.status = 'available' then l.area_ha else 0 end) from published.plot l where l.industrial_park_uuid = p.uuid)"),
        Distance("SEAPORT"), Distance("AIRPORT"), Distance("SUBSTATION"), Distance("EXPRESSWAY_INTERCHANGE"),
        Point("criterion: ENTERPRISES, metres: 7500", 0, 20, "case when p.geom is not null then (select count(*) from published.digital_enterprise e where ST_Distance(e.geom::geography, p.geom::geography) <= 7500 and (not e.synthetic or p.synthetic)) end"),
        ("criterion: COVERAGE, technology: G5, environment: OUTDOOR, operator: \"Nhà mạng mẫu B\"", 0, 1, Covered("and s.operator = 'Nhà mạng mẫu B'"),
            $"({Covered("and s.operator = 'Nhà mạng mẫu B'")}) + 1 - coalesce((select ST_Area(ST_Intersection(p.boundary, ST_Union(s.extent))::geography) / ST_Area(p.boundary::geography) from published.coverage_survey s where {Surveys} and s.operator = 'Nhà mạng mẫu B'), 0)"),
    ];

    [Fact]
    public async Task Every_search_is_what_its_rule_says()
    {
        var parks = await ParksAsync();
        var random = new Random(Seed);
        var seen = (Sites: 0, Near: 0, Unknown: 0);
        for (var i = 0; i < Searches; i++)
        {
            var chosen = Enumerable.Range(0, Criteria.Length).OrderBy(_ => random.Next()).Take(random.Next(1, 7)).ToList();
            var limits = chosen.Where(_ => random.Next(3) == 0).Select(c => Limit(random, parks, c)).ToList();
            var wishes = chosen.Where(c => random.Next(3) > 0 || limits.Count == 0).Select(c => Wish(random, c)).ToList();
            if (limits.Count + wishes.Count > 0)
            {
                var (sites, near, unknown) = await AgreeAsync(parks, limits, wishes);
                seen = (seen.Sites + sites, seen.Near + near, seen.Unknown + unknown);
            }
        }

        TestContext.Current.SendDiagnosticMessage($"{seen}");
        Assert.True(seen is { Sites: > 0, Near: > 0, Unknown: > 0 }, $"{seen}: the test would prove nothing.");
    }

    private async Task<(int Sites, int Near, int Unknown)> AgreeAsync(List<Park> parks, List<Bounds> limits, List<Wanted> wishes)
    {
        var input = $"limits: [{string.Join(", ", limits.Select(l => l.Text))}], wishes: [{string.Join(", ", wishes.Select(w => w.Text))}]";
        var document = $$"""
            { findSites(demonstration: true, on: "2026-01-01", first: 500, input: { {{input}} }) {
              candidates matched failed unknown
              sites { rank total bestPossible industrialPark { slug } criteria { score weighted weight } }
              failsOnly { count industrialParks(first: 500) { slug } } unknownOn { count industrialParks(first: 500) { slug } } } }
            """;
        var found = (await server.DataAsync(document)).GetProperty("findSites");
        var sum = wishes.Sum(w => w.Weight);
        var expected = parks.Select(park =>
        {
            var met = limits.Select(l => Met(park, l)).ToList();
            var ends = wishes.Select(w => (w.Weight / sum, Score(park, w))).ToList();
            return (park.Slug, park.Uuid, Met: met, Total: ends.Sum(e => e.Item1 * (e.Item2.Score ?? 0)), Best: ends.Sum(e => e.Item1 * e.Item2.Best));
        }).ToList();
        var matched = expected.Where(p => p.Met.All(m => m == true)).ToList();
        Assert.True((parks.Count, matched.Count, expected.Count(p => p.Met.Contains(false)))
            == (found.GetProperty("candidates").GetInt32(), found.GetProperty("matched").GetInt32(), found.GetProperty("failed").GetInt32()), document);
        Assert.Equal(parks.Count, found.GetProperty("matched").GetInt32() + found.GetProperty("failed").GetInt32() + found.GetProperty("unknown").GetInt32());

        // Totals that are apart by rounding alone may stand either way here; each place has the total that belongs there.
        var sites = found.GetProperty("sites").EnumerateArray().ToList();
        var byslug = matched.ToDictionary(p => p.Slug);
        Assert.Equal(byslug.Keys.Order(StringComparer.Ordinal), sites.Select(s => s.GetProperty("industrialPark").GetProperty("slug").GetString()!).Order(StringComparer.Ordinal));
        foreach (var (site, place) in sites.Zip(matched.OrderByDescending(p => p.Total).ThenByDescending(p => p.Best)))
        {
            var own = byslug[site.GetProperty("industrialPark").GetProperty("slug").GetString()!];
            Assert.True(Math.Abs(own.Total - site.GetProperty("total").GetDouble()) < 2e-5 && Math.Abs(own.Best - site.GetProperty("bestPossible").GetDouble()) < 2e-5, $"{own} {site} {document}");
            Assert.Equal(place.Total, site.GetProperty("total").GetDouble(), 2e-5); // shares of an area differ a little by how the outline is cut
            var criteria = site.GetProperty("criteria").EnumerateArray().Where(c => c.GetProperty("weight").ValueKind == JsonValueKind.Number).ToList();
            Assert.Equal(site.GetProperty("total").GetDouble(), criteria.Sum(c => c.GetProperty("weighted").GetDouble()), 1e-9);
        }

        for (var i = 1; i < sites.Count; i++)
        {
            var (a, b) = (Order(sites[i - 1]), Order(sites[i]));
            Assert.True(a.Total > b.Total || (a.Total == b.Total && a.Best >= b.Best), document);
        }

        var near = limits.Select((_, l) => expected.Where(p => p.Met[l] == false && p.Met.Where((_, o) => o != l).All(m => m == true)).Select(p => p.Slug).ToList()).Where(g => g.Count > 0).ToList();
        var unknown = limits.Select((_, l) => expected.Where(p => p.Met[l] is null && !p.Met.Contains(false)).Select(p => p.Slug).ToList()).Where(g => g.Count > 0).ToList();
        Groups(near, found.GetProperty("failsOnly"));
        Groups(unknown, found.GetProperty("unknownOn"));
        return (sites.Count, near.Count, unknown.Count);
    }

    private static void Groups(List<List<string>> expected, JsonElement actual)
    {
        Assert.Equal(expected.Select(g => g.Count), actual.EnumerateArray().Select(g => g.GetProperty("count").GetInt32()));
        Assert.Equal(
            expected.Select(g => string.Join(' ', g.Order(StringComparer.Ordinal))),
            actual.EnumerateArray().Select(g => string.Join(' ', g.GetProperty("industrialParks").EnumerateArray().Select(p => p.GetProperty("slug").GetString()!).Order(StringComparer.Ordinal))));
    }

    private static bool? Met(Park park, Bounds limit) => park.Values[limit.Criterion] is not var (low, high) ? null
        : (limit.Min is null || low >= limit.Min) && (limit.Max is null || high <= limit.Max) ? true
        : (limit.Min is not null && high < limit.Min) || (limit.Max is not null && low > limit.Max) ? false
        : null;

    private static (double? Score, double Best) Score(Park park, Wanted wish)
    {
        if (park.Values[wish.Criterion] is not var (low, high))
        {
            return (null, 1);
        }

        double Cut(double raw) => Math.Clamp((raw - wish.Worst) / (wish.Ideal - wish.Worst), 0, 1);
        return (Math.Abs(Cut(low) - Cut(high)) < 1e-6 ? Cut(low) : null, Math.Max(Cut(low), Cut(high)));
    }

    // Bounds stand between the values of parks, so that rounding decides nothing.
    private static Bounds Limit(Random random, List<Park> parks, int criterion)
    {
        var values = parks.Select(p => p.Values[criterion]).OfType<(double Low, double High)>().SelectMany(v => new[] { v.Low, v.High }).Distinct().Order().ToList();
        double? Between() => values.Count == 0 ? 1 : Math.Round(values[random.Next(values.Count)] * 0.937 + 0.00137, 5);
        var (min, max) = random.Next(3) switch { 0 => (Between(), null), 1 => ((double?)null, Between()), _ => (Between(), Between()) };
        if (min > max)
        {
            (min, max) = (max, min);
        }

        var text = string.Create(CultureInfo.InvariantCulture, $"{{ {Criteria[criterion].Input}{(min is null ? "" : $", min: {min}")}{(max is null ? "" : $", max: {max}")} }}");
        return new Bounds(criterion, min, max, text);
    }

    private static Wanted Wish(Random random, int criterion)
    {
        var (input, worst, ideal, _, _) = Criteria[criterion];
        var weight = random.Next(1, 100) / 4.0;
        var given = "";
        if (random.Next(2) == 0)
        {
            (worst, ideal) = (Math.Round(ideal * random.NextDouble() + 0.001, 3), Math.Round(worst * random.NextDouble() + 0.1, 3));
            given = string.Create(CultureInfo.InvariantCulture, $", worst: {worst}, ideal: {ideal}");
        }

        return new Wanted(criterion, weight, worst, ideal, string.Create(CultureInfo.InvariantCulture, $"{{ {input}, weight: {weight}{given} }}"));
    }

    private async Task<List<Park>> ParksAsync()
    {
        var columns = string.Join(", ", Criteria.Select(c => $"({c.Low})::float8, ({c.High})::float8"));
        await using var command = server.Database.Admin.CreateCommand($"select p.slug, p.uuid, {columns} from published.industrial_park p order by p.uuid");
        await using var reader = await command.ExecuteReaderAsync();
        var parks = new List<Park>();
        while (await reader.ReadAsync())
        {
            parks.Add(new Park(reader.GetString(0), reader.GetGuid(1), [.. Criteria.Select((_, i) => Value(reader, (2 * i) + 2))]));
        }

        return parks;
    }

    private static (double, double)? Value(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : (Math.Round(reader.GetDouble(column), 9), Math.Round(reader.GetDouble(column + 1), 9));

    private static (double Total, double Best) Order(JsonElement site) => (site.GetProperty("total").GetDouble(), site.GetProperty("bestPossible").GetDouble());

    private static (string, double, double, string, string) Column(string name, string column, double worst, double ideal) => Point($"criterion: {name}", worst, ideal, $"p.{column}");

    private static (string, double, double, string, string) Distance(string kind) => Point(
        $"criterion: DISTANCE, infrastructure: {kind}", 50_000, 0,
        $"(select min(ST_Distance(i.geom::geography, p.geom::geography)) from published.infrastructure_site i where i.kind = '{kind.ToLowerInvariant()}' and (not i.synthetic or p.synthetic))");

    private static (string, double, double, string, string) Point(string input, double worst, double ideal, string value) => (input, worst, ideal, value, value);

    private static string Covered(string whose) =>
        $"case when p.boundary is not null then coalesce((select ST_Area(ST_Intersection(p.boundary, ST_Union(ST_Intersection(a.boundary, s.extent)))::geography) / ST_Area(p.boundary::geography) from published.coverage_area a join published.coverage_survey s on s.uuid = a.coverage_survey_uuid where {Surveys} {whose}), 0) end";

    private sealed record Park(string Slug, Guid Uuid, (double Low, double High)?[] Values);

    private sealed record Bounds(int Criterion, double? Min, double? Max, string Text);

    private sealed record Wanted(int Criterion, double Weight, double Worst, double Ideal, string Text);
}
