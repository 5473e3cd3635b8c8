using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace InvestMap.Api.Tests;

/// <summary>What the server does with the styles that the web client's build made; whether they are valid is tested there and in a browser.</summary>
public sealed class StyleTests(MapServer server) : IClassFixture<MapServer>
{
    [Fact]
    public async Task A_style_has_whole_addresses_and_only_the_layers_asked_for()
    {
        var usual = await server.Client.GetFromJsonAsync<JsonElement>("/tiles/style.json");
        Assert.Equal(["base", "industrialParks", "investmentProjects"], usual.GetProperty("sources").EnumerateObject().Select(s => s.Name));
        Assert.Equal("http://localhost/base/coast-rivers.geojson", usual.GetProperty("sources").GetProperty("base").GetProperty("data").GetString());
        Assert.Equal("http://localhost/tiles/investmentProjects.json?lang=vi", Url(usual, "investmentProjects"));
        Assert.Equal(["coast", "industrialParks-points", "investmentProjects-points"], usual.GetProperty("layers").EnumerateArray().Select(l => l.GetProperty("id").GetString()));
        Assert.DoesNotContain(StyleEndpoint.OriginMark, usual.ToString(), StringComparison.Ordinal);

        var one = await server.Client.GetFromJsonAsync<JsonElement>("/tiles/style.json?layers=investmentProjects&publication=2&demonstration=true&theme=light&lang=vi");
        Assert.Equal(["base", "investmentProjects"], one.GetProperty("sources").EnumerateObject().Select(s => s.Name));
        Assert.Equal("http://localhost/tiles/investmentProjects.json?lang=vi&demonstration=true&publication=2", Url(one, "investmentProjects"));
    }

    [Fact]
    public async Task A_style_draws_nothing_that_its_tiles_do_not_have_and_takes_a_layer_twice_as_once()
    {
        var style = await server.Client.GetFromJsonAsync<JsonElement>("/tiles/style.json?layers=ocopProducts,plots,ocopProducts&demonstration=true");
        var drawn = style.GetProperty("layers").EnumerateArray().Where(l => l.TryGetProperty("source-layer", out _)).ToList();
        Assert.Contains("ocopProducts-points", drawn.Select(l => l.GetProperty("id").GetString()));
        foreach (var source in drawn.GroupBy(l => l.GetProperty("source").GetString()!))
        {
            var layer = await server.Client.GetFromJsonAsync<JsonElement>(Url(style, source.Key));
            var told = layer.GetProperty("vector_layers").EnumerateArray().Select(l => l.GetProperty("id").GetString());
            Assert.Subset(told.ToHashSet(), source.Select(l => l.GetProperty("source-layer").GetString()).ToHashSet());
        }
    }

    [Fact]
    public async Task A_style_is_known_again_by_its_tag_and_may_be_read_by_pages_of_any_origin()
    {
        using var first = await server.Client.GetAsync(new Uri("/tiles/style.json", UriKind.Relative));
        Assert.Equal("*", first.Headers.GetValues("Access-Control-Allow-Origin").Single());
        using var request = new HttpRequestMessage(HttpMethod.Get, "/tiles/style.json");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);

        // So may what it names.
        using var coast = await server.Client.GetAsync(new Uri("/base/coast-rivers.geojson", UriKind.Relative));
        Assert.Equal("*", coast.Headers.GetValues("Access-Control-Allow-Origin").Single());
        using var script = await server.Client.GetAsync(new Uri("/assets/index-abc123.js", UriKind.Relative));
        Assert.False(script.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("theme=neon", 400)]
    [InlineData("lang=fr", 400)]
    [InlineData("layers=nothing", 400)]
    [InlineData("layers=investmentProjects,../../etc/passwd", 400)]
    [InlineData("theme=../light", 400)]
    [InlineData("theme=dark", 503)]
    [InlineData("layer=plots", 400)]
    [InlineData("layers=plots&where={}", 400)]
    public async Task What_is_no_style_is_told_so(string query, int status)
    {
        using var response = await server.Client.GetAsync(new Uri("/tiles/style.json?" + query, UriKind.Relative));
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    private static string? Url(JsonElement style, string layer) => style.GetProperty("sources").GetProperty(layer).GetProperty("url").GetString();
}
