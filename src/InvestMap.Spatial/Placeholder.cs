namespace InvestMap.Spatial;

internal static class Placeholder;
