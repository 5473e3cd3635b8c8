using InvestMap.GraphQL.Response;

namespace InvestMap.GraphQL.TypeSystem;

internal static class SchemaValidator
{
    public static IEnumerable<GraphQLError> Validate(GraphQLSchema schema) => [];
}
