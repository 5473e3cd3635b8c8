namespace InvestMap.Query;

/// <summary>What is going on in a pool of connections to the database.</summary>
/// <param name="Pool"><c>light</c>, <c>heavy</c> or <c>export</c>.</param>
/// <param name="Running">Connections that are at work.</param>
/// <param name="Waiting">Requests that wait for one.</param>
/// <param name="Refused">Requests that were refused since the start, because too many waited or one waited too long (<see cref="MapErrorCodes.Busy"/>).</param>
public sealed record DatabaseLoad(string Pool, int Running, int Waiting, long Refused);
