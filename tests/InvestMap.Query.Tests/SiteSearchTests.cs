using System.Text.Json;
using InvestMap.Catalog;

namespace InvestMap.Query.Tests;

/// <summary>The search for sites, each score reckoned by hand from <c>SiteData.sql</c>.</summary>
public sealed class SiteSearchTests(SiteSearchTests.Sites sites) : IClassFixture<SiteSearchTests.Sites>
{
    private const string Ours = "where: { slug: { startsWith: \"s-\" } }";
    private const string Airport = "criterion: DISTANCE, infrastructure: AIRPORT";
    private const string Coverage3G = "criterion: COVERAGE, technology: G3, environment: OUTDOOR";
    private const string Coverage2G = "criterion: COVERAGE, technology: G2, environment: OUTDOOR";

    [Fact]
    public async Task Scores_are_those_of_the_rule_and_unknown_is_not_zero()
    {
        var found = await FindAsync(
            "wishes: [{ criterion: RENT, weight: 10, worst: 100, ideal: 50 }, { criterion: FREE_LAND, weight: 30, worst: 0, ideal: 40 }]",
            "sites { rank total bestPossible industrialPark { slug } criteria { criterion raw weight worst ideal score weighted unknownBecause } }");
        var list = found.GetProperty("sites").EnumerateArray().ToList();

        // Rent: (60 - 100) / (50 - 100) = 0.8, a quarter of the weight. Land: 30 / 40 = 0.75, three quarters.
        Assert.Equal(["s-one", "s-five", "s-two", "s-three", "s-four"], list.Select(Slug));
        Assert.Equal([1, 2, 3, 4, 5], list.Select(s => s.GetProperty("rank").GetInt32()));
        Close([0.7625, 0.7625, 0.5625, 0.4375, 0], list.Select(s => s.GetProperty("total").GetDouble()));
        Close([0.7625, 0.7625, 0.8125, 0.4375, 0.75], list.Select(s => s.GetProperty("bestPossible").GetDouble()));
        var rent = list[2].GetProperty("criteria")[0];
        Assert.Equal(JsonValueKind.Null, rent.GetProperty("raw").ValueKind);
        Assert.Equal(JsonValueKind.Null, rent.GetProperty("score").ValueKind);
        Assert.Equal(0, rent.GetProperty("weighted").GetDouble());
        Assert.Equal("NOT_PUBLISHED", rent.GetProperty("unknownBecause").GetString());
        Assert.Equal("NOT_FOUND", list[4].GetProperty("criteria")[1].GetProperty("unknownBecause").GetString());
        foreach (var site in list)
        {
            var criteria = site.GetProperty("criteria").EnumerateArray().ToList();
            Assert.Equal(1, criteria.Sum(c => c.GetProperty("weight").GetDouble()), 1e-12);
            Assert.Equal(site.GetProperty("total").GetDouble(), criteria.Sum(c => c.GetProperty("weighted").GetDouble()), 1e-9);
        }
    }

    [Fact]
    public async Task Limits_divide_the_parks_into_matched_failed_and_unknown()
    {
        var found = await FindAsync(
            "limits: [{ criterion: FREE_LAND, min: 20 }, { criterion: RENT, min: 55, max: 80 }, { criterion: POWER_VOLTAGE, min: 22 }]",
            """
            candidates matched failed unknown sites { total bestPossible industrialPark { slug } criteria { criterion min max met weight score weighted } }
            failsOnly { criterion { criterion min max } count industrialParks { slug } }
            unknownOn { criterion { criterion } count industrialParks { slug } }
            """);
        Assert.Equal((5, 1, 2, 2), (Count(found, "candidates"), Count(found, "matched"), Count(found, "failed"), Count(found, "unknown")));
        Assert.Equal(["s-one"], found.GetProperty("sites").EnumerateArray().Select(Slug));
        Assert.Equal(0, found.GetProperty("sites")[0].GetProperty("total").GetDouble());
        Assert.All(found.GetProperty("sites")[0].GetProperty("criteria").EnumerateArray(), c =>
        {
            Assert.True(c.GetProperty("met").GetBoolean());
            Assert.Equal(JsonValueKind.Null, c.GetProperty("weight").ValueKind);
            Assert.Equal(JsonValueKind.Null, c.GetProperty("score").ValueKind);
        });

        // Three fails on its land and on its rent of 50, so it is nowhere; four fails on its rent of 100, but its land is unknown.
        Assert.Equal("[]", found.GetProperty("failsOnly").GetRawText());
        Assert.Equal(["RENT: s-two", "POWER_VOLTAGE: s-five"], Groups(found, "unknownOn"));

        var near = await FindAsync(
            "limits: [{ criterion: FREE_LAND, min: 20 }, { criterion: RENT, max: 80 }, { criterion: POWER_VOLTAGE, min: 50 }]",
            "failsOnly { criterion { criterion } count industrialParks { slug } } unknownOn { criterion { criterion } count industrialParks { slug } }",
            "where: { slug: { startsWith: \"s-\" }, powerKv: { neq: 22 } }");
        Assert.Equal([], Groups(near, "failsOnly"));
        var only = await FindAsync(
            "limits: [{ criterion: FREE_LAND, min: 20 }, { criterion: RENT, max: 80 }]", "failsOnly { criterion { criterion } count industrialParks { slug } }");
        Assert.Equal(["FREE_LAND: s-three"], Groups(only, "failsOnly"));
    }

    [Fact]
    public async Task A_distance_is_the_ellipsoids_and_the_demonstration_layer_does_not_count_for_real_parks()
    {
        const string fields = "sites { industrialPark { slug } criteria { raw score unknownBecause placeQuality asOf asOfPrecision source { slug } infrastructureSite { slug figures { field } } } }";
        var found = await FindAsync($"wishes: [{{ {Airport}, weight: 1 }}]", fields);
        var bySlug = found.GetProperty("sites").EnumerateArray().ToDictionary(Slug, s => s.GetProperty("criteria")[0]);
        foreach (var (slug, airport) in new[] { ("s-one", "s-san-bay-tay"), ("s-two", "s-san-bay-dong"), ("s-three", "s-san-bay-dong") })
        {
            var metres = double.Parse(
                (await sites.World.SqlAsync($"select ST_Distance(p.geom::geography, i.geom::geography) from published.industrial_park p, published.infrastructure_site i where p.slug = '{slug}' and i.slug = '{airport}'"))[0],
                System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(metres, bySlug[slug].GetProperty("raw").GetDouble(), 1e-6);
            Assert.Equal((50_000 - metres) / 50_000, bySlug[slug].GetProperty("score").GetDouble(), 1e-9);
            Assert.Equal(airport, bySlug[slug].GetProperty("infrastructureSite").GetProperty("slug").GetString());
            Assert.Equal(("2025-03-01", "MONTH", "bao-2"), (bySlug[slug].GetProperty("asOf").GetString(), bySlug[slug].GetProperty("asOfPrecision").GetString(), Source(bySlug[slug])));
        }

        Assert.Equal("SURVEYED", bySlug["s-one"].GetProperty("placeQuality").GetString());
        Assert.Equal("NO_PLACE", bySlug["s-five"].GetProperty("unknownBecause").GetString());
        Assert.Equal(JsonValueKind.Null, bySlug["s-five"].GetProperty("infrastructureSite").ValueKind);

        var sample = await FindAsync($"wishes: [{{ {Airport}, weight: 1 }}]", fields, "demonstration: true, where: { slug: { eq: \"s-six\" } }");
        Assert.Equal("s-san-bay-mau", sample.GetProperty("sites")[0].GetProperty("criteria")[0].GetProperty("infrastructureSite").GetProperty("slug").GetString());
        var nowhere = await FindAsync("wishes: [{ criterion: DISTANCE, infrastructure: RAILWAY_STATION, weight: 1 }]", fields, "where: { slug: { eq: \"s-one\" } }");
        Assert.Equal("NO_INFRASTRUCTURE", nowhere.GetProperty("sites")[0].GetProperty("criteria")[0].GetProperty("unknownBecause").GetString());
    }

    [Fact]
    public async Task Coverage_has_a_covered_an_uncovered_and_an_unknown_part()
    {
        Close([0.5, 0.4, 0.1], await SharesAsync(Coverage3G)); // X covers half; beyond its nine tenths only Y looked, and X is unknown there
        Close([0.2, 0.8, 0], await SharesAsync(Coverage3G + ", operator: \"Y\""));
        Close([0.5, 0.4, 0.1], await SharesAsync(Coverage3G + ", operator: \"X\""));
        Close([0, 0, 1], await SharesAsync(Coverage3G + ", operator: \"Z'; drop table published.plot; --\""));
        Close([0.5, 0, 0.5], await SharesAsync(Coverage2G)); // the sample operator, who covers all, does not count
        Close([0, 0, 1], await SharesAsync("criterion: COVERAGE, technology: G3, environment: INDOOR"));
        Close([0, 0, 1], await SharesAsync(Coverage3G + ", operator: \"Y\"", "on: \"2026-06-01\"")); // it holds until the day before
    }

    [Theory]
    [InlineData("min: 0.4", "true", "PARTLY_SURVEYED")] // at least the half is covered, whatever the rest is
    [InlineData("min: 0.55", "null", "PARTLY_SURVEYED")]
    [InlineData("min: 0.7", "false", "PARTLY_SURVEYED")] // at most six tenths can be
    [InlineData("max: 0.7", "true", "PARTLY_SURVEYED")]
    [InlineData("max: 0.3", "false", "PARTLY_SURVEYED")]
    [InlineData("min: 0.4, max: 0.55", "null", "PARTLY_SURVEYED")]
    public async Task A_limit_on_coverage_is_decided_where_the_unknown_part_cannot_change_it(string bounds, string met, string reason)
    {
        var found = await FindAsync(
            $"limits: [{{ {Coverage3G}, {bounds} }}]",
            "matched failed unknown sites { industrialPark { slug } criteria { raw met unknownBecause } }",
            "where: { slug: { eq: \"s-one\" } }");
        Assert.Equal(met, found.GetProperty("matched").GetInt32() == 1 ? "true" : found.GetProperty("failed").GetInt32() == 1 ? "false" : "null");
        foreach (var site in found.GetProperty("sites").EnumerateArray())
        {
            Assert.Equal(JsonValueKind.Null, site.GetProperty("criteria")[0].GetProperty("raw").ValueKind);
            Assert.Equal(reason, site.GetProperty("criteria")[0].GetProperty("unknownBecause").GetString());
        }
    }

    [Theory]
    [InlineData("worst: 0, ideal: 0.4", 1.0, 1.0, 1.0)] // the covered half is ideal already
    [InlineData("worst: 0.7, ideal: 1", 0.0, 0.0, 0.0)] // six tenths at best is worse than worst
    [InlineData("worst: 0, ideal: 1", null, 0.0, 0.6)]
    public async Task A_score_is_known_where_the_unknown_part_cannot_change_it(string ends, double? score, double total, double best)
    {
        var site = (await FindAsync($"wishes: [{{ {Coverage3G}, weight: 1, {ends} }}]", "sites { total bestPossible industrialPark { slug } criteria { score } }", "where: { slug: { eq: \"s-one\" } }"))
            .GetProperty("sites")[0];
        var given = site.GetProperty("criteria")[0].GetProperty("score");
        Assert.Equal(score, given.ValueKind == JsonValueKind.Null ? null : given.GetDouble());
        Assert.Equal(total, site.GetProperty("total").GetDouble(), 1e-5);
        Assert.Equal(best, site.GetProperty("bestPossible").GetDouble(), 1e-5);
    }

    [Fact]
    public async Task Plots_and_enterprises_are_counted_or_unknown()
    {
        var found = await FindAsync(
            "wishes: [{ criterion: AVAILABLE_PLOTS, weight: 1 }, { criterion: LARGEST_PLOT, weight: 1 }, { criterion: ENTERPRISES, metres: 5000, weight: 1 }, { criterion: ENTERPRISES, metres: 5000, enterprises: SOFTWARE, weight: 1 }]",
            "sites { industrialPark { slug } criteria { criterion enterprises metres raw unknownBecause asOf source { slug } } }");
        var bySlug = found.GetProperty("sites").EnumerateArray().ToDictionary(Slug, s => s.GetProperty("criteria").EnumerateArray().ToList());
        Assert.Equal([10.5, 6, 0, 0], bySlug["s-one"].Select(c => c.GetProperty("raw").GetDouble()));
        Assert.Equal([0, 0, 2, 1], bySlug["s-two"].Select(c => c.GetProperty("raw").GetDouble()));
        Assert.Equal(("2025-01-01", "bao-2"), (bySlug["s-one"][0].GetProperty("asOf").GetString(), Source(bySlug["s-one"][0])));
        Assert.Equal(["NO_PLOTS", "NO_PLOTS", null, null], bySlug["s-three"].Select(c => c.GetProperty("unknownBecause").GetString()));
        Assert.Equal(["NO_PLOTS", "NO_PLOTS", "NO_PLACE", "NO_PLACE"], bySlug["s-five"].Select(c => c.GetProperty("unknownBecause").GetString()));
        Assert.Equal(5000, bySlug["s-one"][2].GetProperty("metres").GetDouble());
        Assert.Equal("SOFTWARE", bySlug["s-one"][3].GetProperty("enterprises").GetString());
    }

    [Fact]
    public async Task The_figure_of_a_value_says_source_and_day_and_the_park_says_them_where_no_figure_does()
    {
        var site = (await FindAsync(
            "wishes: [{ criterion: FREE_LAND, weight: 1 }, { criterion: RENT, weight: 1 }]",
            "sites { industrialPark { slug } criteria { comparator asOf asOfPrecision source { slug } } }",
            "where: { slug: { eq: \"s-one\" } }")).GetProperty("sites")[0].GetProperty("criteria");
        Assert.Equal("""{"comparator":"ABOUT","asOf":"2024-01-01","asOfPrecision":"YEAR","source":{"slug":"bao-2"}}""", site[0].GetRawText());
        Assert.Equal("""{"comparator":"EQUAL","asOf":"2025-06-30","asOfPrecision":"DAY","source":{"slug":"quyet-dinh-1"}}""", site[1].GetRawText());
    }

    [Fact]
    public async Task A_criterion_may_be_limit_and_wish_at_once()
    {
        var found = await FindAsync(
            "limits: [{ criterion: RENT, max: 80 }], wishes: [{ criterion: RENT, weight: 7, worst: 100, ideal: 50 }]",
            "criteria { criterion min max weight worst ideal } sites { industrialPark { slug } criteria { criterion max met score } }");
        Assert.Equal("""[{"criterion":"RENT","min":null,"max":80,"weight":1,"worst":100,"ideal":50}]""", found.GetProperty("criteria").GetRawText());
        Assert.Equal(["s-three", "s-one", "s-five"], found.GetProperty("sites").EnumerateArray().Select(Slug));
        Assert.Equal("""[{"criterion":"RENT","max":80,"met":true,"score":1}]""", found.GetProperty("sites")[0].GetProperty("criteria").GetRawText());
    }

    [Fact]
    public async Task Criteria_are_told_even_where_no_park_is_looked_at()
    {
        var found = await FindAsync(
            "wishes: [{ criterion: RENT, weight: 7 }]", "candidates matched criteria { criterion weight worst ideal unit } sites { rank } failsOnly { count }", "where: { slug: { eq: \"nowhere\" } }");
        Assert.Equal("""{"candidates":0,"matched":0,"criteria":[{"criterion":"RENT","weight":1,"worst":150,"ideal":50,"unit":"US dollar per m²"}],"sites":[],"failsOnly":[]}""", found.GetRawText());
    }

    [Fact]
    public async Task Everything_below_a_park_can_be_selected_wherever_a_park_is_shown()
    {
        const string park = "slug figures(fields: [\"freeLandHa\", \"rentUsdM2\"]) { field state } plots(first: 1, order: [{ areaHa: DESC }]) { slug industrialPark { slug } }";
        var found = await FindAsync(
            "limits: [{ criterion: FREE_LAND, min: 20 }, { criterion: RENT, max: 80 }]",
            $"a: sites {{ industrialPark {{ {park} }} }} b: sites {{ __typename rank industrialPark {{ slug }} }} failsOnly {{ __typename industrialParks(first: 1) {{ {park} }} }} unknownOn {{ industrialParks {{ {park} }} }}");
        Assert.Equal("s-lo-3", found.GetProperty("a")[0].GetProperty("industrialPark").GetProperty("plots")[0].GetProperty("slug").GetString());
        Assert.Equal("KNOWN", found.GetProperty("a")[0].GetProperty("industrialPark").GetProperty("figures")[0].GetProperty("state").GetString());
        Assert.Equal("""{"__typename":"Site","rank":1,"industrialPark":{"slug":"s-one"}}""", found.GetProperty("b")[0].GetRawText());
        Assert.Equal("""[{"__typename":"SitesOfLimit","industrialParks":[{"slug":"s-three","figures":[],"plots":[]}]}]""", found.GetProperty("failsOnly").GetRawText());
        Assert.Equal("s-lo-4", found.GetProperty("unknownOn")[0].GetProperty("industrialParks")[0].GetProperty("plots")[0].GetProperty("slug").GetString());
    }

    [Fact]
    public async Task The_map_is_searched_as_it_was_at_a_publication()
    {
        const string input = "limits: [{ criterion: FREE_LAND, min: 20 }], wishes: [{ " + Airport + ", weight: 2 }, { " + Coverage3G + ", weight: 1 }, { criterion: AVAILABLE_PLOTS, weight: 1 }]";
        const string fields = "candidates sites { industrialPark { slug plots { slug } } total criteria { raw source { slug } infrastructureSite { slug } } }";
        var now = await FindAsync(input, fields);
        var then = await FindAsync(input, fields, $"publication: 1, {Ours}");
        Assert.Equal((5, 4), (Count(now, "candidates"), Count(then, "candidates")));
        Assert.Equal(["s-one", "s-two", "s-five"], now.GetProperty("sites").EnumerateArray().Select(Slug));
        Assert.Equal(
            now.GetProperty("sites").EnumerateArray().Where(s => Slug(s) != "s-five").Select(s => s.GetRawText()),
            then.GetProperty("sites").EnumerateArray().Select(s => s.GetRawText()));
        var (code, _) = await sites.World.ErrorAsync($"{{ findSites(publication: 77, input: {{ {input} }}) {{ matched }} }}");
        Assert.Equal(MapErrorCodes.Publication, code);
    }

    [Fact]
    public async Task Numbers_of_a_request_are_parameters_of_one_plan()
    {
        const string document = "query($input: FindSitesInput!) { findSites(input: $input) { matched } }";
        var (_, first) = await sites.World.AskAsync(document, """{"input": {"limits": [{"criterion": "RENT", "max": 80}], "wishes": [{"criterion": "AREA", "weight": 3}]}}""");
        var (_, second) = await sites.World.AskAsync(document, """{"input": {"limits": [{"criterion": "RENT", "max": 8}], "wishes": [{"criterion": "AREA", "weight": 9}]}}""");
        var (_, third) = await sites.World.AskAsync(document, """{"input": {"limits": [{"criterion": "RENT", "min": 8}], "wishes": [{"criterion": "AREA", "weight": 9}]}}""");
        Assert.Same(first[0], second[0]);
        Assert.NotSame(first[0], third[0]);
    }

    [Fact]
    public async Task Equal_totals_stand_in_the_order_of_their_keys_every_time()
    {
        const string input = "wishes: [{ criterion: AREA, weight: 1 }]";
        var answers = new HashSet<string>();
        for (var i = 0; i < 5; i++)
        {
            answers.Add((await FindAsync(input, "sites { total industrialPark { slug } }")).GetRawText());
        }

        var only = JsonDocument.Parse(Assert.Single(answers)).RootElement;
        Assert.Equal(["s-one", "s-two", "s-three", "s-four", "s-five"], only.GetProperty("sites").EnumerateArray().Select(Slug));
    }

    [Fact]
    public async Task The_first_sites_are_shown_and_all_are_counted()
    {
        var found = await FindAsync("wishes: [{ criterion: RENT, weight: 1 }]", "matched sites { rank }", "first: 2, " + Ours);
        Assert.Equal("""{"matched":5,"sites":[{"rank":1},{"rank":2}]}""", found.GetRawText());
        found = await FindAsync("wishes: [{ criterion: RENT, weight: 1 }]", "matched sites { rank }", "first: 0, " + Ours);
        Assert.Equal("""{"matched":5,"sites":[]}""", found.GetRawText());
    }

    // What nobody asks about parks that do not match is not measured.
    [Theory]
    [InlineData("limits: [{ criterion: FREE_LAND, min: 20 }]")]
    [InlineData("limits: [{ criterion: FREE_LAND, min: 20 }, { criterion: RENT, max: 80 }, { criterion: POWER_VOLTAGE, min: 22 }]")]
    [InlineData($"limits: [{{ criterion: RENT, max: 100 }}, {{ {Airport}, max: 40000 }}], wishes: [{{ {Airport}, weight: 2, worst: 50000, ideal: 0 }}, {{ criterion: FREE_LAND, weight: 1, worst: 0, ideal: 40 }}]")]
    [InlineData($"limits: [{{ {Coverage3G}, min: 0.1 }}, {{ {Airport}, max: 40000 }}], wishes: [{{ {Coverage2G}, weight: 1, worst: 0, ideal: 1 }}]")]
    [InlineData("limits: [{ criterion: FREE_LAND, max: 35 }, { criterion: ENTERPRISES, metres: 5000, min: 0 }], wishes: [{ criterion: RENT, weight: 1, worst: 100, ideal: 50 }]")]
    public async Task Sites_alone_are_those_of_a_search_that_tells_of_all_parks(string input)
    {
        const string Sites = "sites { rank total bestPossible industrialPark { slug } criteria { criterion raw met score weighted unknownBecause } }";
        var alone = await FindAsync(input, $"candidates matched {Sites}");
        var whole = await FindAsync(input, $"candidates matched {Sites} failed unknown failsOnly {{ count }} unknownOn {{ count }}");
        Assert.NotEqual(0, Count(alone, "matched"));
        foreach (var part in (string[])["candidates", "matched", "sites"])
        {
            Assert.Equal(whole.GetProperty(part).GetRawText(), alone.GetProperty(part).GetRawText());
        }
    }

    [Fact]
    public async Task The_criteria_and_their_defaults_can_be_asked_for()
    {
        var list = (await sites.World.DataAsync("{ siteCriteria { criterion name vi: name(lang: VI) en: name(lang: EN) description unit method worst ideal needs takes } }")).GetProperty("siteCriteria").EnumerateArray().ToList();
        Assert.Equal(Criteria.All.Select(c => c.Name), list.Select(c => c.GetProperty("criterion").GetString()));
        Assert.Equal("""{"criterion":"DISTANCE","name":"Khoảng cách đến hạ tầng gần nhất","vi":"Khoảng cách đến hạ tầng gần nhất","en":"Distance to the nearest infrastructure"}""",
            $$"""{"criterion":"{{list[11].GetProperty("criterion")}}","name":"{{list[11].GetProperty("name")}}","vi":"{{list[11].GetProperty("vi")}}","en":"{{list[11].GetProperty("en")}}"}""");
        Assert.Equal("[\"infrastructure\"]", list[11].GetProperty("needs").GetRawText());
        Assert.Equal((50_000, 0), (list[11].GetProperty("worst").GetDouble(), list[11].GetProperty("ideal").GetDouble()));
    }

    [Fact]
    public void A_criterion_of_a_column_has_its_unit()
    {
        var park = Catalogue.Map["IndustrialPark"];
        foreach (var criterion in Criteria.All.Where(c => c.Column is not null))
        {
            Assert.Equal(park[criterion.Column!].Unit, criterion.Unit);
        }

        Assert.All(Criteria.All, c => Assert.NotEqual(c.Worst, c.Ideal));
    }

    private async Task<double[]> SharesAsync(string coverage, string? further = null)
    {
        var site = (await FindAsync(
            $"wishes: [{{ {coverage}, weight: 1 }}]",
            "sites { industrialPark { slug } criteria { coverage { covered uncovered unknown } } }",
            $"where: {{ slug: {{ eq: \"s-one\" }} }}{(further is null ? "" : ", " + further)}")).GetProperty("sites")[0];
        var shares = site.GetProperty("criteria")[0].GetProperty("coverage").EnumerateObject().Select(p => p.Value.GetDouble()).ToArray();
        Assert.Equal(1, shares.Sum(), 1e-9);
        return shares;
    }

    private async Task<JsonElement> FindAsync(string input, string fields, string arguments = Ours) =>
        (await sites.World.DataAsync($"{{ findSites({arguments}, input: {{ {input} }}) {{ {fields} }} }}")).GetProperty("findSites");

    private static string Slug(JsonElement site) => site.GetProperty("industrialPark").GetProperty("slug").GetString()!;

    private static string? Source(JsonElement criterion) => criterion.GetProperty("source").GetProperty("slug").GetString();

    private static int Count(JsonElement found, string name) => found.GetProperty(name).GetInt32();

    private static List<string> Groups(JsonElement found, string name) =>
        [.. found.GetProperty(name).EnumerateArray().Select(g =>
        {
            var slugs = g.GetProperty("industrialParks").EnumerateArray().Select(p => p.GetProperty("slug").GetString()).ToList();
            Assert.Equal(slugs.Count, g.GetProperty("count").GetInt32());
            return $"{g.GetProperty("criterion").GetProperty("criterion")}: {string.Join(", ", slugs)}";
        })];

    private static void Close(IEnumerable<double> expected, IEnumerable<double> actual, double within = 1e-6)
    {
        var (e, a) = (expected.ToList(), actual.ToList());
        Assert.Equal(e.Count, a.Count);
        Assert.All(e.Zip(a), pair => Assert.Equal(pair.First, pair.Second, within));
    }

    /// <summary>The world with the parks of <c>SiteData.sql</c>.</summary>
    public sealed class Sites : IAsyncLifetime
    {
        public World World { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await World.InitializeAsync();
            await using var command = World.Database.Admin.CreateCommand(await File.ReadAllTextAsync(Path.Combine(Folders.Tests, "SiteData.sql")));
            await command.ExecuteNonQueryAsync();
        }

        public ValueTask DisposeAsync() => World.DisposeAsync();
    }
}
