using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace InvestMap.Registry.Entities;

/// <summary>A unit is an identity with validity; its code and name are attributes, and codes are used again after 1 July 2025.</summary>
public class AdministrativeUnit : NamedSubject
{
    /// <summary>Code of the General Statistics Office in force while the unit was valid; 2 to 5 digits.</summary>
    public required string Code { get; set; }

    /// <summary>Its level.</summary>
    public AdministrativeLevel Level { get; set; }

    /// <summary>Its kind within the level.</summary>
    public AdministrativeUnitKind Kind { get; set; }

    /// <summary>The unit above.</summary>
    public Guid? ParentUuid { get; set; }

    /// <summary>The unit above.</summary>
    public AdministrativeUnit? Parent { get; set; }

    /// <summary>First day of validity in Asia/Ho_Chi_Minh; null: before our records begin.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>First day on which it is no longer valid; null: valid until further notice.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>Area in square kilometres, as stated.</summary>
    [Precision(12, 4)]
    public decimal? AreaKm2 { get; set; }

    /// <summary>People, as stated; the figure says how the source words it.</summary>
    public int? Population { get; set; }

    /// <summary>The day of the count; null: the source does not state it.</summary>
    public DateOnly? PopulationAsOf { get; set; }

    /// <summary>How much of <see cref="PopulationAsOf"/> is known.</summary>
    public DayPrecision? PopulationAsOfPrecision { get; set; }

    /// <summary>Where its authorities have their seat, in Vietnamese.</summary>
    public string? SeatVi { get; set; }

    /// <summary>Where its authorities have their seat, in English.</summary>
    public string? SeatEn { get; set; }

    /// <summary>The act that made the unit what it is.</summary>
    public Guid? LegalActUuid { get; set; }

    /// <summary>The act that made the unit what it is.</summary>
    public LegalAct? LegalAct { get; set; }

    /// <summary>A point inside, longitude and latitude in degrees, WGS 84.</summary>
    public Point? Location { get; set; }

    /// <summary>How well <see cref="Location"/> is known.</summary>
    public GeometryQuality? LocationQuality { get; set; }

    /// <summary>The official outline, WGS 84; null until an office imports it.</summary>
    public MultiPolygon? Boundary { get; set; }

    /// <summary>How well <see cref="Boundary"/> is known.</summary>
    public GeometryQuality? BoundaryQuality { get; set; }

    /// <summary>The document it is read from.</summary>
    public Guid? SourceUuid { get; set; }

    /// <summary>The document it is read from.</summary>
    public SourceDocument? Source { get; set; }

    /// <summary>The day of which the row speaks.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>How much of <see cref="AsOf"/> is known.</summary>
    public DayPrecision? AsOfPrecision { get; set; }

    /// <summary>The outline, else the point: what spatial filters look at.</summary>
    [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
    public Geometry? Geom { get; private set; }

    /// <summary>The one point that counts on maps and in clusters.</summary>
    [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
    public Point? MapPoint { get; private set; }
}

/// <summary>Levels of administration. Districts ended on 1 July 2025.</summary>
public enum AdministrativeLevel
{
    /// <summary>Province or centrally run city.</summary>
    Province,

    /// <summary>District, until 30 June 2025.</summary>
    District,

    /// <summary>Commune, ward or township.</summary>
    Commune,
}

/// <summary>Kinds of unit.</summary>
public enum AdministrativeUnitKind
{
    /// <summary>Tỉnh.</summary>
    Province,

    /// <summary>Thành phố trực thuộc trung ương.</summary>
    Municipality,

    /// <summary>Thành phố thuộc tỉnh.</summary>
    ProvincialCity,

    /// <summary>Thị xã.</summary>
    Town,

    /// <summary>Huyện.</summary>
    District,

    /// <summary>Phường.</summary>
    Ward,

    /// <summary>Xã.</summary>
    Commune,

    /// <summary>Thị trấn.</summary>
    Township,

    /// <summary>Đặc khu, since 1 July 2025.</summary>
    SpecialZone,
}
