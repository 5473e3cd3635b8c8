using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using InvestMap.GraphQL;
using InvestMap.GraphQL.Language;

namespace InvestMap.Api;

/// <summary>
/// What the GraphQL server did since its start. Plain numbers that each request adds to; they are read when somebody reads
/// <c>/metrics</c>. No name that a client chooses is among their labels.
/// </summary>
internal sealed class OperationCounts
{
    private static readonly string[] Kinds = [.. Enum.GetNames<OperationKind>().Select(k => k.ToLowerInvariant()), "unknown"];
    private static readonly string[] Outcomes = ["answered", "partial", "refused", "kept"];
    private static readonly string[] Phases = ["parse", "validate", "prepare", "plan", "sql", "run", "execute", "respond"];

    private readonly long[] _operations = new long[Kinds.Length * Outcomes.Length];
    private readonly long[] _phases = new long[Phases.Length];
    private readonly long[] _ticks = new long[Phases.Length];
    private readonly ConcurrentDictionary<string, long> _errors = new(StringComparer.Ordinal);

    /// <summary>The engine made a response.</summary>
    public void Answered(GraphQLResponse response)
    {
        Count((int?)response.Kind ?? Kinds.Length - 1, response.IsRequestError ? 2 : response.Errors.IsEmpty ? 0 : 1);
        foreach (var error in response.Errors)
        {
            Error(error.Code);
        }

        var timings = response.Timings.Entries;
        for (var i = 0; i < timings.Count; i++)
        {
            var (phase, duration) = timings[i];
            if (Array.IndexOf(Phases, phase) is >= 0 and var at)
            {
                Interlocked.Increment(ref _phases[at]);
                Interlocked.Add(ref _ticks[at], duration.Ticks);
            }
        }
    }

    /// <summary>A query was answered with what is kept.</summary>
    public void Kept() => Count((int)OperationKind.Query, 3);

    /// <summary>A request was refused before GraphQL began.</summary>
    public void Refused(string code)
    {
        Count(Kinds.Length - 1, 2);
        Error(code);
    }

    /// <summary>Subscriptions that are open.</summary>
    public OpenCount Subscriptions { get; } = new();

    /// <summary>Shows the numbers as instruments of a meter.</summary>
    public void AddTo(Meter meter)
    {
        meter.CreateObservableCounter("graphql.server.operations", Operations, "{operation}", "Operations and events of subscriptions, by kind and outcome");
        meter.CreateObservableCounter("graphql.server.errors", Errors, "{error}", "Errors in answers, by their code");
        meter.CreateObservableCounter("graphql.server.phase.duration", () => Phased(_ticks, static t => TimeSpan.FromTicks(t).TotalSeconds), "s", "Time that operations spent in each phase");
        meter.CreateObservableCounter("graphql.server.phases", () => Phased(_phases, static n => n), "{phase}", "How often each phase was gone through");
        meter.CreateObservableGauge("graphql.server.subscriptions", () => Subscriptions.Value, "{subscription}", "Subscriptions that are open");
    }

    private void Count(int kind, int outcome) => Interlocked.Increment(ref _operations[(kind * Outcomes.Length) + outcome]);

    // Codes are ours: there are as many as src/README.md lists.
    private void Error(string? code) => _errors.AddOrUpdate(code ?? "none", 1, static (_, n) => n + 1);

    private IEnumerable<Measurement<long>> Operations()
    {
        for (var i = 0; i < _operations.Length; i++)
        {
            if (Interlocked.Read(ref _operations[i]) is > 0 and var n)
            {
                yield return new Measurement<long>(n, new("graphql.operation.type", Kinds[i / Outcomes.Length]), new("outcome", Outcomes[i % Outcomes.Length]));
            }
        }
    }

    private IEnumerable<Measurement<long>> Errors() => _errors.Select(e => new Measurement<long>(e.Value, new KeyValuePair<string, object?>("code", e.Key)));

    private static IEnumerable<Measurement<T>> Phased<T>(long[] numbers, Func<long, T> value)
        where T : struct
    {
        for (var i = 0; i < Phases.Length; i++)
        {
            yield return new Measurement<T>(value(Interlocked.Read(ref numbers[i])), new KeyValuePair<string, object?>("phase", Phases[i]));
        }
    }
}
