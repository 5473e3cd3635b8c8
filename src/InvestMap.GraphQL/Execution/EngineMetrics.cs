using System.Diagnostics.Metrics;

namespace InvestMap.GraphQL.Execution;

/// <summary>The engine's meter.</summary>
internal static class EngineMetrics
{
    public static readonly Meter Meter = new("InvestMap.GraphQL");
}
