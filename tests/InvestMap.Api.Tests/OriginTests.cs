namespace InvestMap.Api.Tests;

/// <summary>The setting <c>Pages__Origin</c>: behind a proxy the server is asked under another address than people use.</summary>
public sealed class OriginTests(MapServer server) : IClassFixture<MapServer>
{
    private const string Origin = "https://map.example.vn";

    [Theory]
    [InlineData("/tiles/plots.json?demonstration=true")]
    [InlineData("/tiles/style.json")]
    [InlineData("/export/plots.manifest.json?demonstration=true")]
    [InlineData("/ogc")]
    [InlineData("/ogc/api")]
    [InlineData("/ogc/collections")]
    [InlineData("/ogc/collections/industrialParks/items?limit=1")]
    [InlineData("/ogc/collections/industrialParks/items?limit=1&f=html")]
    [InlineData("/catalog.jsonld")]
    [InlineData("/developers")]
    [InlineData("/p/industrialParks")]
    [InlineData("/sitemap.xml")]
    [InlineData("/robots.txt")]
    public async Task Every_address_that_is_written_begins_with_it(string address)
    {
        await using var behind = MapServer.Start(server.Database.Configuration.Append(KeyValuePair.Create("Pages:Origin", (string?)Origin)), server.WebClient);
        using var client = behind.CreateClient();
        var text = await client.GetStringAsync(new Uri(address, UriKind.Relative));
        Assert.Contains(Origin + "/", text, StringComparison.Ordinal);
        Assert.DoesNotContain("//localhost", text, StringComparison.Ordinal);
    }
}
