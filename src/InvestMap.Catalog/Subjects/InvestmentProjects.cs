namespace InvestMap.Catalog.Subjects;

internal static class InvestmentProjects
{
    private static readonly IReadOnlyList<(string, string)> OnSection = [("version", "sector_version"), ("section", "sector")];

    private static readonly IReadOnlyList<(string, string)> OnForm = [("version", "legal_form_version"), ("form", "legal_form")];

    private static readonly IReadOnlyList<Field> Forms =
    [
        Field.Word("investment_form", Vocabularies.InvestmentForm, "Where the capital comes from."),
        Field.Word("ppp_contract", Vocabularies.PppContract, "Contract of a public-private partnership; null: none, or not stated."),
        Field.Code("legal_form_version", "Year of the law on investment whose form legalForm is: 2014 or 2020."),
        Field.Word("legal_form", Vocabularies.LegalInvestmentForm, "Form of investment by that law; null: not stated.").Grouping(with: "legal_form_version"),
        Field.Text("legal_form_name_vi", "Vietnamese name of the form in that law.") with { Lookup = new Lookup("reference", "legal_investment_form", "name_vi", OnForm) },
        Field.Text("legal_form_name_en", "English name of the form in that law.") with { Lookup = new Lookup("reference", "legal_investment_form", "name_en", OnForm) },
        Field.Flag("legal_form_name_unofficial", "True while the form's names were not compared with the text of the law.") with
        {
            Lookup = new Lookup("reference", "legal_investment_form", "unofficial", OnForm),
        },
    ];

    private static readonly IReadOnlyList<Field> Listed =
    [
        Field.Key("listed_in_uuid", "LegalAct", "The act with the list of projects calling for investment in which it stands; null: none, or not stated."),
        Field.Code("list_number", "Its number in that list, as printed."),
        Field.Text("list_group_vi", "Group of sectors under which that list has it, in the list's words, in Vietnamese; sector is of VSIC."),
        Field.Text("list_group_en", "Group of sectors under which that list has it, in English."),
    ];

    private static readonly IReadOnlyList<Field> Needs =
    [
        new("workers", FieldKind.Int, "Workers that the project has or needs. Null is unknown, not zero. Unit: persons.") { Unit = "persons" },
        Field.Number("average_salary_vnd", "What workers of the area earn a month or the project pays; its figure says which.", "đồng a month").Rate(),
        Field.Text("labour_vi", "Labour that the area offers, in Vietnamese."),
        Field.Text("labour_en", "Labour that the area offers, in English."),
        Field.Number("power_demand_kw", "Electric power that the project needs. Null is unknown, not zero.", "kW"),
        Field.Number("water_demand_m3_day", "Clean water that the project needs. Null is unknown, not zero.", "m³ a day"),
    ];

    private static readonly IReadOnlyList<Field> Site =
    [
        Field.Text("fence_transport_vi", "Roads at the fence of the site, in Vietnamese."),
        Field.Text("fence_transport_en", "Roads at the fence of the site, in English."),
        Field.Text("fence_power_vi", "Electricity at the fence of the site, in Vietnamese."),
        Field.Text("fence_power_en", "Electricity at the fence of the site, in English."),
        Field.Text("fence_water_vi", "Water at the fence of the site, in Vietnamese."),
        Field.Text("fence_water_en", "Water at the fence of the site, in English."),
        Field.Text("site_vi", "Where the site lies, in words, in Vietnamese; the address is in address."),
        Field.Text("site_en", "Where the site lies, in words, in English."),
        Field.Text("border_north_vi", "What the site borders on in the north, in Vietnamese."),
        Field.Text("border_north_en", "What the site borders on in the north, in English."),
        Field.Text("border_east_vi", "What the site borders on in the east, in Vietnamese."),
        Field.Text("border_east_en", "What the site borders on in the east, in English."),
        Field.Text("border_south_vi", "What the site borders on in the south, in Vietnamese."),
        Field.Text("border_south_en", "What the site borders on in the south, in English."),
        Field.Text("border_west_vi", "What the site borders on in the west, in Vietnamese."),
        Field.Text("border_west_en", "What the site borders on in the west, in English."),
    ];

    public static Subject Subject { get; } = new("InvestmentProject", "investment_project", "An investment project, from the first plan to its end.")
    {
        Plural = "investmentProjects",
        Fields =
        [
            .. Common.Keys,
            Common.NameVi,
            Common.NameEn,
            Field.Code("sector_version", "Version of the Vietnam Standard Industrial Classification (VSIC) that the letter belongs to.").Required(),
            Field.Code("sector", "Section letter of VSIC; it means nothing without its version.").Required().Grouping(with: "sector_version"),
            Field.Text("sector_name_vi", "Vietnamese name of the section.") with { Lookup = new Lookup("reference", "vsic_section", "name_vi", OnSection) },
            Field.Text("sector_name_en", "English name of the section.") with { Lookup = new Lookup("reference", "vsic_section", "name_en", OnSection) },
            Field.Flag("sector_name_unofficial", "True while the section's names are translations of ours, not those of the decision.") with
            {
                Lookup = new Lookup("reference", "vsic_section", "unofficial", OnSection),
            },
            .. Forms,
            Field.Word("status", Vocabularies.InvestmentStatus, "Stage of the project.").Required(),
            Field.Day("status_as_of", "The day of which the stage speaks."),
            Field.Word("status_as_of_precision", Vocabularies.DayPrecision, "How exact that day is."),
            Field.Number("capital_vnd", "Registered or stated capital. Null is unknown, not zero.", "đồng"),
            Field.Flag("capital_vnd_converted", "True when the đồng were converted from stated dollars.").Required(),
            Field.Number("capital_usd", "Registered or stated capital. Null is unknown, not zero.", "US dollar"),
            Field.Flag("capital_usd_converted", "True when the dollars were converted from stated đồng.").Required(),
            Field.Number("capital_rate", "Rate of the conversion.", "đồng for one US dollar").Rate(),
            Field.Day("capital_rate_on", "Day of that rate."),
            Field.Number("equity_vnd", "The investor's own part of the capital. Null is unknown, not zero.", "đồng"),
            Field.Number("compensation_vnd", "Compensation and resettlement, beside the capital. Null is unknown, not zero.", "đồng"),
            Field.Number("mobilised_vnd", "Loans and other mobilised capital, part of the capital. Null is unknown, not zero.", "đồng"),
            Field.Number("clearance_cost_vnd", "Preliminary cost of clearing the site. Null is unknown, not zero.", "đồng"),
            new Field("term_years", FieldKind.Short, "Years for which it may operate; null: not stated."),
            new Field("build_months", FieldKind.Short, "Months for building; from which day the source counts, its figure says. Null: not stated."),
            Field.Code("registration_code", "Code of the project on its investment registration certificate; null: it has none, or no source states it."),
            .. Listed,
            Field.Key("registered_with_uuid", "Department", "The authority that registered it; null: not known."),
            Field.Key("department_uuid", "Department", "Whom to ask about it; null: not known."),
            Field.Text("objective_vi", "What the project is for, in Vietnamese."),
            Field.Text("objective_en", "What the project is for, in English."),
            Field.Number("area_ha", "Area of land.", "ha"),
            Field.Text("scale_vi", "Scale and capacity in Vietnamese."),
            Field.Text("scale_en", "Scale and capacity in English."),
            Field.Text("planning_vi", "How the project agrees with planning, and what it was set up on, in Vietnamese."),
            Field.Text("planning_en", "How the project agrees with planning, and what it was set up on, in English."),
            Field.Code("planning_scale", "Scale of the most detailed plan that covers the site, such as 1/500 or 1/2000."),
            Field.Word("incentive_area", Vocabularies.IncentiveArea, "Class of the area by the law on investment; null: not stated."),
            Field.Text("incentives_vi", "Incentives that the project has, in Vietnamese. What holds for everybody is in supportMeasures."),
            Field.Text("incentives_en", "Incentives that the project has, in English."),
            Field.Text("procedures_vi", "Procedures that an investor goes through, in Vietnamese."),
            Field.Text("procedures_en", "Procedures that an investor goes through, in English."),
            Field.Text("conditions_vi", "Conditions on the project and on its investor, in Vietnamese."),
            Field.Text("conditions_en", "Conditions on the project and on its investor, in English."),
            .. Needs,
            .. Site,
            Field.Key("industrial_park_uuid", "IndustrialPark", "The park that the project lies in."),
            .. Common.Address,
            .. Common.Unit,
            .. Common.Location,
            .. Common.Boundary,
            Common.Source.Required(),
            .. Common.AsOf,
            .. Common.Map,
            Common.Folded,
        ],
        Groups = [Common.UnitAssignment],
        Relations =
        [
            new("investors", "ProjectInvestor", "investment_project_uuid", "Who invests, in the order of the source.") { NaturalOrder = ["ordinal"] },
            new("events", "ProjectEvent", "investment_project_uuid", "The way of the project, step by step.") { NaturalOrder = ["ordinal"] },
            new("schedule", "ProjectScheduleItem", "investment_project_uuid", "What is to be done by when, as approved or announced; what did happen is in events.") { NaturalOrder = ["ordinal"] },
            new("selections", "InvestorSelection", "investment_project_uuid", "Calls for investors with what their notices state, the first one first.") { NaturalOrder = ["ordinal"] },
            new("landUses", "ProjectLandUse", "investment_project_uuid", "What the site is used for today, part by part.") { NaturalOrder = ["ordinal"] },
            new("distances", "ProjectDistance", "investment_project_uuid", "Distances as the source states them.") { NaturalOrder = ["ordinal"] },
            Common.Figures,
        ],
        Layer = new Layer(ClusterMaxZoom: 10)
        {
            Properties = [("status", "status"), ("sector", "sector")],
            Details = [("quality", "location_quality"), ("area_ha", "area_ha")],
            Sums = ["capital_vnd", "area_ha"],
        },
    };
}
