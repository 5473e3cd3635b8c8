using System.Net;
using System.Net.Http.Json;

namespace InvestMap.Api.Tests.Transports;

public sealed class CrossOriginTests
{
    private const string Staff = "https://staff.example.vn";
    private const string Stranger = "https://example.org";

    [Theory]
    [InlineData(Stranger, "*", false)]
    [InlineData(Staff, Staff, true)]
    public async Task A_preflight_lets_only_the_listed_origins_send_who_is_signed_in(string origin, string allowed, bool mayAuthorize)
    {
        await using var host = await NewsHost.StartAsync(("Cors:SignedInOrigins:0", Staff));
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");
        using var response = await host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(allowed, response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        var headers = response.Headers.GetValues("Access-Control-Allow-Headers").Single();
        Assert.Contains("Content-Type", headers, StringComparison.Ordinal);
        Assert.Equal(mayAuthorize, headers.Contains("Authorization", StringComparison.Ordinal));
        Assert.Contains("Origin", response.Headers.Vary);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData(Stranger, false, 200, "*")]
    [InlineData(Stranger, true, 403, null)]
    [InlineData("null", true, 403, null)]
    [InlineData(Staff, false, 200, Staff)]
    [InlineData(Staff, true, 200, Staff)]
    [InlineData(null, true, 200, "*")]
    public async Task A_request_is_answered_to_whom_its_origin_allows(string? origin, bool isSignedIn, int status, string? allowed)
    {
        await using var host = await NewsHost.StartAsync(("Cors:SignedInOrigins:0", Staff));
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            using var request = new HttpRequestMessage(method, method == HttpMethod.Get ? "/graphql?query={hello}" : "/graphql");
            request.Content = method == HttpMethod.Post ? JsonContent.Create(new { query = "{ hello }" }) : null;
            if (origin is not null)
            {
                request.Headers.Add("Origin", origin);
            }

            if (isSignedIn)
            {
                request.Headers.Add("Authorization", "Bearer x");
            }

            using var response = await host.Client.SendAsync(request);
            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal(allowed, response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null);
            Assert.Equal(status == 403 ? "HTTP403" : null, (await NewsHost.ReadAsync(response)).Code);
            Assert.Equal(!isSignedIn && method == HttpMethod.Get, response.Headers.CacheControl!.Public);
        }
    }

    [Fact]
    public async Task The_servers_own_pages_may_send_who_is_signed_in()
    {
        await using var host = await NewsHost.StartAsync();
        using var response = await host.PostAsync(
            JsonContent.Create(new { query = "{ hello }" }), ("Origin", host.Address.GetLeftPart(UriPartial.Authority)), ("Authorization", "Bearer x"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
