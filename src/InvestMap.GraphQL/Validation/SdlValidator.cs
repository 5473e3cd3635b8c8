using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Validation;

internal static class SdlValidator
{
    public static IEnumerable<GraphQLError> Validate(DocumentNode document, SchemaBuilder builder) => [];
}
