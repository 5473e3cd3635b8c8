using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.Limits;

/// <summary>What the engine refuses, each with a code of its own. Every walk over a document is bounded by one of these.</summary>
public sealed record EngineLimits
{
    /// <summary>Largest document in bytes (GQL110).</summary>
    public int DocumentBytes { get; init; } = 256 * 1024;

    /// <summary>Most tokens (GQL111).</summary>
    public int Tokens { get; init; } = 20_000;

    /// <summary>Deepest nesting in the text of braces, brackets and types (GQL112).</summary>
    public int Nesting { get; init; } = 128;

    /// <summary>Most operations and fragments in a document (GQL217).</summary>
    public int Definitions { get; init; } = 1_000;

    /// <summary>Deepest selection once fragments are expanded (GQL210).</summary>
    public int Depth { get; init; } = 40;

    /// <summary>Most fields once fragments are expanded (GQL211).</summary>
    public int Fields { get; init; } = 5_000;

    /// <summary>Most aliases once fragments are expanded (GQL212).</summary>
    public int Aliases { get; init; } = 500;

    /// <summary>Most directives at one place (GQL213).</summary>
    public int DirectivesPerLocation { get; init; } = 20;

    /// <summary>Most spreads of fragments once fragments are expanded (GQL214).</summary>
    public int FragmentVisits { get; init; } = 5_000;

    /// <summary>Most steps of comparing fields that may merge (GQL215).</summary>
    public int MergeComparisons { get; init; } = 500_000;

    /// <summary>Highest field cost of an operation, unless the request has a limit of its own (GQL216).</summary>
    public double Cost { get; init; } = 100_000;

    /// <summary>Most errors told by validation; then it stops (GQL204).</summary>
    public int ValidationErrors { get; init; } = 100;

    /// <summary>Longest execution (GQL901).</summary>
    public TimeSpan ExecutionTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Largest response in bytes (GQL902).</summary>
    public int ResponseBytes { get; init; } = 16 * 1024 * 1024;

    internal ParserLimits Parser => new() { MaxBytes = DocumentBytes, MaxTokens = Tokens, MaxDepth = Nesting };
}
