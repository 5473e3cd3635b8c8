using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Api;

/// <summary>Puts a GraphQL server together; its calls have the names and the shape of HotChocolate's.</summary>
public sealed class GraphQLServerBuilder
{
    internal GraphQLServerBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services of the program.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Says which schema is served.</summary>
    public GraphQLServerBuilder AddSchema(Func<IServiceProvider, GraphQLSchema> schema)
    {
        Services.AddSingleton(schema);
        return this;
    }

    /// <summary>Changes how requests are executed; what the configuration says comes before.</summary>
    public GraphQLServerBuilder ModifyRequestOptions(Action<GraphQLRequestOptions> modify)
    {
        Services.Configure(modify);
        return this;
    }

    /// <summary>Changes the limits of the transports; what the configuration says comes before.</summary>
    public GraphQLServerBuilder ModifyServerOptions(Action<GraphQLServerOptions> modify)
    {
        Services.Configure(modify);
        return this;
    }

    /// <summary>
    /// Adds ASP.NET's authorization, so that the mapped addresses can <c>RequireAuthorization()</c>. Resolvers find who asks by
    /// <c>Request.Get&lt;ClaimsPrincipal&gt;()</c>.
    /// </summary>
    public GraphQLServerBuilder AddAuthorization()
    {
        Services.AddAuthorization();
        return this;
    }

    /// <summary>Reads persisted operations from a folder of <c>.graphql</c> files.</summary>
    public GraphQLServerBuilder AddFileSystemOperationDocumentStorage(string folder) =>
        ModifyRequestOptions(options => options.PersistedOperations.Folder = folder);

    internal GraphQLServerBuilder ReadConfiguration()
    {
        Services.AddOptions<GraphQLServerOptions>().BindConfiguration(GraphQLServerOptions.Section).Validate(
            static o => o is { BodyBytes: > 0, JsonDepth: > 0, BatchSize: >= 0, StreamsPerAddress: > 0, OperationsPerConnection: > 0 }
                && o.BodyTime > TimeSpan.Zero && o.InitTime > TimeSpan.Zero && o.KeepAlive > TimeSpan.Zero && o.SendTime > TimeSpan.Zero,
            $"Every limit of {GraphQLServerOptions.Section} is above zero; only BatchSize may be zero.").ValidateOnStart();
        Services.AddOptions<GraphQLRequestOptions>().BindConfiguration(GraphQLRequestOptions.Section).Validate(
            static o => o.CostBudgets.Values.All(budget => budget > 0), $"Every budget of {GraphQLRequestOptions.Section}:CostBudgets is above zero.").ValidateOnStart();
        Services.AddOptions<GraphQLRequestOptions>().Configure<IConfiguration>(
            static (options, configuration) => configuration.GetSection(PersistedOperationOptions.Section).Bind(options.PersistedOperations));
        Services.AddOptions<CorsSettings>().BindConfiguration(CorsSettings.Section);
        return this;
    }
}
