using System.Text.Json;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Tests.Conformance;

public sealed class SchemaConformance
{
    [Fact]
    public Task Schemas_are_accepted_and_refused_as_in_the_suite() => Suite.Open("schema").Run(test => Task.FromResult(Check(test)));

    private static string? Check(JsonElement test)
    {
        bool valid = test.GetProperty("valid").GetBoolean();
        IReadOnlyList<GraphQLError> errors = [];
        try
        {
            new SchemaBuilder().Sdl(test.GetProperty("sdl").GetString()!).Build();
        }
        catch (SchemaException e)
        {
            errors = e.Errors;
        }
        catch (GraphQLException e)
        {
            errors = e.Errors;
        }

        if (valid)
        {
            return errors.Count == 0 ? null : $"refused: {string.Join(" | ", errors)}";
        }

        if (errors.Count == 0)
        {
            return $"accepted; expected {test.GetProperty("errors")}";
        }

        if (test.TryGetProperty("rules", out var rules) && rules.EnumerateArray().FirstOrDefault(r => !errors.Any(e => e.Rule == r.GetString())) is { ValueKind: JsonValueKind.String } missing)
        {
            return $"{missing} says nothing; there are {string.Join(" | ", errors)}";
        }

        return Suite.CheckPlace(test.GetProperty("errors"), errors);
    }
}
