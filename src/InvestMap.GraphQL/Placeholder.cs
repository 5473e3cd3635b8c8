namespace InvestMap.GraphQL;

internal static class Placeholder;
