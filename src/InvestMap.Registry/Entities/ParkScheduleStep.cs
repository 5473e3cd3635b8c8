namespace InvestMap.Registry.Entities;

/// <summary>A step of a park's stated schedule.</summary>
public class ParkScheduleStep : PublishedRow
{
    /// <summary>The park.</summary>
    public Guid IndustrialParkUuid { get; set; }

    /// <summary>The park.</summary>
    public IndustrialPark? IndustrialPark { get; set; }

    /// <summary>Place in the list, from 1.</summary>
    public short Ordinal { get; set; }

    /// <summary>First day of the first period.</summary>
    public DateOnly? StartsOn { get; set; }

    /// <summary>How much of <see cref="StartsOn"/> is known.</summary>
    public DayPrecision? StartsOnPrecision { get; set; }

    /// <summary>First day of the last period.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>How much of <see cref="DueOn"/> is known.</summary>
    public DayPrecision? DueOnPrecision { get; set; }

    /// <summary>What is to be done, in Vietnamese.</summary>
    public required string DescriptionVi { get; set; }

    /// <summary>What is to be done, in English.</summary>
    public string? DescriptionEn { get; set; }

    /// <summary>The document it is read from.</summary>
    public Guid SourceUuid { get; set; }

    /// <summary>The document it is read from.</summary>
    public SourceDocument? Source { get; set; }
}
