using System.Text;
using InvestMap.GraphQL;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Api;

/// <summary><c>/graphql/schema.graphql</c>: the schema as text.</summary>
internal static class SchemaEndpoint
{
    public static Task AnswerAsync(HttpContext context, GraphQLEngine engine)
    {
        PublicRead.AllowAnyOrigin(context);
        return Conditional.SendAsync(context, MediaTypes.GraphQL + "; charset=utf-8", Encoding.UTF8.GetBytes(SchemaPrinter.Print(engine.Schema)));
    }
}
