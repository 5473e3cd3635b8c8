using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace InvestMap.Api.Tests;

/// <summary>Addresses at which there is nothing, and methods that an address does not take.</summary>
public sealed class UnansweredTests(MapServer server) : IClassFixture<MapServer>
{
    [Theory]
    [InlineData("GET", "/nothing", 404, "/developers")]
    [InlineData("GET", "/tiles/plots/0/0/0.pbf", 404, ".mvt")]
    [InlineData("GET", "/export", 404, "/export/{subject}")]
    [InlineData("GET", "/export/plots/csv", 404, "/export/{subject}")]
    [InlineData("GET", "/sitemap/a/b", 404, "/developers")]
    [InlineData("GET", "/filters", 405, "POST")]
    [InlineData("POST", "/tiles/plots/0/0/0.mvt", 405, "GET")]
    [InlineData("DELETE", "/export/plots.csv", 405, "GET")]
    [InlineData("PUT", "/ogc/collections/plots/items", 405, "GET")]
    [InlineData("PATCH", "/catalog.jsonld", 405, "GET")]
    public async Task Each_is_one_problem_that_says_what_would_be_right(string method, string address, int status, string right)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using var response = await server.Client.SendAsync(request);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.Contains(right, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        if (status == 405)
        {
            Assert.Contains(right, response.Content.Headers.Allow);
        }
    }

    [Theory]
    [InlineData("/export/plots.csv?where=", 15_000, 414, "POST /filters")]
    [InlineData("/export/plots.csv?where=", 20_000, 414, "POST /filters")]
    [InlineData("/graphql?query=", 20_000, 414, "by POST")]
    [InlineData("/", 20_000, 414, "POST /filters")]
    [InlineData("/", 60_000, 414, "POST /filters")]
    [InlineData("/", 70_000, 414, null)]
    public async Task An_address_that_is_too_long_is_told_what_to_do_instead(string address, int more, int status, string? right)
    {
        await using var own = MapServer.Start([], "none");
        own.UseKestrel(0);
        own.StartServer();
        using var client = own.CreateClient();
        using var response = await client.GetAsync(new Uri(client.BaseAddress!, address + new string('a', more)));
        Assert.Equal(status, (int)response.StatusCode);
        if (right is null)
        {
            // So much is not even read, and the connection ends.
            Assert.Empty(await response.Content.ReadAsByteArrayAsync());
            return;
        }

        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Contains(right, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/tiles/plots/0/0/0.mvt")]
    [InlineData("/tiles/style.json")]
    [InlineData("/export/plots.csv")]
    [InlineData("/ogc/collections/plots/items")]
    [InlineData("/catalog.jsonld")]
    public async Task A_page_of_another_origin_may_send_the_tag_of_what_it_has(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, address);
        request.Headers.Add("Origin", "https://example.org");
        request.Headers.Add("Access-Control-Request-Method", "GET");
        request.Headers.Add("Access-Control-Request-Headers", "if-none-match");
        using var response = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("If-None-Match", response.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal);
    }
}
