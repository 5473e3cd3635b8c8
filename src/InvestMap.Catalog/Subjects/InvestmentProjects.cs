namespace InvestMap.Catalog.Subjects;

internal static class InvestmentProjects
{
    private static readonly IReadOnlyList<(string, string)> OnSection = [("version", "sector_version"), ("section", "sector")];

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
            Field.Word("investment_form", Vocabularies.InvestmentForm, "Where the capital comes from."),
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
            new Field("term_years", FieldKind.Short, "Years for which it may operate; null: not stated."),
            Field.Key("department_uuid", "Department", "Whom to ask about it; null: not known."),
            Field.Number("area_ha", "Area of land.", "ha"),
            Field.Text("scale_vi", "Scale and capacity in Vietnamese."),
            Field.Text("scale_en", "Scale and capacity in English."),
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
            Common.Figures,
        ],
        Layer = new Layer { Properties = [("status", "status"), ("sector", "sector"), ("quality", "location_quality"), ("area_ha", "area_ha")] },
    };
}
