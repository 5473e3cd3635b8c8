namespace InvestMap.Query.Tests;

/// <summary>What cannot be asked is refused before SQL, with a code and a word on what would be right.</summary>
public sealed class RefusalTests(World world) : IClassFixture<World>
{
    public static TheoryData<string, string> Refused => new()
    {
        { "{ investmentProjects(first: 100000) { nodes { slug } } }", MapErrorCodes.PageSize },
        { "{ investmentProjects(first: -1) { nodes { slug } } }", MapErrorCodes.PageSize },
        { "{ investmentProjects(last: 501) { nodes { slug } } }", MapErrorCodes.PageSize },
        { "{ industrialParks { nodes { plots(first: 501) { slug } } } }", MapErrorCodes.PageSize },
        { "{ investmentProjects(first: 1, last: 1) { nodes { slug } } }", MapErrorCodes.Arguments },
        { "{ investmentProject { slug } }", MapErrorCodes.Arguments },
        { "{ investmentProject(slug: \"a\", uuid: \"00000000-0000-0000-0000-0000000000d1\") { slug } }", MapErrorCodes.Arguments },
        { "{ administrativeUnits(on: null) { nodes { slug } } }", MapErrorCodes.Arguments },
        { "{ investmentProjects(order: [{}]) { nodes { slug } } }", MapErrorCodes.Order },
        { "{ investmentProjects(order: [{ nameVi: ASC, slug: ASC }]) { nodes { slug } } }", MapErrorCodes.Order },
        { "{ investmentProjects(order: [{ nameVi: null }]) { nodes { slug } } }", MapErrorCodes.Order },
        { "{ investmentProjects(where: { nameVi: null }) { nodes { slug } } }", MapErrorCodes.Filter },
        { "{ investmentProjects(where: { nameVi: { contains: null } }) { nodes { slug } } }", MapErrorCodes.Filter },
        { "{ investmentProjects(where: { nameVi: { in: null } }) { nodes { slug } } }", MapErrorCodes.Filter },
        { "{ investmentProjects(where: { geom: { within: null } }) { nodes { slug } } }", MapErrorCodes.Filter },
        { "{ investmentProjects(where: { geom: { distance: { geometry: { type: \"Point\", coordinates: [105, 19] } } } }) { nodes { slug } } }", MapErrorCodes.Filter },
        { "{ investmentProjects(where: { geom: { distance: { geometry: { type: \"Point\", coordinates: [105, 19] }, eq: null } } }) { nodes { slug } } }", MapErrorCodes.Filter },
        { "{ investmentProjects(where: { geom: { distance: { geometry: { type: \"Point\", coordinates: [105, 19] }, neq: null, lt: 5 } } }) { nodes { slug } } }", MapErrorCodes.Filter },
        { "{ investmentProjects(where: { geom: { within: { geometry: { type: \"Point\", coordinates: [105, 19] }, buffer: -1 } } }) { nodes { slug } } }", MapErrorCodes.Geometry },
        { "{ investmentProjects(where: { geom: { within: { geometry: { type: \"Point\", coordinates: [105, 19] }, buffer: 20000000 } } }) { nodes { slug } } }", MapErrorCodes.Geometry },
        { "{ investmentProjects(where: { geom: { within: { geometry: { type: \"Point\", coordinates: [179, 19] }, buffer: 500000 } } }) { nodes { slug } } }", MapErrorCodes.Geometry },
        { "{ investmentProjects(where: { geom: { overlaps: { geometry: { type: \"Point\", coordinates: [0, -90] }, buffer: 1000 } } }) { nodes { slug } } }", MapErrorCodes.Geometry },
        { "{ investmentProjects(where: { geom: { within: { geometry: { type: \"Polygon\", coordinates: [[[-180, -90], [180, -90], [180, 90], [-180, 90], [-180, -90]]] }, buffer: 1000 } } }) { nodes { slug } } }", MapErrorCodes.Geometry },
        { "{ investmentProjects(where: { geom: { intersects: { geometry: { type: \"LineString\", coordinates: [[0, 0], [180, 0]] }, buffer: 1000 } } }) { nodes { slug } } }", MapErrorCodes.Geometry },
        { "{ investmentProjects(where: { geom: { distance: { geometry: { type: \"LineString\", coordinates: [[0, 0], [180, 0]] }, lte: 1000 } } }) { nodes { slug } } }", MapErrorCodes.Geometry },
        { "{ investmentProjects(where: { geom: { distance: { geometry: { type: \"GeometryCollection\", geometries: [{ type: \"MultiPoint\", coordinates: [] }, { type: \"Point\", coordinates: [105, 19] }] }, lte: 20000000 } } }) { nodes { slug } } }", "GQL200" },
        { "{ investmentProjects(where: { bbox: [1, 2, 3] }) { nodes { slug } } }", MapErrorCodes.Geometry },
        { "{ investmentProjects(where: { bbox: [106, 19, 105, 20] }) { nodes { slug } } }", MapErrorCodes.Geometry },
        { "{ investmentProjects(where: { bbox: [105, 19, 1e400, 20] }) { nodes { slug } } }", "GQL200" },
        { "{ investmentProjects(where: { nameVi: { eq: \"a\\u0000b\" } }) { nodes { slug } } }", MapErrorCodes.Text },
        { "{ investmentProjects(where: { search: \"a b c d e f g h i j k l m n o p q r\" }) { nodes { slug } } }", MapErrorCodes.FilterTooLarge },
        { $"{{ search(text: \"{new string('đ', 1001)}\") {{ name }} }}", MapErrorCodes.FilterTooLarge },
        { $"{{ investmentProjects(where: {{ search: \"{new string('đ', 1001)}\" }}) {{ nodes {{ slug }} }} }}", MapErrorCodes.FilterTooLarge },
        { $"{{ investmentProjects(where: {{ and: [{string.Concat(Enumerable.Repeat("{ industrialPark: { plots: { any: true } } } ", 11))}] }}) {{ nodes {{ slug }} }} }}", MapErrorCodes.FilterTooLarge },
        { "{ investmentProjects(where: { id: { eq: \"UGxvdDowMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDA=\" } }) { nodes { slug } } }", MapErrorCodes.Id },
        { "{ node(id: \"nonsense\") { id } }", MapErrorCodes.Id },
        { "{ node(id: \"VXNlcjox\") { id } }", MapErrorCodes.Id },
        { "{ nodes(ids: [\"UHVibGljYXRpb246MQ==\", \"\"]) { id } }", MapErrorCodes.Id },
        { "{ investmentProjects(where: { geom: { within: { geometry: { type: \"Polygon\", coordinates: [[[105, 19], [106, 20], [106, 19], [105, 20], [105, 19]]] } } } }) { nodes { slug } } }", "GQL200" },
        { "{ investmentProjects(where: { geom: { within: { geometry: { type: \"Polygon\", coordinates: [[[105, 19], [106, 20], [106, 19]]] } } } }) { nodes { slug } } }", "GQL200" },
        { "{ investmentProjects(where: { geom: { within: { geometry: { type: \"Point\", coordinates: [19, 105] } } } }) { nodes { slug } } }", "GQL200" },
        { "{ investmentProjects(where: { geom: { within: { geometry: \"POINT(1 1)\" } } }) { nodes { slug } } }", "GQL200" },
        { "{ investmentProjects { nodes { nam } } }", "GQL200" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task It_is_refused_with_its_code(string document, string code)
    {
        var (actual, message) = await world.ErrorAsync(document);
        Assert.True(code == actual, $"{actual}: {message}");
        Assert.Null(world.Unexpected);
        Assert.DoesNotContain("select", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ investmentProjects(first: 100000) { nodes { slug } } }", "first")]
    [InlineData("{ investmentProjects(last: 501) { nodes { slug } } }", "last")]
    [InlineData("{ industrialParks { nodes { plots(first: 501) { slug } } } }", "first")]
    [InlineData("{ investmentProjects(after: \"x\") { nodes { slug } } }", "after")]
    [InlineData("{ investmentProjects(before: \"x\") { totalCount } }", "before")]
    [InlineData("{ investmentProjects(order: [{ slug: ASC }, {}]) { nodes { slug } } }", "order[1]")]
    [InlineData("{ investmentProjects(order: [{ slug: ASC }, { industrialPark: { nameVi: null } }]) { nodes { slug } } }", "order[1].industrialPark.nameVi")]
    [InlineData("{ investmentProjects(where: { nameVi: { eq: \"\\u0000\" } }) { totalCount } }", "where.nameVi.eq")]
    [InlineData("{ investmentProjects(where: { not: { search: \"\\u0000\" } }) { totalCount } }", "where.not.search")]
    [InlineData("{ legalActs(where: { validity: { eq: EXPIRED, on: null } }) { totalCount } }", "where.validity.on")]
    [InlineData("{ administrativeUnits(on: null) { totalCount } }", "on")]
    [InlineData("{ node(id: \"nonsense\") { id } }", "id")]
    [InlineData("{ nodes(ids: [\"UHVibGljYXRpb246MQ==\", \"nonsense\"]) { id } }", "ids[1]")]
    [InlineData("{ plots(publication: 99) { totalCount } }", "publication")]
    [InlineData("{ plots(asOf: \"1999-01-01T00:00:00Z\") { totalCount } }", "asOf")]
    [InlineData("{ search(text: \" \") { name } }", "text")]
    [InlineData("{ search(text: \"a\", first: 101) { name } }", "first")]
    [InlineData("{ search(text: \"\\u0000\") { name } }", "text")]
    [InlineData("{ findSites(input: {}) { matched } }", "input")]
    [InlineData("{ plotsAggregate { groups(by: []) { count } } }", "by")]
    [InlineData("{ plotsAggregate { bins(grid: SQUARE) { count } } }", "metres")]
    [InlineData("{ plotsAggregate { bins(grid: UNIT) { count } } }", "grid")]
    public async Task It_names_the_argument_where_it_stands(string document, string argument)
    {
        var (answer, _) = await world.AskAsync(document);
        var error = answer.GetProperty("errors")[0];
        Assert.True(error.GetProperty("extensions").TryGetProperty("argument", out var named), error.ToString());
        Assert.Equal(argument, named.GetString());
        Assert.Equal(1, error.GetProperty("locations").GetArrayLength());
    }

    [Theory]
    [InlineData("{ a: investmentProjects(last: 501) { nodes { slug } } }", "{}", "a")]
    [InlineData("{ plots { totalCount } industrialParks { n: nodes { plots(first: 501) { slug } } } }", "{}", "industrialParks/n/plots")]
    [InlineData("query($n: Int) { industrialParks { nodes { plots(first: $n) { slug } } } }", """{"n":501}""", "industrialParks/nodes/plots")]
    [InlineData("query($n: Float = 1) { industrialParks { nodes { enterprisesWithin(metres: $n) { count } } } }", """{"n":null}""", "industrialParks/nodes/enterprisesWithin")]
    [InlineData("query($o: [PlotSortInput!]) { plots(order: $o) { nodes { slug } } }", """{"o":[{}]}""", "plots")]
    [InlineData("query($w: PlotFilterInput) { industrialParks { nodes { plots(where: $w) { slug } } } }", """{"w":{"search":"\u0000"}}""", "industrialParks/nodes/plots")]
    [InlineData("{ industrialParks { edges { node { nearest(kind: SEAPORT, first: 501) { metres } } } } }", "{}", "industrialParks/edges/node/nearest")]
    [InlineData("{ node(id: \"nonsense\") { id } }", "{}", "node")]
    [InlineData("{ p: plots(publication: 99) { totalCount } }", "{}", "p")]
    [InlineData("{ plotsAggregate { g: groups(by: []) { count } } }", "{}", "plotsAggregate/g")]
    [InlineData("{ plotsAggregate { groups(by: [STATUS]) { keys { industrialPark { slug } } count } } }", "{}", "plotsAggregate/groups/keys/industrialPark")]
    [InlineData("{ plots { nodes { nope } } }", "{}", "plots/nodes/nope")]
    public async Task It_has_the_path_of_the_field_that_asked(string document, string variables, string path)
    {
        var (answer, _) = await world.AskAsync(document, variables);
        var error = answer.GetProperty("errors")[0];
        Assert.True(error.TryGetProperty("path", out var told), error.ToString());
        Assert.Equal(path, string.Join('/', told.EnumerateArray()));
        Assert.False(answer.TryGetProperty("data", out _));
    }

    [Theory]
    [InlineData("{ industrialParks { nodes { plots(first: 501) { slug } } } }")]
    [InlineData("{ industrialParks { nodes { nearest(kind: SEAPORT, first: 501) { metres } } } }")]
    [InlineData("{ industrialParks { nodes { history(first: 501) { action } } } }")]
    public async Task A_list_without_pages_does_not_send_anybody_to_the_next_page(string document)
    {
        var (_, message) = await world.ErrorAsync(document);
        Assert.Contains("0 to 500 rows, and has no pages", message, StringComparison.Ordinal);
        Assert.Contains("Use `before` for the page before", (await world.ErrorAsync("{ plots(last: 501) { totalCount } }")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelled_field_is_told_what_it_may_have_meant()
    {
        var (_, message) = await world.ErrorAsync("{ investmentProjects { nodes { nameVj } } }");
        Assert.Contains("nameVi", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'; drop table published.plot; --")]
    [InlineData("$1 $2 {0} %s")]
    [InlineData("\\' or 1=1 --")]
    [InlineData("%")]
    [InlineData("_____")]
    [InlineData("\\")]
    [InlineData("\u202e\uffff")]
    [InlineData("😀 ﷽")]
    [InlineData("Đ")]
    public async Task Hostile_text_is_only_text(string text)
    {
        const string document =
            """
            query($t: String!, $list: [String]) {
              a: investmentProjects(where: { search: $t }) { totalCount }
              b: investmentProjects(where: { nameVi: { contains: $t } }) { totalCount }
              c: investmentProjects(where: { nameVi: { startsWith: $t, nendsWith: $t }, slug: { in: $list } }) { totalCount }
              d: investmentProject(slug: $t) { slug }
              e: investmentProjects(where: { investors: { some: { nameVi: { eq: $t } } } }) { totalCount }
              f: investmentProjects(first: 1) { nodes { figures(fields: [$t]) { field } } }
            }
            """;
        var json = System.Text.Json.JsonSerializer.Serialize(new { t = text, list = new[] { text, null } });
        var data = await world.DataAsync(document, json);
        var literal = await world.SqlAsync("select name_vi from published.investment_project where not synthetic");
        Assert.Equal(literal.Count(name => name.Contains(text, StringComparison.Ordinal)), data.GetProperty("b").GetProperty("totalCount").GetInt32());
        Assert.Equal(["2"], await world.SqlAsync("select count(*) from published.plot"));
    }

    [Fact]
    public async Task A_filter_of_a_thousand_parts_is_refused_before_it_becomes_sql()
    {
        const string document = "query($or: [InvestmentProjectFilterInput!]) { investmentProjects(where: { or: $or }) { totalCount } }";
        var or = Enumerable.Range(0, 1000).Select(i => new { slug = new { eq = $"s{i}" } });
        var (code, message) = await world.ErrorAsync(document, System.Text.Json.JsonSerializer.Serialize(new { or }));
        Assert.Equal(MapErrorCodes.FilterTooLarge, code);
        Assert.Contains("`in`", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_ten_thousand_items_is_taken_and_a_longer_one_is_not()
    {
        const string document = "query($list: [String]) { investmentProjects(where: { slug: { in: $list } }) { totalCount } }";
        var list = Enumerable.Range(0, ComparisonSql.MaxItems - 1).Select(i => $"s{i}").Append("an-toan").ToArray();
        var data = await world.DataAsync(document, System.Text.Json.JsonSerializer.Serialize(new { list }));
        Assert.Equal(1, data.GetProperty("investmentProjects").GetProperty("totalCount").GetInt32());
        var (code, _) = await world.ErrorAsync(document, System.Text.Json.JsonSerializer.Serialize(new { list = list.Append("one-more") }));
        Assert.Equal(MapErrorCodes.FilterTooLarge, code);
    }
}
