using System.Globalization;
using System.Text.Json;

namespace InvestMap.Query.Tests;

/// <summary>
/// Shares of coverage beside figures that were made by hand: Đồng Vàng is a rectangle of 0.02 by 0.02 degrees, and
/// everything in <c>Places.sql</c> cuts it into halves, quarters and eighths. Rows of equal height differ by a hundred-thousandth in area.
/// </summary>
public sealed class CoverageShareTests(Surroundings world) : IClassFixture<Surroundings>
{
    private const double Tolerance = 3e-5;

    [Theory]
    [InlineData("operator: \"A\"", 0.5, 0.5, 0)]
    [InlineData("operator: \"B\"", 0.25, 0.25, 0.5)]
    [InlineData("", 0.625, 0.125, 0.25)]
    [InlineData("operator: \"C\"", 0, 0, 1)]
    [InlineData("operator: \"A\", on: \"2025-09-30\"", 0.75, 0.25, 0)]
    [InlineData("operator: \"A\", on: \"2025-10-01\"", 0.5, 0.5, 0)]
    [InlineData("operator: \"A\", on: \"2025-01-31\"", 0, 0, 1)]
    [InlineData("on: \"2025-09-15\"", 0.75, 0.125, 0.125)]
    [InlineData("operator: \"A\", statuses: [PLANNED]", 1, 0, 0)]
    [InlineData("operator: \"A\", statuses: [IN_SERVICE, PLANNED]", 1, 0, 0)]
    [InlineData("operator: \"A\", statuses: [PILOT]", 0, 0, 1)]
    [InlineData("statuses: []", 0, 0, 1)]
    public async Task A_share_is_what_a_hand_computes(string arguments, double covered, double uncovered, double unknown)
    {
        var share = await ShareAsync(world, $"technology: G5, environment: OUTDOOR, {arguments}");
        Assert.Equal(covered, share.GetProperty("covered").GetDouble(), Tolerance);
        Assert.Equal(uncovered, share.GetProperty("uncovered").GetDouble(), Tolerance);
        Assert.Equal(unknown, share.GetProperty("unknown").GetDouble(), Tolerance);
        Assert.Equal(1, share.GetProperty("covered").GetDouble() + share.GetProperty("uncovered").GetDouble() + share.GetProperty("unknown").GetDouble(), 1e-9);
        Assert.False(share.GetProperty("synthetic").GetBoolean());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""["PILOT"]""")]
    [InlineData("""["PLANNED","IN_SERVICE"]""")]
    public async Task It_says_which_stages_were_asked_for(string statuses)
    {
        var data = await world.DataAsync(
            """query($s: [CoverageStatus!]!) { industrialPark(slug: "kcn-dong-vang") { coverageShare(technology: G5, environment: OUTDOOR, statuses: $s) { stages: statuses } } }""",
            $$"""{"s":{{statuses}}}""");
        Assert.Equal(statuses, data.GetProperty("industrialPark").GetProperty("coverageShare").GetProperty("stages").GetRawText());
    }

    [Fact]
    public async Task Indoors_and_other_technologies_are_told_apart()
    {
        var indoor = await ShareAsync(world, "technology: G5, environment: INDOOR");
        Assert.Equal<double[]>([0, 1, 0], Shares(indoor));
        var older = await ShareAsync(world, "technology: G4, environment: OUTDOOR");
        Assert.Equal<double[]>([0, 0, 1], Shares(older));
    }

    [Fact]
    public async Task Hectares_are_those_of_the_ellipsoid()
    {
        var share = await ShareAsync(world, "technology: G5, environment: OUTDOOR");
        var whole = double.Parse(
            (await world.SqlAsync("select ST_Area(boundary::geography) / 10000 from published.industrial_park where slug = 'kcn-dong-vang'"))[0], CultureInfo.InvariantCulture);
        Assert.Equal(whole, share.GetProperty("areaHa").GetDouble(), whole * 1e-4);
        Assert.Equal(
            share.GetProperty("areaHa").GetDouble(),
            share.GetProperty("coveredHa").GetDouble() + share.GetProperty("uncoveredHa").GetDouble() + share.GetProperty("unknownHa").GetDouble(),
            1e-6);
    }

    // A grid of points asks the same question the slow way: is it in an area inside the extent of its survey, is it in every operator's extents.
    [Fact]
    public async Task Random_surveys_give_the_shares_that_a_grid_of_points_gives()
    {
        await using var own = new Surroundings();
        await own.InitializeAsync();
        await own.RunAsync(
            """
            select setseed(0.5);
            delete from published.coverage_area; delete from published.coverage_survey;
            insert into published.coverage_survey (uuid, since_publication, slug, province_code, name_vi, operator, technology, environment, status, surveyed_on, valid_from, extent, source_uuid)
            select md5('v' || i)::uuid, 1, 'v-' || i, '38', 'Khảo sát ' || i, 'Op ' || i % 3, '5g', 'outdoor', 'in_service', '2025-09-01', '2025-09-01',
              ST_Multi(ST_MakeEnvelope(105.70 + 0.02 * random(), 19.36 + 0.01 * random(), 105.732 + 0.01 * random(), 19.382 + 0.01 * random(), 4326)), '00000000-0000-0000-0000-0000000000f1'
            from generate_series(1, 6) i;
            insert into published.coverage_area (uuid, since_publication, province_code, coverage_survey_uuid, boundary, boundary_quality)
            select md5('w' || i)::uuid, 1, '38', md5('v' || 1 + i % 6)::uuid, ST_Multi(ST_Buffer(ST_SetSRID(ST_MakePoint(105.71 + 0.04 * random(), 19.36 + 0.04 * random()), 4326), 0.002 + 0.004 * random(), 3)), 'approximate'
            from generate_series(1, 24) i;
            """);
        foreach (var name in (string?[])[null, "Op 0", "Op 1", "Op 2"])
        {
            var share = await ShareAsync(own, "technology: G5, environment: OUTDOOR" + (name is null ? "" : $", operator: \"{name}\""));
            var mine = name is null ? "true" : $"s.operator = '{name}'";
            var counted = await own.SqlAsync(
                $"""
                select avg((c)::int) || ' ' || avg((not c and k)::int) || ' ' || avg((not c and not k)::int) from (
                  select exists (select from published.coverage_area a join published.coverage_survey s on s.uuid = a.coverage_survey_uuid
                      where {mine} and ST_Covers(a.boundary, p) and ST_Covers(s.extent, p)) c,
                    not exists (select from (select s.operator, bool_or(ST_Covers(s.extent, p)) seen from published.coverage_survey s where {mine} group by 1) o where not o.seen) k
                  from (select ST_SetSRID(ST_MakePoint(105.72 + (x + 0.5) / 6000.0, 19.37 + (y + 0.5) / 6000.0), 4326) p from generate_series(0, 119) x, generate_series(0, 119) y) g
                ) q
                """);
            var expected = counted[0].Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToList();
            Assert.True(expected.Count(e => e > 0.02) >= 2, $"{name}: {counted[0]} would prove nothing.");
            Assert.All(Shares(share).Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 0.005));
        }
    }

    [Fact]
    public async Task An_object_without_an_outline_says_why_it_has_no_share()
    {
        var data = await world.DataAsync("{ investmentProject(slug: \"an-toan\") { coverageShareReason coverageShare(technology: G5, environment: OUTDOOR) { covered } } }");
        var project = data.GetProperty("investmentProject");
        Assert.Equal("NO_BOUNDARY", project.GetProperty("coverageShareReason").GetString());
        Assert.Equal(JsonValueKind.Null, project.GetProperty("coverageShare").ValueKind);
    }

    private static double[] Shares(JsonElement share) => [.. ((string[])["covered", "uncovered", "unknown"]).Select(n => share.GetProperty(n).GetDouble())];

    private static async Task<JsonElement> ShareAsync(World world, string arguments)
    {
        var data = await world.DataAsync(
            $"{{ industrialPark(slug: \"kcn-dong-vang\") {{ coverageShare({arguments}) {{ covered uncovered unknown coveredHa uncoveredHa unknownHa areaHa synthetic surveys }} }} }}");
        return data.GetProperty("industrialPark").GetProperty("coverageShare");
    }
}
