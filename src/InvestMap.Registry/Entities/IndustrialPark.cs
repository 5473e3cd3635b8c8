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

    /// <summary>The decision it rests on.</summary>
    public Guid? LegalActUuid { get; set; }

    /// <summary>The decision it rests on.</summary>
    public LegalAct? LegalAct { get; set; }

    /// <summary>What it is for, in Vietnamese.</summary>
    public string? FunctionsVi { get; set; }

    /// <summary>What it is for, in English.</summary>
    public string? FunctionsEn { get; set; }

    /// <summary>How far clearance and building have come, in Vietnamese.</summary>
    public string? ProgressVi { get; set; }

    /// <summary>How far clearance and building have come, in English.</summary>
    public string? ProgressEn { get; set; }

    /// <summary>First year of its operation or term.</summary>
    public short? OperatesFromYear { get; set; }

    /// <summary>Workers expected when it is full.</summary>
    public int? ExpectedWorkers { get; set; }

    /// <summary>Đồng for building it, as stated.</summary>
    [Precision(20, 2)]
    public decimal? CapitalVnd { get; set; }

    /// <summary>US dollars for building it, as stated.</summary>
    [Precision(20, 2)]
    public decimal? CapitalUsd { get; set; }

    /// <summary>Đồng of the builder's own, part of the capital.</summary>
    [Precision(20, 2)]
    public decimal? EquityVnd { get; set; }

    /// <summary>Đồng borrowed, part of the capital.</summary>
    [Precision(20, 2)]
    public decimal? MobilisedVnd { get; set; }

    /// <summary>Kilowatts for each hectare of industrial land.</summary>
    [Precision(10, 2)]
    public decimal? PowerKwHa { get; set; }

    /// <summary>Cubic metres a day of clean water for each hectare of industrial land.</summary>
    [Precision(10, 2)]
    public decimal? WaterM3HaDay { get; set; }

    /// <summary>Raw water in words, in Vietnamese.</summary>
    public string? RawWaterVi { get; set; }

    /// <summary>Raw water in words, in English.</summary>
    public string? RawWaterEn { get; set; }

    /// <summary>Cubic metres a day of raw water.</summary>
    [Precision(12, 1)]
    public decimal? RawWaterM3Day { get; set; }

    /// <summary>Drainage in words, in Vietnamese.</summary>
    public string? DrainageVi { get; set; }

    /// <summary>Drainage in words, in English.</summary>
    public string? DrainageEn { get; set; }

    /// <summary>Solid waste in words, in Vietnamese.</summary>
    public string? SolidWasteVi { get; set; }

    /// <summary>Solid waste in words, in English.</summary>
    public string? SolidWasteEn { get; set; }

    /// <summary>Fire prevention in words, in Vietnamese.</summary>
    public string? FirePreventionVi { get; set; }

    /// <summary>Fire prevention in words, in English.</summary>
    public string? FirePreventionEn { get; set; }

    /// <summary>What lies along its northern border, in Vietnamese.</summary>
    public string? BorderNorthVi { get; set; }

    /// <summary>What lies along its northern border, in English.</summary>
    public string? BorderNorthEn { get; set; }

    /// <summary>What lies along its eastern border, in Vietnamese.</summary>
    public string? BorderEastVi { get; set; }

    /// <summary>What lies along its eastern border, in English.</summary>
    public string? BorderEastEn { get; set; }

    /// <summary>What lies along its southern border, in Vietnamese.</summary>
    public string? BorderSouthVi { get; set; }

    /// <summary>What lies along its southern border, in English.</summary>
    public string? BorderSouthEn { get; set; }

    /// <summary>What lies along its western border, in Vietnamese.</summary>
    public string? BorderWestVi { get; set; }

    /// <summary>What lies along its western border, in English.</summary>
    public string? BorderWestEn { get; set; }

    /// <summary>Numbers of its cadastral map sheets, as printed.</summary>
    public string? CadastralSheets { get; set; }

    /// <summary>Denominator of the scale of those sheets.</summary>
    public int? CadastralScale { get; set; }

    /// <summary>Year in which those sheets were surveyed.</summary>
    public short? CadastralSurveyYear { get; set; }

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
