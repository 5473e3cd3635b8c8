using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Limits;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.TypeSystem;
using InvestMap.GraphQL.Validation;

namespace InvestMap.GraphQL.Tests.Conformance;

public sealed class ValidationConformance
{
    private readonly ConcurrentDictionary<string, GraphQLSchema> schemas = new();

    [Fact]
    public Task Documents_are_accepted_and_refused_as_in_the_suite() => Suite.Open("validation").Run(test => Task.FromResult(Check(test)));

    private string? Check(JsonElement test)
    {
        string text = test.GetProperty("document").GetString()!;
        ImmutableArray<GraphQLError> errors = Suite.Text(test, "kind") == "validateSDL"
            ? ValidateSdl(test, text)
            : DocumentValidator.Validate(
                schemas.GetOrAdd(Suite.Text(test, "schema"), sdl => new SchemaBuilder().Sdl(sdl).Build(validate: false)),
                Parser.Parse(text),
                new ValidationOptions(new EngineLimits { ValidationErrors = 1000 }));

        // The recorded verdict over all rules is the specification's; this rule is an extra of ours and of graphql-js.
        string rule = Suite.Text(test, "rule");
        var ruleErrors = errors.Where(e => e.Rule == rule).ToList();
        errors = errors.RemoveAll(e => e.Rule == "MaxIntrospectionDepthRule");
        bool allValid = test.GetProperty("allValid").GetBoolean();
        if (allValid != (errors.Length == 0))
        {
            return allValid ? $"refused: {string.Join(" | ", errors)}" : $"accepted; expected {test.GetProperty("allErrors")}";
        }

        if (rule.Length > 0)
        {
            var own = ruleErrors;
            var expected = test.GetProperty("errors");
            if ((expected.GetArrayLength() > 0) != (own.Count > 0))
            {
                return $"{rule}: {own.Count} errors {string.Join(" | ", own)}; expected {expected}";
            }

            if (Suite.CheckPlace(expected, own) is { } misplaced)
            {
                return misplaced;
            }
        }

        foreach (var group in test.GetProperty("allErrors").EnumerateArray().GroupBy(e => Suite.Text(e, "rule")))
        {
            var own = errors.Where(e => e.Rule == group.Key).ToList();
            if (own.Count == 0)
            {
                return $"{group.Key} says nothing; there are {string.Join(" | ", errors.Select(e => e.Rule + " " + e))}";
            }

            foreach (var error in group)
            {
                var places = Suite.Places(error);
                if (places.Count > 0 && !places.Any(p => own.Any(o => o.Locations.Contains(p))))
                {
                    return $"{group.Key}: none at {string.Join(' ', places)}; there are {string.Join(" | ", own)}";
                }
            }
        }

        return errors.Select(e => e.Rule).Except(test.GetProperty("allErrors").EnumerateArray().Select(e => Suite.Text(e, "rule"))).FirstOrDefault() is { } extra
            ? $"{extra} should say nothing: {string.Join(" | ", errors.Where(e => e.Rule == extra))}"
            : null;
    }

    private static ImmutableArray<GraphQLError> ValidateSdl(JsonElement test, string text)
    {
        var builder = new SchemaBuilder();
        if (Suite.Text(test, "base") is { Length: > 0 } given)
        {
            builder.Sdl(given);
        }

        var source = new Source(text);
        builder.Sdl(source);
        var document = Parser.Parse(source);
        return SdlValidator.Validate(document, builder.SurroundingsOf(document));
    }
}
