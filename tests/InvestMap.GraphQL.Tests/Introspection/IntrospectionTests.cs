using System.Text;
using System.Text.Json.Nodes;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Tests.Introspection;

public sealed class IntrospectionTests
{
    private static readonly GraphQLEngine Engine = new(new SchemaBuilder().Sdl("""
        "Things"
        interface Node { id: ID! }
        type A implements Node { id: ID! old: Int @deprecated(reason: "Use id.") f(a: [Int!]! = [1, 2], b: In = {x: "y"}, c: Int @deprecated): String }
        type B implements Node { id: ID! }
        union U = A | B
        enum E { ONE TWO @deprecated }
        input In @oneOf { x: String y: Int }
        scalar S @specifiedBy(url: "https://example.org/s")
        directive @d(on: E = ONE) repeatable on FIELD | QUERY
        type Query { a: A u: U n: Node s: S e(i: In): E }
        """).Build());

    [Theory]
    [InlineData("""{ __type(name: "A") { kind name fields { name args { name defaultValue type { kind ofType { kind ofType { name } } } } } interfaces { name } } }""",
        """{"kind":"OBJECT","name":"A","fields":[{"name":"id","args":[]},{"name":"f","args":[{"name":"a","defaultValue":"[1, 2]","type":{"kind":"NON_NULL","ofType":{"kind":"LIST","ofType":{"name":null}}}},{"name":"b","defaultValue":"{ x: \"y\" }","type":{"kind":"INPUT_OBJECT","ofType":null}}]}],"interfaces":[{"name":"Node"}]}""")]
    [InlineData("""{ __type(name: "A") { fields(includeDeprecated: true) { name isDeprecated deprecationReason } } }""",
        """{"fields":[{"name":"id","isDeprecated":false,"deprecationReason":null},{"name":"old","isDeprecated":true,"deprecationReason":"Use id."},{"name":"f","isDeprecated":false,"deprecationReason":null}]}""")]
    [InlineData("""{ __type(name: "Node") { description possibleTypes { name } } }""", """{"description":"Things","possibleTypes":[{"name":"A"},{"name":"B"}]}""")]
    [InlineData("""{ __type(name: "E") { enumValues { name } all: enumValues(includeDeprecated: true) { name } } }""", """{"enumValues":[{"name":"ONE"}],"all":[{"name":"ONE"},{"name":"TWO"}]}""")]
    [InlineData("""{ __type(name: "In") { isOneOf inputFields { name } } }""", """{"isOneOf":true,"inputFields":[{"name":"x"},{"name":"y"}]}""")]
    [InlineData("""{ __type(name: "S") { specifiedByURL } }""", """{"specifiedByURL":"https://example.org/s"}""")]
    [InlineData("""{ __type(name: "Nothing") { name } }""", "null")]
    public async Task A_type_describes_itself(string query, string expected) =>
        Assert.Equal($$$"""{"data":{"__type":{{{expected}}}}}""", await Run(query));

    [Fact]
    public async Task The_schema_lists_its_types_and_directives()
    {
        var schema = JsonNode.Parse(await Run("{ __schema { queryType { name } mutationType { name } types { name } directives { name isRepeatable locations } } }"))!["data"]!["__schema"]!;
        Assert.Equal("Query", schema["queryType"]!["name"]!.GetValue<string>());
        Assert.Null(schema["mutationType"]);
        Assert.Contains("__DirectiveLocation", schema["types"]!.AsArray().Select(t => t!["name"]!.GetValue<string>()));
        Assert.Equal(["d", "include", "skip", "deprecated", "specifiedBy", "oneOf"], schema["directives"]!.AsArray().Select(d => d!["name"]!.GetValue<string>()));
        Assert.Equal("""{"name":"d","isRepeatable":true,"locations":["FIELD","QUERY"]}""", schema["directives"]![0]!.ToJsonString());
    }

    private static async Task<string> Run(string query)
    {
        using var response = await Engine.ExecuteAsync(new GraphQLRequest(query), TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(response.Body.Span);
    }
}
