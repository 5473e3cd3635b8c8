using Microsoft.EntityFrameworkCore;

namespace InvestMap.Registry.Entities;

/// <summary>A wastewater plant of a park by its number.</summary>
public class ParkWastewaterPlant : PublishedRow
{
    /// <summary>The park.</summary>
    public Guid IndustrialParkUuid { get; set; }

    /// <summary>The park.</summary>
    public IndustrialPark? IndustrialPark { get; set; }

    /// <summary>Place in the list, from 1.</summary>
    public short Ordinal { get; set; }

    /// <summary>Cubic metres a day, planned.</summary>
    [Precision(12, 1)]
    public decimal? PlannedM3Day { get; set; }

    /// <summary>Cubic metres a day, built.</summary>
    [Precision(12, 1)]
    public decimal? BuiltM3Day { get; set; }

    /// <summary>The document it is read from.</summary>
    public Guid SourceUuid { get; set; }

    /// <summary>The document it is read from.</summary>
    public SourceDocument? Source { get; set; }
}
