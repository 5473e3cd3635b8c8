using System.Globalization;
using System.Text;
using System.Text.Json;

namespace InvestMap.Api.Tests;

/// <summary>Geometries that cannot be, over HTTP, in the text of a query and in its variables: a code and a word on what would be right.</summary>
public sealed class GeometryInputTests(MapServer server) : IClassFixture<MapServer>
{
    public static TheoryData<string, string, string> Impossible => new()
    {
        { "crosses itself", """{"type":"Polygon","coordinates":[[[105,19],[106,20],[106,19],[105,20],[105,19]]]}""", "not valid" },
        { "hole outside", """{"type":"Polygon","coordinates":[[[105,19],[106,19],[106,20],[105,19]],[[107,19],[108,19],[108,20],[107,19]]]}""", "not valid" },
        { "unclosed", """{"type":"Polygon","coordinates":[[[105,19],[106,19],[106,20],[105,20]]]}""", "ring" },
        { "too few positions", """{"type":"Polygon","coordinates":[[[105,19],[106,19],[105,19]]]}""", "position" },
        { "latitude first", """{"type":"Point","coordinates":[19.8,105.77]}""", "latitude first" },
        { "latitude first in a ring", """{"type":"Polygon","coordinates":[[[19,105],[19,106],[20,106],[19,105]]]}""", "latitude first" },
        { "out of range", """{"type":"Point","coordinates":[200,95]}""", "[200, 95]" },
        { "too large a number", """{"type":"Point","coordinates":[1e999,19]}""", "" },
        { "empty point", """{"type":"Point","coordinates":[]}""", "empty" },
        { "empty polygon", """{"type":"Polygon","coordinates":[]}""", "empty" },
        { "empty part", """{"type":"GeometryCollection","geometries":[{"type":"MultiPoint","coordinates":[]},{"type":"Point","coordinates":[105,19]}]}""", "empty" },
        { "one number", """{"type":"Point","coordinates":[105]}""", "two numbers" },
        { "text as number", """{"type":"Point","coordinates":["105","19"]}""", "number is expected" },
        { "null as number", """{"type":"Point","coordinates":[null,19]}""", "number is expected" },
        { "bracket too many", """{"type":"Point","coordinates":[[105,19]]}""", "brackets too many" },
        { "unknown type", """{"type":"Circle","coordinates":[105,19]}""", "Circle" },
        { "no type", """{"coordinates":[105,19]}""", "type" },
        { "no coordinates", """{"type":"Point"}""", "coordinates" },
        { "a feature", """{"type":"Feature","geometry":{"type":"Point","coordinates":[105,19]},"properties":{}}""", "Feature" },
        { "text", "\"POINT(105 19)\"", "GeoJSON" },
        { "number", "105", "GeoJSON" },
        { "list", "[105,19]", "GeoJSON" },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public async Task It_is_refused_with_a_word_on_what_would_be_right(string name, string json, string word)
    {
        _ = name;
        foreach (var body in Bodies(json))
        {
            var (code, message) = await ErrorAsync(body);
            Assert.Matches("^(GQL20[0-2]|MAP306)$", code);
            Assert.Contains(word, message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Not_a_number_is_no_json_and_no_graphql()
    {
        var (code, _) = await ErrorAsync(Body("{ investmentProjects(order: [{ distance: { to: { type: \"Point\", coordinates: [NaN, 19] } } }]) { totalCount } }", null));
        Assert.Matches("^GQL", code);
        using var broken = new StringContent("{\"query\":\"query($g: Geometry!) { __typename }\",\"variables\":{\"g\":{\"type\":\"Point\",\"coordinates\":[NaN,19]}}}", Encoding.UTF8, "application/json");
        using var response = await server.Client.PostAsync(new Uri("/graphql", UriKind.Relative), broken);
        Assert.Equal(400, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_million_vertices_and_a_thousand_levels_are_refused()
    {
        var ring = new StringBuilder("[[");
        for (var i = 0; i < 60_000; i++)
        {
            ring.Append(CultureInfo.InvariantCulture, $"[105.{i:D6},19],");
        }

        ring.Append("[105,20],[105.000000,19]]]");
        var (code, message) = await ErrorAsync(Variable($"{{\"type\":\"Polygon\",\"coordinates\":{ring}}}"));
        Assert.Matches("^(GQL202|HTTP413)$", code);
        Assert.True(message.Contains("positions", StringComparison.Ordinal) || message.Contains("large", StringComparison.Ordinal), message);

        var large = string.Concat(Enumerable.Repeat("[105,19],", 1_000_000));
        using var content = new StringContent(Variable($"{{\"type\":\"LineString\",\"coordinates\":[{large}[105,20]]}}"), Encoding.UTF8, "application/json");
        using var response = await server.Client.PostAsync(new Uri("/graphql", UriKind.Relative), content);
        Assert.InRange((int)response.StatusCode, 400, 499);

        (code, _) = await ErrorAsync(Variable($"{{\"type\":\"Point\",\"coordinates\":{new string('[', 1000)}{new string(']', 1000)}}}"));
        Assert.Matches("^(GQL202|HTTP422|HTTP400)$", code);
    }

    [Fact]
    public async Task Ten_fields_over_a_widened_outline_of_many_vertices_are_refused_before_sql()
    {
        var star = Star(4500);
        var fields = string.Join(' ', Enumerable.Range(0, 10).Select(i => $"f{i}: investmentProjects(where: {{ geom: {{ within: {{ geometry: $g, buffer: 5000 }} }} }}) {{ totalCount }}"));
        var (code, message) = await ErrorAsync(Body($"query($g: Geometry!) {{ {fields} }}", star));
        Assert.Equal("MAP330", code);
        Assert.Contains("fewer vertices", message, StringComparison.Ordinal);

        (code, _) = await ErrorAsync(Body("query($g: Geometry!) { investmentProjects(order: [{ distance: { to: $g } }]) { nodes { distance(to: $g) } } }", star));
        Assert.Equal("MAP330", code);

        using var tile = await server.Client.GetAsync(new Uri(
            $"/tiles/investmentProjects/0/0/0.mvt?where={Uri.EscapeDataString($"{{\"geom\":{{\"overlaps\":{{\"geometry\":{Star(400)},\"buffer\":5000}}}}}}")}", UriKind.Relative));
        Assert.True(tile.IsSuccessStatusCode || (int)tile.StatusCode == 414, tile.StatusCode.ToString());

        var data = await server.DataAsync(
            "query($g: Geometry!) { a: investmentProjects(where: { geom: { within: { geometry: $g, buffer: 5000 } } }) { totalCount } b: investmentProjects(where: { geom: { intersects: { geometry: $g } } }) { totalCount } }",
            new { g = JsonSerializer.Deserialize<JsonElement>(Star(500)) });
        Assert.True(data.GetProperty("a").GetProperty("totalCount").GetInt32() >= data.GetProperty("b").GetProperty("totalCount").GetInt32());
    }

    private static string Star(int vertices)
    {
        var text = new StringBuilder("{\"type\":\"Polygon\",\"coordinates\":[[");
        for (var i = 0; i <= vertices; i++)
        {
            var (angle, radius) = (2 * Math.PI * (i % vertices) / vertices, 0.3 * (1 + (0.1 * (i % vertices % 2))));
            text.Append(CultureInfo.InvariantCulture, $"{(i > 0 ? "," : "")}[{105.7 + (radius * Math.Cos(angle)):F6},{19.7 + (radius * Math.Sin(angle)):F6}]");
        }

        return text.Append("]]}").ToString();
    }

    // In the text, in a variable; in a filter, in an order, in a field.
    private static IEnumerable<string> Bodies(string json)
    {
        var literal = System.Text.RegularExpressions.Regex.Replace(json, "\"(type|coordinates|geometries|geometry|properties)\":", "$1:");
        yield return Body($"{{ investmentProjects(where: {{ geom: {{ within: {{ geometry: {literal} }} }} }}) {{ totalCount }} }}", null);
        yield return Body($"{{ investmentProjects(order: [{{ distance: {{ to: {literal} }} }}]) {{ nodes {{ slug }} }} }}", null);
        yield return Variable(json);
        yield return Body("query($g: Geometry!) { investmentProjects(first: 1) { nodes { distance(to: $g) } } }", json);
    }

    private static string Variable(string json) =>
        Body("query($g: Geometry!) { investmentProjects(where: { geom: { distance: { geometry: $g, lte: 1000 } } }) { totalCount } }", json);

    private static string Body(string query, string? geometry) =>
        $"{{\"query\":{JsonSerializer.Serialize(query)}{(geometry is null ? "" : $",\"variables\":{{\"g\":{geometry}}}")}}}";

    private async Task<(string Code, string Message)> ErrorAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await server.Client.PostAsync(new Uri("/graphql", UriKind.Relative), content);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode < 500, text[..Math.Min(text.Length, 500)]);
        using var json = JsonDocument.Parse(text);
        Assert.True(json.RootElement.TryGetProperty("errors", out var errors), body[..Math.Min(body.Length, 500)] + "\n" + text[..Math.Min(text.Length, 500)]);
        Assert.DoesNotContain("select ", text, StringComparison.Ordinal);
        return (errors[0].GetProperty("extensions").GetProperty("code").GetString()!, errors[0].GetProperty("message").GetString()!);
    }
}
