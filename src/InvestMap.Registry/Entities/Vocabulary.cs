using System.Runtime.Serialization;

namespace InvestMap.Registry.Entities;

// Vocabularies that several tables share. A member is stored as its name in snake_case unless it says otherwise.

/// <summary>How well a place is known. Nothing is more exact than its source.</summary>
public enum GeometryQuality
{
    /// <summary>Measured on the ground or taken from an official survey.</summary>
    Surveyed,

    /// <summary>Read from a map or picture; right to some hundred metres.</summary>
    Approximate,

    /// <summary>The middle of the village, commune or zone that the source names.</summary>
    PlaceCentroid,
}

/// <summary>How much of a date is known; the stored day is the first one of the period.</summary>
public enum DayPrecision
{
    /// <summary>The day itself.</summary>
    Day,

    /// <summary>Some day of the month.</summary>
    Month,

    /// <summary>Some day of the quarter.</summary>
    Quarter,

    /// <summary>Some day of the year.</summary>
    Year,
}

/// <summary>Where a project or park stands, from idea to end.</summary>
public enum InvestmentStatus
{
    /// <summary>In a plan.</summary>
    Planned,

    /// <summary>Proposed by somebody, undecided.</summary>
    Proposed,

    /// <summary>Calling for investors.</summary>
    Calling,

    /// <summary>Investment policy approved in principle.</summary>
    ApprovedInPrinciple,

    /// <summary>Registration certificate granted.</summary>
    Licensed,

    /// <summary>Being built.</summary>
    UnderConstruction,

    /// <summary>Working.</summary>
    Operating,

    /// <summary>Behind its schedule.</summary>
    Delayed,

    /// <summary>Halted for a time.</summary>
    Suspended,

    /// <summary>Being wound up.</summary>
    Terminating,

    /// <summary>Wound up. This is a state of a row that stays on the map, not the end of the row.</summary>
    Terminated,
}

/// <summary>How a row came to its administrative unit.</summary>
public enum UnitMethod
{
    /// <summary>The source's text names the unit.</summary>
    StatedAddress,

    /// <summary>The source names a former unit, and the table of succession leads to this one.</summary>
    Succession,

    /// <summary>A surveyed place lies inside an official boundary.</summary>
    PointInPolygon,
}

/// <summary>How sure the unit is.</summary>
public enum UnitCertainty
{
    /// <summary>Said by the source.</summary>
    Stated,

    /// <summary>Likely, but the former unit was divided or the text is loose.</summary>
    Indicative,
}

/// <summary>How a source words a figure.</summary>
public enum Comparator
{
    /// <summary>Exactly this.</summary>
    [EnumMember(Value = "=")]
    Equal,

    /// <summary>About this.</summary>
    [EnumMember(Value = "~")]
    About,

    /// <summary>More than this.</summary>
    [EnumMember(Value = ">")]
    Greater,

    /// <summary>At least this.</summary>
    [EnumMember(Value = ">=")]
    GreaterOrEqual,

    /// <summary>Less than this, nearly this.</summary>
    [EnumMember(Value = "<")]
    Less,

    /// <summary>At most this.</summary>
    [EnumMember(Value = "<=")]
    LessOrEqual,
}
