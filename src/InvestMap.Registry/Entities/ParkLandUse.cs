using Microsoft.EntityFrameworkCore;

namespace InvestMap.Registry.Entities;

/// <summary>A line of a park's land-use structure.</summary>
public class ParkLandUse : PublishedRow
{
    /// <summary>The park.</summary>
    public Guid IndustrialParkUuid { get; set; }

    /// <summary>The park.</summary>
    public IndustrialPark? IndustrialPark { get; set; }

    /// <summary>Place in the list, from 1.</summary>
    public short Ordinal { get; set; }

    /// <summary>What the land is for.</summary>
    public ParkLandUseKind Kind { get; set; }

    /// <summary>The same in the source's words, in Vietnamese.</summary>
    public string? UseVi { get; set; }

    /// <summary>The same in the source's words, in English.</summary>
    public string? UseEn { get; set; }

    /// <summary>Hectares, as stated.</summary>
    [Precision(12, 4)]
    public decimal? AreaHa { get; set; }

    /// <summary>Share of the park's area in percent, as stated.</summary>
    [Precision(5, 2)]
    public decimal? SharePercent { get; set; }

    /// <summary>The document it is read from.</summary>
    public Guid SourceUuid { get; set; }

    /// <summary>The document it is read from.</summary>
    public SourceDocument? Source { get; set; }
}

/// <summary>What land in a park is for.</summary>
public enum ParkLandUseKind
{
    /// <summary>Factories and warehouses.</summary>
    Factory,

    /// <summary>Offices, administration and services.</summary>
    Office,

    /// <summary>Roads and yards.</summary>
    Road,

    /// <summary>Trees and water surface.</summary>
    Green,

    /// <summary>Substations, water and wastewater plants.</summary>
    TechnicalHub,

    /// <summary>Another use, which the line says in words.</summary>
    Other,
}
