using System.Diagnostics;
using InvestMap.Catalog;
using InvestMap.GraphQL;
using InvestMap.Query;

namespace InvestMap.Api;

/// <summary>The GraphQL engine over the map's schema; the call sites have HotChocolate's shape.</summary>
internal static class GraphQLServer
{
    /// <summary>Adds the engine.</summary>
    public static IServiceCollection AddGraphQLServer(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var log = provider.GetRequiredService<ILoggerFactory>().CreateLogger("InvestMap.GraphQL");
            return new GraphQLEngine(
                MapSchema.Build(provider.GetRequiredService<Catalogue>(), provider.GetRequiredService<QueryPipeline>()),
                new EngineOptions
                {
                    OnUnexpectedError = (exception, request) =>
                    {
                        // The client learns the number under which the log has the rest.
                        var trace = Activity.Current?.TraceId.ToString() ?? Guid.NewGuid().ToString("N");
                        request?.SetExtension("traceId", trace);
                        LogMessages.Unexpected(log, trace, exception);
                    },
                });
        });
        return services;
    }

    /// <summary>Maps <c>/graphql</c> and what lies below it.</summary>
    public static void MapGraphQL(this IEndpointRouteBuilder routes, string path = "/graphql")
    {
        routes.Map(path, GraphQLEndpoint.AnswerAsync);
        routes.MapGet(path + "/schema.graphql", SchemaEndpoint.AnswerAsync);
    }
}
