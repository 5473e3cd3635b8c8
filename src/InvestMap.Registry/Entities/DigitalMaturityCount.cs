namespace InvestMap.Registry.Entities;

/// <summary>How many enterprises were assessed, in all or in one cell of one breakdown. <see cref="Publish"/> makes it; nobody writes it.</summary>
public class DigitalMaturityCount : PublishedRow
{
    /// <summary>By which scheme and version, a key of <c>reference.maturity_scheme</c>.</summary>
    public required string Scheme { get; set; }

    /// <summary>What the cell is one of.</summary>
    public MaturityBreakdown Breakdown { get; set; }

    /// <summary>The level, for <see cref="MaturityBreakdown.Level"/>.</summary>
    public short? Level { get; set; }

    /// <summary>The size, for <see cref="MaturityBreakdown.SizeClass"/>; null there: not known.</summary>
    public EnterpriseSizeClass? SizeClass { get; set; }

    /// <summary>The unit, for <see cref="MaturityBreakdown.AdministrativeUnit"/>; null there: not determined.</summary>
    public Guid? AdministrativeUnitUuid { get; set; }

    /// <summary>The unit.</summary>
    public AdministrativeUnit? AdministrativeUnit { get; set; }

    /// <summary>How many enterprises; null: under five, or hidden so that such a number cannot be computed.</summary>
    public int? Enterprises { get; set; }
}

/// <summary>What a count is broken down by, one thing at a time.</summary>
public enum MaturityBreakdown
{
    /// <summary>All enterprises.</summary>
    Total,

    /// <summary>By level.</summary>
    Level,

    /// <summary>By size.</summary>
    SizeClass,

    /// <summary>By unit.</summary>
    AdministrativeUnit,
}
