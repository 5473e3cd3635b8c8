using InvestMap.GraphQL;
using InvestMap.GraphQL.Language;
using InvestMap.Query;
using Microsoft.Extensions.Options;

namespace InvestMap.Api;

/// <summary>
/// Answers to anonymous queries, each served only while the publication that its statements read is the newest one known, and
/// the day is the same where it matters.
/// </summary>
internal sealed class ResponseCache(PublicationWatch watch, MapClock clock, IOptions<ResponseCacheOptions> options)
{
    private readonly ResponseCacheOptions _options = options.Value;
    private readonly AnswerCache<RequestKey, CachedAnswer> _answers = new(watch, clock, options.Value.Bytes, options.Value.SharedWait);

    /// <summary>Bytes of all entries.</summary>
    public long Bytes => _answers.Bytes;

    /// <summary>What was asked of it.</summary>
    public CacheLoad Load => _answers.Load("answers");

    /// <summary>Whether this request may be answered from here at all: nobody has signed in, and only the plain answer is wanted.</summary>
    public bool Admits(HttpContext context) =>
        _options.Bytes > 0 && IsPlain(context) && !context.Request.Headers.ContainsKey("GraphQL-Cost");

    /// <summary>Whether a request may be answered from what is kept: nobody has signed in, and nobody asks for the database itself.</summary>
    public static bool IsPlain(HttpContext context)
    {
        var headers = context.Request.Headers;
        return headers.Authorization.Count == 0 && context.User.Identity?.IsAuthenticated != true
            && (headers.CacheControl.Count == 0 || !headers.CacheControl.ToString().Contains("no-", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The answer, if there is one that holds.</summary>
    public CachedAnswer? Find(RequestKey key) => _answers.Find(key);

    /// <summary>Begins to answer. Of several who ask the same at once the first executes, and the others wait for it a while.</summary>
    public async ValueTask<Flight> BeginAsync(RequestKey key, CancellationToken cancellation)
    {
        key = key.Keep();
        return new Flight(this, key, await _answers.BeginAsync(key, cancellation).ConfigureAwait(false));
    }

    private CachedAnswer? Kept(RequestKey key, int generation, GraphQLRequest request, GraphQLResponse response)
    {
        if (request.Get<AnswerStamp>() is not { } stamp)
        {
            return null;
        }

        watch.Saw(stamp.Publication);
        return response.Kind != OperationKind.Query || response.IsRequestError || !response.Errors.IsEmpty || response.Body.Length > _options.AnswerBytes
            ? null
            : new CachedAnswer(response.Body.ToArray(), key.Bytes.Length, stamp, generation);
    }

    /// <summary>The answering of one request.</summary>
    internal sealed class Flight(ResponseCache cache, RequestKey key, AnswerCache<RequestKey, CachedAnswer>.Flight flight) : IDisposable
    {
        /// <summary>The answer that another request brought; null: execute.</summary>
        public CachedAnswer? Answer => flight.Answer;

        /// <summary>Keeps an answer, if it may be kept, and gives it to the others who wait.</summary>
        public void Land(GraphQLRequest request, GraphQLResponse response) =>
            flight.Land(generation => cache.Kept(key, generation, request, response));

        /// <inheritdoc/>
        public void Dispose() => flight.Dispose();
    }
}
