using System.ComponentModel.DataAnnotations.Schema;
using System.Runtime.Serialization;
using NetTopologySuite.Geometries;

namespace InvestMap.Registry.Entities;

/// <summary>What one operator says or measured about one technology on one day, and where it looked.</summary>
public class CoverageSurvey : Subject
{
    /// <summary>Vietnamese name.</summary>
    public required string NameVi { get; set; }

    /// <summary>English name.</summary>
    public string? NameEn { get; set; }

    /// <summary>Name of the operator.</summary>
    public required string Operator { get; set; }

    /// <summary>One of the four generations.</summary>
    public CoverageTechnology Technology { get; set; }

    /// <summary>Outdoor or indoor.</summary>
    public CoverageEnvironment Environment { get; set; }

    /// <summary>Whether it is on the air.</summary>
    public CoverageStatus Status { get; set; }

    /// <summary>The day of the survey.</summary>
    public DateOnly SurveyedOn { get; set; }

    /// <summary>First day on which it holds, in Asia/Ho_Chi_Minh.</summary>
    public DateOnly ValidFrom { get; set; }

    /// <summary>First day on which it no longer holds; null: until further notice.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>Where the survey looked, WGS 84. Inside it a place is covered or uncovered; outside it is unknown.</summary>
    public required MultiPolygon Extent { get; set; }

    /// <summary>What spatial filters look at.</summary>
    [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
    public Geometry? Geom { get; private set; }

    /// <summary>The one point that counts on maps and in clusters.</summary>
    [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
    public Point? MapPoint { get; private set; }

    /// <summary>The document it is read from.</summary>
    public Guid SourceUuid { get; set; }

    /// <summary>The document it is read from.</summary>
    public SourceDocument? Source { get; set; }
}

/// <summary>Technologies of coverage. A survey speaks of one of the generations; an observation may be less exact.</summary>
public enum CoverageTechnology
{
    /// <summary>2G.</summary>
    [EnumMember(Value = "2g")]
    G2,

    /// <summary>3G.</summary>
    [EnumMember(Value = "3g")]
    G3,

    /// <summary>4G.</summary>
    [EnumMember(Value = "4g")]
    G4,

    /// <summary>5G.</summary>
    [EnumMember(Value = "5g")]
    G5,

    /// <summary>Mobile telephony, any generation.</summary>
    Mobile,

    /// <summary>Mobile broadband, any generation.</summary>
    MobileBroadband,

    /// <summary>Fixed broadband.</summary>
    FixedBroadband,

    /// <summary>Optical fibre.</summary>
    Fibre,
}

/// <summary>Where a signal is received.</summary>
public enum CoverageEnvironment
{
    /// <summary>In the open.</summary>
    Outdoor,

    /// <summary>Inside buildings.</summary>
    Indoor,
}

/// <summary>Whether coverage is on the air.</summary>
public enum CoverageStatus
{
    /// <summary>In a plan.</summary>
    Planned,

    /// <summary>On trial.</summary>
    Pilot,

    /// <summary>In service.</summary>
    InService,
}
