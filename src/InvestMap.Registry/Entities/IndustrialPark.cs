using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace InvestMap.Registry.Entities;

/// <summary>An economic zone, industrial park, cluster or hi-tech park; parks may lie inside zones.</summary>
public class IndustrialPark : PlacedSubject
{
    /// <summary>What it is by law.</summary>
    public IndustrialParkKind Kind { get; set; }

    /// <summary>The zone it lies in.</summary>
    public Guid? ParentUuid { get; set; }

    /// <summary>The zone it lies in.</summary>
    public IndustrialPark? Parent { get; set; }

    /// <summary>Hectares cleared of former use.</summary>
    [Precision(12, 4)]
    public decimal? ClearedHa { get; set; }

    /// <summary>Largest share of the land that may be built on, in percent.</summary>
    [Precision(5, 2)]
    public decimal? BuildingDensityPercent { get; set; }

    /// <summary>Last year of its term.</summary>
    public short? OperatesUntilYear { get; set; }

    /// <summary>Whom to ask about it.</summary>
    public Guid? DepartmentUuid { get; set; }

    /// <summary>Whom to ask about it.</summary>
    public Department? Department { get; set; }

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

    /// <summary>Its outline, WGS 84.</summary>
    public MultiPolygon? Boundary { get; set; }

    /// <summary>How well <see cref="Boundary"/> is known.</summary>
    public GeometryQuality? BoundaryQuality { get; set; }
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
