using System.ComponentModel.DataAnnotations.Schema;
using NetTopologySuite.Geometries;

namespace InvestMap.Registry.Entities;

/// <summary>A port, airport, interchange, station, substation or plant that investors ask about.</summary>
public class InfrastructureSite : Subject
{
    /// <summary>Vietnamese name.</summary>
    public required string NameVi { get; set; }

    /// <summary>English name.</summary>
    public string? NameEn { get; set; }

    /// <summary>What it is.</summary>
    public InfrastructureKind Kind { get; set; }

    /// <summary>Whether it works yet.</summary>
    public InfrastructureStatus? Status { get; set; }

    /// <summary>What it can do, in Vietnamese.</summary>
    public string? DescriptionVi { get; set; }

    /// <summary>What it can do, in English.</summary>
    public string? DescriptionEn { get; set; }

    /// <summary>Address as the source states it, in Vietnamese.</summary>
    public string? AddressVi { get; set; }

    /// <summary>Address in English.</summary>
    public string? AddressEn { get; set; }

    /// <summary>The unit it lies in; null where no source tells.</summary>
    public Guid? AdministrativeUnitUuid { get; set; }

    /// <summary>The unit it lies in.</summary>
    public AdministrativeUnit? AdministrativeUnit { get; set; }

    /// <summary>How the unit was found.</summary>
    public UnitMethod? UnitMethod { get; set; }

    /// <summary>How sure the unit is.</summary>
    public UnitCertainty? UnitCertainty { get; set; }

    /// <summary>Its point, longitude and latitude in degrees, WGS 84.</summary>
    public Point? Location { get; set; }

    /// <summary>How well <see cref="Location"/> is known.</summary>
    public GeometryQuality? LocationQuality { get; set; }

    /// <summary>The document it is read from.</summary>
    public Guid SourceUuid { get; set; }

    /// <summary>The document it is read from.</summary>
    public SourceDocument? Source { get; set; }

    /// <summary>The day of which the row speaks.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>How much of <see cref="AsOf"/> is known.</summary>
    public DayPrecision? AsOfPrecision { get; set; }

    /// <summary>What spatial filters look at.</summary>
    [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
    public Geometry? Geom { get; private set; }

    /// <summary>The one point that counts on maps and in clusters.</summary>
    [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
    public Point? MapPoint { get; private set; }

    /// <summary>Names and address without case and marks, for search.</summary>
    [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
    public string? Folded { get; private set; }
}

/// <summary>Kinds of infrastructure.</summary>
public enum InfrastructureKind
{
    /// <summary>Seaport.</summary>
    Seaport,

    /// <summary>Airport.</summary>
    Airport,

    /// <summary>Interchange of an expressway.</summary>
    ExpresswayInterchange,

    /// <summary>Railway station.</summary>
    RailwayStation,

    /// <summary>Electrical substation.</summary>
    Substation,

    /// <summary>Plant for clean water.</summary>
    WaterPlant,

    /// <summary>Plant for waste water.</summary>
    WastewaterPlant,
}

/// <summary>Whether infrastructure works yet.</summary>
public enum InfrastructureStatus
{
    /// <summary>In a plan.</summary>
    Planned,

    /// <summary>Being built.</summary>
    UnderConstruction,

    /// <summary>Working.</summary>
    Operating,
}
