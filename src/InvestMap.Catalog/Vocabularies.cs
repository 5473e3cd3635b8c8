namespace InvestMap.Catalog;

/// <summary>The vocabularies of the map. A test compares each with the check constraint of every column that uses it.</summary>
public static class Vocabularies
{
    /// <summary>Stages of a project, a park, a zone.</summary>
    public static Vocabulary InvestmentStatus { get; } = new(
        "InvestmentStatus",
        "Stage of a project or a park. Stages are not linear: a project may go back to calling for investors.",
        Word.Of("planned", "In a plan or a zoning task; there is no project yet."),
        Word.Of("proposed", "An investor studies it or has signed a memorandum."),
        Word.Of("calling", "On a list that calls for investment, or bidding is open."),
        Word.Of("approved_in_principle", "The investment policy is approved, with or without an investor."),
        Word.Of("licensed", "An investment registration certificate is issued."),
        Word.Of("under_construction", "Ground has been broken."),
        Word.Of("operating", "In commercial use."),
        Word.Of("delayed", "Behind its schedule, or its land lies unused."),
        Word.Of("suspended", "Suspended under article 47 of the Law on Investment."),
        Word.Of("terminating", "Being ended under article 48 of the Law on Investment."),
        Word.Of("terminated", "Ended: land or approval revoked, given up, or its term is over."));

    /// <summary>Kinds of parks.</summary>
    public static Vocabulary IndustrialParkKind { get; } = new(
        "IndustrialParkKind",
        "Legal kind of a park.",
        Word.Of("economic_zone"), Word.Of("industrial_park"), Word.Of("industrial_cluster"), Word.Of("hi_tech_park"));

    /// <summary>Whether a plot can be had.</summary>
    public static Vocabulary PlotStatus { get; } = new(
        "PlotStatus",
        "Whether a plot can be leased.",
        Word.Of("available"), Word.Of("reserved"), Word.Of("leased"), Word.Of("not_ready", "Land is not cleared or has no utilities yet."));

    /// <summary>Where the capital comes from.</summary>
    public static Vocabulary InvestmentForm { get; } = new(
        "InvestmentForm",
        "Where the capital of a project comes from.",
        Word.Of("foreign", "100 % foreign direct investment."),
        Word.Of("domestic", "100 % domestic direct investment."),
        Word.Of("joint_venture"),
        Word.Of("public_private_partnership", "Also build-operate-transfer and build-transfer."),
        Word.Of("official_development_assistance"),
        Word.Of("public_investment"));

    /// <summary>What an investor is to a project.</summary>
    public static Vocabulary InvestorRole { get; } = new(
        "InvestorRole",
        "What a company is to a project.",
        Word.Of("investor"), Word.Of("candidate", "Prequalified or studying; no investor has been chosen."));

    /// <summary>Kinds of infrastructure.</summary>
    public static Vocabulary InfrastructureKind { get; } = new(
        "InfrastructureKind",
        "Kind of an infrastructure site.",
        Word.Of("seaport"), Word.Of("airport"), Word.Of("expressway_interchange"), Word.Of("railway_station"),
        Word.Of("substation"), Word.Of("water_plant"), Word.Of("wastewater_plant"));

    /// <summary>Stages of infrastructure.</summary>
    public static Vocabulary InfrastructureStatus { get; } = new(
        "InfrastructureStatus", "Stage of an infrastructure site.", Word.Of("planned"), Word.Of("under_construction"), Word.Of("operating"));

    /// <summary>Levels of administration.</summary>
    public static Vocabulary AdministrativeLevel { get; } = new(
        "AdministrativeLevel",
        "Level of an administrative unit. Districts ceased on 1 July 2025.",
        Word.Of("province"), Word.Of("district"), Word.Of("commune"));

    /// <summary>Kinds of administrative units.</summary>
    public static Vocabulary AdministrativeUnitKind { get; } = new(
        "AdministrativeUnitKind",
        "Kind of an administrative unit.",
        Word.Of("province"), Word.Of("municipality"), Word.Of("provincial_city"), Word.Of("town"), Word.Of("district"),
        Word.Of("ward"), Word.Of("commune"), Word.Of("township"));

    /// <summary>How much of a unit went over.</summary>
    public static Vocabulary SuccessionExtent { get; } = new(
        "SuccessionExtent", "How much of a unit went over to its successor.", Word.Of("whole"), Word.Of("part"));

    /// <summary>How sure an extent is.</summary>
    public static Vocabulary ExtentCertainty { get; } = new(
        "ExtentCertainty",
        "How sure the extent of a succession is.",
        Word.Of("stated", "Stated in the legal act."),
        Word.Of("indicative", "From a table of codes that says whole throughout; the resolution itself divides some units."));

    /// <summary>How an object got its unit.</summary>
    public static Vocabulary UnitMethod { get; } = new(
        "UnitMethod",
        "How an object got its administrative unit.",
        Word.Of("stated_address"),
        Word.Of("succession", "From a former unit in its address, through the succession of 2025."),
        Word.Of("point_in_polygon", "Only on official or surveyed geometry."));

    /// <summary>How sure a unit is.</summary>
    public static Vocabulary UnitCertainty { get; } = new(
        "UnitCertainty", "How sure the administrative unit of an object is.", Word.Of("stated"), Word.Of("indicative"));

    /// <summary>How well a place is known.</summary>
    public static Vocabulary GeometryQuality { get; } = new(
        "GeometryQuality",
        "How well a place is known.",
        Word.Of("surveyed"), Word.Of("approximate"), Word.Of("place_centroid", "The middle of the place that the address names."));

    /// <summary>How exact a day is.</summary>
    public static Vocabulary DayPrecision { get; } = new(
        "DayPrecision",
        "How exact a day is: a day known only to its year is stored as 1 January with precision YEAR.",
        Word.Of("day"), Word.Of("month"), Word.Of("quarter"), Word.Of("year"));

    /// <summary>What is known of a figure.</summary>
    public static Vocabulary FigureState { get; } = new(
        "FigureState",
        "What is known of a figure. Unknown is never zero.",
        Word.Of("known"), Word.Of("not_published"), Word.Of("not_found"), Word.Of("not_applicable"));

    /// <summary>How a source words a figure.</summary>
    public static Vocabulary Comparator { get; } = new(
        "Comparator",
        "How a source words a figure.",
        new Word("EQUAL", "="), new Word("ABOUT", "~"), new Word("GREATER", ">"), new Word("GREATER_OR_EQUAL", ">="),
        new Word("LESS", "<"), new Word("LESS_OR_EQUAL", "<="));

    /// <summary>How sure a figure is.</summary>
    public static Vocabulary Certainty { get; } = new(
        "Certainty",
        "How sure a figure is.",
        Word.Of("stated", "Read in the source."),
        Word.Of("assigned", "Classified by staff."),
        Word.Of("inferred", "Read between the lines."),
        Word.Of("derived", "Computed from other figures."),
        Word.Of("unofficial", "A broker or the like says so."));

    /// <summary>Kinds of sources.</summary>
    public static Vocabulary SourceKind { get; } = new(
        "SourceKind",
        "Kind of a source document.",
        Word.Of("legal_act"), Word.Of("government_portal"), Word.Of("news"), Word.Of("company"), Word.Of("broker"),
        Word.Of("encyclopedia"), Word.Of("other"));

    /// <summary>Technologies of coverage.</summary>
    public static Vocabulary CoverageTechnology { get; } = new(
        "CoverageTechnology",
        "Technology of a network.",
        new Word("G2", "2g"), new Word("G3", "3g"), new Word("G4", "4g"), new Word("G5", "5g"),
        Word.Of("mobile", "Mobile, generation not stated."),
        Word.Of("mobile_broadband", "3G, 4G or 5G, not told apart."),
        Word.Of("fixed_broadband"), Word.Of("fibre"));

    /// <summary>Where coverage was measured.</summary>
    public static Vocabulary CoverageEnvironment { get; } = new(
        "CoverageEnvironment", "Where coverage holds.", Word.Of("outdoor"), Word.Of("indoor"));

    /// <summary>Stages of coverage.</summary>
    public static Vocabulary CoverageStatus { get; } = new(
        "CoverageStatus", "Stage of a network.", Word.Of("planned"), Word.Of("pilot"), Word.Of("in_service"));

    /// <summary>What an observation of coverage counts.</summary>
    public static Vocabulary CoverageMeasure { get; } = new(
        "CoverageMeasure",
        "What an observation of coverage counts.",
        Word.Of("base_stations"), Word.Of("access_stations"), Word.Of("villages_covered"), Word.Of("communes_covered"),
        Word.Of("population_share"), Word.Of("area_share"), Word.Of("fibre_km"), Word.Of("devices"),
        Word.Of("presence", "That there is coverage at all; no number is stated."));

    /// <summary>Units of coverage figures.</summary>
    public static Vocabulary CoverageUnit { get; } = new(
        "CoverageUnit", "Unit of an observation of coverage.", Word.Of("count"), Word.Of("percent"), Word.Of("km"));

    /// <summary>Kinds of digital enterprises.</summary>
    public static Vocabulary DigitalEnterpriseKind { get; } = new(
        "DigitalEnterpriseKind",
        "What a digital enterprise does.",
        Word.Of("telecom"), Word.Of("software"),
        Word.Of("digital_adopter", "An enterprise of another trade that works digitally."),
        Word.Of("electronics"), Word.Of("digital_services"));

    /// <summary>Kinds of actors that are not enterprises.</summary>
    public static Vocabulary DigitalActorKind { get; } = new(
        "DigitalActorKind",
        "What an actor of the digital economy is that is not an enterprise.",
        Word.Of("public_centre"), Word.Of("digital_platform"), Word.Of("business_association"));

    /// <summary>Actual or target.</summary>
    public static Vocabulary ObservationKind { get; } = new(
        "ObservationKind", "Whether a value was reached or is aimed at.", Word.Of("actual"), Word.Of("target"));

    /// <summary>Every vocabulary.</summary>
    public static IReadOnlyList<Vocabulary> All { get; } =
    [
        InvestmentStatus, IndustrialParkKind, PlotStatus, InvestmentForm, InvestorRole, InfrastructureKind, InfrastructureStatus,
        AdministrativeLevel, AdministrativeUnitKind, SuccessionExtent, ExtentCertainty, UnitMethod, UnitCertainty, GeometryQuality,
        DayPrecision, FigureState, Comparator, Certainty, SourceKind, CoverageTechnology, CoverageEnvironment, CoverageStatus,
        CoverageMeasure, CoverageUnit, DigitalEnterpriseKind, DigitalActorKind, ObservationKind,
    ];
}
