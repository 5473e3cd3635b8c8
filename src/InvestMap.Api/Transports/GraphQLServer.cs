using InvestMap.Catalog;
using InvestMap.GraphQL;
using InvestMap.GraphQL.TypeSystem;
using InvestMap.Query;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace InvestMap.Api;

/// <summary>The GraphQL server; the call sites have HotChocolate's shape.</summary>
public static class GraphQLServer
{
    /// <summary>Adds the engine and its transports. Say which schema next.</summary>
    public static GraphQLServerBuilder AddGraphQLServer(this IServiceCollection services)
    {
        services.TryAddSingleton<OperationDocuments>();
        services.TryAddSingleton<GraphQLRequestReader>();
        services.TryAddSingleton<StreamCounter>();
        services.TryAddSingleton<OperationCounts>();
        services.TryAddSingleton(Engine);
        return new GraphQLServerBuilder(services).ReadConfiguration();
    }

    /// <summary>The schema of the map: made from the catalogue, answered by the planner.</summary>
    public static GraphQLServerBuilder AddMapSchema(this GraphQLServerBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddSchema(provider => MapSchema.Build(provider.GetRequiredService<Catalogue>(), provider.GetRequiredService<QueryPipeline>()));
    }

    /// <summary>Maps every transport at one address, GraphiQL for browsers, and the schema as text below it.</summary>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder routes, string path = "/graphql")
    {
        routes.MapGraphQLSchema(path + "/schema.graphql");
        return Map(routes, path, GraphQLEndpoint.AnswerAsync);
    }

    /// <summary>Maps GraphQL over HTTP: POST, and GET for queries.</summary>
    public static IEndpointConventionBuilder MapGraphQLHttp(this IEndpointRouteBuilder routes, string path = "/graphql") =>
        Map(routes, path, GraphQLEndpoint.AnswerHttpAsync);

    /// <summary>Maps graphql-transport-ws alone. Call <c>UseWebSockets()</c> before.</summary>
    public static IEndpointConventionBuilder MapGraphQLWebSocket(this IEndpointRouteBuilder routes, string path = "/graphql/ws") =>
        Map(routes, path, WebSocketEndpoint.AnswerAsync);

    /// <summary>Maps the schema as text.</summary>
    public static IEndpointConventionBuilder MapGraphQLSchema(this IEndpointRouteBuilder routes, string path = "/graphql/schema.graphql") =>
        routes.MapRead(path, SchemaEndpoint.AnswerAsync);

    private static IEndpointConventionBuilder Map(IEndpointRouteBuilder routes, string path, RequestDelegate answer)
    {
        // A folder that cannot be read stops the start, not the first request.
        _ = routes.ServiceProvider.GetRequiredService<OperationDocuments>();
        return routes.Map(path, answer);
    }

    private static GraphQLEngine Engine(IServiceProvider provider)
    {
        var log = provider.GetRequiredService<ILoggerFactory>().CreateLogger("InvestMap.GraphQL");
        var options = provider.GetRequiredService<IOptions<GraphQLRequestOptions>>().Value;
        return new GraphQLEngine(
            provider.GetRequiredService<GraphQLSchema>(),
            new EngineOptions
            {
                Limits = options.ExecutionTimeout is { } time ? options.Limits with { ExecutionTime = time } : options.Limits,
                Introspection = options.EnableIntrospection,
                OnAnswer = provider.GetRequiredService<OperationCounts>().Answered,
                OnUnexpectedError = (exception, request) =>
                {
                    var trace = TraceNumber.Of(request?.Caller as HttpContext);
                    LogMessages.Unexpected(log, trace, exception);
                    return trace;
                },
            });
    }
}
