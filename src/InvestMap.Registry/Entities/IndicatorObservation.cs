using Microsoft.EntityFrameworkCore;

namespace InvestMap.Registry.Entities;

/// <summary>One value that one source states. Sources that differ stand side by side; nothing is merged.</summary>
public class IndicatorObservation : PublishedRow
{
    /// <summary>What was measured.</summary>
    public Guid IndicatorUuid { get; set; }

    /// <summary>What was measured.</summary>
    public Indicator? Indicator { get; set; }

    /// <summary>Where it was measured.</summary>
    public Guid AdministrativeUnitUuid { get; set; }

    /// <summary>Where it was measured.</summary>
    public AdministrativeUnit? AdministrativeUnit { get; set; }

    /// <summary>Measured or aimed at.</summary>
    public ObservationKind Kind { get; set; }

    /// <summary>
    /// A year, a month (<c>2025-M05</c>: from the year's start up to and with that month), a quarter (<c>2025-Q2</c>),
    /// a span of years (<c>2021-2025</c>), a day, or <c>undated</c>.
    /// </summary>
    public required string Period { get; set; }

    /// <summary>First day of the period.</summary>
    public DateOnly? PeriodFrom { get; set; }

    /// <summary>First day after the period.</summary>
    public DateOnly? PeriodTo { get; set; }

    /// <summary>How the source words the value.</summary>
    public Comparator Comparator { get; set; }

    /// <summary>The value in the unit of the indicator.</summary>
    [Precision(24, 6)]
    public decimal Value { get; set; }

    /// <summary>Of how many, for a rank.</summary>
    [Precision(24, 6)]
    public decimal? OutOf { get; set; }

    /// <summary>The day on which the value was counted, where the source states one beside its period.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>How much of <see cref="AsOf"/> is known.</summary>
    public DayPrecision? AsOfPrecision { get; set; }

    /// <summary>How it was reckoned from the values of other units; null: measured, or not stated.</summary>
    public IndicatorDerivation? Derivation { get; set; }

    /// <summary>The act that sets a target.</summary>
    public Guid? LegalActUuid { get; set; }

    /// <summary>The act that sets a target.</summary>
    public LegalAct? LegalAct { get; set; }

    /// <summary>The document it is read from.</summary>
    public Guid SourceUuid { get; set; }

    /// <summary>The document it is read from.</summary>
    public SourceDocument? Source { get; set; }

    /// <summary>A remark in Vietnamese.</summary>
    public string? NoteVi { get; set; }

    /// <summary>A remark in English.</summary>
    public string? NoteEn { get; set; }
}

/// <summary>Measured or aimed at.</summary>
public enum ObservationKind
{
    /// <summary>Measured.</summary>
    Actual,

    /// <summary>Aimed at.</summary>
    Target,
}

/// <summary>How a value was reckoned from the values of other units.</summary>
public enum IndicatorDerivation
{
    /// <summary>Their arithmetic mean.</summary>
    Mean,

    /// <summary>Their sum.</summary>
    Sum,
}
