using Microsoft.EntityFrameworkCore;

namespace InvestMap.Registry.Entities;

/// <summary>One former unit, or a part of it, went into one later unit. Many to many.</summary>
public class AdministrativeSuccession : PublishedRow
{
    /// <summary>The former unit.</summary>
    public Guid PredecessorUuid { get; set; }

    /// <summary>The former unit.</summary>
    public AdministrativeUnit? Predecessor { get; set; }

    /// <summary>The later unit.</summary>
    public Guid SuccessorUuid { get; set; }

    /// <summary>The later unit.</summary>
    public AdministrativeUnit? Successor { get; set; }

    /// <summary>Whether the former unit went over whole.</summary>
    public SuccessionExtent Extent { get; set; }

    /// <summary>How sure <see cref="Extent"/> is.</summary>
    public ExtentCertainty ExtentCertainty { get; set; }

    /// <summary>Percent of the predecessor's area that went over; null: not stated.</summary>
    [Precision(5, 2)]
    public decimal? ShareAreaPercent { get; set; }

    /// <summary>Percent of the predecessor's people who went over; null: not stated.</summary>
    [Precision(5, 2)]
    public decimal? SharePopulationPercent { get; set; }

    /// <summary>First day of the later unit, in Asia/Ho_Chi_Minh.</summary>
    public DateOnly EffectiveOn { get; set; }

    /// <summary>The act that ordered it, in Vietnamese.</summary>
    public required string LegalActVi { get; set; }

    /// <summary>The act that ordered it, in English.</summary>
    public string? LegalActEn { get; set; }

    /// <summary>The document it is read from.</summary>
    public Guid? SourceUuid { get; set; }

    /// <summary>The document it is read from.</summary>
    public SourceDocument? Source { get; set; }
}

/// <summary>How much of a former unit went over.</summary>
public enum SuccessionExtent
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>A part of it.</summary>
    Part,
}

/// <summary>How sure the extent is.</summary>
public enum ExtentCertainty
{
    /// <summary>Read in the legal act.</summary>
    Stated,

    /// <summary>From a table of codes that says whole throughout; the resolution itself divides some units.</summary>
    Indicative,
}
