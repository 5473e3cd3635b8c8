using Microsoft.EntityFrameworkCore;

namespace InvestMap.Registry.Entities;

/// <summary>A fact about coverage that has no outline: so many stations, such a share.</summary>
public class CoverageObservation : Subject
{
    /// <summary>Name of the operator; null: all operators together.</summary>
    public string? Operator { get; set; }

    /// <summary>The technology, as exactly as the source says it.</summary>
    public CoverageTechnology Technology { get; set; }

    /// <summary>Outdoor or indoor, where the source says so.</summary>
    public CoverageEnvironment? Environment { get; set; }

    /// <summary>Whether it is on the air.</summary>
    public CoverageStatus Status { get; set; }

    /// <summary>What is counted.</summary>
    public CoverageMeasure Measure { get; set; }

    /// <summary>How many or how much, in <see cref="Unit"/>.</summary>
    [Precision(20, 4)]
    public decimal? Value { get; set; }

    /// <summary>Of how many, where the source says so.</summary>
    [Precision(20, 4)]
    public decimal? Total { get; set; }

    /// <summary>Unit of <see cref="Value"/> and <see cref="Total"/>.</summary>
    public CoverageUnit? Unit { get; set; }

    /// <summary>How the source words the value.</summary>
    public Comparator Comparator { get; set; }

    /// <summary>The place as the source names it, in Vietnamese.</summary>
    public required string PlaceVi { get; set; }

    /// <summary>The place in English.</summary>
    public required string PlaceEn { get; set; }

    /// <summary>The unit that the place is, if it is one.</summary>
    public Guid? AdministrativeUnitUuid { get; set; }

    /// <summary>The unit that the place is, if it is one.</summary>
    public AdministrativeUnit? AdministrativeUnit { get; set; }

    /// <summary>The day of which the row speaks.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>How much of <see cref="AsOf"/> is known.</summary>
    public DayPrecision? AsOfPrecision { get; set; }

    /// <summary>The document it is read from.</summary>
    public Guid SourceUuid { get; set; }

    /// <summary>The document it is read from.</summary>
    public SourceDocument? Source { get; set; }

    /// <summary>A remark in Vietnamese.</summary>
    public string? NoteVi { get; set; }

    /// <summary>A remark in English.</summary>
    public string? NoteEn { get; set; }
}

/// <summary>What an observation of coverage counts.</summary>
public enum CoverageMeasure
{
    /// <summary>Base stations.</summary>
    BaseStations,

    /// <summary>Access stations.</summary>
    AccessStations,

    /// <summary>Villages with coverage.</summary>
    VillagesCovered,

    /// <summary>Communes with coverage.</summary>
    CommunesCovered,

    /// <summary>Share of the people.</summary>
    PopulationShare,

    /// <summary>Share of the land.</summary>
    AreaShare,

    /// <summary>Length of optical fibre.</summary>
    FibreKm,

    /// <summary>Devices in use.</summary>
    Devices,

    /// <summary>Speed of downloads.</summary>
    DownloadSpeed,

    /// <summary>Speed of uploads.</summary>
    UploadSpeed,

    /// <summary>Latency.</summary>
    Latency,

    /// <summary>That it is there at all.</summary>
    Presence,
}

/// <summary>Units of an observation of coverage.</summary>
public enum CoverageUnit
{
    /// <summary>Pieces.</summary>
    Count,

    /// <summary>Percent, 0 to 100.</summary>
    Percent,

    /// <summary>Kilometres.</summary>
    Km,

    /// <summary>Megabits a second.</summary>
    Mbps,

    /// <summary>Milliseconds.</summary>
    Ms,
}
