namespace InvestMap.Catalog;

/// <content>Vocabularies of infrastructure and of networks.</content>
public static partial class Vocabularies
{
    /// <summary>Kinds of infrastructure.</summary>
    public static Vocabulary InfrastructureKind { get; } = new(
        "InfrastructureKind",
        "Kind of an infrastructure site.",
        Word.Of("seaport", "Port or berth for ships."), Word.Of("airport", "Airport for civil flights."),
        Word.Of("expressway_interchange", "Where an expressway can be entered and left."),
        Word.Of("railway_station", "Station of the railway."),
        Word.Of("substation", "Substation of the power grid."), Word.Of("water_plant", "Makes clean water."),
        Word.Of("wastewater_plant", "Treats wastewater."));

    /// <summary>Stages of infrastructure.</summary>
    public static Vocabulary InfrastructureStatus { get; } = new(
        "InfrastructureStatus", "Stage of an infrastructure site.", Word.Of("planned", "In a plan; nothing is built yet."),
        Word.Of("under_construction", "Being built."), Word.Of("operating", "In use."));

    /// <summary>Technologies of coverage.</summary>
    public static Vocabulary CoverageTechnology { get; } = new(
        "CoverageTechnology",
        "Technology of a network.",
        new Word("G2", "2g", "Second generation of mobile networks."), new Word("G3", "3g", "Third generation."), new Word("G4", "4g", "Fourth generation."), new Word("G5", "5g", "Fifth generation."),
        Word.Of("mobile", "Mobile, generation not stated."),
        Word.Of("mobile_broadband", "3G, 4G or 5G, not told apart."),
        Word.Of("fixed_broadband", "Broadband over a line, its kind not stated."), Word.Of("fibre", "Optical fibre to the building."));

    /// <summary>Where coverage was measured.</summary>
    public static Vocabulary CoverageEnvironment { get; } = new(
        "CoverageEnvironment", "Where coverage holds.", Word.Of("outdoor", "Under the open sky."), Word.Of("indoor", "Inside buildings."));

    /// <summary>Stages of coverage.</summary>
    public static Vocabulary CoverageStatus { get; } = new(
        "CoverageStatus", "Stage of a network.", Word.Of("planned", "Announced; nothing is on air."), Word.Of("pilot", "On trial."),
        Word.Of("in_service", "Open to customers."));

    /// <summary>What an observation of coverage counts.</summary>
    public static Vocabulary CoverageMeasure { get; } = new(
        "CoverageMeasure",
        "What an observation of coverage counts.",
        Word.Of("base_stations", "Base stations of mobile networks."),
        Word.Of("access_stations", "Stations that connect subscribers by radio or line."),
        Word.Of("villages_covered", "Villages that have coverage."), Word.Of("communes_covered", "Communes that have coverage."),
        Word.Of("population_share", "Share of the people who have coverage. Unit: percent."),
        Word.Of("area_share", "Share of the area that has coverage. Unit: percent."),
        Word.Of("fibre_km", "Length of fibre cable. Unit: km."), Word.Of("devices", "Devices in use."),
        Word.Of("download_speed", "Speed of downloads; how it was measured, the note says. Unit: Mbit/s."), Word.Of("upload_speed", "Speed of uploads. Unit: Mbit/s."),
        Word.Of("latency", "Latency. Unit: ms."),
        Word.Of("presence", "That there is coverage at all; no number is stated."));

    /// <summary>Units of coverage figures.</summary>
    public static Vocabulary CoverageUnit { get; } = new(
        "CoverageUnit", "Unit of an observation of coverage.", Word.Of("count", "A number of things."), Word.Of("percent", "Percent."),
        Word.Of("km", "Kilometres."), Word.Of("mbps", "Megabits a second."), Word.Of("ms", "Milliseconds."));
}
