using Microsoft.EntityFrameworkCore;

namespace InvestMap.Registry.Entities;

/// <summary>A rate by which a stated amount is shown in đồng or from đồng. No rate, no conversion.</summary>
[PrimaryKey(nameof(Currency), nameof(Day))]
public class ExchangeRate
{
    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; set; }

    /// <summary>The day on which it held.</summary>
    public DateOnly Day { get; set; }

    /// <summary>Đồng for one unit of the currency.</summary>
    [Precision(20, 4)]
    public decimal Vnd { get; set; }

    /// <summary>Who says so.</summary>
    public required string SourceName { get; set; }

    /// <summary>Where a reader can check.</summary>
    public string? SourceUrl { get; set; }
}
