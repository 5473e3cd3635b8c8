namespace InvestMap.Registry.Entities;

/// <summary>A line of business that a park permits or calls for.</summary>
public class ParkBusinessLine : PublishedRow
{
    /// <summary>The park.</summary>
    public Guid IndustrialParkUuid { get; set; }

    /// <summary>The park.</summary>
    public IndustrialPark? IndustrialPark { get; set; }

    /// <summary>Place in the list, from 1.</summary>
    public short Ordinal { get; set; }

    /// <summary>Whether it is permitted or called for.</summary>
    public BusinessLineKind Kind { get; set; }

    /// <summary>The line in Vietnamese.</summary>
    public required string LineVi { get; set; }

    /// <summary>The line in English.</summary>
    public string? LineEn { get; set; }

    /// <summary>The document it is read from.</summary>
    public Guid SourceUuid { get; set; }

    /// <summary>The document it is read from.</summary>
    public SourceDocument? Source { get; set; }
}

/// <summary>How a line of business stands in a park.</summary>
public enum BusinessLineKind
{
    /// <summary>The park's decision permits it.</summary>
    Permitted,

    /// <summary>The park calls for investment in it.</summary>
    Calling,
}
