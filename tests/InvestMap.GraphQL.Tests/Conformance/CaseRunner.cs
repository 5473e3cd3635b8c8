using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Tests.Conformance;

/// <summary>Executes a case whose resolvers are a table from response path to outcome.</summary>
internal sealed class CaseRunner(string sdl, bool isAsync)
{
    private readonly List<string> wrongCalls = [];

    /// <summary>The response of a case, and what its resolvers saw that they should not have.</summary>
    public async Task<(JsonNode Response, string? WrongCalls)> Run(JsonElement test)
    {
        var outcomes = test.TryGetProperty("resolvers", out var table) ? table : default;
        var calls = test.TryGetProperty("calls", out var expectedCalls) ? expectedCalls : default;
        var engine = MakeEngine(outcomes, calls);
        using var response = await Execute(engine, test);
        return (JsonNode.Parse(response.Body.Span)!, wrongCalls.Count == 0 ? null : string.Join("; ", wrongCalls));
    }

    /// <summary>The responses to the events of a subscription.</summary>
    public async Task<JsonArray> Subscribe(JsonElement test)
    {
        var engine = MakeEngine(default, default, test.GetProperty("events"));
        var request = RequestOf(test);
        var document = new PreparedDocument(engine.Schema, Parser.Parse(new Source(request.Document)), 1);
        var definition = document.FindOperation(request.OperationName);
        var variables = VariableCoercion.Coerce(engine.Schema, document.Document.Source, definition.Variables, request.Variables);
        var subscription = await engine.OpenAsync(request, document.Prepare(definition, variables), variables, new PhaseTimings(), TestContext.Current.CancellationToken);
        var responses = new JsonArray();
        if (subscription.Refusal is { } refusal)
        {
            responses.Add(JsonNode.Parse(refusal.Body.Span));
            return responses;
        }

        await foreach (var response in subscription.Events!)
        {
            responses.Add(JsonNode.Parse(response.Body.Span));
            response.Dispose();
        }

        return responses;
    }

    private static GraphQLRequest RequestOf(JsonElement test) => new(test.GetProperty("document").GetString()!)
    {
        Variables = test.TryGetProperty("variables", out var variables) ? variables : default,
        OperationName = test.TryGetProperty("operationName", out var name) ? name.GetString() : null,
    };

    // Straight to execution: some documents of the suite are invalid on purpose.
    private static async Task<GraphQLResponse> Execute(GraphQLEngine engine, JsonElement test)
    {
        var request = RequestOf(test);
        var timings = new PhaseTimings();
        try
        {
            var document = new PreparedDocument(engine.Schema, Parser.Parse(new Source(request.Document)), 1);
            var definition = document.FindOperation(request.OperationName);
            if (engine.Schema.RootType(definition.Operation) is null)
            {
                throw new GraphQLException(new GraphQLError("No such root type."));
            }

            var variables = VariableCoercion.Coerce(engine.Schema, document.Document.Source, definition.Variables, request.Variables);
            return await engine.RunAsync(request, document.Prepare(definition, variables), variables, null, timings, TestContext.Current.CancellationToken);
        }
        catch (GraphQLException e)
        {
            return engine.Refuse(e.Errors, timings, null);
        }
    }

    private GraphQLEngine MakeEngine(JsonElement outcomes, JsonElement calls, JsonElement events = default)
    {
        var builder = new SchemaBuilder().Sdl(sdl);
        builder.EachUnresolvedField((_, _, field) =>
        {
            if (isAsync)
            {
                field.ResolveAsync(async context =>
                {
                    await Task.Yield();
                    return Resolve(context, outcomes, calls);
                });
            }
            else
            {
                field.Resolve(context => Resolve(context, outcomes, calls));
            }

            field.Subscribe((_, _) => ValueTask.FromResult(Stream(events)));
        });
        builder.EachAbstractType(value => (value as Typed)?.Type);
        return new GraphQLEngine(builder.Build(validate: false), new EngineOptions
        {
            OnUnexpectedError = (e, _) =>
            {
                wrongCalls.Add(e.ToString());
                return null;
            },
        });
    }

    private static async IAsyncEnumerable<object?> Stream(JsonElement events)
    {
        foreach (var item in events.EnumerateArray())
        {
            await Task.Yield();
            yield return new Event(item);
        }
    }

    private object? Resolve(ResolverContext context, JsonElement outcomes, JsonElement calls)
    {
        string path = context.Path.ToString();
        var root = context.Parent as Event ?? (context.Parent as Typed)?.Event;
        if (root is not null)
        {
            outcomes = root.Outcomes;
        }

        if (calls.ValueKind == JsonValueKind.Object && calls.TryGetProperty(path, out var expected))
        {
            string seen = ArgumentsOf(context.Arguments);
            if (!JsonNode.DeepEquals(JsonNode.Parse(seen), JsonNode.Parse(expected.GetRawText())))
            {
                lock (wrongCalls)
                {
                    wrongCalls.Add($"{path} saw {seen} instead of {expected.GetRawText()}");
                }
            }
        }

        return outcomes.ValueKind == JsonValueKind.Object && outcomes.TryGetProperty(path, out var outcome)
            ? ValueOf(outcome, context, root)
            : null;
    }

    private static object? ValueOf(JsonElement outcome, ResolverContext context, Event? root)
    {
        if (outcome.TryGetProperty("value", out var value))
        {
            return PlainValue.From(value);
        }

        if (outcome.TryGetProperty("object", out var type))
        {
            return new Typed(type.GetString()!, root);
        }

        if (outcome.TryGetProperty("list", out var items))
        {
            return items.EnumerateArray().Select(item => Item(item, context, root)).ToArray();
        }

        if (outcome.TryGetProperty("echo", out _))
        {
            return ArgumentsOf(context.Arguments);
        }

        if (outcome.TryGetProperty("error", out var message))
        {
            var extensions = outcome.TryGetProperty("extensions", out var given) ? (IReadOnlyDictionary<string, object?>?)PlainValue.From(given) : null;
            throw new GraphQLException(new GraphQLError(message.GetString()!, extensions: extensions));
        }

        return null;
    }

    private static object? Item(JsonElement outcome, ResolverContext context, Event? root)
    {
        try
        {
            return ValueOf(outcome, context, root);
        }
        catch (GraphQLException e)
        {
            return e;
        }
    }

    private static string ArgumentsOf(ArgumentValues arguments)
    {
        using var writer = new ResponseWriter();
        writer.StartObject();
        foreach (var (definition, value) in arguments.Present())
        {
            writer.Key(definition.Name);
            writer.WriteAny(value);
        }

        writer.EndObject();
        return Encoding.UTF8.GetString(writer.Written.Span);
    }

    private sealed record Typed(string Type, Event? Event);

    private sealed record Event(JsonElement Outcomes);
}
