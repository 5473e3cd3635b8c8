using System.Diagnostics;
using System.Text;
using System.Text.Json;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.Limits;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Tests.Limits;

public sealed class BadInputTests
{
    public static TheoryData<string, string, string> Documents => new()
    {
        { "100,000 braces", Repeat("{a", 100_000), ErrorCodes.TooDeep },
        { "100,000 brackets", "{a(l:" + Repeat("[", 100_000), ErrorCodes.TooDeep },
        { "100,000 objects", "{a(o:" + Repeat("{o:", 60_000), ErrorCodes.TooDeep },
        { "100,000 list types", "query($a:" + Repeat("[", 100_000), ErrorCodes.TooDeep },
        { "100,000 inline fragments", "{" + Repeat("...{", 60_000), ErrorCodes.TooDeep },
        { "a large document", "{" + Repeat("a ", 200_000) + "}", ErrorCodes.DocumentTooLarge },
        { "1 MB of names", "{" + string.Join(' ', Enumerable.Range(0, 150_000).Select(i => "n" + i)) + "}", ErrorCodes.DocumentTooLarge },
        { "many tokens", "{" + Repeat("a ", 21_000) + "}", ErrorCodes.TooManyTokens },
        { "a chain of 5,000 fragments", "{...F0}" + string.Concat(Enumerable.Range(0, 5_000).Select(i => $"fragment F{i} on Query{{...F{i + 1}}}")), ErrorCodes.TooManyTokens },
        { "a chain of 2,000 fragments", "{...F0}" + string.Concat(Enumerable.Range(0, 2_000).Select(i => $"fragment F{i} on Query{{...F{i + 1}}}")), ErrorCodes.TooManyDefinitions },
        { "a deep chain of fragments", "{...F0}" + Chain(900, i => $"self{{...F{i}}}"), ErrorCodes.OperationTooDeep },
        { "fragments that double 2^30 times", "{...F0}" + Chain(30, i => $"a:self{{...F{i}}}b:self{{...F{i}}}"), ErrorCodes.TooManyFragmentVisits },
        { "spreads that double 2^30 times", "{...F0}" + Chain(30, i => $"...on Query{{...F{i}}}...F{i}"), ErrorCodes.TooManyFragmentVisits },
        { "10,000 aliases", "{" + string.Concat(Enumerable.Range(0, 5_000).Select(i => $"a{i}:name ")) + "}", ErrorCodes.TooManyAliases },
        { "many fields", "{" + string.Concat(Enumerable.Range(0, 9).Select(i => $"s{i}:self{{...A}}")) + "}fragment A on Query{" + string.Concat(Enumerable.Range(0, 9).Select(i => $"s{i}:self{{...B}}")) + "}fragment B on Query{" + string.Concat(Enumerable.Range(0, 80).Select(i => $"self{{name}}")) + "}", ErrorCodes.TooManyFields },
        { "30 directives at one place", "{name " + Repeat("@skip(if:false)", 30) + "}", ErrorCodes.TooManyDirectives },
        { "500 times 500 overlapping fields", "{" + Repeat("self{name(x:1)}", 1_500) + "}", ErrorCodes.TooManyComparisons },
        { "fragment pairs that overlap", "{...A0 ...B0}" + Cycle("A", 41) + Cycle("B", 43), ErrorCodes.TooManyComparisons },
        { "a fragment cycle of 900", "{...F0}" + string.Concat(Enumerable.Range(0, 900).Select(i => $"fragment F{i} on Query{{...F{(i + 1) % 900}}}")), ErrorCodes.TooManyComparisons },
        { "a cost beyond the limit", "{list(first:1000000){list(first:1000){name}}}", ErrorCodes.TooCostly },
        { "misspelt names that resemble each other", "{" + string.Join(' ', Enumerable.Range(0, 900).Select(i => $"...{new string('n', 34)}{i % 7}x{i}")) + "}" + string.Concat(Enumerable.Range(0, 900).Select(i => $"fragment {new string('n', 36)}{i} on Query{{name}}")), ErrorCodes.Validation },
        { "NUL", "{a\0}", ErrorCodes.Syntax },
        { "nothing", "", ErrorCodes.NoDocument },
        { "only a comment", "# nothing", ErrorCodes.Syntax },
        { "a number too large", "{number(n: 9876543210)}", ErrorCodes.Validation },
        { "1e999", "{decimal(f: 1e999)}", ErrorCodes.Validation },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Whatever_comes_is_answered_soon_with_a_code_and_a_place(string name, string document, string code)
    {
        var watch = Stopwatch.StartNew();
        using var response = await Engine().ExecuteAsync(new GraphQLRequest(document), TestContext.Current.CancellationToken);
        Assert.True(response.IsRequestError, name);
        Assert.Contains(code, response.Errors.Select(e => e.Code));
        Assert.All(response.Errors, e => Assert.True(code is ErrorCodes.NoDocument || e.Code == ErrorCodes.TooManyErrors || !e.Locations.IsEmpty, e.Message));
        using var json = JsonDocument.Parse(response.Body);
        Assert.False(json.RootElement.TryGetProperty("data", out _));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{name} took {watch.Elapsed}");
    }

    [Theory]
    [InlineData("""{"n": 9876543210}""")]
    [InlineData("""{"n": 1.5}""")]
    [InlineData("""{"n": "1"}""")]
    [InlineData("""{"n": [1]}""")]
    [InlineData("""{"f": 1e999}""")]
    [InlineData("""{"f": "NaN"}""")]
    [InlineData("""{"o": {"unknown": 1}}""")]
    [InlineData("""{"o": {"list": ["a"]}}""")]
    [InlineData("""{"o": {"\ud800": 1}}""")]
    [InlineData("""{"e": "\ud800"}""")]
    [InlineData("""{"e": "A\udc00"}""")]
    public async Task Variables_that_do_not_fit_are_refused(string variables)
    {
        var request = new GraphQLRequest("query($n: Int, $f: Float, $o: In, $e: E) { number(n: $n) decimal(f: $f) object(o: $o, e: $e) }") { Variables = GraphQLRequest.ParseVariables(variables) };
        using var response = await Engine().ExecuteAsync(request, TestContext.Current.CancellationToken);
        Assert.True(response.IsRequestError);
        Assert.All(response.Errors, e => Assert.Equal(ErrorCodes.Variable, e.Code));
    }

    [Fact]
    public void Input_without_an_operation_is_read_by_the_same_rules()
    {
        var type = Schema().Type("In")!;
        var value = (InputObject)InputCoercion.Coerce(type, "where", GraphQLRequest.ParseVariables("""{"o": {"list": [1, 2]}}"""))!;
        Assert.Equal([1, 2], value.Get<InputObject>("o")!.Get<object?[]>("list")!.Cast<int>());
        var refused = Assert.Throws<GraphQLException>(() => InputCoercion.Coerce(type, "where", GraphQLRequest.ParseVariables("""{"o": {"list": ["a"]}}""")));
        Assert.Equal(ErrorCodes.Variable, Assert.Single(refused.Errors).Code);
        Assert.StartsWith("`where` has invalid value at .o.list[0]: ", refused.Errors[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"o\":{\"any\":", "}}")]
    [InlineData("{\"o\":", "}")]
    public async Task Variables_nested_10_000_deep_are_refused(string before, string after)
    {
        string nested = before.Contains("any", StringComparison.Ordinal)
            ? Repeat("[", 10_000) + Repeat("]", 10_000)
            : Repeat("{\"o\":", 10_000) + "{}" + Repeat("}", 10_000);
        using var json = JsonDocument.Parse(before + nested + after, new JsonDocumentOptions { MaxDepth = 20_100 });
        var request = new GraphQLRequest("query($o: In) { object(o: $o) }") { Variables = json.RootElement.Clone() };
        using var response = await Engine().ExecuteAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(ErrorCodes.Variable, Assert.Single(response.Errors).Code);
    }

    [Fact]
    public async Task Errors_of_variables_are_capped()
    {
        var request = new GraphQLRequest("query($l: [Int]) { numbers(l: $l) }") { Variables = GraphQLRequest.ParseVariables("{\"l\":[" + string.Join(',', Enumerable.Repeat("\"x\"", 10_000)) + "]}") };
        using var response = await Engine().ExecuteAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(51, response.Errors.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Other")]
    [InlineData(null)]
    public async Task An_operation_must_be_named_rightly(string? name)
    {
        var request = new GraphQLRequest("query A { name } query B { name }") { OperationName = name };
        using var response = await Engine().ExecuteAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(ErrorCodes.UnknownOperation, Assert.Single(response.Errors).Code);
    }

    [Fact]
    public async Task A_response_that_is_too_large_is_refused()
    {
        var engine = new GraphQLEngine(Schema(), new EngineOptions { Limits = new EngineLimits { ResponseBytes = 10_000, Cost = double.MaxValue } });
        using var response = await engine.ExecuteAsync(new GraphQLRequest("{ list(first: 100000) { name } }"), TestContext.Current.CancellationToken);
        Assert.Equal(ErrorCodes.ResponseTooLarge, Assert.Single(response.Errors).Code);
    }

    [Fact]
    public async Task An_operation_that_takes_too_long_is_ended()
    {
        var engine = new GraphQLEngine(Schema(), new EngineOptions { Limits = new EngineLimits { ExecutionTime = TimeSpan.FromMilliseconds(50) } });
        using var response = await engine.ExecuteAsync(new GraphQLRequest("{ slow }"), TestContext.Current.CancellationToken);
        Assert.Equal(ErrorCodes.Timeout, Assert.Single(response.Errors).Code);
    }

    [Fact]
    public async Task The_cost_can_be_asked_for_and_limited_for_who_asks()
    {
        const string text = "query($n: Int) { list(first: $n) { name self { name } } }";
        var variables = GraphQLRequest.ParseVariables("""{"n": 7}""");
        using var validated = await Engine().ExecuteAsync(new GraphQLRequest(text) { Variables = variables, CostMode = CostMode.Validate }, TestContext.Current.CancellationToken);
        Assert.Equal("""{"extensions":{"operationCost":{"fieldCost":8,"typeCost":15}}}""", Encoding.UTF8.GetString(validated.Body.Span));
        using var refused = await Engine().ExecuteAsync(new GraphQLRequest(text) { Variables = variables, CostLimit = 7 }, TestContext.Current.CancellationToken);
        Assert.Equal(ErrorCodes.TooCostly, Assert.Single(refused.Errors).Code);
        using var reported = await Engine().ExecuteAsync(new GraphQLRequest(text) { Variables = variables, CostMode = CostMode.Report }, TestContext.Current.CancellationToken);
        Assert.EndsWith("""]},"extensions":{"operationCost":{"fieldCost":8,"typeCost":15}}}""", Encoding.UTF8.GetString(reported.Body.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_documents_do_not_push_good_ones_out_of_the_cache()
    {
        var engine = new GraphQLEngine(Schema(), new EngineOptions { DocumentCacheSize = 2 });
        foreach (string text in (string[])["{ name }", "{ nope }", "{ nope2 }", "{ nope3 }", "{ name }", "{ a: name }", "{ name }", "{ b: name }", "{ name }"])
        {
            using var response = await engine.ExecuteAsync(new GraphQLRequest(text), TestContext.Current.CancellationToken);
        }

        Assert.Equal((3, 6, 2), engine.DocumentCacheCounts);
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Chain(int count, Func<int, string> body) =>
        string.Concat(Enumerable.Range(0, count).Select(i => $"fragment F{i} on Query{{{body(i + 1)}}}")) + $"fragment F{count} on Query{{name}}";

    private static string Cycle(string name, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(i => $"fragment {name}{i} on Query{{self{{...{name}{(i + 1) % count}}}}}"));

    private static GraphQLEngine Engine() => new(Schema());

    private static GraphQLSchema Schema()
    {
        var b = new SchemaBuilder();
        b.Scalar(new ScalarType("Any"));
        b.Enum("E", t => t.Value("A"));
        b.Input("In", t => t.Field("o", "In").Field("any", "Any").Field("list", "[Int!]"));
        b.Object("Query", t => t
            .Field("name", "String", f => f.Argument("x", "Int").Resolve(_ => "n"))
            .Field("self", "Query", f => f.Resolve(_ => new object()))
            .Field("a", "Query", f => f.Argument("l", "Any").Argument("o", "Any").Resolve(_ => new object()))
            .Field("list", "[Query!]", f => f.Argument("first", "Int").ListSize(assumedSize: 10, slicingArguments: ["first"]).Resolve(c => Enumerable.Repeat(new object(), c.Arguments.Get<int>("first"))))
            .Field("number", "Int", f => f.Argument("n", "Int").Resolve(c => c.Arguments.Get<int>("n")))
            .Field("numbers", "Int", f => f.Argument("l", "[Int]").Resolve(_ => 1))
            .Field("decimal", "Float", f => f.Argument("f", "Float").Resolve(c => c.Arguments.Get<double>("f")))
            .Field("object", "Int", f => f.Argument("o", "In").Argument("e", "E").Resolve(_ => 1))
            .Field("slow", "Int", f => f.ResolveAsync(async c =>
            {
                await Task.Delay(TimeSpan.FromMinutes(1), c.Cancellation);
                return 1;
            })));
        return b.Build();
    }
}
