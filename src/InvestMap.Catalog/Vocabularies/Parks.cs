namespace InvestMap.Catalog;

/// <content>Vocabularies of parks and plots.</content>
public static partial class Vocabularies
{
    /// <summary>Kinds of parks.</summary>
    public static Vocabulary IndustrialParkKind { get; } = new(
        "IndustrialParkKind",
        "Legal kind of a park.",
        Word.Of("economic_zone", "A zone with its own mechanisms and a plan of its own; industrial parks lie inside it."),
        Word.Of("industrial_park", "Land with a fixed boundary for industry and its services."),
        Word.Of("industrial_cluster", "A small site for small and medium enterprises, under the local authority."),
        Word.Of("hi_tech_park", "For research, high technology and its production."));

    /// <summary>Whether a plot can be had.</summary>
    public static Vocabulary PlotStatus { get; } = new(
        "PlotStatus",
        "Whether a plot can be leased.",
        Word.Of("available", "Cleared, with utilities, and open to whoever asks."),
        Word.Of("reserved", "Kept for somebody who has not leased it yet."), Word.Of("leased", "Let to an enterprise."),
        Word.Of("not_ready", "Land is not cleared or has no utilities yet."));

    /// <summary>What land in a park is for.</summary>
    public static Vocabulary ParkLandUseKind { get; } = new(
        "ParkLandUseKind",
        "What land in a park is for.",
        Word.Of("factory", "Factories and warehouses: the industrial land."), Word.Of("office", "Offices, administration and services."),
        Word.Of("road", "Roads and yards."), Word.Of("green", "Trees and water surface."),
        Word.Of("technical_hub", "Technical hub: substations, water and wastewater plants."), Word.Of("other", "Another use; the line's words say which."));

    /// <summary>How a line of business stands in a park.</summary>
    public static Vocabulary BusinessLineKind { get; } = new(
        "BusinessLineKind",
        "How a line of business stands in a park.",
        Word.Of("permitted", "The park's decision permits it."), Word.Of("calling", "The park calls for investment in it."));

    /// <summary>What stated distances lead to.</summary>
    public static Vocabulary DistancePlaceKind { get; } = new(
        "DistancePlaceKind",
        "What a stated distance leads to.",
        Word.Of("seaport", "A seaport."), Word.Of("airport", "An airport."), Word.Of("border_gate", "A border gate."),
        Word.Of("expressway", "An expressway or its interchange."),
        Word.Of("national_road", "A national road (quốc lộ)."), Word.Of("railway_station", "A railway station."),
        Word.Of("zone_centre", "The centre of the economic zone."), Word.Of("district_centre", "The centre of a district, in sources of before 1 July 2025."),
        Word.Of("province_centre", "The centre of a province."), Word.Of("capital", "Hà Nội."));
}
