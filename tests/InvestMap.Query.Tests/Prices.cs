using System.Text.Json;
using InvestMap.Catalog;
using InvestMap.GraphQL;
using InvestMap.GraphQL.Limits;

namespace InvestMap.Query.Tests;

/// <summary>What an operation costs, as it is told before anything is executed.</summary>
internal static class Prices
{
    public static async Task<double> OfAsync(string document, string? variables = null)
    {
        // Nothing is executed, so there need be no database.
        await using var database = new Database(() => throw new InvalidOperationException("The cost alone was asked for."));
        var engine = new GraphQLEngine(MapSchema.Build(Catalogue.Map, new QueryPipeline(Catalogue.Map, database, new MapClock(TimeProvider.System))));
        using var response = await engine.ExecuteAsync(
            new GraphQLRequest(document) { Variables = variables is null ? default : GraphQLRequest.ParseVariables(variables), CostMode = CostMode.Validate },
            TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(response.Body);
        return json.RootElement.GetProperty("extensions").GetProperty("operationCost").GetProperty("fieldCost").GetDouble();
    }
}
