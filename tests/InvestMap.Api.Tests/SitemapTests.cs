using System.Globalization;
using System.Net;
using System.Xml.Linq;
using InvestMap.Catalog;
using InvestMap.Query;

namespace InvestMap.Api.Tests;

public sealed class SitemapTests(MapServer server) : IClassFixture<MapServer>
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    [Fact]
    public async Task The_sitemap_has_every_object_in_both_languages_with_the_day_of_its_publication_the_map_and_the_page_for_developers()
    {
        var map = await ReadAsync(server.Client, "/sitemap.xml");
        var addresses = Addresses(map);
        var published = 0L;
        foreach (var subject in Catalogue.Map.Subjects.Where(PageIndex.HasPages))
        {
            var count = await server.NumberAsync($"select count(*) from published.{subject.Table} where not synthetic");
            Assert.Equal(count, addresses.Count(a => a.StartsWith($"http://localhost/p/{subject.Plural}/", StringComparison.Ordinal)));
            Assert.Equal(count, addresses.Count(a => a.StartsWith($"http://localhost/en/p/{subject.Plural}/", StringComparison.Ordinal)));
            published += count;
        }

        foreach (var always in new[] { "/", "/en", "/developers", "/en/developers" })
        {
            Assert.Contains("http://localhost" + always, addresses);
        }

        Assert.Equal((2 * published) + 4, addresses.Count);
        Assert.Equal(addresses.Count, addresses.Distinct().Count());
        foreach (var url in map.Root!.Elements(Sitemap + "url"))
        {
            Assert.Equal(["vi", "en", "x-default"], url.Elements(Xhtml + "link").Select(l => l.Attribute("hreflang")!.Value));
            Assert.Contains(url.Element(Sitemap + "loc")!.Value, url.Elements(Xhtml + "link").Select(l => l.Attribute("href")!.Value));
            if (url.Element(Sitemap + "lastmod") is { } changed)
            {
                Assert.True(DateTime.Parse(changed.Value, CultureInfo.InvariantCulture) > DateTime.UnixEpoch);
            }
            else
            {
                Assert.EndsWith("/developers", url.Element(Sitemap + "loc")!.Value, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Every_address_of_the_sitemap_answers()
    {
        var addresses = Addresses(await ReadAsync(server.Client, "/sitemap.xml"));
        var step = Environment.GetEnvironmentVariable("CHECK_LONG") == "1" ? 1 : 23;
        var refused = new List<string>();
        foreach (var address in addresses.Where((_, i) => i % step == 0))
        {
            using var response = await server.Plain.GetAsync(new Uri(address), TestContext.Current.CancellationToken);
            if (response.StatusCode != HttpStatusCode.OK || (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains("noindex", StringComparison.Ordinal))
            {
                refused.Add($"{address}: {response.StatusCode}");
            }
        }

        Assert.Empty(refused);
    }

    [Fact]
    public async Task A_long_sitemap_is_an_index_of_parts()
    {
        await using var factory = MapServer.Start([.. server.Database.Configuration, KeyValuePair.Create("Pages:SitemapPart", (string?)"1000"), KeyValuePair.Create("Pages:Origin", (string?)"https://map.example.vn/")]);
        using var client = factory.CreateClient();
        var index = await ReadAsync(client, "/sitemap.xml");
        Assert.Equal("sitemapindex", index.Root!.Name.LocalName);
        var parts = index.Root.Elements(Sitemap + "sitemap").Select(p => p.Element(Sitemap + "loc")!.Value).ToList();
        Assert.True(parts.Count > 1);
        var found = new List<string>();
        foreach (var part in parts)
        {
            Assert.StartsWith("https://map.example.vn/sitemap/", part, StringComparison.Ordinal);
            var addresses = Addresses(await ReadAsync(client, new Uri(part).AbsolutePath));
            Assert.InRange(addresses.Count, 1, 1000);
            found.AddRange(addresses);
        }

        var whole = Addresses(await ReadAsync(server.Client, "/sitemap.xml")).Select(a => a.Replace("http://localhost", "https://map.example.vn", StringComparison.Ordinal));
        Assert.Equal(whole, found);
    }

    [Theory]
    [InlineData("/sitemap/0.xml")]
    [InlineData("/sitemap/2.xml")]
    [InlineData("/sitemap/-1.xml")]
    [InlineData("/sitemap/99999999999.xml")]
    [InlineData("/sitemap/x.xml")]
    public async Task There_are_no_other_parts(string address)
    {
        using var response = await server.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Robots_are_led_to_the_sitemap_and_away_from_large_files()
    {
        var robots = await server.Client.GetStringAsync(new Uri("/robots.txt", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("Sitemap: http://localhost/sitemap.xml\n", robots, StringComparison.Ordinal);
        Assert.Contains("Disallow: /export/\n", robots, StringComparison.Ordinal);

        // The page that leads to the rows is for robots, the rows are not.
        Assert.Contains("Disallow: /ogc/\n", robots, StringComparison.Ordinal);
        Assert.DoesNotContain("Disallow: /ogc\n", robots, StringComparison.Ordinal);

        // A robot that runs the client must get what that asks for.
        foreach (var needed in new[] { "/p", "/en", "/graphql", "/tiles", "/assets" })
        {
            Assert.DoesNotContain($"Disallow: {needed}", robots, StringComparison.Ordinal);
        }
    }

    private static List<string> Addresses(XDocument map)
    {
        Assert.Equal("urlset", map.Root!.Name.LocalName);
        return [.. map.Root.Elements(Sitemap + "url").Select(u => u.Element(Sitemap + "loc")!.Value)];
    }

    private static async Task<XDocument> ReadAsync(HttpClient client, string address)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("application/xml", response.Content.Headers.ContentType!.MediaType);
        return XDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
