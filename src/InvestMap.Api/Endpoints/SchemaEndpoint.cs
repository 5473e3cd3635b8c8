using System.Text;
using InvestMap.GraphQL;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Api;

/// <summary><c>/graphql/schema.graphql</c>: the schema as text.</summary>
internal static class SchemaEndpoint
{
    public static async Task AnswerAsync(HttpContext context, GraphQLEngine engine)
    {
        PublicRead.AllowAnyOrigin(context);
        context.Response.ContentType = "application/graphql; charset=utf-8";
        context.Response.Headers.CacheControl = "public, no-cache";
        await context.Response.BodyWriter.WriteAsync(Encoding.UTF8.GetBytes(SchemaPrinter.Print(engine.Schema)), context.RequestAborted).ConfigureAwait(false);
    }
}
