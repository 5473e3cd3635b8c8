using System.Net;

namespace InvestMap.Api.Tests;

public sealed class WebClientTests(MapServer server) : IClassFixture<MapServer>
{
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
        Assert.Contains("<title>map</title>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/assets/index-abc123.js", "text/javascript", "immutable")]
    [InlineData("/coast.geojson", "application/geo+json", "no-cache")]
    [InlineData("/base.pmtiles", "application/vnd.pmtiles", "no-cache")]
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
    [InlineData("/assets/..%2f..%2fetc%2fpasswd")]
    [InlineData("/api/anything")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var response = await server.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
