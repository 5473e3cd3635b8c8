using System.Text;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Tests.Execution;

public sealed class ExecutionTests
{
    [Theory]
    [InlineData("{ b: text a: text text }", """{"data":{"b":"Đò Lèn","a":"Đò Lèn","text":"Đò Lèn"}}""")]
    [InlineData("{ self { text } self { number } }", """{"data":{"self":{"text":"Đò Lèn","number":7}}}""")]
    [InlineData("{ ...F ... @include(if: true) { number } } fragment F on Query { __typename }", """{"data":{"__typename":"Query","number":7}}""")]
    [InlineData("{ echo(text: \"a\\n\\\"b\\\"\") }", """{"data":{"echo":"a\n\"b\""}}""")]
    [InlineData("{ pets { __typename ... on Dog { bark } ... on Cat { meow } } }", """{"data":{"pets":[{"__typename":"Dog","bark":1},{"__typename":"Cat","meow":2}]}}""")]
    [InlineData("{ long decimal }", """{"data":{"long":9007199254740993,"decimal":79228162514264337593543950335}}""")]
    [InlineData("{ plain { name inner { name } } }", """{"data":{"plain":{"name":"p","inner":null}}}""")]
    public async Task A_response_has_the_keys_of_the_query_in_its_order(string document, string expected) => Assert.Equal(expected, await Run(document));

    [Theory]
    [InlineData("{ must number }", """{"data":null,"errors":[{"message":"Cannot return null for non-nullable field Query.must.","locations":[{"line":1,"column":3}],"path":["must"],"extensions":{"code":"GQL251"}}]}""")]
    [InlineData("{ self { number must } number }", """{"data":{"self":null,"number":7},"errors":[{"message":"Cannot return null for non-nullable field Query.must.","locations":[{"line":1,"column":17}],"path":["self","must"],"extensions":{"code":"GQL251"}}]}""")]
    [InlineData("{ list }", """{"data":{"list":[1,null,3]},"errors":[{"message":"Int cannot represent non-integer value: \"x\"","locations":[{"line":1,"column":3}],"path":["list",1],"extensions":{"code":"GQL252"}}]}""")]
    [InlineData("{ strict }", """{"data":{"strict":null},"errors":[{"message":"Cannot return null for non-nullable field Query.strict.","locations":[{"line":1,"column":3}],"path":["strict",1],"extensions":{"code":"GQL251"}}]}""")]
    [InlineData("{ refuses later { refuses } }", """{"data":{"refuses":null,"later":{"refuses":null}},"errors":[{"message":"No.","locations":[{"line":1,"column":3}],"path":["refuses"],"extensions":{"code":"X"}},{"message":"No.","locations":[{"line":1,"column":19}],"path":["later","refuses"],"extensions":{"code":"X"}}]}""")]
    [InlineData("{ later { must } }", """{"data":{"later":null},"errors":[{"message":"Cannot return null for non-nullable field Query.must.","locations":[{"line":1,"column":11}],"path":["later","must"],"extensions":{"code":"GQL251"}}]}""")]
    public async Task Null_goes_up_to_the_nearest_place_that_can_hold_it(string document, string expected) => Assert.Equal(expected, await Run(document));

    [Fact]
    public async Task What_went_wrong_inside_stays_inside()
    {
        Exception? seen = null;
        var engine = new GraphQLEngine(Schema(), new EngineOptions { OnUnexpectedError = (e, _) => { seen = e; return "a-number"; } });
        using var response = await engine.ExecuteAsync(new GraphQLRequest("{ breaks }"), TestContext.Current.CancellationToken);
        Assert.Equal(
            """{"data":{"breaks":null},"errors":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":3}],"path":["breaks"],"extensions":{"code":"GQL900"}}],"extensions":{"traceId":"a-number"}}""",
            Encoding.UTF8.GetString(response.Body.Span));
        Assert.Equal("secret", seen?.Message);
    }

    [Fact]
    public async Task A_cancellation_that_nobody_asked_for_is_a_fault_of_its_field()
    {
        var answer = await Run("{ gaveUp later { gaveUp } text }");
        Assert.StartsWith("""{"data":{"gaveUp":null,"later":{"gaveUp":null},"text":"Đò Lèn"},"errors":[""", answer, StringComparison.Ordinal);
        Assert.Contains(ErrorCodes.Unexpected, answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"s": true}""", """{"data":{"number":7}}""")]
    [InlineData("""{"s": false}""", """{"data":{"text":"Đò Lèn","number":7}}""")]
    public async Task Skip_and_include_follow_their_variables_in_a_cached_document(string variables, string expected)
    {
        var engine = new GraphQLEngine(Schema());
        for (int i = 0; i < 2; i++)
        {
            Assert.Equal(expected, await Run("query($s: Boolean!) { text @skip(if: $s) number }", variables, engine));
        }

        Assert.Equal((1, 1, 1), engine.DocumentCacheCounts);
    }

    [Theory]
    [InlineData("query($a: In) { coerced(in: $a) }", """{"a":{"n":1}}""", """{"in":{"n":1,"d":5}}""")]
    [InlineData("query($n: Int) { coerced(in: {n: $n}) }", "{}", """{"in":{"d":5}}""")]
    [InlineData("query($n: Int) { coerced(in: {n: $n}) }", """{"n":null}""", """{"in":{"n":null,"d":5}}""")]
    [InlineData("query($n: Int = 3) { coerced(in: {n: $n, list: 4}) }", "{}", """{"in":{"n":3,"list":[4],"d":5}}""")]
    [InlineData("{ coerced }", "{}", "{}")]
    [InlineData("{ coerced(any: {a: [1, \"x\", E, null, {b: 2.5}]}) }", "{}", """{"any":{"a":[1,"x","E",null,{"b":2.5}]}}""")]
    [InlineData("query($v: Any) { coerced(any: $v) }", """{"v":{"x":[12345678901234567890.5]}}""", """{"any":{"x":[12345678901234567890.5]}}""")]
    public async Task Arguments_are_coerced_with_defaults_and_absent_is_not_null(string document, string variables, string expected) =>
        Assert.Equal($$$"""{"data":{"coerced":{{{expected}}}}}""", await Run(document, variables));

    [Fact]
    public async Task Fields_of_a_query_wait_together_and_those_of_a_mutation_one_after_the_other()
    {
        Assert.Equal("""{"data":{"a":{"t":"b"},"b":{"t":"a"}}}""", await Run("{ a: meet(me: \"a\", you: \"b\") { t: text } b: meet(me: \"b\", you: \"a\") { t: text } }"));
        Assert.Equal("""{"data":{"a":1,"b":2,"c":3}}""", await Run("mutation { a: count b: count c: count }"));
    }

    [Fact]
    public async Task A_query_only_transport_refuses_mutations_and_subscriptions()
    {
        var engine = new GraphQLEngine(Schema());
        using var mutation = await engine.ExecuteAsync(new GraphQLRequest("mutation { count }") { ReadOnly = true }, TestContext.Current.CancellationToken);
        using var subscription = await engine.ExecuteAsync(new GraphQLRequest("subscription { ticks }"), TestContext.Current.CancellationToken);
        Assert.All([mutation, subscription], r => Assert.Equal(ErrorCodes.OperationNotOffered, Assert.Single(r.Errors).Code));
    }

    [Fact]
    public async Task A_subscription_answers_each_event()
    {
        var engine = new GraphQLEngine(Schema());
        var request = new GraphQLRequest("subscription($n: Int!) { t: ticks(count: $n) }") { Variables = GraphQLRequest.ParseVariables("""{"n":3}""") };
        var subscription = await engine.SubscribeAsync(request, TestContext.Current.CancellationToken);
        Assert.Null(subscription.Refusal);
        var bodies = new List<string>();
        await foreach (var response in subscription.Events!)
        {
            bodies.Add(Encoding.UTF8.GetString(response.Body.Span));
            response.Dispose();
        }

        Assert.Equal(["""{"data":{"t":0}}""", """{"data":{"t":1}}""", """{"data":{"t":2}}"""], bodies);
        Assert.True(engine.IsSubscription(request));
    }

    [Fact]
    public async Task A_subscription_that_cannot_open_is_refused_without_data()
    {
        var subscription = await new GraphQLEngine(Schema()).SubscribeAsync(new GraphQLRequest("subscription { closed }"), TestContext.Current.CancellationToken);
        using var refusal = subscription.Refusal!;
        Assert.Null(subscription.Events);
        Assert.True(refusal.IsRequestError);
        Assert.Equal("X", Assert.Single(refusal.Errors).Code);
    }

    [Fact]
    public async Task A_client_that_goes_away_ends_the_operation()
    {
        using var gone = new CancellationTokenSource();
        var answer = new GraphQLEngine(Schema()).ExecuteAsync(new GraphQLRequest("{ never }"), gone.Token).AsTask();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
    }

    [Fact]
    public async Task Every_phase_is_timed()
    {
        using var response = await new GraphQLEngine(Schema()).ExecuteAsync(new GraphQLRequest("{ text }"), TestContext.Current.CancellationToken);
        Assert.Equal(["parse", "validate", "prepare", "execute", "respond"], response.Timings.Entries.Select(e => e.Phase));
    }

    private static async Task<string> Run(string document, string variables = "{}", GraphQLEngine? engine = null)
    {
        var request = new GraphQLRequest(document) { Variables = GraphQLRequest.ParseVariables(variables) };
        using var response = await (engine ?? new GraphQLEngine(Schema())).ExecuteAsync(request, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(response.Body.Span);
    }

    private static GraphQLSchema Schema()
    {
        int count = 0;
        var meetings = new System.Collections.Concurrent.ConcurrentDictionary<string, TaskCompletionSource<string>>();
        TaskCompletionSource<string> Meeting(string name) => meetings.GetOrAdd(name, _ => new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously));
        var b = new SchemaBuilder();
        b.Scalar(new ScalarType("Any")).Scalar(new ScalarType("Long")).Scalar(new ScalarType("Decimal"));
        b.Input("In", i => i.Field("n", "Int").Field("list", "[Int!]").Field("d", "Int!", f => f.Default(5)));
        b.Object("Dog", t => t.Field("bark", "Int", f => f.Resolve(_ => 1)));
        b.Object("Cat", t => t.Field("meow", "Int", f => f.Resolve(_ => 2)));
        b.Union("Pet", u => u.Types("Dog", "Cat").ResolveType(v => (string)v));
        b.Object("Plain", t => t.Field("name", "String!").Field("inner", "Plain"));
        b.Object("Query", t => t
            .Field("text", "String!", f => f.Resolve(c => c.ParentAs<string>() ?? "Đò Lèn"))
            .Field("number", "Int", f => f.Resolve(_ => 7))
            .Field("self", "Query", f => f.Resolve(_ => new object()))
            .Field("later", "Query", f => f.ResolveAsync(async _ =>
            {
                await Task.Yield();
                return new object();
            }))
            .Field("echo", "String", f => f.Argument("text", "String!").Resolve(c => c.Arguments.Get<string>("text")))
            .Field("pets", "[Pet!]", f => f.Resolve(_ => new[] { "Dog", "Cat" }))
            .Field("long", "Long", f => f.Resolve(_ => 9007199254740993L))
            .Field("decimal", "Decimal", f => f.Resolve(_ => decimal.MaxValue))
            .Field("plain", "Plain", f => f.Resolve(_ => new Plain("p", null)))
            .Field("must", "Int!", f => f.Resolve(_ => null))
            .Field("list", "[Int]", f => f.Resolve(_ => new object[] { 1, "x", 3 }))
            .Field("strict", "[Int!]", f => f.Resolve(_ => new object?[] { 1, null }))
            .Field("refuses", "Int", f => f.Resolve(_ => throw new GraphQLException(new GraphQLError("No.", "X"))))
            .Field("breaks", "Int", f => f.Resolve(_ => throw new InvalidOperationException("secret")))
            .Field("gaveUp", "Int", f => f.Resolve(_ => throw new OperationCanceledException()))
            .Field("never", "Int", f => f.ResolveAsync(async c =>
            {
                await Task.Delay(Timeout.Infinite, c.Cancellation);
                return 1;
            }))
            .Field("coerced", "Any", f => f.Argument("in", "In").Argument("any", "Any").Resolve(c => c.Arguments.Present().ToDictionary(a => a.Definition.Name, a => a.Value)))
            .Field("meet", "Query", f => f.Argument("me", "String!").Argument("you", "String!").ResolveAsync(async c =>
            {
                Meeting(c.Argument<string>("me")!).SetResult(c.Argument<string>("me")!);
                return await Meeting(c.Argument<string>("you")!).Task.WaitAsync(c.Cancellation);
            })));
        b.Object("Mutation", t => t.Field("count", "Int", f => f.ResolveAsync(async _ =>
        {
            int seen = ++count;
            await Task.Delay(5);
            return seen == count ? seen : -1;
        })));
        b.Object("Subscription", t => t
            .Field("ticks", "Int", f => f.Argument("count", "Int", a => a.Default(1)).Resolve(c => c.Parent).Subscribe((c, ct) => ValueTask.FromResult(Ticks(c.Arguments.Get<int>("count")))))
            .Field("closed", "Int", f => f.Subscribe((_, _) => throw new GraphQLException(new GraphQLError("Closed.", "X")))));
        return b.Build();
    }

    private static async IAsyncEnumerable<object?> Ticks(int count)
    {
        for (int i = 0; i < count; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }

    private sealed record Plain(string Name, Plain? Inner);
}
