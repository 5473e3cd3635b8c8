using System.Text.Json;
using InvestMap.GraphQL.Limits;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Tests.Limits;

/// <summary>What is given to a field can cost as the field itself does: <c>@cost</c> on arguments and input fields.</summary>
public sealed class InputCostTests
{
    // 1 for the search, 2 for each of the found, and what was given.
    private const string Sdl = """
        directive @cost(weight: String!) on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
        directive @listSize(slicingArguments: [String!], requireOneSlicingArgument: Boolean! = true) on FIELD_DEFINITION
        type Query { search(input: Search, limit: Int @cost(weight: "5"), plain: Plain): Found, many(first: Int): [Query!] @listSize(slicingArguments: ["first"]), some(ids: [ID!]): [Found] @listSize(slicingArguments: ["ids"], requireOneSlicingArgument: false) }
        type Found { number: Int @cost(weight: "2") }
        input Search { criteria: [Criterion!], not: Search, word: String }
        input Criterion { name: String @cost(weight: "100"), min: Int @cost(weight: "0.5") }
        input Plain { word: String, plain: Plain }
        """;

    public static TheoryData<string, string?, double> Costs => new()
    {
        { "{ search { number } }", null, 3 },
        { "{ search(input: { word: \"a\" }, plain: { plain: { word: \"a\" } }) { number } }", null, 3 },
        { "{ search(limit: 1) { number } }", null, 8 },
        { "{ search(limit: null, input: null) { number } }", null, 3 },
        { "{ search(input: { criteria: [{ name: \"a\" }, { name: \"b\", min: 1 }, {}] }) { number } }", null, 203.5 },
        { "{ search(input: { criteria: { name: \"a\" } }) { number } }", null, 103 },
        { "{ search(input: { not: { not: { criteria: [{ name: \"a\" }] } } }) { number } }", null, 103 },
        { "query($i: Search) { search(input: $i) { number } }", """{"i": {"criteria": [{"name": "a"}, {"name": null, "min": 1}], "not": {"criteria": [{"name": "b"}]}}}""", 203.5 },
        { "query($i: Search) { search(input: $i) { number } }", "{}", 3 },
        { "query($c: Criterion!) { search(input: { criteria: [$c, $c] }) { number } }", """{"c": {"name": "a"}}""", 203 },
        { "query($n: String) { search(input: { criteria: [{ name: $n }] }) { number } }", """{"n": "a"}""", 103 },
        { "query($n: String) { search(input: { criteria: [{ name: $n }] }) { number } }", """{"n": null}""", 3 },
        { "{ many(first: 3) { search(limit: 1) { number } } }", null, 25 },

        // A list that is given has one row for each item.
        { "{ some(ids: [\"a\", \"b\", \"c\"]) { number } }", null, 7 },
        { "{ some(ids: []) { number } }", null, 3 },
        { "{ some(ids: \"a\") { number } }", null, 3 },
        { "{ some(ids: 500) { number } }", null, 3 },
        { "{ some(ids: null) { number } }", null, 3 },
        { "query($i: [ID!]) { some(ids: $i) { number } }", """{"i": ["a", "b", "c", "d"]}""", 9 },
        { "query($i: [ID!]) { some(ids: $i) { number } }", """{"i": "a"}""", 3 },
        { "query($i: [ID!] = [\"a\", \"b\"]) { some(ids: $i) { number } }", "{}", 5 },
        { "query($i: ID!) { some(ids: [$i, $i]) { number } }", """{"i": "a"}""", 5 },
    };

    [Theory]
    [MemberData(nameof(Costs))]
    public async Task What_is_given_costs_wherever_it_stands(string document, string? variables, double cost) =>
        Assert.Equal(cost, await CostAsync(new GraphQLEngine(new SchemaBuilder().Sdl(Sdl).Build()), document, variables));

    [Fact]
    public async Task A_document_costs_anew_for_other_variables()
    {
        var engine = new GraphQLEngine(new SchemaBuilder().Sdl(Sdl).Build());
        const string Document = "query($i: Search) { search(input: $i) { number } }";
        Assert.Equal(103, await CostAsync(engine, Document, """{"i": {"criteria": [{"name": "a"}]}}"""));
        Assert.Equal(203, await CostAsync(engine, Document, """{"i": {"criteria": [{"name": "a"}, {"name": "b"}]}}"""));
    }

    [Fact]
    public void A_schema_made_by_code_says_it_as_one_that_was_read()
    {
        var builder = new SchemaBuilder();
        builder.Input("Criterion", t => t.Field("name", "String", f => f.Cost(100)));
        builder.Object("Query", t => t.Field("search", "Int", f => f.Argument("criterion", "Criterion", a => a.Cost(0.5)).Resolve(_ => 1)));
        var text = SchemaPrinter.Print(builder.Build());
        Assert.Contains("criterion: Criterion @cost(weight: \"0.5\")", text, StringComparison.Ordinal);
        Assert.Contains("name: String @cost(weight: \"100\")", text, StringComparison.Ordinal);
        Assert.Contains("on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION", text, StringComparison.Ordinal);
        Assert.Equal(text, SchemaPrinter.Print(new SchemaBuilder().Sdl(text).Build()));
    }

    private static async Task<double> CostAsync(GraphQLEngine engine, string document, string? variables)
    {
        using var response = await engine.ExecuteAsync(
            new GraphQLRequest(document) { Variables = variables is null ? default : GraphQLRequest.ParseVariables(variables), CostMode = CostMode.Validate },
            TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(response.Body);
        return json.RootElement.GetProperty("extensions").GetProperty("operationCost").GetProperty("fieldCost").GetDouble();
    }
}
