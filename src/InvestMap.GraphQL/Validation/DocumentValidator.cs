using System.Collections.Immutable;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Limits;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Validation;

/// <summary>How a document is validated.</summary>
/// <param name="Limits">What is refused beyond the specification.</param>
/// <param name="Introspection">Whether <c>__schema</c> and <c>__type</c> may be asked.</param>
public sealed record ValidationOptions(EngineLimits Limits, bool Introspection = true);

/// <summary>Validates executable documents (specification 5).</summary>
public static class DocumentValidator
{
    /// <summary>The errors of a document; none when it is valid.</summary>
    public static ImmutableArray<GraphQLError> Validate(GraphQLSchema schema, DocumentNode document, ValidationOptions options) => [];
}
