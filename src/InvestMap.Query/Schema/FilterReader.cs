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
    public static InputObject? Read(GraphQLSchema schema, Subject subject, string? text) => string.IsNullOrEmpty(text)
        ? null
        : (InputObject?)Read(schema.Type($"{subject.Name}FilterInput")!, "where", text, CanonicalFilter.NoFilter);

    /// <summary>The items of an order that a text spells; none for none.</summary>
    /// <exception cref="GraphQLException">It is not JSON, or not an order of the subject.</exception>
    public static object?[] ReadOrder(GraphQLSchema schema, Subject subject, string? text) => string.IsNullOrEmpty(text)
        ? []
        : (object?[]?)Read(
            schema.QueryType!.Field(subject.Plural!)!.Argument("order")!.Type,
            "order",
            text,
            () => Refusal.Of(MapErrorCodes.Order, "`order` is not JSON of the list's order, such as [{\"nameVi\":\"ASC\"}].")) ?? [];

    private static object? Read(GraphQLType type, string name, string text, Func<GraphQLException> refused)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = CanonicalFilter.MaxDepth });
            return InputCoercion.Coerce(type, name, json.RootElement);
        }
        catch (JsonException)
        {
            throw refused();
        }
    }
}
