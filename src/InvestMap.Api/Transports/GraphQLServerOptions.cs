using InvestMap.GraphQL.Limits;

namespace InvestMap.Api;

/// <summary>
/// Limits of the transports, from the section <c>GraphQL:Server</c>. Each is refused with the code in brackets; close codes of
/// WebSockets are those of graphql-transport-ws.
/// </summary>
public sealed class GraphQLServerOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "GraphQL:Server";

    /// <summary>Largest body of a request, and largest message of a WebSocket, in bytes (HTTP413, close 1009).</summary>
    public int BodyBytes { get; set; } = 1024 * 1024;

    /// <summary>How long a body may take to arrive (HTTP408).</summary>
    public TimeSpan BodyTime { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Deepest nesting of the JSON of a request, variables included (HTTP422).</summary>
    public int JsonDepth { get; set; } = 128;

    /// <summary>Most requests in one JSON array; 0 offers no batches (REQ100, REQ101).</summary>
    public int BatchSize { get; set; }

    /// <summary>Most WebSockets and event streams that one address has open at a time; an IPv6 address counts as its /64 (HTTP429).</summary>
    public int StreamsPerAddress { get; set; } = 100;

    /// <summary>Most operations that one WebSocket has open at a time (SUB100).</summary>
    public int OperationsPerConnection { get; set; } = 50;

    /// <summary>How long a WebSocket may take to send <c>connection_init</c> (close 4408).</summary>
    public TimeSpan InitTime { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>After how much silence a stream shows that it lives, so that nothing between closes it; a WebSocket that does not answer in
    /// the same time again is cut.</summary>
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>How long a client may refuse to read what is sent on a stream; then it is cut.</summary>
    public TimeSpan SendTime { get; set; } = TimeSpan.FromSeconds(20);
}

/// <summary>How requests are executed, from the section <c>GraphQL:Request</c>; the limits from <c>GraphQL:Request:Limits</c>.</summary>
public sealed class GraphQLRequestOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "GraphQL:Request";

    /// <summary>Longest execution (GQL901); null for that of <see cref="Limits"/>.</summary>
    public TimeSpan? ExecutionTimeout { get; set; }

    /// <summary>Whether <c>__schema</c> and <c>__type</c> may be asked.</summary>
    public bool EnableIntrospection { get; set; } = true;

    /// <summary>What the engine refuses.</summary>
    public EngineLimits Limits { get; set; } = new();

    /// <summary>
    /// Highest cost of an operation for who asks (GQL216): by <c>Anonymous</c>, <c>SignedIn</c> and the names of roles; of several the
    /// highest. Whoever is not named has that of <see cref="Limits"/>.
    /// </summary>
    public IDictionary<string, double> CostBudgets { get; } = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Operations that are stored here.</summary>
    public PersistedOperationOptions PersistedOperations { get; } = new();
}

/// <summary>Persisted operations, from the section <c>PersistedOperations</c>.</summary>
public sealed class PersistedOperationOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "PersistedOperations";

    /// <summary>A folder of <c>.graphql</c> files, read once at the start; null for none.</summary>
    public string? Folder { get; set; }

    /// <summary>Whether nothing but the stored documents is answered (REQ112). A text that is one of them, byte for byte, is.</summary>
    public bool Only { get; set; }

    /// <summary>The same as <see cref="Only"/>, under HotChocolate's name.</summary>
    public bool OnlyAllowPersistedDocuments
    {
        get => Only;
        set => Only = value;
    }
}
