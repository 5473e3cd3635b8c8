using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using InvestMap.Catalog;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

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
    public async Task Every_file_has_the_size_and_the_checksum_that_the_catalogue_tells_and_stands_in_its_manifest()
    {
        var checkedFiles = 0;
        foreach (var (dataset, distribution) in Files(await CatalogueAsync(server.Client)))
        {
            var address = distribution.GetProperty("dcat:downloadURL").GetProperty("@id").GetString()!;
            Assert.Contains("?publication=2", address, StringComparison.Ordinal);
            var checksum = distribution.GetProperty("spdx:checksum");
            Assert.Equal("spdx:checksumAlgorithm_sha256", checksum.GetProperty("spdx:algorithm").GetProperty("@id").GetString());
            using var file = await server.Client.GetAsync(new Uri(address), TestContext.Current.CancellationToken);
            Assert.True(file.StatusCode == HttpStatusCode.OK, $"{address}: {file.StatusCode}");
            var bytes = await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.Equal(bytes.Length.ToString(CultureInfo.InvariantCulture), distribution.GetProperty("dcat:byteSize").GetProperty("@value").GetString());
            Assert.True(
                checksum.GetProperty("spdx:checksumValue").GetProperty("@value").GetString() == Convert.ToHexStringLower(SHA256.HashData(bytes)),
                $"{address} has another checksum in the catalogue.");
            var manifest = await server.Client.GetFromJsonAsync<JsonElement>(new Uri(distribution.GetProperty("foaf:page").GetProperty("@id").GetString()!), TestContext.Current.CancellationToken);
            Assert.Contains(manifest.GetProperty("files").EnumerateArray(), f =>
                f.GetProperty("sha256").GetString() == checksum.GetProperty("spdx:checksumValue").GetProperty("@value").GetString()
                && f.GetProperty("href").GetString()!.Contains(dataset.GetProperty("dct:identifier").GetString()!, StringComparison.Ordinal));
            checkedFiles++;
        }

        Assert.Equal(4 * Catalogue.Map.Subjects.Count(s => s is { Plural: not null, Visibility: Visibility.Public }), checkedFiles);
    }

    [Fact]
    public async Task What_DCAT_AP_requires_and_recommends_is_there_in_both_languages_as_far_as_it_is_known()
    {
        var catalogue = await CatalogueAsync(server.Client);
        InBothLanguages(catalogue, "dct:title", "dct:description");
        Assert.Equal("foaf:Agent", catalogue.GetProperty("dct:publisher").GetProperty("@type").GetString());
        InBothLanguages(catalogue.GetProperty("dct:publisher"), "foaf:name");
        Assert.StartsWith("POLYGON((", catalogue.GetProperty("dct:spatial").GetProperty("dcat:bbox").GetProperty("@value").GetString(), StringComparison.Ordinal);
        var context = catalogue.GetProperty("@context");
        foreach (var dataset in catalogue.GetProperty("dcat:dataset").EnumerateArray())
        {
            InBothLanguages(dataset, "dct:title", "dct:description", "dcat:keyword");
            Assert.True(JsonElement.DeepEquals(catalogue.GetProperty("dct:publisher"), dataset.GetProperty("dct:publisher")));
            Assert.All(dataset.GetProperty("dct:language").EnumerateArray(), l => Assert.StartsWith("http://publications.europa.eu/resource/authority/language/", l.GetProperty("@id").GetString(), StringComparison.Ordinal));

            // Nobody has said how often the data is renewed, nor whom to ask.
            Assert.False(dataset.TryGetProperty("dct:accrualPeriodicity", out _));
            Assert.False(dataset.TryGetProperty("dcat:contactPoint", out _));
            if (dataset.TryGetProperty("dct:temporal", out var period))
            {
                var (first, last) = (Day(period, "dcat:startDate"), Day(period, "dcat:endDate"));
                Assert.True(first <= last, period.ToString());
            }

            foreach (var distribution in dataset.GetProperty("dcat:distribution").EnumerateArray())
            {
                InBothLanguages(distribution, "dct:title");
                Assert.StartsWith("http", distribution.GetProperty("dcat:accessURL").GetProperty("@id").GetString(), StringComparison.Ordinal);
                Assert.StartsWith("https://www.iana.org/", distribution.GetProperty("dcat:mediaType").GetProperty("@id").GetString(), StringComparison.Ordinal);
            }
        }

        // No word without its vocabulary.
        foreach (var prefix in Names(catalogue).Where(n => !n.StartsWith('@')).Select(n => n.Split(':')[0]).Distinct())
        {
            Assert.True(context.TryGetProperty(prefix, out _), prefix);
        }
    }

    [Fact]
    public async Task The_period_of_a_data_set_is_that_of_its_rows()
    {
        var days = (await server.DataAsync("{ industrialParksAggregate { min { asOf } max { asOf } } }")).GetProperty("industrialParksAggregate");
        var parks = (await CatalogueAsync(server.Client)).GetProperty("dcat:dataset").EnumerateArray().Single(d => d.GetProperty("dct:identifier").GetString() == "industrialParks");
        var period = parks.GetProperty("dct:temporal");
        Assert.Equal(days.GetProperty("min").GetProperty("asOf").GetString(), period.GetProperty("dcat:startDate").GetProperty("@value").GetString());
        Assert.Equal(days.GetProperty("max").GetProperty("asOf").GetString(), period.GetProperty("dcat:endDate").GetProperty("@value").GetString());
    }

    [Fact]
    public async Task Who_waits_for_nothing_gets_manifests_at_once_and_checksums_when_they_are_known()
    {
        await using var quick = MapServer.Start([.. server.Database.Configuration, KeyValuePair.Create("OpenData:ChecksumWait", (string?)"00:00:00"), KeyValuePair.Create("ResponseCache:PageBytes", (string?)"10000000")]);
        using var client = quick.CreateClient();
        await quick.UntilAsync(known => known is not null);
        var first = Files(await CatalogueAsync(client));
        Assert.Contains(first, f => !f.Distribution.TryGetProperty("spdx:checksum", out _));
        Assert.All(first, f => Assert.EndsWith("?publication=2", f.Distribution.GetProperty("foaf:page").GetProperty("@id").GetString()!.Split('&')[0], StringComparison.Ordinal));
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (Files(await CatalogueAsync(client)).Exists(f => !f.Distribution.TryGetProperty("spdx:checksum", out _)))
        {
            await Task.Delay(50, patience.Token);
        }

        // Only the whole one is kept.
        using var kept = await client.GetAsync(new Uri("/catalog.jsonld", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True(kept.IsKept());
    }

    [Theory]
    [InlineData("dulieu@thanhhoa.example.vn", "vcard:hasEmail", "mailto:dulieu@thanhhoa.example.vn")]
    [InlineData("https://thanhhoa.example.vn/hoi-dap", "vcard:hasURL", "https://thanhhoa.example.vn/hoi-dap")]
    public async Task Whom_to_ask_is_told_when_the_publisher_states_it(string contact, string property, string address)
    {
        await using var stated = MapServer.Start([.. server.Database.Configuration, KeyValuePair.Create("OpenData:Contact", (string?)contact)]);
        using var client = stated.CreateClient();
        Assert.All((await CatalogueAsync(client)).GetProperty("dcat:dataset").EnumerateArray(), d =>
            Assert.Equal(address, d.GetProperty("dcat:contactPoint").GetProperty(property).GetProperty("@id").GetString()));
    }

    [Theory]
    [InlineData("Contact", "ask the office")]
    [InlineData("Contact", "javascript:alert(1)")]
    [InlineData("ChecksumWait", "-00:00:01")]
    public void A_setting_that_cannot_be_is_refused_by_its_name(string setting, string value)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create($"OpenData:{setting}", (string?)value)]).Build());
        services.AddExports();
        using var provider = services.BuildServiceProvider();
        var refusal = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<OpenDataOptions>>().Value);
        Assert.Contains($"OpenData:{setting}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_catalogue_is_packed_and_known_again_by_its_tag()
    {
        // Two that tell as many checksums are the same.
        await using var patient = MapServer.Start([.. server.Database.Configuration, new("OpenData:ChecksumWait", "00:05:00")]);
        using var client = patient.CreateClient();
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        using var first = await client.GetAsync(new Uri("/catalog.jsonld", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("br", Assert.Single(first.Content.Headers.ContentEncoding));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/catalog.jsonld");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    private static async Task<JsonElement> CatalogueAsync(HttpClient client) =>
        await client.GetFromJsonAsync<JsonElement>(new Uri("/catalog.jsonld", UriKind.Relative), TestContext.Current.CancellationToken);

    private static List<(JsonElement Dataset, JsonElement Distribution)> Files(JsonElement catalogue) =>
    [
        .. catalogue.GetProperty("dcat:dataset").EnumerateArray().SelectMany(
            d => d.GetProperty("dcat:distribution").EnumerateArray().Where(e => e.TryGetProperty("dcat:downloadURL", out _)), (d, e) => (d, e)),
    ];

    private static void InBothLanguages(JsonElement of, params string[] properties) => Assert.All(properties, property =>
    {
        var texts = of.GetProperty(property).EnumerateArray().ToList();
        Assert.Equal(["en", "vi"], texts.Select(t => t.GetProperty("@language").GetString()).Distinct().Order());
        Assert.All(texts, t => Assert.NotEmpty(t.GetProperty("@value").GetString()!));
    });

    private static DateOnly Day(JsonElement period, string end) => DateOnly.ParseExact(period.GetProperty(end).GetProperty("@value").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Names(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().Where(p => p.Name != "@context").SelectMany(p => Names(p.Value).Prepend(p.Name)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Names),
        _ => [],
    };
}
