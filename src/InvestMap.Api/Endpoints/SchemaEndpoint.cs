using System.Runtime.CompilerServices;
using System.Text;
using InvestMap.GraphQL;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Api;

/// <summary><c>/graphql/schema.graphql</c>: the schema as text.</summary>
internal static class SchemaEndpoint
{
    // It stays as it is while the server runs: printed once, not for each who asks whether it changed.
    private static readonly ConditionalWeakTable<GraphQLSchema, byte[]> Printed = [];

    public static Task AnswerAsync(HttpContext context, GraphQLEngine engine)
    {
        PublicRead.AllowAnyOrigin(context);
        return Conditional.SendAsync(context, MediaTypes.GraphQL + "; charset=utf-8", Printed.GetValue(engine.Schema, static schema => Encoding.UTF8.GetBytes(SchemaPrinter.Print(schema))));
    }
}
