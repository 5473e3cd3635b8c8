using Microsoft.EntityFrameworkCore;

namespace InvestMap.Registry.Entities;

/// <summary>One assessment of an enterprise's digital transformation. It is for staff alone; the public reads <see cref="DigitalMaturityCount"/>.</summary>
public class DigitalAssessment : PublishedRow
{
    /// <summary>Who was assessed.</summary>
    public Guid DigitalEnterpriseUuid { get; set; }

    /// <summary>Who was assessed.</summary>
    public DigitalEnterprise? DigitalEnterprise { get; set; }

    /// <summary>By which scheme and version, a key of <c>reference.maturity_scheme</c>. Levels of two schemes are not compared.</summary>
    public required string Scheme { get; set; }

    /// <summary>When.</summary>
    public DateOnly AssessedOn { get; set; }

    /// <summary>By whom.</summary>
    public AssessedBy AssessedBy { get; set; }

    /// <summary>The consultant, for <see cref="AssessedBy.Consultant"/>.</summary>
    public Guid? AdviserUuid { get; set; }

    /// <summary>The consultant.</summary>
    public DigitalActor? Adviser { get; set; }

    /// <summary>0 not transformed, 1 starting, 2 beginning, 3 forming, 4 advanced, 5 leading.</summary>
    public short Level { get; set; }

    /// <summary>Points for digital customer experience.</summary>
    [Precision(7, 2)]
    public decimal? CustomerScore { get; set; }

    /// <summary>Points for digital strategy.</summary>
    [Precision(7, 2)]
    public decimal? StrategyScore { get; set; }

    /// <summary>Points for digital infrastructure and technology.</summary>
    [Precision(7, 2)]
    public decimal? TechnologyScore { get; set; }

    /// <summary>Points for operations.</summary>
    [Precision(7, 2)]
    public decimal? OperationsScore { get; set; }

    /// <summary>Points for digital culture.</summary>
    [Precision(7, 2)]
    public decimal? CultureScore { get; set; }

    /// <summary>Points for data and information assets.</summary>
    [Precision(7, 2)]
    public decimal? DataScore { get; set; }

    /// <summary>The measure that supported the enterprise.</summary>
    public Guid? SupportMeasureUuid { get; set; }

    /// <summary>The measure that supported the enterprise.</summary>
    public SupportMeasure? SupportMeasure { get; set; }

    /// <summary>Đồng that it was supported with.</summary>
    [Precision(20, 2)]
    public decimal? SupportAmountVnd { get; set; }

    /// <summary>The document it is read from.</summary>
    public Guid SourceUuid { get; set; }

    /// <summary>The document it is read from.</summary>
    public SourceDocument? Source { get; set; }
}

/// <summary>Who assessed.</summary>
public enum AssessedBy
{
    /// <summary>The enterprise itself.</summary>
    Self,

    /// <summary>A consultant.</summary>
    Consultant,
}
