using System.Text.Json;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Limits;
using InvestMap.GraphQL.TypeSystem;
using InvestMap.GraphQL.Validation;

namespace InvestMap.GraphQL.Tests.Conformance;

public sealed class ExecutionConformance
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Operations_are_executed_as_in_the_suite(bool isAsync) => Suite.Open("execution").Run(test => Execute(test, isAsync));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Values_are_coerced_as_in_the_suite(bool isAsync) => Suite.Open("coercion").Run(test => Coerce(test, isAsync));

    private static async Task<string?> Execute(JsonElement test, bool isAsync)
    {
        var runner = new CaseRunner(test.GetProperty("schema").GetString()!, isAsync);
        var expected = test.GetProperty("expected");
        if (Suite.Text(test, "kind") == "subscribe")
        {
            var responses = await runner.Subscribe(test);
            return responses.Count != expected.GetArrayLength()
                ? $"{responses.ToJsonString()} instead of {expected.GetRawText()}"
                : responses.Zip(expected.EnumerateArray()).Select(p => Comparison.Differs(p.First!, p.Second)).FirstOrDefault(d => d is not null);
        }

        var (response, wrongCalls) = await runner.Run(test);
        return Comparison.Differs(response, expected) ?? wrongCalls;
    }

    private static async Task<string?> Coerce(JsonElement test, bool isAsync)
    {
        string sdl = test.GetProperty("schema").GetString()!;
        if (Suite.Text(test, "phase") == "validation")
        {
            var schema = new SchemaBuilder().Sdl(sdl).Build(validate: false);
            var errors = DocumentValidator.Validate(schema, Parser.Parse(test.GetProperty("document").GetString()!), new ValidationOptions(new EngineLimits()));
            return errors.IsEmpty ? "accepted by validation" : Suite.CheckPlace(test.GetProperty("expected").GetProperty("errors"), errors);
        }

        var (response, wrongCalls) = await new CaseRunner(sdl, isAsync).Run(test);
        if (Comparison.Differs(response, test.GetProperty("expected")) is { } difference)
        {
            return difference;
        }

        return wrongCalls;
    }
}
