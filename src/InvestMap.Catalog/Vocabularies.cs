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

    /// <summary>Where the capital comes from.</summary>
    public static Vocabulary InvestmentForm { get; } = new(
        "InvestmentForm",
        "Where the capital of a project comes from.",
        Word.Of("foreign", "100 % foreign direct investment."),
        Word.Of("domestic", "100 % domestic direct investment."),
        Word.Of("joint_venture", "Foreign and domestic partners together."),
        Word.Of("public_private_partnership", "Also build-operate-transfer and build-transfer."),
        Word.Of("official_development_assistance", "Loans or grants of other states and of their banks."),
        Word.Of("public_investment", "From a public budget."),
        Word.Of("investor_capital", "All of it the investor's; foreign or domestic is not stated."),
        Word.Of("social_capital", "Mobilised from society (vốn xã hội hóa), as sources word what the state leaves to others."),
        Word.Of("non_state_budget", "All of it from outside the state budget; foreign or domestic is not stated."),
        Word.Of("proposed_by_investor", "Left to the investor to propose."));

    /// <summary>Forms of investment that the law itself names.</summary>
    public static Vocabulary LegalInvestmentForm { get; } = new(
        "LegalInvestmentForm",
        "Form of investment by the law on investment; each law has its own, so a form goes with the year of its law. Where the capital comes from is InvestmentForm.",
        Word.Of("new_organisation", "A new economic organisation is set up."),
        Word.Of("capital_contribution", "Capital is contributed to, or shares or parts bought of, an economic organisation."),
        Word.Of("investment_project", "An investment project is carried out (law of 2020)."),
        Word.Of("business_cooperation_contract", "A business cooperation contract (BCC)."),
        Word.Of("public_private_partnership", "A contract of public-private partnership (law of 2014; since 2021 a law of its own rules it)."),
        Word.Of("other", "A new form that the Government permits (law of 2020)."));

    /// <summary>Contracts of public-private partnerships.</summary>
    public static Vocabulary PppContract { get; } = new(
        "PppContract",
        "Kind of the contract of a public-private partnership.",
        Word.Of("bot", "Build, operate, transfer."), Word.Of("bto", "Build, transfer, operate."), Word.Of("boo", "Build, own, operate."),
        Word.Of("om", "Operate and manage what is built."), Word.Of("btl", "Build, transfer, lease."), Word.Of("blt", "Build, lease, transfer."),
        Word.Of("bt", "Build, transfer."), Word.Of("mixed", "Several of these."));

    /// <summary>Classes of areas by the law on investment.</summary>
    public static Vocabulary IncentiveArea { get; } = new(
        "IncentiveArea",
        "Class of an area by the law on investment, on which incentives depend.",
        Word.Of("difficult", "Difficult socio-economic conditions."),
        Word.Of("especially_difficult", "Especially difficult socio-economic conditions."),
        Word.Of("none", "Neither of the two."));

    /// <summary>Groups of land.</summary>
    public static Vocabulary LandUseKind { get; } = new(
        "LandUseKind",
        "Group of land by the Land Law.",
        Word.Of("agricultural", "Agriculture, forestry, aquaculture, salt."),
        Word.Of("non_agricultural", "Homes, roads, offices, production and the like."),
        Word.Of("unused", "Not in use."));

    /// <summary>Parts of a schedule.</summary>
    public static Vocabulary ScheduleItemKind { get; } = new(
        "ScheduleItemKind",
        "What a part of a project's schedule is about.",
        Word.Of("capital_contribution", "Capital is paid in."),
        Word.Of("objective", "An objective of operation is reached."),
        Word.Of("stage", "A stage of the project."));

    /// <summary>Ways in which an investor is chosen.</summary>
    public static Vocabulary InvestorSelectionMethod { get; } = new(
        "InvestorSelectionMethod",
        "How the investor of a project is chosen.",
        Word.Of("land_use_right_auction", "Auction of the right to use the land."),
        Word.Of("bidding", "Bidding."),
        Word.Of("approval", "Approved together with the investment policy, without auction and bidding."));

    /// <summary>Why an investor is approved without being selected among others.</summary>
    public static Vocabulary InvestorApprovalGround { get; } = new(
        "InvestorApprovalGround",
        "Why an investor is approved together with the investment policy, without auction and bidding.",
        Word.Of("single_bidder", "Nobody else took part."),
        Word.Of("holds_land", "The investor has the right to use the land."),
        Word.Of("in_park", "The project lies in an industrial or hi-tech park."));

    /// <summary>What an investor is to a project.</summary>
    public static Vocabulary InvestorRole { get; } = new(
        "InvestorRole",
        "What a company is to a project.",
        Word.Of("investor", "Invests, or holds the approval to."), Word.Of("candidate", "Prequalified or studying; no investor has been chosen."));

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

    /// <summary>Levels of administration.</summary>
    public static Vocabulary AdministrativeLevel { get; } = new(
        "AdministrativeLevel",
        "Level of an administrative unit. Districts ceased on 1 July 2025.",
        Word.Of("province", "The first level: provinces and cities under the centre."),
        Word.Of("district", "The second level, until 30 June 2025."), Word.Of("commune", "The lowest level: communes, wards, townships."));

    /// <summary>Kinds of administrative units.</summary>
    public static Vocabulary AdministrativeUnitKind { get; } = new(
        "AdministrativeUnitKind",
        "Kind of an administrative unit.",
        Word.Of("province", "Tỉnh."), Word.Of("municipality", "Thành phố trực thuộc trung ương: a city under the centre."),
        Word.Of("provincial_city", "Thành phố thuộc tỉnh: a city of a province, until 30 June 2025."),
        Word.Of("town", "Thị xã, until 30 June 2025."), Word.Of("district", "Huyện, until 30 June 2025."),
        Word.Of("ward", "Phường."), Word.Of("commune", "Xã."), Word.Of("township", "Thị trấn, until 30 June 2025."),
        Word.Of("special_zone", "Đặc khu, since 1 July 2025."));

    /// <summary>How much of a unit went over.</summary>
    public static Vocabulary SuccessionExtent { get; } = new(
        "SuccessionExtent", "How much of a unit went over to its successor.", Word.Of("whole", "All of it."),
        Word.Of("part", "A part of it; the rest went elsewhere or stayed."));

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
        Word.Of("stated_address", "From the address that the source states."),
        Word.Of("succession", "From a former unit in its address, through the succession of 2025."),
        Word.Of("point_in_polygon", "Only on official or surveyed geometry."));

    /// <summary>How sure a unit is.</summary>
    public static Vocabulary UnitCertainty { get; } = new(
        "UnitCertainty", "How sure the administrative unit of an object is.", Word.Of("stated", "The source names the unit."),
        Word.Of("indicative", "Derived; it may be a neighbour."));

    /// <summary>How well a place is known.</summary>
    public static Vocabulary GeometryQuality { get; } = new(
        "GeometryQuality",
        "How well a place is known.",
        Word.Of("surveyed", "Measured by surveyors, or from an official boundary."), Word.Of("approximate", "Read from a map or a picture."),
        Word.Of("place_centroid", "The middle of the place that the address names."));

    /// <summary>How exact a day is.</summary>
    public static Vocabulary DayPrecision { get; } = new(
        "DayPrecision",
        "How exact a day is: a day known only to its year is stored as 1 January with precision YEAR.",
        Word.Of("day", "The day itself."), Word.Of("month", "Only the month is known."), Word.Of("quarter", "Only the quarter is known."),
        Word.Of("year", "Only the year is known."));

    /// <summary>What is known of a figure.</summary>
    public static Vocabulary FigureState { get; } = new(
        "FigureState",
        "What is known of a figure. Unknown is never zero.",
        Word.Of("known", "There is a value."), Word.Of("not_published", "It exists, and its owner does not publish it."),
        Word.Of("not_found", "It was looked for and not found."), Word.Of("not_applicable", "The object cannot have one."));

    /// <summary>How a source words a figure.</summary>
    public static Vocabulary Comparator { get; } = new(
        "Comparator",
        "How a source words a figure.",
        new Word("EQUAL", "=", "The value itself."), new Word("ABOUT", "~", "Roughly the value."), new Word("GREATER", ">", "More than the value."),
        new Word("GREATER_OR_EQUAL", ">=", "The value or more."), new Word("LESS", "<", "Less than the value."),
        new Word("LESS_OR_EQUAL", "<=", "The value or less."));

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
        Word.Of("legal_act", "Law, decree, resolution or decision."), Word.Of("government_portal", "A page of a public office."),
        Word.Of("news", "A newspaper or its page."), Word.Of("company", "The enterprise itself."),
        Word.Of("broker", "A broker of land or investments."),
        Word.Of("encyclopedia", "An encyclopedia that anybody edits."), Word.Of("other", "None of these."));

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

    /// <summary>Kinds of digital enterprises.</summary>
    public static Vocabulary DigitalEnterpriseKind { get; } = new(
        "DigitalEnterpriseKind",
        "What a digital enterprise does.",
        Word.Of("telecom", "Runs a network or sells its services."), Word.Of("software", "Makes software."),
        Word.Of("digital_adopter", "An enterprise of another trade that works digitally."),
        Word.Of("electronics", "Makes electronic devices or their parts."),
        Word.Of("digital_services", "Sells services over networks: data centres, content, platforms."));

    /// <summary>Kinds of actors that are not enterprises.</summary>
    public static Vocabulary DigitalActorKind { get; } = new(
        "DigitalActorKind",
        "What an actor of the digital economy is that is not an enterprise.",
        Word.Of("public_centre", "A centre of a public office."),
        Word.Of("digital_platform", "A platform that enterprises and people meet on."),
        Word.Of("business_association", "An association of enterprises."),
        Word.Of("adviser", "A consultant for digital transformation."));

    /// <summary>Actual or target.</summary>
    public static Vocabulary ObservationKind { get; } = new(
        "ObservationKind", "Whether a value was reached or is aimed at.", Word.Of("actual", "Reached."), Word.Of("target", "Aimed at."));

    /// <summary>How a value was reckoned.</summary>
    public static Vocabulary IndicatorDerivation { get; } = new(
        "IndicatorDerivation",
        "How a value was reckoned from the values of other units.",
        Word.Of("mean", "The arithmetic mean of their values."), Word.Of("sum", "The sum of their values."));

    /// <summary>Kinds of legal acts.</summary>
    public static Vocabulary LegalActKind { get; } = new(
        "LegalActKind",
        "Kind of a legal act.",
        Word.Of("law", "Of the National Assembly."), Word.Of("decree", "Of the Government."),
        Word.Of("resolution", "Of the National Assembly, a People's Council or the Party."),
        Word.Of("decision", "Of the Prime Minister, a ministry or a People's Committee."), Word.Of("directive", "Of the Prime Minister or another authority."),
        Word.Of("plan", "A plan or an action plan."));

    /// <summary>Levels at which acts are signed.</summary>
    public static Vocabulary IssuerLevel { get; } = new(
        "IssuerLevel",
        "Level at which a legal act is signed.",
        Word.Of("central_party", "The central organs of the Party."),
        Word.Of("national_assembly", "The National Assembly or its Standing Committee."),
        Word.Of("government", "The Government."), Word.Of("prime_minister", "The Prime Minister."), Word.Of("ministry", "A ministry."),
        Word.Of("provincial_party", "The Party's committee of a province."),
        Word.Of("provincial_council", "The People's Council of a province."), Word.Of("provincial_committee", "The People's Committee of a province."),
        Word.Of("provincial_chair", "The Chair of the People's Committee of a province, who approves investment policies since 1 March 2026."),
        Word.Of("management_board", "A management board of zones and parks."));

    /// <summary>Whether something holds on a day. It is reckoned, not stored.</summary>
    public static Vocabulary ValidityState { get; } = new(
        "ValidityState",
        "Whether something holds on a day.",
        Word.Of("in_force", "It holds on the day."), Word.Of("expired", "It held before the day and no longer does."), Word.Of("not_yet", "It will hold later."),
        Word.Of("unknown", "Its first day is not stated, or it was replaced on a day that is not stated, or its last day should be and is not."));

    /// <summary>Kinds of support.</summary>
    public static Vocabulary SupportMeasureKind { get; } = new(
        "SupportMeasureKind",
        "What a support measure gives.",
        Word.Of("tax", "Exemption from a tax, or a lower one."),
        Word.Of("land_rent", "Exemption from rent of land, or a lower one."),
        Word.Of("credit", "Cheaper credit."),
        Word.Of("grant", "Money that is not paid back."),
        Word.Of("consulting", "Advice, paid in part or in whole."), Word.Of("training", "Training of managers or workers."));

    /// <summary>Where support holds.</summary>
    public static Vocabulary SupportArea { get; } = new(
        "SupportArea",
        "Where a support measure holds.",
        Word.Of("province", "Everywhere in the province."),
        Word.Of("park_kind", "In every park of one kind."),
        Word.Of("listed", "In the units and parks that it lists."));

    /// <summary>Kinds of departments.</summary>
    public static Vocabulary DepartmentKind { get; } = new(
        "DepartmentKind",
        "Kind of a department.",
        Word.Of("department", "A department of the province (sở)."),
        Word.Of("management_board", "A management board of zones and parks."));

    /// <summary>Groups of OCOP products.</summary>
    public static Vocabulary OcopProductGroup { get; } = new(
        "OcopProductGroup",
        "Group of a product in the programme One Commune One Product.",
        Word.Of("food", "Food, fresh or processed."), Word.Of("beverages", "Drinks, with alcohol or without."), Word.Of("medicinal", "Medicinal plants and what is made of them."),
        Word.Of("handicrafts", "Handicrafts and decoration."), Word.Of("ornamental", "Ornamental plants and animals."), Word.Of("tourism", "Community and eco-tourism."));

    /// <summary>Sizes of enterprises.</summary>
    public static Vocabulary EnterpriseSizeClass { get; } = new(
        "EnterpriseSizeClass",
        "Size of an enterprise by the schemes that assess its digital transformation.",
        Word.Of("sme", "Small and medium-sized."), Word.Of("large", "Large."), Word.Of("group", "Group or corporation."));

    /// <summary>Whether staff checked a row.</summary>
    public static Vocabulary ReviewState { get; } = new(
        "ReviewState",
        "Whether staff checked that an enterprise is a digital one: its main activity is of telecommunications, software, information services or electronics, or its assessment reached level 3, where Decision 1970/QD-BTTTT lets the digital enterprise begin.",
        Word.Of("unreviewed", "Listed because a source calls it digital; nobody checked yet."),
        Word.Of("reviewed", "Checked against the public register and the rule."),
        Word.Of("disputed", "Checked, and the enterprise or an office says otherwise."));

    /// <summary>What counts of assessments are broken down by.</summary>
    public static Vocabulary MaturityBreakdown { get; } = new(
        "MaturityBreakdown",
        "What a count of assessed enterprises is one part of.",
        Word.Of("total", "All of the scheme."), Word.Of("level", "Those of one level."), Word.Of("size_class", "Those of one size."),
        Word.Of("administrative_unit", "Those of one unit."));

    /// <summary>What stated distances lead to.</summary>
    public static Vocabulary DistancePlaceKind { get; } = new(
        "DistancePlaceKind",
        "What a stated distance leads to.",
        Word.Of("seaport", "A seaport."), Word.Of("airport", "An airport."), Word.Of("border_gate", "A border gate."),
        Word.Of("expressway", "An expressway or its interchange."),
        Word.Of("national_road", "A national road (quốc lộ)."), Word.Of("railway_station", "A railway station."),
        Word.Of("zone_centre", "The centre of the economic zone."), Word.Of("district_centre", "The centre of a district, in sources of before 1 July 2025."),
        Word.Of("province_centre", "The centre of a province."), Word.Of("capital", "Hà Nội."));

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

    /// <summary>Steps on the way of a project.</summary>
    public static Vocabulary ProjectEventKind { get; } = new(
        "ProjectEventKind",
        "A step on the way of a project.",
        Word.Of("policy_approved", "The investment policy was approved."), Word.Of("licensed", "The registration certificate was issued."),
        Word.Of("adjusted", "The project was adjusted."), Word.Of("bidding_opened", "Bidding for an investor was opened."),
        Word.Of("bidding_cancelled", "Bidding was cancelled."), Word.Of("groundbreaking", "Ground was broken."),
        Word.Of("operation", "Commercial use began."), Word.Of("termination_ordered", "Its end was ordered."));

    /// <summary>Which way an indicator should go.</summary>
    public static Vocabulary Better { get; } = new(
        "Better",
        "Whether more or less of what an indicator measures is better.",
        Word.Of("higher", "More is better: a plain target is a floor."),
        Word.Of("lower", "Less is better, as with ranks: a plain target is a ceiling."));

    /// <summary>Whether an actual value meets a target.</summary>
    public static Vocabulary TargetVerdict { get; } = new(
        "TargetVerdict",
        "Whether an actual value meets a target, by the wording of their sources.",
        Word.Of("met", "Every value that the wording allows meets the target."),
        Word.Of("not_met", "No value that the wording allows meets the target."),
        Word.Of("undecided", "Some values that the wording allows meet the target, or a source says \"about\", or nobody said which way is better."));

    /// <summary>How a target stands on a day.</summary>
    public static Vocabulary TargetStatus { get; } = new(
        "TargetStatus",
        "How a target stands on a day.",
        Word.Of("met", "Its period is over, and every actual value of it meets the target."),
        Word.Of("not_met", "Its period is over, and no actual value of it meets the target."),
        Word.Of("undecided", "Its period is over, and an actual value of it may or may not meet the target; none contradicts another."),
        Word.Of("conflicting", "Its period is over, and some sources say that it is met and others that it is not."),
        Word.Of("not_yet_due", "Its period is not over."),
        Word.Of("no_data", "Its period is over, and no actual value of it is known. That is not a miss."),
        Word.Of("undated", "Its source names no period, so it never falls due."));

    /// <summary>How the period of an actual value lies to that of a target.</summary>
    public static Vocabulary ActualTiming { get; } = new(
        "ActualTiming",
        "How the period of an actual value lies to that of a target.",
        Word.Of("same_period", "The same days; only such a value decides the status."),
        Word.Of("within", "Inside the target's period, as the first months of its year."),
        Word.Of("before", "Over before the target's period begins."),
        Word.Of("after", "Begun after the target's period is over."),
        Word.Of("overlapping", "Partly inside, or around it."),
        Word.Of("undated", "One of the two has no period."));

    /// <summary>Every vocabulary.</summary>
    public static IReadOnlyList<Vocabulary> All { get; } =
    [
        Better, TargetVerdict, TargetStatus, ActualTiming,
        InvestmentStatus, IndustrialParkKind, PlotStatus, InvestmentForm, InvestorRole, InfrastructureKind, InfrastructureStatus,
        AdministrativeLevel, AdministrativeUnitKind, SuccessionExtent, ExtentCertainty, UnitMethod, UnitCertainty, GeometryQuality,
        DayPrecision, FigureState, Comparator, Certainty, SourceKind, CoverageTechnology, CoverageEnvironment, CoverageStatus,
        CoverageMeasure, CoverageUnit, DigitalEnterpriseKind, DigitalActorKind, ObservationKind,
        LegalActKind, ValidityState, SupportMeasureKind, SupportArea, DepartmentKind, OcopProductGroup, EnterpriseSizeClass, ReviewState, MaturityBreakdown,
        DistancePlaceKind, ParkLandUseKind, BusinessLineKind, ProjectEventKind,
        IndicatorDerivation, IncentiveArea, LandUseKind, ScheduleItemKind, InvestorSelectionMethod,
        LegalInvestmentForm, PppContract, InvestorApprovalGround, IssuerLevel,
    ];
}
