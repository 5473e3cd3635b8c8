using System.Collections.Concurrent;
using InvestMap.GraphQL;
using InvestMap.GraphQL.Language;
using InvestMap.Query;
using Microsoft.Extensions.Options;

namespace InvestMap.Api;

/// <summary>
/// Answers to anonymous queries, each served only while the publication that its statements read is the newest one known, and
/// the day is the same where it matters. Bounded in bytes by the second-chance rule.
/// </summary>
internal sealed class ResponseCache(PublicationWatch watch, MapClock clock, IOptions<ResponseCacheOptions> options)
{
    // What an entry costs beside its bytes.
    private const int Overhead = 300;

    private readonly ResponseCacheOptions _options = options.Value;
    private readonly ConcurrentDictionary<RequestKey, Entry> _entries = new();
    private readonly ConcurrentDictionary<RequestKey, TaskCompletionSource<CachedAnswer?>> _flights = new();
    private readonly Queue<Entry> _hand = new();
    private long _bytes;

    /// <summary>Bytes of all entries.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Whether this request may be answered from here at all: nobody has signed in, and only the plain answer is wanted.</summary>
    public bool Admits(HttpContext context)
    {
        var headers = context.Request.Headers;
        return _options.Bytes > 0 && headers.Authorization.Count == 0 && context.User.Identity?.IsAuthenticated != true
            && !headers.ContainsKey("GraphQL-Cost")
            && (headers.CacheControl.Count == 0 || !headers.CacheControl.ToString().Contains("no-", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The answer, if there is one that holds.</summary>
    public CachedAnswer? Find(RequestKey key)
    {
        if (_entries.TryGetValue(key, out var entry) && watch.Now is { } known && entry.Answer.Holds(known, clock))
        {
            entry.IsUsed = true;
            return entry.Answer;
        }

        return null;
    }

    /// <summary>Begins to answer. Of several who ask the same at once the first executes, and the others wait for it a while.</summary>
    public async ValueTask<Flight> BeginAsync(RequestKey key, CancellationToken cancellation)
    {
        var known = watch.Now;
        if (known is null)
        {
            return new Flight(this, key, null, null);
        }

        var own = new TaskCompletionSource<CachedAnswer?>(TaskCreationOptions.RunContinuationsAsynchronously);
        key = key.Keep();
        var first = _flights.GetOrAdd(key, own);
        if (first == own)
        {
            var flight = new Flight(this, key, known, own);
            if (Find(key) is not { } late)
            {
                return flight;
            }

            // Another one landed between the look and the start.
            flight.Dispose();
            return new Flight(this, key, null, null) { Answer = late };
        }

        try
        {
            if (await first.Task.WaitAsync(_options.SharedWait, cancellation).ConfigureAwait(false) is { } answer
                && watch.Now is { } now && answer.Holds(now, clock))
            {
                return new Flight(this, key, null, null) { Answer = answer };
            }
        }
        catch (TimeoutException)
        {
            // It asks by itself.
        }

        return new Flight(this, key, known, null);
    }

    private CachedAnswer? Add(RequestKey key, KnownPublication known, GraphQLRequest request, GraphQLResponse response)
    {
        if (request.Get<AnswerStamp>() is not { } stamp)
        {
            return null;
        }

        watch.Saw(stamp.Publication);
        if (response.Kind != OperationKind.Query || response.IsRequestError || !response.Errors.IsEmpty || response.Body.Length > _options.AnswerBytes)
        {
            return null;
        }

        var answer = new CachedAnswer(response.Body.ToArray(), stamp, known.Generation);
        lock (_hand)
        {
            if (_entries.TryGetValue(key, out var entry))
            {
                _bytes += answer.Body.Length - entry.Answer.Body.Length;
                entry.Answer = answer;
            }
            else
            {
                entry = new Entry(key, answer);
                _entries[key] = entry;
                _hand.Enqueue(entry);
                _bytes += Size(entry);
            }

            while (_bytes > _options.Bytes && _hand.TryDequeue(out var oldest))
            {
                if (oldest.IsUsed && oldest.Answer.Holds(known, clock))
                {
                    oldest.IsUsed = false;
                    _hand.Enqueue(oldest);
                }
                else
                {
                    _entries.TryRemove(oldest.Key, out _);
                    _bytes -= Size(oldest);
                }
            }
        }

        return answer;
    }

    private static long Size(Entry entry) => entry.Key.Bytes.Length + entry.Answer.Body.Length + Overhead;

    /// <summary>The answering of one request.</summary>
    internal sealed class Flight(ResponseCache cache, RequestKey key, KnownPublication? known, TaskCompletionSource<CachedAnswer?>? others) : IDisposable
    {
        /// <summary>The answer that another request brought; null: execute.</summary>
        public CachedAnswer? Answer { get; init; }

        /// <summary>Keeps an answer, if it may be kept, and gives it to the others who wait.</summary>
        public void Land(GraphQLRequest request, GraphQLResponse response) =>
            Release(known is null ? null : cache.Add(key, known, request, response));

        /// <summary>Lets the others go on by themselves, if there is no answer.</summary>
        public void Dispose() => Release(null);

        private void Release(CachedAnswer? answer)
        {
            if (others is not null)
            {
                cache._flights.TryRemove(KeyValuePair.Create(key, others));
                others.TrySetResult(answer);
                others = null;
            }
        }
    }

    private sealed class Entry(RequestKey key, CachedAnswer answer)
    {
        public RequestKey Key => key;

        public CachedAnswer Answer { get; set; } = answer;

        public bool IsUsed { get; set; }
    }
}
