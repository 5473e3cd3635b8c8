using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InvestMap.Api.Tests;

/// <summary>The search for sites over HTTP on the demonstration layer.</summary>
public sealed class FindSitesTests(MapServer server) : IClassFixture<MapServer>
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_journey_of_an_investor_gives_the_answer_that_was_looked_at()
    {
        var data = await server.DataAsync(await File.ReadAllTextAsync(File_("find_a_site.graphql")));
        var text = JsonSerializer.Serialize(JsonNode.Parse(data.GetRawText()), Readable) + "\n";
        if (Environment.GetEnvironmentVariable("BLESS") == "1")
        {
            await File.WriteAllTextAsync(File_("find_a_site.json"), text);
        }

        Assert.True(File.Exists(File_("find_a_site.json")) && await File.ReadAllTextAsync(File_("find_a_site.json")) == text, "find_a_site.json is not what comes out now. If the change is meant, run `make bless` and look at the difference.\n\n" + text);
    }

    [Theory]
    [InlineData("cang nghi son", "Cảng quốc tế Nghi Sơn")]
    [InlineData("CẢNG NGHI SƠN", "Cảng quốc tế Nghi Sơn")]
    [InlineData("huyen trieu son", "Xã Triệu Sơn")]
    public async Task A_search_finds_names_without_marks_and_names_of_former_units(string text, string name)
    {
        var data = await server.DataAsync("query($t: String!) { search(text: $t, first: 50) { name through { nameVi } } }", new { t = text });
        var names = data.GetProperty("search").EnumerateArray().Select(r => r.GetProperty("name").GetString()).ToList();
        Assert.True(names.Contains(name), string.Join(", ", names));
    }

    private static string File_(string name, [System.Runtime.CompilerServices.CallerFilePath] string path = "") =>
        Path.Combine(Path.GetDirectoryName(path)!, "Journeys", name);
}
