using System.Net.Http.Json;
using System.Text.Json;

namespace InvestMap.Api.Tests;

/// <summary>The questions of the first path, over HTTP, on the real facts. Figures come from the database, never from this file.</summary>
public sealed class MapQueryTests(MapServer server) : IClassFixture<MapServer>
{
    [Theory]
    [InlineData("investmentProjects", "investment_project")]
    [InlineData("industrialParks", "industrial_park")]
    [InlineData("plots", "plot")]
    [InlineData("infrastructureSites", "infrastructure_site")]
    [InlineData("digitalEnterprises", "digital_enterprise")]
    [InlineData("digitalActors", "digital_actor")]
    [InlineData("coverageAreas", "coverage_area")]
    [InlineData("coverageSurveys", "coverage_survey")]
    [InlineData("coverageObservations", "coverage_observation")]
    [InlineData("indicators", "indicator")]
    [InlineData("publications", "publication")]
    public async Task The_demonstration_layer_is_left_out_unless_asked_for(string list, string table)
    {
        var data = await server.DataAsync($"{{ without: {list} {{ totalCount }} with: {list}(demonstration: true) {{ totalCount }} }}");
        Assert.Equal(await server.NumberAsync($"select count(*) from published.{table} where not synthetic"), data.GetProperty("without").GetProperty("totalCount").GetInt64());
        Assert.Equal(await server.NumberAsync($"select count(*) from published.{table}"), data.GetProperty("with").GetProperty("totalCount").GetInt64());
    }

    [Fact]
    public async Task Every_object_is_found_again_by_its_id()
    {
        var data = await server.DataAsync("{ investmentProjects(first: 500) { nodes { id slug } } industrialParks(first: 500, demonstration: true) { nodes { id slug } } administrativeUnits(first: 500) { nodes { id slug } } }");
        var nodes = data.EnumerateObject().SelectMany(list => list.Value.GetProperty("nodes").EnumerateArray()).ToList();
        var ids = nodes.Select(n => n.GetProperty("id").GetString()!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var found = new List<string>();
        foreach (var page in ids.Chunk(500))
        {
            var again = await server.DataAsync(
                "query($ids: [ID!]!) { nodes(ids: $ids) { id ... on InvestmentProject { slug } ... on IndustrialPark { slug } ... on AdministrativeUnit { slug } } }",
                new { ids = page });
            found.AddRange(again.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("slug").GetString()!));
        }

        Assert.Equal(nodes.Select(n => n.GetProperty("slug").GetString()!), found);
    }

    [Fact]
    public async Task Names_sort_as_vietnamese_readers_expect()
    {
        var data = await server.DataAsync("{ administrativeUnits(first: 500, where: { level: { eq: COMMUNE } }, order: [{ nameVi: ASC }]) { nodes { nameVi } } }");
        var names = data.GetProperty("administrativeUnits").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("nameVi").GetString()!).ToList();
        Assert.True(names.IndexOf("Xã Đông Thành") > names.IndexOf("Xã Định Tân"), string.Join(", ", names.Where(n => n.Contains('Đ', StringComparison.Ordinal))));
        Assert.True(names.FindIndex(n => n.StartsWith("Xã Đ", StringComparison.Ordinal)) > names.FindLastIndex(n => n.StartsWith("Xã D", StringComparison.Ordinal)));
        Assert.True(names.FindLastIndex(n => n.StartsWith("Xã Đ", StringComparison.Ordinal)) < names.FindIndex(n => n.StartsWith("Xã G", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_search_without_marks_finds_names_with_marks()
    {
        var data = await server.DataAsync("{ industrialParks(where: { search: \"khu kinh te nghi son\" }) { nodes { nameVi } } }");
        Assert.Contains("Khu kinh tế Nghi Sơn", data.GetProperty("industrialParks").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("nameVi").GetString()));
    }

    [Fact]
    public async Task A_distance_is_in_metres_on_the_ellipsoid()
    {
        var data = await server.DataAsync(
            "query($g: Geometry!, $m: Float!) { investmentProjects(first: 500, where: { geom: { distance: { geometry: $g, lte: $m } } }) { totalCount } }",
            new { g = new { type = "Point", coordinates = new[] { 105.8, 19.32 } }, m = 5000 });
        Assert.Equal(
            await server.NumberAsync("select count(*) from published.investment_project where not synthetic and ST_Distance(geom::geography, 'SRID=4326;POINT(105.8 19.32)'::geography) <= 5000"),
            data.GetProperty("investmentProjects").GetProperty("totalCount").GetInt64());
    }

    [Fact]
    public async Task The_introspection_of_graphiql_is_answered()
    {
        const string query =
            """
            query IntrospectionQuery {
              __schema {
                description queryType { name kind } mutationType { name kind } subscriptionType { name kind }
                types { ...FullType }
                directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
              }
            }
            fragment FullType on __Type {
              kind name description specifiedByURL isOneOf
              fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
              inputFields(includeDeprecated: true) { ...InputValue }
              interfaces { ...TypeRef }
              enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
              possibleTypes { ...TypeRef }
            }
            fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
            fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } }
            """;
        var schema = (await server.DataAsync(query)).GetProperty("__schema");
        var types = schema.GetProperty("types").EnumerateArray().Select(t => t.GetProperty("name").GetString()).ToHashSet();
        Assert.Superset(
            new HashSet<string?> { "InvestmentProject", "InvestmentProjectsConnection", "InvestmentProjectsEdge", "InvestmentProjectFilterInput", "StringOperationFilterInput", "UUID", "Geometry", "GeoJSONPointType", "SortEnumType" },
            types);
    }

    [Fact]
    public async Task The_schema_is_committed_and_up_to_date()
    {
        var text = await server.Client.GetStringAsync(new Uri("/graphql/schema.graphql", UriKind.Relative));
        var file = Path.Combine(Source(), "src", "InvestMap.Api", "schema.graphql");
        if (Environment.GetEnvironmentVariable("BLESS") == "1")
        {
            await File.WriteAllTextAsync(file, text);
        }

        Assert.True(File.Exists(file) && await File.ReadAllTextAsync(file) == text, "src/InvestMap.Api/schema.graphql is stale: run `make bless` and look at the difference.");
    }

    [Fact]
    public async Task Nesting_without_end_and_crowds_of_aliases_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("parent { ", 60)) + "slug" + string.Concat(Enumerable.Repeat(" }", 60));
        var wide = string.Concat(Enumerable.Range(0, 2000).Select(i => $"a{i}: plots {{ totalCount }} "));
        foreach (var query in new[] { $"{{ industrialParks {{ nodes {{ {deep} }} }} }}", $"{{ {wide} }}" })
        {
            using var response = await MapServer.PostAsync(server.Client, new { query });
            Assert.Equal(400, (int)response.StatusCode);
            Assert.StartsWith("GQL2", (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""{"where": {"status": {"eq": "SLEEPING"}}}""")]
    [InlineData("""{"where": {"areaHa": {"gt": "many"}}}""")]
    [InlineData("""{"where": 7}""")]
    [InlineData("""{"where": {"geom": {"within": {"geometry": {"type": "Polygon", "coordinates": [[[105, 19]]]}}}}}""")]
    public async Task A_variable_of_the_wrong_kind_is_told_where_it_is_wrong(string variables)
    {
        using var response = await MapServer.PostAsync(
            server.Client,
            new { query = "query($where: InvestmentProjectFilterInput) { investmentProjects(where: $where) { totalCount } }", variables = JsonSerializer.Deserialize<JsonElement>(variables) });
        Assert.Equal(400, (int)response.StatusCode);
        var error = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors")[0];
        Assert.Contains("$where", error.GetProperty("message").GetString()!, StringComparison.Ordinal);
    }

    private static string Source([System.Runtime.CompilerServices.CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));
}
