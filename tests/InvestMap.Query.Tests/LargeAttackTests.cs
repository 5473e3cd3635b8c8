using System.Globalization;
using System.Text.Json;
using InvestMap.TestKit.Attacks;

namespace InvestMap.Query.Tests;

/// <summary>Requests that are hostile by their size, their depth or their bytes.</summary>
public sealed class LargeAttackTests(World world) : IClassFixture<World>
{
    private const string ByWhere = "query($v: InvestmentProjectFilterInput) { investmentProjects(where: $v) { totalCount } }";
    private const string ByPlace = "query($v: Geometry!) { investmentProjects(where: { geom: { intersects: { geometry: $v } } }) { totalCount } }";

    private static readonly Dictionary<string, Func<(string Document, string? Variables)>> Requests = new()
    {
        ["and 20 deep"] = () => (ByWhere, V(Repeat("{\"and\": [", 20) + "{}" + Repeat("]}", 20))),
        ["or 20 deep"] = () => (ByWhere, V(Repeat("{\"or\": [", 20) + "{}" + Repeat("]}", 20))),
        ["not 30 deep"] = () => (ByWhere, V(Repeat("{\"not\": ", 30) + "{}" + Repeat("}", 30))),
        ["relations 24 deep"] = () => (ByWhere, V(Repeat("{\"industrialPark\": {\"investmentProjects\": {\"some\": ", 8) + "{}" + Repeat("}}}", 8))),
        ["and in the text, 1,000 deep"] = () => ($"{{ investmentProjects(where: {Repeat("{ and: [", 1000)}{Repeat("] }", 1000)}) {{ totalCount }} }}", null),
        ["not in the text, 1,000 deep"] = () => ($"{{ investmentProjects(where: {Repeat("{ not: ", 1000)}{{}}{Repeat("}", 1000)}) {{ totalCount }} }}", null),
        ["or 1,000 wide"] = () => (ByWhere, V("{\"or\": [" + Many(1000, i => $"{{\"slug\": {{\"eq\": \"{i}\"}}}}") + "]}")),
        ["or 390 wide"] = () => (ByWhere, V("{\"or\": [" + Many(130, i => $"{{\"slug\": {{\"eq\": \"{i}\"}}}}") + "]}")),
        ["selections 1,000 deep"] = () => ($"{{ industrialParks {{ nodes {{ {Repeat("parent { ", 1000)}slug{Repeat(" }", 1000)} }} }} }}", null),
        ["selections 20 deep"] = () => ($"{{ industrialParks {{ nodes {{ {Repeat("children(first: 1) { parent { ", 8)}slug{Repeat(" } }", 8)} }} }} }}", null),
        ["1,000 aliases"] = () => ($"{{ {string.Concat(Enumerable.Range(0, 1000).Select(i => $"a{i}: plots {{ totalCount }} "))}}}", null),
        ["400 aliases"] = () => ($"{{ {string.Concat(Enumerable.Range(0, 400).Select(i => $"a{i}: plots {{ totalCount }} "))}}}", null),
        ["a text of 1 MB"] = () => (ByWhere, V($"{{\"nameVi\": {{\"contains\": \"{new string('đ', 1_000_000)}\"}}}}")),
        ["a search of 1 MB"] = () => (ByWhere, V($"{{\"search\": \"{new string('a', 1_000_000)}\"}}")),
        ["a slug of 1 MB"] = () => ("query($v: String) { investmentProject(slug: $v) { slug } }", V($"\"{new string('a', 1_000_000)}\"")),
        ["a cursor of 1 MB"] = () => ("query($v: String) { investmentProjects(after: $v) { totalCount } }", V($"\"{new string('A', 1_000_000)}\"")),
        ["10,000 numbers"] = () => (ByWhere, V("{\"areaHa\": {\"in\": [" + Many(10_000, i => $"{i}.5") + "]}}")),
        ["10,001 numbers"] = () => (ByWhere, V("{\"areaHa\": {\"nin\": [" + Many(10_001, i => $"{i}.5") + "]}}")),
        ["100,000 nulls"] = () => (ByWhere, V("{\"areaHa\": {\"in\": [" + Many(100_000, _ => "null") + "]}}")),
        ["501 ids"] = () => ("query($v: [ID!]!) { nodes(ids: $v) { id } }", V($"[{Many(501, _ => "\"UHVibGljYXRpb246MQ==\"")}]")),
        ["1,000 orders"] = () => ("query($v: [InvestmentProjectSortInput!]) { investmentProjects(order: $v) { nodes { slug } } }", V($"[{Many(1000, _ => "{\"nameVi\": \"ASC\"}")}]")),
        ["1,000,000 corners"] = () => (ByPlace, V($"{{\"type\": \"LineString\", \"coordinates\": [{Circle(1_000_000)}]}}")),
        ["20,000 corners"] = () => (ByPlace, V($"{{\"type\": \"LineString\", \"coordinates\": [{Circle(20_000)}]}}")),
        ["collections 25 deep"] = () => (ByPlace, V(Repeat("{\"type\":\"GeometryCollection\",\"geometries\":[", 25) + "{\"type\":\"Point\",\"coordinates\":[105,19]}" + Repeat("]}", 25))),
        ["collections 1,000 deep in the text"] = () => (
            $"{{ investmentProjects(where: {{ geom: {{ intersects: {{ geometry: {Repeat("{type:\"GeometryCollection\",geometries:[", 1000)}{Repeat("]}", 1000)} }} }} }}) {{ totalCount }} }}", null),
        ["a star that crosses itself"] = () => (ByPlace, V("""{"type": "Polygon", "coordinates": [[[105,19],[106,20],[105,20],[106,19],[105.5,21],[105,19]]]}""")),
    };

    public static TheoryData<string> Names => [.. Requests.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Size_and_depth_are_answered_or_refused(string name)
    {
        var (document, variables) = Requests[name]();
        var (answer, _) = await world.AskAsync(document, variables);
        Assert.Null(world.TakeUnexpected());
        Assert.Null(Answers.Fault(answer));
        await world.DataAsync("{ plots { totalCount } }");
    }

    [Fact]
    public async Task A_cursor_with_any_byte_changed_is_refused_or_read_as_a_place()
    {
        const string document = "query($v: String) { investmentProjects(first: 2, after: $v, order: [{ areaHa: DESC }, { nameVi: ASC }, { statusAsOf: ASC }]) { nodes { slug } pageInfo { endCursor } } }";
        var first = (await world.DataAsync(document)).GetProperty("investmentProjects");
        var cursor = first.GetProperty("pageInfo").GetProperty("endCursor").GetString()!;
        for (var i = 0; i <= cursor.Length; i++)
        {
            foreach (var changed in new[] { i < cursor.Length ? cursor.Remove(i, 1).Insert(i, cursor[i] == 'A' ? "B" : "A") : cursor, cursor.Insert(i, "_"), cursor[..i] })
            {
                var (answer, _) = await world.AskAsync(document, JsonSerializer.Serialize(new { v = changed }));
                Assert.True(world.TakeUnexpected() is null, changed);
                Assert.True(Answers.Fault(answer) is null, $"{changed}: {answer}");
            }
        }
    }

    /// <summary>A cursor of one list says nothing in another, nor in the same list under other arguments.</summary>
    [Fact]
    public async Task A_cursor_goes_to_no_other_list()
    {
        var cursor = (await world.DataAsync("{ investmentProjects(first: 1) { pageInfo { endCursor } } }")).GetProperty("investmentProjects").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        foreach (var list in Contract.Roots.Where(f => f.Argument("after") is not null && f.Name != "investmentProjects"))
        {
            var (code, _) = await world.ErrorAsync($"{{ {list.Name}(after: \"{cursor}\") {{ totalCount }} }}");
            Assert.Equal(MapErrorCodes.Cursor, code);
        }
    }

    private static string V(string json) => $"{{\"v\": {json}}}";

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Many(int count, Func<int, string> item) => string.Join(',', Enumerable.Range(0, count).Select(item));

    private static string Circle(int corners) => Many(corners, i => string.Create(
        CultureInfo.InvariantCulture, $"[{105 + (0.5 * Math.Cos(2 * Math.PI * i / corners))},{19 + (0.5 * Math.Sin(2 * Math.PI * i / corners))}]"));
}
