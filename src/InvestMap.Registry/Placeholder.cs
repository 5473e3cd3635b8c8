namespace InvestMap.Registry;

internal static class Placeholder;
