using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace InvestMap.Registry.Entities;

/// <summary>An economic zone, industrial park, cluster or hi-tech park; parks may lie inside zones.</summary>
public class IndustrialPark : Subject
{
    /// <summary>Vietnamese name.</summary>
    public required string NameVi { get; set; }

    /// <summary>English name.</summary>
    public string? NameEn { get; set; }

    /// <summary>What it is by law.</summary>
    public IndustrialParkKind Kind { get; set; }

    /// <summary>The zone it lies in.</summary>
    public Guid? ParentUuid { get; set; }

    /// <summary>The zone it lies in.</summary>
    public IndustrialPark? Parent { get; set; }

    /// <summary>Where it stands.</summary>
    public InvestmentStatus? Status { get; set; }

    /// <summary>The day of which <see cref="Status"/> speaks.</summary>
    public DateOnly? StatusAsOf { get; set; }

    /// <summary>How much of <see cref="StatusAsOf"/> is known.</summary>
    public DayPrecision? StatusAsOfPrecision { get; set; }

    /// <summary>Who builds and runs its infrastructure, in Vietnamese.</summary>
    public string? DeveloperVi { get; set; }

    /// <summary>Who builds and runs its infrastructure, in English.</summary>
    public string? DeveloperEn { get; set; }

    /// <summary>Area in hectares, as stated.</summary>
    [Precision(12, 4)]
    public decimal? AreaHa { get; set; }

    /// <summary>Land for industry in hectares, at most <see cref="AreaHa"/>.</summary>
    [Precision(12, 4)]
    public decimal? IndustrialLandHa { get; set; }

    /// <summary>Hectares of industrial land ready for lease and not leased; null is unknown, not zero.</summary>
    [Precision(12, 4)]
    public decimal? FreeLandHa { get; set; }

    /// <summary>Leased share of the industrial land, 0 to 100.</summary>
    [Precision(5, 2)]
    public decimal? OccupancyPercent { get; set; }

    /// <summary>US dollars per square metre for the term that <see cref="RentTermVi"/> says.</summary>
    [Precision(12, 2)]
    public decimal? RentUsdM2 { get; set; }

    /// <summary>What the rent covers and for how long, in Vietnamese.</summary>
    public string? RentTermVi { get; set; }

    /// <summary>What the rent covers and for how long, in English.</summary>
    public string? RentTermEn { get; set; }

    /// <summary>Electricity in words, in Vietnamese.</summary>
    public string? PowerVi { get; set; }

    /// <summary>Electricity in words, in English.</summary>
    public string? PowerEn { get; set; }

    /// <summary>Kilovolts of the highest voltage delivered at the fence.</summary>
    [Precision(6, 1)]
    public decimal? PowerKv { get; set; }

    /// <summary>Water in words, in Vietnamese.</summary>
    public string? WaterVi { get; set; }

    /// <summary>Water in words, in English.</summary>
    public string? WaterEn { get; set; }

    /// <summary>Cubic metres a day of clean water.</summary>
    [Precision(12, 1)]
    public decimal? WaterM3Day { get; set; }

    /// <summary>Waste water in words, in Vietnamese.</summary>
    public string? WastewaterVi { get; set; }

    /// <summary>Waste water in words, in English.</summary>
    public string? WastewaterEn { get; set; }

    /// <summary>Cubic metres a day of waste water that the plan foresees.</summary>
    [Precision(12, 1)]
    public decimal? WastewaterPlannedM3Day { get; set; }

    /// <summary>Cubic metres a day of waste water that can be treated now.</summary>
    [Precision(12, 1)]
    public decimal? WastewaterBuiltM3Day { get; set; }

    /// <summary>Telecommunication in words, in Vietnamese.</summary>
    public string? TelecomVi { get; set; }

    /// <summary>Telecommunication in words, in English.</summary>
    public string? TelecomEn { get; set; }

    /// <summary>Incentives in words, in Vietnamese.</summary>
    public string? IncentivesVi { get; set; }

    /// <summary>Incentives in words, in English.</summary>
    public string? IncentivesEn { get; set; }

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

    /// <summary>Its outline, WGS 84.</summary>
    public MultiPolygon? Boundary { get; set; }

    /// <summary>How well <see cref="Boundary"/> is known.</summary>
    public GeometryQuality? BoundaryQuality { get; set; }

    /// <summary>The document it is read from.</summary>
    public Guid SourceUuid { get; set; }

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

    /// <summary>Names, address and developer without case and marks, for search.</summary>
    [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
    public string? Folded { get; private set; }
}

/// <summary>Kinds of park by law.</summary>
public enum IndustrialParkKind
{
    /// <summary>Khu kinh tế.</summary>
    EconomicZone,

    /// <summary>Khu công nghiệp.</summary>
    IndustrialPark,

    /// <summary>Cụm công nghiệp.</summary>
    IndustrialCluster,

    /// <summary>Khu công nghệ cao.</summary>
    HiTechPark,
}
