namespace InvestMap.Query;

/// <summary>
/// How much the database is asked at a time, and for how long. What is beyond a limit is refused with <see cref="MapErrorCodes.Busy"/>.
/// </summary>
public sealed record DatabaseLimits
{
    /// <summary>Connections that carry light requests, many in one batch. More backends than processors would only take the caches from each other.</summary>
    public int SharedConnections { get; init; } = Math.Clamp(Environment.ProcessorCount, 2, 4);

    /// <summary>Most statements in one batch; a request that has more by itself is a heavy one.</summary>
    public int SharedStatements { get; init; } = 64;

    /// <summary>Most light requests that wait for a batch.</summary>
    public int SharedQueue { get; init; } = 1_000;

    /// <summary>How long a light request may keep its connection, on which others wait; after that it is read again as a heavy one.</summary>
    public TimeSpan LightTime { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A request that took longer than this travels as a heavy one the next time, so that nobody waits behind it.</summary>
    public TimeSpan SlowAfter { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a heavy request may take, all its statements together (<see cref="MapErrorCodes.DatabaseTimeout"/>).</summary>
    public TimeSpan HeavyTime { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Connections for heavy requests, one each.</summary>
    public int HeavyConnections { get; init; } = 4;

    /// <summary>Most heavy requests that wait for a connection.</summary>
    public int HeavyQueue { get; init; } = 100;

    /// <summary>How long a heavy request waits for a connection.</summary>
    public TimeSpan HeavyWait { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Connections for exports, one each for as long as the client takes to read.</summary>
    public int ExportConnections { get; init; } = 4;

    /// <summary>Most exports that wait for a connection, as long as a heavy request does.</summary>
    public int ExportQueue { get; init; } = 20;

    /// <summary>How long the statement of an export may take, with the time that the client takes to read it.</summary>
    public TimeSpan ExportTime { get; init; } = TimeSpan.FromMinutes(10);
}
