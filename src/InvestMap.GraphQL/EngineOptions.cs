using InvestMap.GraphQL.Limits;

namespace InvestMap.GraphQL;

/// <summary>Settings of an engine.</summary>
public sealed record EngineOptions
{
    /// <summary>What it refuses.</summary>
    public EngineLimits Limits { get; init; } = new();

    /// <summary>How many parsed and validated documents it keeps.</summary>
    public int DocumentCacheSize { get; init; } = 1_000;

    /// <summary>How many plans a source may keep with one operation.</summary>
    public int PlansPerOperation { get; init; } = 64;

    /// <summary>Whether <c>__schema</c> and <c>__type</c> may be asked.</summary>
    public bool Introspection { get; init; } = true;

    /// <summary>Told of every response, refusals and those to events of subscriptions too, before it is sent: for those who count.</summary>
    public Action<GraphQLResponse>? OnAnswer { get; init; }

    /// <summary>
    /// Told of every exception that the client only sees as "Unexpected Execution Error", with its request where one is known. What it
    /// returns, the number under which a log has the rest, the client is told as <c>extensions.traceId</c>.
    /// </summary>
    public Func<Exception, GraphQLRequest?, string?>? OnUnexpectedError { get; init; }
}
