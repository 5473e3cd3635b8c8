namespace InvestMap.Catalog;

/// <summary>
/// A word that is reckoned from days: whether something holds on a day. No column holds it, so no night changes a row; whoever
/// shows it depends on the day (DECISIONS.md, 11).
/// </summary>
/// <param name="From">Column of the first day on which it holds; null in a row: not known.</param>
/// <param name="To">Column of the first day on which it no longer holds; null in a row: until further notice.</param>
/// <param name="ReplacedBy">Column of what took its place; then an unknown last day is not "until further notice".</param>
public sealed record Validity(string From, string To, string? ReplacedBy = null)
{
    /// <summary>True when a null first day says that it always held, as for units that are older than the records.</summary>
    public bool BeginsOpen { get; init; }

    /// <summary>True when a null last day says that nobody stated it, so that one who began cannot be said to hold still.</summary>
    public bool EndsUnknown { get; init; }
}
