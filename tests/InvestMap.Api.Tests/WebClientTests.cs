using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;

namespace InvestMap.Api.Tests;

public sealed class WebClientTests(MapServer server) : IClassFixture<MapServer>
{
    private const string Asset = "/assets/index-abc123.js";

    [Theory]
    [InlineData("/")]
    [InlineData("/en")]
    [InlineData("/en/anything/below")]
    [InlineData("/p/investmentProjects/some-slug")]
    public async Task The_clients_addresses_give_its_page_which_is_asked_for_again_each_time(string address)
    {
        using var response = await server.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.True(response.Headers.CacheControl!.NoCache);
        Assert.Contains("<title>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/assets/index-abc123.js", "text/javascript", "immutable")]
    [InlineData("/base/coast-rivers.geojson", "application/geo+json", "no-cache")]
    [InlineData("/base/ground.pmtiles", "application/vnd.pmtiles", "no-cache")]
    public async Task Files_have_their_type_and_hashed_ones_may_be_kept_for_ever(string address, string type, string cache)
    {
        using var response = await server.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        Assert.Contains(cache, response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/assets/index-abc123.js")]
    [InlineData("/health/live")]
    [InlineData("/tiles/plots/0/0/0.mvt")]
    [InlineData("/nothing-here")]
    public async Task Every_answer_lets_nothing_in_from_outside(string address)
    {
        using var response = await server.Client.GetAsync(new Uri(address, UriKind.Relative));
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'self' 'unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("/nothing-here")]
    [InlineData("/assets/nothing.js")]
    [InlineData("/assets/index-abc123.js.br")]
    [InlineData("/assets/..%2f..%2fetc%2fpasswd")]
    [InlineData("/api/anything")]
    [InlineData("/index.html")]
    [InlineData("/graphiql.html")]
    [InlineData("/first-view.json")]
    [InlineData("/styles/light.vi.json")]
    [InlineData("/Styles/light.vi.json")]
    [InlineData("//styles/light.vi.json")]
    [InlineData("/base/../styles/light.vi.json")]
    [InlineData("/base/%2e%2e/styles/light.vi.json")]
    [InlineData("/base/..%2fstyles/light.vi.json")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var response = await server.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("br;q=0.2, gzip;q=0.8", "gzip")]
    [InlineData("*", "br")]
    public async Task An_asset_comes_as_the_build_packed_it(string accepted, string encoding)
    {
        using var response = await AskAsync(HttpMethod.Get, Asset, accepted);
        Assert.Equal(encoding, Assert.Single(response.Content.Headers.ContentEncoding));
        Assert.Equal("text/javascript", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Accept-Encoding", Assert.Single(response.Headers.Vary));
        Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);

        // Packed while it is sent, it would have no length.
        Assert.NotNull(response.Content.Headers.ContentLength);
        await using var packed = await response.Content.ReadAsStreamAsync();
        await using Stream stream = encoding == "br" ? new BrotliStream(packed, CompressionMode.Decompress) : new GZipStream(packed, CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        Assert.Equal(MapServer.Script, await reader.ReadToEndAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("identity")]
    [InlineData("br;q=0, gzip;q=0")]
    public async Task Who_takes_no_encoding_gets_the_plain_file_and_caches_are_told_of_the_choice(string? accepted)
    {
        using var response = await AskAsync(HttpMethod.Get, Asset, accepted);
        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.Equal("Accept-Encoding", Assert.Single(response.Headers.Vary));
        Assert.Equal(MapServer.Script, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Each_encoding_of_an_asset_has_its_own_tag_and_is_not_sent_twice()
    {
        var tags = new HashSet<EntityTagHeaderValue>();
        foreach (var accepted in new[] { null, "br", "gzip" })
        {
            using var first = await AskAsync(HttpMethod.Get, Asset, accepted);
            Assert.True(tags.Add(first.Headers.ETag!));
            using var again = await AskAsync(HttpMethod.Get, Asset, accepted, first.Headers.ETag);
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        }
    }

    [Fact]
    public async Task A_file_without_a_packed_twin_is_packed_while_it_is_sent()
    {
        using var response = await AskAsync(HttpMethod.Get, "/base/coast-rivers.geojson", "br");
        Assert.Equal("br", Assert.Single(response.Content.Headers.ContentEncoding));
        Assert.Equal("Accept-Encoding", Assert.Single(response.Headers.Vary));
    }

    [Theory]
    [InlineData("/ogc")]
    [InlineData("/ogc/api")]
    [InlineData("/ogc/api?f=html")]
    [InlineData("/ogc/collections")]
    [InlineData("/ogc/collections/plots/queryables")]
    [InlineData("/graphql/schema.graphql")]
    public async Task A_document_is_packed_and_known_again_by_its_tag(string address)
    {
        using var first = await AskAsync(HttpMethod.Get, address, "br");
        Assert.Equal("br", Assert.Single(first.Content.Headers.ContentEncoding));
        Assert.Contains("Accept-Encoding", first.Headers.Vary);
        using var again = await AskAsync(HttpMethod.Get, address, "gzip", first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/en")]
    [InlineData("/graphql", "text/html")]
    [InlineData(Asset)]
    [InlineData("/base/coast-rivers.geojson")]
    [InlineData("/tiles/investmentProjects/8/202/113.mvt")]
    [InlineData("/tiles/investmentProjects.json")]
    [InlineData("/health/live")]
    [InlineData("/graphql/schema.graphql")]
    [InlineData("/health/ready")]
    public async Task HEAD_says_of_an_address_what_GET_would(string address, string? media = null)
    {
        using var get = await AskAsync(HttpMethod.Get, address, null, null, media);
        using var head = await AskAsync(HttpMethod.Head, address, null, null, media);
        Assert.True(get.IsSuccessStatusCode, get.StatusCode.ToString());
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(get.Headers.CacheControl, head.Headers.CacheControl);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
    }

    private Task<HttpResponseMessage> AskAsync(HttpMethod method, string address, string? encodings, EntityTagHeaderValue? known = null, string? media = null)
    {
        var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        if (encodings is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Encoding", encodings);
        }

        if (media is not null)
        {
            request.Headers.Accept.ParseAdd(media);
        }

        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        return server.Client.SendAsync(request);
    }
}
