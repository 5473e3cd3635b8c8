namespace InvestMap.Benchmarks;

/// <summary>One thing that users ask, in the words of HTTP and in the database's own.</summary>
/// <param name="Name">What the table of results calls it.</param>
/// <param name="Request">Makes the request that the server is asked; a new one each time.</param>
/// <param name="Floor">Hand-written SQL for the same rows, without JSON: nothing that answers from the database can be cheaper.</param>
/// <param name="Parameters">Values of the statement's parameters, in order.</param>
internal sealed record Question(string Name, Func<HttpRequestMessage> Request, string Floor, params object[] Parameters);
