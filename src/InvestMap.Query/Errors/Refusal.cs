using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.Response;

namespace InvestMap.Query;

/// <summary>What a request asked that cannot be: the code, the place and what would be right. Made before any SQL.</summary>
internal static class Refusal
{
    public static GraphQLException Of(string code, string message, FieldSelection? selection = null) =>
        new(new GraphQLError(message, code, selection?.Locations ?? default)) { RefuseRequest = true };
}
