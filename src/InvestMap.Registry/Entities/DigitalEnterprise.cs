using System.ComponentModel.DataAnnotations.Schema;
using NetTopologySuite.Geometries;

namespace InvestMap.Registry.Entities;

/// <summary>An enterprise of the digital economy.</summary>
public class DigitalEnterprise : Subject
{
    /// <summary>Vietnamese name.</summary>
    public required string NameVi { get; set; }

    /// <summary>English name.</summary>
    public string? NameEn { get; set; }

    /// <summary>What it does, in one word.</summary>
    public DigitalEnterpriseKind Kind { get; set; }

    /// <summary>What it does, in Vietnamese.</summary>
    public string? ActivityVi { get; set; }

    /// <summary>What it does, in English.</summary>
    public string? ActivityEn { get; set; }

    /// <summary>Address as the source states it, in Vietnamese.</summary>
    public string? AddressVi { get; set; }

    /// <summary>Address in English.</summary>
    public string? AddressEn { get; set; }

    /// <summary>The unit of its stated address; null where no source tells.</summary>
    public Guid? AdministrativeUnitUuid { get; set; }

    /// <summary>The unit of its stated address.</summary>
    public AdministrativeUnit? AdministrativeUnit { get; set; }

    /// <summary>How the unit was found.</summary>
    public UnitMethod? UnitMethod { get; set; }

    /// <summary>How sure the unit is.</summary>
    public UnitCertainty? UnitCertainty { get; set; }

    /// <summary>Its point, longitude and latitude in degrees, WGS 84; only from a stated address.</summary>
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

/// <summary>Kinds of digital enterprise.</summary>
public enum DigitalEnterpriseKind
{
    /// <summary>Telecommunication.</summary>
    Telecom,

    /// <summary>Software.</summary>
    Software,

    /// <summary>An enterprise of another trade that went digital.</summary>
    DigitalAdopter,

    /// <summary>Electronics.</summary>
    Electronics,

    /// <summary>Digital services.</summary>
    DigitalServices,
}
