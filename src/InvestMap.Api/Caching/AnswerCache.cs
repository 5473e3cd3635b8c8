using System.Collections.Concurrent;
using InvestMap.Query;

namespace InvestMap.Api;

/// <summary>What was asked of a cache since the start.</summary>
/// <param name="Cache">Which one.</param>
/// <param name="Hits">Requests that were answered from it, or together with another one.</param>
/// <param name="Misses">Requests that had to be answered anew.</param>
/// <param name="Bytes">What it holds.</param>
internal sealed record CacheLoad(string Cache, long Hits, long Misses, long Bytes);

/// <summary>An answer that is kept.</summary>
internal interface IKeptAnswer
{
    /// <summary>Bytes of it and of its key.</summary>
    int Size { get; }

    /// <summary>Whether it is still what the database would say.</summary>
    bool Holds(KnownPublication known, MapClock clock);
}

/// <summary>
/// Answers by their requests, each given only while it holds. Bounded in bytes by the second-chance rule; of several who ask
/// the same at once the first executes.
/// </summary>
internal sealed class AnswerCache<TKey, TAnswer>(PublicationWatch watch, MapClock clock, long bytes, TimeSpan sharedWait)
    where TKey : notnull
    where TAnswer : class, IKeptAnswer
{
    // What an entry costs beside its bytes.
    private const int Overhead = 300;

    private readonly ConcurrentDictionary<TKey, Entry> _entries = new();
    private readonly ConcurrentDictionary<TKey, TaskCompletionSource<TAnswer?>> _flights = new();
    private readonly Queue<Entry> _hand = new();
    private long _bytes;
    private long _hits;
    private long _misses;

    /// <summary>Bytes of all entries.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>What was asked of it since the start.</summary>
    public CacheLoad Load(string name) => new(name, Interlocked.Read(ref _hits), Interlocked.Read(ref _misses), Bytes);

    /// <summary>The answer, if there is one that holds.</summary>
    public TAnswer? Find(TKey key)
    {
        if (_entries.TryGetValue(key, out var entry) && watch.Now is { } known && entry.Answer.Holds(known, clock))
        {
            entry.IsUsed = true;
            Interlocked.Increment(ref _hits);
            return entry.Answer;
        }

        return null;
    }

    /// <summary>Begins to answer; the key is kept. Who comes later with the same question waits for the first a while.</summary>
    public async ValueTask<Flight> BeginAsync(TKey key, CancellationToken cancellation)
    {
        var known = watch.Now;
        if (known is null)
        {
            Interlocked.Increment(ref _misses);
            return new Flight(this, key, null, null);
        }

        var own = new TaskCompletionSource<TAnswer?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = _flights.GetOrAdd(key, own);
        if (first == own)
        {
            var flight = new Flight(this, key, known, own);
            if (Find(key) is not { } late)
            {
                Interlocked.Increment(ref _misses);
                return flight;
            }

            // Another one landed between the look and the start.
            flight.Dispose();
            return new Flight(this, key, null, null) { Answer = late };
        }

        try
        {
            if (await first.Task.WaitAsync(sharedWait, cancellation).ConfigureAwait(false) is { } answer
                && watch.Now is { } now && answer.Holds(now, clock))
            {
                Interlocked.Increment(ref _hits);
                return new Flight(this, key, null, null) { Answer = answer };
            }
        }
        catch (TimeoutException)
        {
            // It asks by itself.
        }

        Interlocked.Increment(ref _misses);
        return new Flight(this, key, known, null);
    }

    private void Add(TKey key, KnownPublication known, TAnswer answer)
    {
        lock (_hand)
        {
            if (_entries.TryGetValue(key, out var entry))
            {
                _bytes += answer.Size - entry.Answer.Size;
                entry.Answer = answer;
            }
            else
            {
                entry = new Entry(key, answer);
                _entries[key] = entry;
                _hand.Enqueue(entry);
                _bytes += answer.Size + Overhead;
            }

            while (_bytes > bytes && _hand.TryDequeue(out var oldest))
            {
                if (oldest.IsUsed && oldest.Answer.Holds(known, clock))
                {
                    oldest.IsUsed = false;
                    _hand.Enqueue(oldest);
                }
                else
                {
                    _entries.TryRemove(oldest.Key, out _);
                    _bytes -= oldest.Answer.Size + Overhead;
                }
            }
        }
    }

    /// <summary>The answering of one request.</summary>
    internal sealed class Flight(AnswerCache<TKey, TAnswer> cache, TKey key, KnownPublication? known, TaskCompletionSource<TAnswer?>? others) : IDisposable
    {
        /// <summary>The answer that another request brought; null: execute.</summary>
        public TAnswer? Answer { get; init; }

        /// <summary>Keeps an answer of the numbering that was known at the start, and gives it to the others who wait; null keeps none.</summary>
        public void Land(Func<int, TAnswer?> answer)
        {
            TAnswer? kept = null;
            if (known is not null && answer(known.Generation) is { } given)
            {
                kept = given;
                cache.Add(key, known, given);
            }

            Release(kept);
        }

        /// <summary>Lets the others go on by themselves, if there is no answer.</summary>
        public void Dispose() => Release(null);

        private void Release(TAnswer? answer)
        {
            if (others is not null)
            {
                cache._flights.TryRemove(KeyValuePair.Create(key, others));
                others.TrySetResult(answer);
                others = null;
            }
        }
    }

    private sealed class Entry(TKey key, TAnswer answer)
    {
        public TKey Key => key;

        public TAnswer Answer { get; set; } = answer;

        public bool IsUsed { get; set; }
    }
}
