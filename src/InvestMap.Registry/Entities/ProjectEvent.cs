namespace InvestMap.Registry.Entities;

/// <summary>A step on the way of a project, with the act behind it.</summary>
public class ProjectEvent : PublishedRow
{
    /// <summary>The project.</summary>
    public Guid InvestmentProjectUuid { get; set; }

    /// <summary>The project.</summary>
    public InvestmentProject? InvestmentProject { get; set; }

    /// <summary>Place on the way, from 1.</summary>
    public short Ordinal { get; set; }

    /// <summary>What happened.</summary>
    public ProjectEventKind Kind { get; set; }

    /// <summary>When; null: no source states it.</summary>
    public DateOnly? HappenedOn { get; set; }

    /// <summary>How much of <see cref="HappenedOn"/> is known.</summary>
    public DayPrecision? HappenedOnPrecision { get; set; }

    /// <summary>The act behind it.</summary>
    public Guid? LegalActUuid { get; set; }

    /// <summary>The act behind it.</summary>
    public LegalAct? LegalAct { get; set; }

    /// <summary>A remark in Vietnamese.</summary>
    public string? NoteVi { get; set; }

    /// <summary>A remark in English.</summary>
    public string? NoteEn { get; set; }

    /// <summary>The document it is read from.</summary>
    public Guid SourceUuid { get; set; }

    /// <summary>The document it is read from.</summary>
    public SourceDocument? Source { get; set; }
}

/// <summary>Steps on the way of a project.</summary>
public enum ProjectEventKind
{
    /// <summary>The investment policy was approved.</summary>
    PolicyApproved,

    /// <summary>The registration certificate was issued.</summary>
    Licensed,

    /// <summary>The project was adjusted.</summary>
    Adjusted,

    /// <summary>Bidding for an investor was opened.</summary>
    BiddingOpened,

    /// <summary>Bidding was cancelled.</summary>
    BiddingCancelled,

    /// <summary>Ground was broken.</summary>
    Groundbreaking,

    /// <summary>Commercial use began.</summary>
    Operation,

    /// <summary>Its end was ordered.</summary>
    TerminationOrdered,
}
