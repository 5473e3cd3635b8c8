using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using InvestMap.TestKit;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace InvestMap.Api.Tests.Security;

/// <summary>The whole server asked with tokens of a provider whose keys are made when the test runs.</summary>
public sealed class SignedInTests : IAsyncLifetime
{
    private const string Me = "{ me { __typename name roles departments } publications { totalCount } }";
    private const string Wide = "{ industrialParks(first: 50) { nodes { name investmentProjects(first: 10) { name investors { name } } } } }";

    private readonly IdentityProvider _provider = new();
    private TestDatabase? _database;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateSeededAsync();

    public async ValueTask DisposeAsync()
    {
        _provider.Dispose();
        await _database!.DisposeAsync();
    }

    [Fact]
    public async Task Me_is_who_the_token_names_and_nobody_keeps_the_answer()
    {
        await using var server = Start(("ResponseCache:Bytes", "16000000"));
        using var client = server.CreateClient();
        var token = _provider.Token(roles: ["Editor", "Reviewer"], departments: ["so-tai-chinh"]);

        // In turns, so that an answer kept for one would be given to the other.
        for (var i = 0; i < 3; i++)
        {
            var (anonymous, open) = await AskAsync(client, Me, null);
            Assert.Equal(JsonValueKind.Null, anonymous.GetProperty("data").GetProperty("me").ValueKind);
            Assert.DoesNotContain("private", open, StringComparison.Ordinal);

            var (signedIn, closed) = await AskAsync(client, Me, token);
            Assert.Equal(
                """{"__typename":"Viewer","name":"Lê Thị Hoa","roles":["Editor","Reviewer"],"departments":["so-tai-chinh"]}""",
                signedIn.GetProperty("data").GetProperty("me").GetRawText());
            Assert.Equal("no-store, private", closed);
            Assert.Equal(anonymous.GetProperty("data").GetProperty("publications").GetRawText(), signedIn.GetProperty("data").GetProperty("publications").GetRawText());

            var (other, _) = await AskAsync(client, Me, _provider.Token(scopes: "map.read"));
            Assert.Equal(0, other.GetProperty("data").GetProperty("me").GetProperty("roles").GetArrayLength());
        }
    }

    [Theory]
    [InlineData("unsigned")]
    [InlineData("expired")]
    [InlineData("another key")]
    [InlineData("garbage")]
    public async Task A_token_that_does_not_hold_is_nobody(string wrong)
    {
        await using var server = Start(("GraphQL:Request:CostBudgets:Anonymous", "200"), ("GraphQL:Request:CostBudgets:Editor", "1000000"));
        using var client = server.CreateClient();
        var token = wrong switch
        {
            "unsigned" => _provider.UnsignedToken(),
            "expired" => _provider.Token(roles: ["Editor"], expiresIn: TimeSpan.FromMinutes(-2)),
            "another key" => _provider.Token(roles: ["Editor"], key: IdentityProvider.NewKey()),
            _ => "x.y.z",
        };
        var (answer, control) = await AskAsync(client, Me, token);
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").GetProperty("me").ValueKind);
        Assert.Equal("no-store, private", control);

        // Nor has it a role's budget.
        Assert.Equal(200, Limit((await AskAsync(client, Wide, token)).Answer));
    }

    [Fact]
    public async Task Each_role_has_its_budget_and_of_several_the_highest_holds()
    {
        await using var server = Start(
            ("GraphQL:Request:CostBudgets:Anonymous", "100"), ("GraphQL:Request:CostBudgets:SignedIn", "200"), ("GraphQL:Request:CostBudgets:Clerk", "150"),
            ("GraphQL:Request:CostBudgets:Analyst", "300"), ("GraphQL:Request:CostBudgets:Editor", "1000000"));
        using var client = server.CreateClient();
        Assert.Equal(100, Limit((await AskAsync(client, Wide, null)).Answer));
        Assert.Equal(200, Limit((await AskAsync(client, Wide, _provider.Token())).Answer));
        Assert.Equal(200, Limit((await AskAsync(client, Wide, _provider.Token(roles: ["Unheard"]))).Answer));
        Assert.Equal(200, Limit((await AskAsync(client, Wide, _provider.Token(roles: ["Clerk"]))).Answer));
        Assert.Equal(300, Limit((await AskAsync(client, Wide, _provider.Token(roles: ["Clerk", "Analyst"]))).Answer));
        var (answer, _) = await AskAsync(client, Wide, _provider.Token(roles: ["Clerk", "Editor"]));
        Assert.NotEqual(0, answer.GetProperty("data").GetProperty("industrialParks").GetProperty("nodes").GetArrayLength());
    }

    private static double Limit(JsonElement refused) => refused.GetProperty("errors")[0].GetProperty("extensions").GetProperty("limit").GetDouble();

    private static async Task<(JsonElement Answer, string Control)> AskAsync(HttpClient client, string document, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString(document));
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await client.SendAsync(request);
        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, response.ToString());
        return (await response.Content.ReadFromJsonAsync<JsonElement>(), response.Headers.CacheControl?.ToString() ?? "");
    }

    private WebApplicationFactory<Program> Start(params (string Key, string? Value)[] more) => MapServer.Start(
    [
        .. _database!.Configuration, KeyValuePair.Create("AzureAd:Instance", (string?)(_provider.Host + "/")), KeyValuePair.Create("AzureAd:TenantId", (string?)IdentityProvider.Tenant),
        KeyValuePair.Create("AzureAd:ClientId", (string?)"api-of-the-map"), .. more.Select(m => KeyValuePair.Create(m.Key, m.Value)),
    ]).WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
        services.Configure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, options => options.BackchannelHttpHandler = _provider)));
}
