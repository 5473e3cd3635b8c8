using Microsoft.EntityFrameworkCore;

namespace InvestMap.Registry.Entities;

/// <summary>A distance from a park as a source states it.</summary>
public class ParkDistance : PublishedRow
{
    /// <summary>The park.</summary>
    public Guid IndustrialParkUuid { get; set; }

    /// <summary>The park.</summary>
    public IndustrialPark? IndustrialPark { get; set; }

    /// <summary>Place in the list, from 1.</summary>
    public short Ordinal { get; set; }

    /// <summary>What it leads to.</summary>
    public DistancePlaceKind PlaceKind { get; set; }

    /// <summary>Its name in Vietnamese.</summary>
    public required string PlaceVi { get; set; }

    /// <summary>Its name in English.</summary>
    public string? PlaceEn { get; set; }

    /// <summary>Kilometres, as stated.</summary>
    [Precision(8, 2)]
    public decimal Km { get; set; }

    /// <summary>The document it is read from.</summary>
    public Guid SourceUuid { get; set; }

    /// <summary>The document it is read from.</summary>
    public SourceDocument? Source { get; set; }
}

/// <summary>A phase of a park.</summary>
public class ParkPhase : PublishedRow
{
    /// <summary>The park.</summary>
    public Guid IndustrialParkUuid { get; set; }

    /// <summary>The park.</summary>
    public IndustrialPark? IndustrialPark { get; set; }

    /// <summary>Number of the phase, from 1.</summary>
    public short Ordinal { get; set; }

    /// <summary>Hectares, as stated.</summary>
    [Precision(12, 4)]
    public decimal? AreaHa { get; set; }

    /// <summary>Hectares that can be leased.</summary>
    [Precision(12, 4)]
    public decimal? LeasableHa { get; set; }

    /// <summary>Hectares that are leased.</summary>
    [Precision(12, 4)]
    public decimal? LeasedHa { get; set; }

    /// <summary>Leased share of what can be leased, in percent, as stated.</summary>
    [Precision(5, 2)]
    public decimal? LeasedPercent { get; set; }

    /// <summary>How many tenants it has.</summary>
    public int? Tenants { get; set; }

    /// <summary>Đồng that tenants registered.</summary>
    [Precision(20, 2)]
    public decimal? RegisteredCapitalVnd { get; set; }

    /// <summary>US dollars that tenants registered.</summary>
    [Precision(20, 2)]
    public decimal? RegisteredCapitalUsd { get; set; }

    /// <summary>The document it is read from.</summary>
    public Guid SourceUuid { get; set; }

    /// <summary>The document it is read from.</summary>
    public SourceDocument? Source { get; set; }
}

/// <summary>What a stated distance leads to.</summary>
public enum DistancePlaceKind
{
    /// <summary>A seaport.</summary>
    Seaport,

    /// <summary>An airport.</summary>
    Airport,

    /// <summary>A border gate.</summary>
    BorderGate,

    /// <summary>An expressway or its interchange.</summary>
    Expressway,

    /// <summary>A national road.</summary>
    NationalRoad,

    /// <summary>A railway station.</summary>
    RailwayStation,

    /// <summary>The centre of the economic zone.</summary>
    ZoneCentre,

    /// <summary>The centre of a district.</summary>
    DistrictCentre,

    /// <summary>The centre of a province.</summary>
    ProvinceCentre,

    /// <summary>Hà Nội.</summary>
    Capital,
}
