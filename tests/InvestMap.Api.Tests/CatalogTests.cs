using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InvestMap.Catalog;

namespace InvestMap.Api.Tests;

public sealed class CatalogTests(MapServer server) : IClassFixture<MapServer>
{
    [Fact]
    public async Task Every_public_list_is_a_data_set_with_its_doors_in_both_languages()
    {
        using var response = await server.Client.GetAsync(new Uri("/catalog.jsonld", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("application/ld+json", response.Content.Headers.ContentType!.MediaType);
        var catalogue = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal("dcat:Catalog", catalogue.GetProperty("@type").GetString());
        var datasets = catalogue.GetProperty("dcat:dataset").EnumerateArray().ToList();
        Assert.Equal(
            Catalogue.Map.Subjects.Where(s => s is { Plural: not null, Visibility: Visibility.Public }).Select(s => s.Plural),
            datasets.Select(d => d.GetProperty("dct:identifier").GetString()));
        foreach (var dataset in datasets)
        {
            Assert.Equal(["vi", "en"], dataset.GetProperty("dct:title").EnumerateArray().Select(t => t.GetProperty("@language").GetString()));
            Assert.True(dataset.GetProperty("dct:issued").GetProperty("@value").GetDateTime() <= dataset.GetProperty("dct:modified").GetProperty("@value").GetDateTime());

            // Nobody stated a licence, so none is claimed.
            Assert.False(dataset.TryGetProperty("dct:license", out _));
            Assert.Equal("dct:RightsStatement", dataset.GetProperty("dct:rights").GetProperty("@type").GetString());
        }

        foreach (var address in datasets.SelectMany(d => d.GetProperty("dcat:distribution").EnumerateArray()).Select(d => d.GetProperty("dcat:accessURL").GetProperty("@id").GetString()!)
            .Where(a => a.Contains("/ogc/", StringComparison.Ordinal) || a.Contains("/tiles/", StringComparison.Ordinal)))
        {
            using var door = await server.Client.GetAsync(new Uri(address), TestContext.Current.CancellationToken);
            Assert.True(door.StatusCode == HttpStatusCode.OK, $"{address}: {door.StatusCode}");
        }

        var parks = datasets.Single(d => d.GetProperty("dct:identifier").GetString() == "industrialParks");
        Assert.StartsWith("POLYGON((", parks.GetProperty("dct:spatial").GetProperty("dcat:bbox").GetProperty("@value").GetString(), StringComparison.Ordinal);
        foreach (var distribution in parks.GetProperty("dcat:distribution").EnumerateArray())
        {
            var address = distribution.GetProperty("dcat:accessURL").GetProperty("@id").GetString()!;
            using var request = new HttpRequestMessage(HttpMethod.Get, address.EndsWith("/graphql", StringComparison.Ordinal) ? address + "?query={__typename}" : address);
            if (!address.EndsWith(".gpkg", StringComparison.Ordinal))
            {
                using var door = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
                Assert.True(door.StatusCode == HttpStatusCode.OK, $"{address}: {door.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task The_catalogue_is_known_again_by_its_tag()
    {
        using var first = await server.Client.GetAsync(new Uri("/catalog.jsonld", UriKind.Relative), TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/catalog.jsonld");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }
}
