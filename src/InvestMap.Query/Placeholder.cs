namespace InvestMap.Query;

internal static class Placeholder;
