using System.Globalization;
using System.Text.Json;

namespace InvestMap.Query.Tests;

/// <summary>
/// The order by distance beside a plain sort in SQL, for places that nobody thought of: points that lie on one another,
/// outlines, objects without a place, geometries far away and across the antimeridian; pages of any size from both ends.
/// </summary>
public sealed class DistanceOrderTests(Crowd crowd) : IClassFixture<Crowd>
{
    private static readonly int Rounds = Environment.GetEnvironmentVariable("CHECK_LONG") is null ? 3 : 40;

    private static readonly string[] Filters =
    [
        "{}", "{ status: { eq: OPERATING } }", "{ nameVi: { contains: \"7\" } }", "{ status: { eq: SUSPENDED } }", "{ bbox: [105.2, 19.5, 105.5, 19.9] }",
        "{ slug: { in: [\"r-1\", \"r-20\", \"r-21\"] } }",
    ];

    public static TheoryData<string, string> Targets => new()
    {
        { "among them", """{ type: "Point", coordinates: [105.33, 19.71] }""" },
        { "on one of them", """{ type: "Point", coordinates: [105.3, 19.7] }""" },
        { "far away", """{ type: "Point", coordinates: [-70, -33] }""" },
        { "at the antimeridian", """{ type: "Point", coordinates: [179.9999, 1] }""" },
        { "beyond the antimeridian", """{ type: "Point", coordinates: [-179.9999, 52] }""" },
        { "at the pole", """{ type: "Point", coordinates: [0, 90] }""" },
        { "line", """{ type: "LineString", coordinates: [[105.1, 19.4], [105.3, 19.7], [105.9, 19.72]] }""" },
        { "outline", """{ type: "Polygon", coordinates: [[[105.3, 19.6], [105.45, 19.6], [105.45, 19.8], [105.3, 19.8], [105.3, 19.6]], [[105.35, 19.65], [105.35, 19.75], [105.4, 19.75], [105.4, 19.65], [105.35, 19.65]]] }""" },
        { "points", """{ type: "MultiPoint", coordinates: [[105.1, 19.4], [105.9, 20.1]] }""" },
    };

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Pages_from_both_ends_are_the_plain_sort(string name, string to)
    {
        var random = new Random(20260103 + name.Length);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var descending in (bool[])[false, true])
            {
                var filter = Filters[random.Next(Filters.Length)];
                var second = random.Next(2) == 0 ? "" : ", { status: DESC }";
                var order = $"[{{ distance: {{ to: {to}, direction: {(descending ? "DESC" : "ASC")} }} }}{second}]";
                var expected = await SortedAsync(to, descending, second.Length > 0, filter);
                var size = random.Next(4) == 0 ? random.Next(1, 4) : random.Next(20, 120);
                Assert.Equal(expected, await PagesAsync(order, filter, size, isBackward: false, size < 4 ? 6 : 100, expected.Count));
                Assert.Equal(expected, await PagesAsync(order, filter, size, isBackward: true, size < 4 ? 6 : 100, expected.Count));
            }
        }
    }

    [Fact]
    public async Task A_cursor_carries_the_exact_distance_and_fits_no_other_target()
    {
        const string order = "[{ distance: { to: { type: \"Point\", coordinates: [105.33, 19.71] } } }]";
        var cursor = (await PageAsync(order, "{}", "first: 5")).GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var (code, _) = await crowd.ErrorAsync(
            $"{{ investmentProjects(first: 5, after: \"{cursor}\", order: {order.Replace("105.33", "105.34", StringComparison.Ordinal)}) {{ nodes {{ slug }} }} }}");
        Assert.Equal(MapErrorCodes.Cursor, code);
        (code, _) = await crowd.ErrorAsync($"{{ investmentProjects(first: 5, before: \"{cursor}\", order: [{{ slug: ASC }}]) {{ nodes {{ slug }} }} }}");
        Assert.Equal(MapErrorCodes.Cursor, code);
    }

    [Fact]
    public async Task The_distance_of_a_row_is_that_of_the_database()
    {
        var page = await PageAsync("[{ slug: ASC }]", "{}", "first: 400");
        var expected = await crowd.SqlAsync(
            "select slug || ' ' || coalesce(ST_Distance(geom::geography, 'POINT(105.33 19.71)'::geography)::text, 'null') from published.investment_project where slug like 'r-%' order by slug collate \"C\"");
        Assert.Equal(expected, page.GetProperty("nodes").EnumerateArray().Select(n => $"{n.GetProperty("slug")} {n.GetProperty("distance").GetRawText()}"));
    }

    [Theory]
    [InlineData("SEAPORT", 1)]
    [InlineData("SUBSTATION", 3)]
    [InlineData("AIRPORT", 50)]
    public async Task The_nearest_sites_of_each_object_are_those_of_a_plain_sort(string kind, int first)
    {
        var data = await crowd.DataAsync(
            $"{{ investmentProjects(first: 400, where: {{ slug: {{ startsWith: \"r-\" }} }}, order: [{{ slug: ASC }}]) {{ nodes {{ slug nearest(kind: {kind}, first: {first}) {{ metres infrastructureSite {{ slug }} }} }} }} }}");
        var actual = data.GetProperty("investmentProjects").GetProperty("nodes").EnumerateArray()
            .SelectMany(p => p.GetProperty("nearest").EnumerateArray().Select(s => $"{p.GetProperty("slug")} {s.GetProperty("infrastructureSite").GetProperty("slug")} {s.GetProperty("metres").GetRawText()}"));
        var expected = await crowd.SqlAsync(
            $"""
            select p.slug || ' ' || s.slug || ' ' || s.d::text from published.investment_project p
            cross join lateral (select i.slug, i.uuid, ST_Distance(i.geom::geography, p.geom::geography) d from published.infrastructure_site i
              where i.kind = '{kind.ToLower(CultureInfo.InvariantCulture)}' and i.geom is not null and not i.synthetic order by 3, 2 limit {first}) s
            where p.slug like 'r-%' and p.geom is not null order by p.slug collate "C", s.d, s.uuid
            """);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public async Task Enterprises_within_metres_are_those_of_plain_sql()
    {
        foreach (var metres in (int[])[0, 300, 2500, 40000])
        {
            // By pages, as the price of what is measured for each project asks.
            var nodes = new List<JsonElement>();
            for (var (after, next) = ("", true); next;)
            {
                var page = (await crowd.DataAsync(
                    $"{{ investmentProjects(first: 90{after}, where: {{ slug: {{ startsWith: \"r-\" }} }}, order: [{{ slug: ASC }}]) {{ pageInfo {{ hasNextPage endCursor }} nodes {{ slug enterprisesWithin(metres: {metres}) {{ count nodes(first: 500) {{ metres }} }} }} }} }}"))
                    .GetProperty("investmentProjects");
                nodes.AddRange(page.GetProperty("nodes").EnumerateArray());
                next = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean();
                after = $", after: \"{page.GetProperty("pageInfo").GetProperty("endCursor")}\"";
            }

            var actual = nodes.Select(p => $"{p.GetProperty("slug")} {Counted(p.GetProperty("enterprisesWithin"))}");
            var expected = await crowd.SqlAsync(
                $"""
                select p.slug || ' ' || case when p.geom is null then 'null' else (select count(*)::text from published.digital_enterprise e
                  where ST_Distance(e.geom::geography, p.geom::geography) <= {metres} and not e.synthetic) end
                from published.investment_project p where p.slug like 'r-%' order by p.slug collate "C"
                """);
            Assert.Equal(expected, actual);
        }
    }

    // A buffer drawn on a plane would be some metres off at forty kilometres.
    [Fact]
    public async Task Points_within_a_widened_geometry_are_those_within_its_metres()
    {
        var distances = await crowd.SqlAsync(
            "select distinct ST_Distance(geom::geography, 'POINT(105.33 19.71)'::geography) from published.investment_project where slug like 'r-%' and ST_Dimension(geom) = 0 order by 1 limit 40");
        foreach (var metres in distances.Select(d => double.Parse(d, CultureInfo.InvariantCulture)).SelectMany(d => new[] { d - 0.01, d + 0.01 }))
        {
            var radius = metres.ToString(CultureInfo.InvariantCulture);
            var data = await crowd.DataAsync(
                $"{{ investmentProjects(where: {{ slug: {{ startsWith: \"r-\" }}, boundaryQuality: {{ eq: null }}, geom: {{ within: {{ geometry: {{ type: \"Point\", coordinates: [105.33, 19.71] }}, buffer: {radius} }} }} }}) {{ totalCount }} }}");
            var expected = await crowd.SqlAsync(
                $"select count(*) from published.investment_project where slug like 'r-%' and boundary is null and ST_Distance(geom::geography, 'POINT(105.33 19.71)'::geography) <= {radius}");
            Assert.Equal(expected[0], data.GetProperty("investmentProjects").GetProperty("totalCount").GetRawText());
        }
    }

    private static string Counted(JsonElement within)
    {
        if (within.ValueKind == JsonValueKind.Null)
        {
            return "null";
        }

        var metres = within.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("metres").GetDouble()).ToList();
        Assert.Equal(metres.Order(), metres);
        Assert.Equal(metres.Count, within.GetProperty("count").GetInt32());
        return within.GetProperty("count").GetRawText();
    }

    // Pages until the list ends; small pages are followed from one end for a while only.
    private async Task<List<string>> PagesAsync(string order, string filter, int size, bool isBackward, int pages, int total)
    {
        List<string> slugs = [];
        string? cursor = null;
        for (var i = 0; i < pages; i++)
        {
            var page = await PageAsync(order, filter, isBackward
                ? $"last: {size}{(cursor is null ? "" : $", before: \"{cursor}\"")}"
                : $"first: {size}{(cursor is null ? "" : $", after: \"{cursor}\"")}");
            slugs.InsertRange(isBackward ? 0 : slugs.Count, page.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("slug").GetString()!));
            var info = page.GetProperty("pageInfo");
            if (!info.GetProperty(isBackward ? "hasPreviousPage" : "hasNextPage").GetBoolean())
            {
                return slugs;
            }

            cursor = info.GetProperty(isBackward ? "startCursor" : "endCursor").GetString();
        }

        // The rest in one page, from the same cursor.
        var rest = await PageAsync(order, filter, isBackward ? $"last: 500, before: \"{cursor}\"" : $"first: 500, after: \"{cursor}\"");
        slugs.InsertRange(isBackward ? 0 : slugs.Count, rest.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("slug").GetString()!));
        Assert.Equal(total, slugs.Count);
        return slugs;
    }

    private async Task<JsonElement> PageAsync(string order, string filter, string page)
    {
        var data = await crowd.DataAsync(
            $"{{ investmentProjects({page}, where: {{ and: [{filter}, {{ slug: {{ startsWith: \"r-\" }} }}] }}, order: {order}) {{ nodes {{ slug distance(to: {{ type: \"Point\", coordinates: [105.33, 19.71] }}) }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }} }}");
        return data.GetProperty("investmentProjects");
    }

    private async Task<List<string>> SortedAsync(string to, bool descending, bool byStatus, string filter)
    {
        var where = filter switch
        {
            "{}" => "true",
            "{ status: { eq: OPERATING } }" => "status = 'operating'",
            "{ nameVi: { contains: \"7\" } }" => "name_vi like '%7%'",
            "{ status: { eq: SUSPENDED } }" => "status = 'suspended'",
            "{ bbox: [105.2, 19.5, 105.5, 19.9] }" => "ST_Intersects(geom, ST_MakeEnvelope(105.2, 19.5, 105.5, 19.9, 4326))",
            _ => "slug in ('r-1', 'r-20', 'r-21')",
        };
        var json = to.Replace("type:", "\"type\":", StringComparison.Ordinal).Replace("coordinates:", "\"coordinates\":", StringComparison.Ordinal);
        var direction = descending ? "desc" : "asc";
        var key = byStatus || descending ? "desc" : "asc";
        return await crowd.SqlAsync(
            $"""
            select slug from published.investment_project
            where slug like 'r-%' and {where}
            order by ST_Distance(geom::geography, ST_SetSRID(ST_GeomFromGeoJSON('{json}'), 4326)::geography) {direction} nulls last{(byStatus ? ", status collate \"C\" desc" : "")}, uuid {key}
            """);
    }
}
