using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace InvestMap.GraphQL.Execution;

/// <summary>
/// Prepared documents by their bytes. Bounded by the second-chance rule: a document that was used since the hand last
/// passed it stays. Only valid documents come in, so broken ones cannot push good ones out.
/// </summary>
internal sealed class DocumentCache(int capacity)
{
    private static readonly Counter<long> Hits = EngineMetrics.Meter.CreateCounter<long>("graphql.document_cache.hits");
    private static readonly Counter<long> Misses = EngineMetrics.Meter.CreateCounter<long>("graphql.document_cache.misses");
    private static readonly Counter<long> Evictions = EngineMetrics.Meter.CreateCounter<long>("graphql.document_cache.evictions");

    private readonly ConcurrentDictionary<Key, Entry> entries = new(new KeyComparer());
    private readonly Queue<Entry> hand = new();
    private long hits;
    private long misses;

    public (long Hits, long Misses, int Count) Counts => (Interlocked.Read(ref hits), Interlocked.Read(ref misses), entries.Count);

    public PreparedDocument? Find(ReadOnlyMemory<byte> text)
    {
        if (entries.TryGetValue(new Key(text), out var entry))
        {
            entry.Used = true;
            Interlocked.Increment(ref hits);
            Hits.Add(1);
            return entry.Document;
        }

        Interlocked.Increment(ref misses);
        Misses.Add(1);
        return null;
    }

    public void Add(PreparedDocument document)
    {
        if (capacity <= 0)
        {
            return;
        }

        var entry = new Entry(new Key(document.Document.Source.Body), document);
        if (!entries.TryAdd(entry.Key, entry))
        {
            return;
        }

        lock (hand)
        {
            hand.Enqueue(entry);
            while (hand.Count > capacity && hand.TryDequeue(out var oldest))
            {
                if (oldest.Used)
                {
                    oldest.Used = false;
                    hand.Enqueue(oldest);
                    continue;
                }

                entries.TryRemove(oldest.Key, out _);
                Evictions.Add(1);
            }
        }
    }

    private readonly struct Key
    {
        public Key(ReadOnlyMemory<byte> text)
        {
            Text = text;
            var hash = default(HashCode);
            hash.AddBytes(text.Span);
            Hash = hash.ToHashCode();
        }

        public ReadOnlyMemory<byte> Text { get; }

        public int Hash { get; }
    }

    private sealed class KeyComparer : IEqualityComparer<Key>
    {
        public bool Equals(Key x, Key y) => x.Hash == y.Hash && x.Text.Span.SequenceEqual(y.Text.Span);

        public int GetHashCode(Key key) => key.Hash;
    }

    private sealed class Entry(Key key, PreparedDocument document)
    {
        public Key Key => key;

        public PreparedDocument Document => document;

        public bool Used { get; set; }
    }
}
