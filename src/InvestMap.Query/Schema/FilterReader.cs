using System.Text.Json;
using InvestMap.Catalog;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query;

/// <summary>Reads a filter that comes as JSON in an address, by the same types and checks as the argument <c>where</c> in GraphQL.</summary>
internal static class FilterReader
{
    /// <summary>The filter that a text spells; null for none.</summary>
    /// <exception cref="GraphQLException">It is not JSON, or not a filter of the subject.</exception>
    public static InputObject? Read(GraphQLSchema schema, Subject subject, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = CanonicalFilter.MaxDepth });
            return (InputObject?)InputCoercion.Coerce(schema.Type($"{subject.Name}FilterInput")!, "where", json.RootElement);
        }
        catch (JsonException)
        {
            throw CanonicalFilter.NoFilter();
        }
    }
}
