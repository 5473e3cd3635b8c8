namespace InvestMap.Catalog;

internal static class Placeholder;
