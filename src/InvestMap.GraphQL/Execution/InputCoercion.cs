using System.Text.Json;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Execution;

/// <summary>Reads input that did not come as a variable of an operation, such as a filter in an address, by a type of the schema.</summary>
public static class InputCoercion
{
    /// <summary>The value of a type that JSON spells: what a resolver or planner would see (specification 3.x "Input Coercion").</summary>
    /// <param name="type">An input type of the schema.</param>
    /// <param name="name">How the value is called in errors.</param>
    /// <param name="json">The value.</param>
    /// <exception cref="GraphQLException">It is no such value; each error says where inside it (GQL202).</exception>
    public static object? Coerce(GraphQLType type, string name, JsonElement json) => VariableCoercion.Coerce(type, name, json);
}
