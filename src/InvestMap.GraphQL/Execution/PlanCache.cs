using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace InvestMap.GraphQL.Execution;

/// <summary>
/// What selection sources derive from an operation, by a key of their own. Bounded: when it is full, it starts anew.
/// </summary>
public sealed class PlanCache
{
    private static readonly Counter<long> Hits = EngineMetrics.Meter.CreateCounter<long>("graphql.plan_cache.hits");
    private static readonly Counter<long> Misses = EngineMetrics.Meter.CreateCounter<long>("graphql.plan_cache.misses");

    private readonly int capacity;
    private ConcurrentDictionary<string, object> plans = new();

    internal PlanCache(int capacity) => this.capacity = capacity;

    /// <summary>The plan of a key, made if it is not there. Two requests at once may both make it; one stays.</summary>
    public T GetOrAdd<T>(string key, Func<T> make)
        where T : class
    {
        var current = plans;
        if (current.TryGetValue(key, out object? plan))
        {
            Hits.Add(1);
            return (T)plan;
        }

        Misses.Add(1);
        T made = make();
        if (current.Count >= capacity)
        {
            plans = current = new ConcurrentDictionary<string, object>();
        }

        return (T)current.GetOrAdd(key, made);
    }
}
