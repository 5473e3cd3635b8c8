using Microsoft.EntityFrameworkCore;

namespace InvestMap.Registry.Entities;

/// <summary>What belongs to a project and comes whole with it.</summary>
public abstract class ProjectPart : PublishedRow
{
    /// <summary>The project.</summary>
    public Guid InvestmentProjectUuid { get; set; }

    /// <summary>The project.</summary>
    public InvestmentProject? InvestmentProject { get; set; }

    /// <summary>Place in the order of the source, from 1.</summary>
    public short Ordinal { get; set; }

    /// <summary>The document it is read from.</summary>
    public Guid SourceUuid { get; set; }

    /// <summary>The document it is read from.</summary>
    public SourceDocument? Source { get; set; }
}

/// <summary>A distance from a project as its source states it.</summary>
public class ProjectDistance : ProjectPart
{
    /// <summary>What it leads to.</summary>
    public DistancePlaceKind PlaceKind { get; set; }

    /// <summary>Its name in Vietnamese.</summary>
    public required string PlaceVi { get; set; }

    /// <summary>Its name in English.</summary>
    public string? PlaceEn { get; set; }

    /// <summary>Kilometres.</summary>
    [Precision(8, 2)]
    public decimal Km { get; set; }
}

/// <summary>What a part of a project's site is used for today.</summary>
public class ProjectLandUse : ProjectPart
{
    /// <summary>Group of the Land Law, assigned by staff; null: the words do not tell it.</summary>
    public LandUseKind? Kind { get; set; }

    /// <summary>The use in the source's words, in Vietnamese.</summary>
    public required string UseVi { get; set; }

    /// <summary>The use in the source's words, in English.</summary>
    public string? UseEn { get; set; }

    /// <summary>Hectares.</summary>
    [Precision(12, 4)]
    public decimal? AreaHa { get; set; }
}

/// <summary>Groups of land by the Land Law.</summary>
public enum LandUseKind
{
    /// <summary>Agriculture, forestry, aquaculture, salt.</summary>
    Agricultural,

    /// <summary>Homes, roads, offices, production and the like.</summary>
    NonAgricultural,

    /// <summary>Not in use.</summary>
    Unused,
}

/// <summary>What is to be done by when, as approved or announced.</summary>
public class ProjectScheduleItem : ProjectPart
{
    /// <summary>Money, an objective or a stage.</summary>
    public ScheduleItemKind Kind { get; set; }

    /// <summary>What is to be done, in Vietnamese.</summary>
    public required string DescriptionVi { get; set; }

    /// <summary>What is to be done, in English.</summary>
    public string? DescriptionEn { get; set; }

    /// <summary>When it begins.</summary>
    public DateOnly? StartsOn { get; set; }

    /// <summary>How much of <see cref="StartsOn"/> is known.</summary>
    public DayPrecision? StartsOnPrecision { get; set; }

    /// <summary>By when it is to be done.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>How much of <see cref="DueOn"/> is known.</summary>
    public DayPrecision? DueOnPrecision { get; set; }

    /// <summary>Đồng to be contributed, or the cost of the stage.</summary>
    [Precision(20, 2)]
    public decimal? AmountVnd { get; set; }
}

/// <summary>Parts of a schedule.</summary>
public enum ScheduleItemKind
{
    /// <summary>Capital is paid in.</summary>
    CapitalContribution,

    /// <summary>An objective of operation is reached.</summary>
    Objective,

    /// <summary>A stage of the project.</summary>
    Stage,
}

/// <summary>One call for investors of a project and what its notice states.</summary>
public class InvestorSelection : ProjectPart
{
    /// <summary>How the investor is chosen.</summary>
    public InvestorSelectionMethod? Method { get; set; }

    /// <summary>Why the investor is approved without auction and bidding.</summary>
    public InvestorApprovalGround? ApprovalGround { get; set; }

    /// <summary>Reference number of the notice.</summary>
    public string? NoticeNumber { get; set; }

    /// <summary>Day of the notice.</summary>
    public DateOnly? NoticeOn { get; set; }

    /// <summary>How much of <see cref="NoticeOn"/> is known.</summary>
    public DayPrecision? NoticeOnPrecision { get; set; }

    /// <summary>Đồng, preliminary total cost without compensation.</summary>
    [Precision(20, 2)]
    public decimal? PreliminaryCostVnd { get; set; }

    /// <summary>Đồng for compensation and resettlement, told apart by the notice.</summary>
    [Precision(20, 2)]
    public decimal? CompensationVnd { get; set; }

    /// <summary>Term of operation and time for building, in Vietnamese.</summary>
    public string? DurationVi { get; set; }

    /// <summary>Term of operation and time for building, in English.</summary>
    public string? DurationEn { get; set; }

    /// <summary>Address of the notice.</summary>
    public string? Url { get; set; }
}

/// <summary>Ways in which an investor is chosen.</summary>
public enum InvestorSelectionMethod
{
    /// <summary>Auction of the right to use the land.</summary>
    LandUseRightAuction,

    /// <summary>Bidding.</summary>
    Bidding,

    /// <summary>Approval together with the investment policy.</summary>
    Approval,
}

/// <summary>Why an investor is approved without auction and bidding.</summary>
public enum InvestorApprovalGround
{
    /// <summary>Nobody else took part.</summary>
    SingleBidder,

    /// <summary>The investor has the right to use the land.</summary>
    HoldsLand,

    /// <summary>The project lies in a park.</summary>
    InPark,
}

/// <summary>Who at an office answers for a project. It is for staff alone; the public reads the office.</summary>
public class ProjectContact : ProjectPart
{
    /// <summary>For whom.</summary>
    public ContactAudience Audience { get; set; }

    /// <summary>The person.</summary>
    public string? Person { get; set; }

    /// <summary>Telephone.</summary>
    public string? Phone { get; set; }

    /// <summary>Mail address.</summary>
    public string? Email { get; set; }
}

/// <summary>Investors whom a contact serves.</summary>
public enum ContactAudience
{
    /// <summary>Of the country.</summary>
    Domestic,

    /// <summary>From abroad.</summary>
    International,
}
