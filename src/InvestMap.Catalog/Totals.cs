namespace InvestMap.Catalog;

/// <summary>Which totals of a field say something true over many objects.</summary>
[Flags]
public enum Totals
{
    /// <summary>None: values of different units or meanings stand in one column.</summary>
    None = 0,

    /// <summary>Least and greatest value.</summary>
    Extremes = 1,

    /// <summary>The mean, each object counted once.</summary>
    Mean = 2,

    /// <summary>The sum. Rents, rates and percents have none.</summary>
    Sum = 4,
}
