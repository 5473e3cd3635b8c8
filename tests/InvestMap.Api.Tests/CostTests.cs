using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InvestMap.TestKit;

namespace InvestMap.Api.Tests;

public sealed class CostTests
{
    private const string Wide = "{ industrialParks(first: 50) { nodes { name investmentProjects(first: 10) { name investors { name } } } } }";

    [Fact]
    public async Task A_budget_refuses_what_costs_more_and_says_how_much()
    {
        await using var database = await TestDatabase.CreateSeededAsync();
        await using var server = MapServer.Start(
            [.. database.Configuration, KeyValuePair.Create("GraphQL:Request:CostBudgets:Anonymous", (string?)"100"), KeyValuePair.Create("GraphQL:Request:CostBudgets:SignedIn", (string?)"100000")]);
        using var client = server.CreateClient();
        var (status, refused) = await AskAsync(client, Wide, null);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        var extensions = refused.GetProperty("errors")[0].GetProperty("extensions");
        Assert.Equal(("GQL216", 100.0), (extensions.GetProperty("code").GetString(), extensions.GetProperty("limit").GetDouble()));
        var cost = extensions.GetProperty("cost").GetDouble();
        Assert.True(cost > 500);

        // Ids are rows as well: one text with many of them is no way around a budget.
        var ids = string.Join(", ", Enumerable.Range(0, 200).Select(i => $"\"{i}\""));
        var (_, nodes) = await AskAsync(client, $"{{ nodes(ids: [{ids}]) {{ ... on IndustrialPark {{ parent {{ name }} }} }} }}", null);
        Assert.Equal("GQL216", nodes.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());

        // Who only wants to know the cost is told, also when it is too high.
        var (_, told) = await AskAsync(client, Wide, "validate");
        Assert.Equal(cost, told.GetProperty("extensions").GetProperty("operationCost").GetProperty("fieldCost").GetDouble());
        Assert.False(told.TryGetProperty("data", out _));

        var (_, beside) = await AskAsync(client, "{ industrialParks(first: 5) { nodes { name } } }", "report");
        Assert.Equal(5, beside.GetProperty("data").GetProperty("industrialParks").GetProperty("nodes").GetArrayLength());
        Assert.InRange(beside.GetProperty("extensions").GetProperty("operationCost").GetProperty("fieldCost").GetDouble(), 1, 100);
    }

    [Fact]
    public async Task Two_levels_of_lists_with_filters_pass_with_room()
    {
        await using var database = await TestDatabase.CreateSeededAsync();
        await using var server = MapServer.Start(database.Configuration);
        using var client = server.CreateClient();
        const string Document = """
            {
              industrialParks(first: 50, where: { areaHa: { gt: 10 } }) {
                totalCount
                nodes { name plots(first: 20) { areaHa } investmentProjects(first: 20) { name sector investors { name } figures { field source { name } } } }
              }
            }
            """;
        var (status, answer) = await AskAsync(client, Document, "report");
        Assert.True(status == HttpStatusCode.OK && !answer.TryGetProperty("errors", out _), answer.ToString());
        Assert.InRange(answer.GetProperty("extensions").GetProperty("operationCost").GetProperty("fieldCost").GetDouble(), 1_000, 50_000);
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> AskAsync(HttpClient client, string document, string? cost)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = document }) };
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        if (cost is not null)
        {
            request.Headers.Add("GraphQL-Cost", cost);
        }

        using var response = await client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }
}
