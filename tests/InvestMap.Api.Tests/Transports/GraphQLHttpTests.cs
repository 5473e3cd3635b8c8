using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace InvestMap.Api.Tests.Transports;

/// <summary>GraphQL over HTTP as its draft of 2025 says, and what browsers need around it.</summary>
public sealed class GraphQLHttpTests(MapServer server) : IClassFixture<MapServer>
{
    private const string Newer = "application/graphql-response+json";

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("application/graphql-response+json, */*", Newer)]
    [InlineData("application/json;q=0.5, */*", Newer)]
    [InlineData("text/html, application/json", "application/json")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/json, application/graphql-response+json;q=0.5", "application/json")]
    [InlineData("application/graphql-response+json, application/json;q=0.9", Newer)]
    public async Task The_media_type_is_negotiated(string? accept, string expected)
    {
        using var response = await MapServer.PostAsync(server.Client, new { query = "{ __typename }" }, accept);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("utf-8", response.Content.Headers.ContentType.CharSet);
        Assert.Equal("Query", (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data").GetProperty("__typename").GetString());
    }

    [Theory]
    [InlineData("{ nothing }", Newer, 400)]
    [InlineData("{ nothing }", "application/json", 200)]
    [InlineData("{", Newer, 400)]
    [InlineData("{ node(id: \"x\") { id } }", Newer, 400)]
    [InlineData("{ investmentProject(slug: \"no-such\") { slug } }", Newer, 200)]
    public async Task The_status_says_what_the_media_type_lets_it_say(string query, string accept, int status)
    {
        using var response = await MapServer.PostAsync(server.Client, new { query }, accept);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("{\"query\": \"{ __typename }\"", "application/json", 400)]
    [InlineData("[]", "application/json", 400)]
    [InlineData("[{\"query\": \"{ __typename }\"}]", "application/json", 400)]
    [InlineData("{}", "application/json", 400)]
    [InlineData("{\"query\": 1}", "application/json", 400)]
    [InlineData("{\"query\": \"{ __typename }\", \"variables\": []}", "application/json", 400)]
    [InlineData("{\"query\": \"{ __typename }\", \"operationName\": 7}", "application/json", 400)]
    [InlineData("{\"query\": \"{ __typename }\", \"extensions\": \"x\"}", "application/json", 400)]
    [InlineData("{\"query\": \"\\ud800\"}", "application/json", 400)]
    [InlineData("{\"query\": \"{ __typename }\"}", "text/plain", 415)]
    [InlineData("query=%7B__typename%7D", "application/x-www-form-urlencoded", 415)]
    public async Task A_request_that_is_not_one_is_refused_in_the_form_of_graphql(string body, string type, int status)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var response = await server.Client.PostAsync(new Uri("/graphql", UriKind.Relative), content);
        Assert.Equal(status, (int)response.StatusCode);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.NotEmpty(answer.GetProperty("errors")[0].GetProperty("message").GetString()!);
        Assert.False(answer.TryGetProperty("data", out _));
    }

    [Fact]
    public async Task A_body_of_two_megabytes_is_too_large_with_and_without_its_length()
    {
        var body = Encoding.UTF8.GetBytes($"{{\"query\": \"{{ __typename }}\", \"variables\": {{\"x\": \"{new string('x', 2_000_000)}\"}}}}");
        foreach (HttpContent content in new HttpContent[] { new ByteArrayContent(body), new StreamContent(new MemoryStream(body)) })
        {
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
            request.Headers.TransferEncodingChunked = content is StreamContent;
            using var response = await server.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        }
    }

    [Fact]
    public async Task Other_methods_and_media_types_are_refused_with_what_is_offered()
    {
        using var put = new HttpRequestMessage(HttpMethod.Put, "/graphql") { Content = JsonContent.Create(new { query = "{ __typename }" }) };
        using var method = await server.Client.SendAsync(put);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, method.StatusCode);
        Assert.Contains("POST", method.Content.Headers.Allow);

        using var type = await MapServer.PostAsync(server.Client, new { query = "{ __typename }" }, "image/png");
        Assert.Equal(HttpStatusCode.NotAcceptable, type.StatusCode);
    }

    [Fact]
    public async Task A_query_over_get_has_a_tag_and_is_not_sent_twice()
    {
        var address = "/graphql?query=" + Uri.EscapeDataString("query($n: Int) { industrialParks(first: $n) { nodes { slug } } }") + "&variables=" + Uri.EscapeDataString("{\"n\":2}");
        using var first = await server.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(2, (await first.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data").GetProperty("industrialParks").GetProperty("nodes").GetArrayLength());
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/graphql?query=", 400)]
    [InlineData("/graphql?variables={}", 400)]
    [InlineData("/graphql?query={__typename}&variables=7", 400)]
    [InlineData("/graphql?query={__typename}&variables={", 400)]
    [InlineData("/graphql?query=mutation{x}", 400)]
    [InlineData("/graphql?query={__typename}&variables={}&variables={}", 400)]
    [InlineData("/graphql?query={__typename}&query={__typename}", 400)]
    public async Task A_get_that_is_no_query_is_refused(string address, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd(Newer);
        using var response = await server.Client.SendAsync(request);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains("no-store", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_gets_graphiql_with_a_policy_that_lets_nothing_in_from_outside()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql");
        request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        using var response = await server.Client.SendAsync(request);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("graphiql", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_another_origin_may_read_but_not_with_cookies()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.Add("Origin", "https://example.org");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        using var response = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task Each_phase_is_timed()
    {
        using var response = await MapServer.PostAsync(server.Client, new { query = "{ plots { totalCount } industrialParks { totalCount } }" });
        var timing = response.Headers.GetValues("Server-Timing").Single();
        Assert.All(["prepare", "plan", "sql", "run", "respond"], phase => Assert.Contains(phase + ";dur=", timing, StringComparison.Ordinal));
        Assert.Equal(2, (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("extensions").GetProperty("publication").GetInt32());
    }

    [Fact]
    public async Task Answers_are_packed_for_slow_lines()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ investmentProjects(first: 50) { nodes { name address } } }" }) };
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var response = await server.Client.SendAsync(request);
        Assert.Contains("br", response.Content.Headers.ContentEncoding);
    }
}
