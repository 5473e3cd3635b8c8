namespace InvestMap.Catalog.Subjects;

internal static class SupportMeasures
{
    public static Subject Subject { get; } = new(
        "SupportMeasure",
        "support_measure",
        "What a legal act gives to whom, where and until when. What no source states is null, and its figure says so.")
    {
        Plural = "supportMeasures",
        Fields =
        [
            .. Common.Keys,
            Common.NameVi,
            Common.NameEn,
            Field.Key("legal_act_uuid", "LegalAct", "The act that grants it."),
            Field.Word("kind", Vocabularies.SupportMeasureKind, "What is given; null: not stated."),
            Field.Text("eligible_vi", "Who may have it, in Vietnamese."),
            Field.Text("eligible_en", "Who may have it, in English."),
            Field.Text("conditions_vi", "What must be fulfilled, in Vietnamese."),
            Field.Text("conditions_en", "What must be fulfilled, in English."),
            Field.Number("amount_vnd", "Amount; amountTerms says for what and how often. Null: a rate, no money, or not stated.", "đồng") with { Totals = Totals.None },
            Field.Number("rate_percent", "Share of what amountTerms says. Null: an amount, no rate, or not stated.", "percent") with { Totals = Totals.None },
            Field.Text("amount_terms_vi", "What amount and rate are counted for, in Vietnamese."),
            Field.Text("amount_terms_en", "What amount and rate are counted for, in English."),
            Field.Day("valid_from", "First day on which it holds; null: not stated."),
            Field.Day("valid_to", "First day on which it no longer holds; null: until further notice."),
            Field.Holds(new Validity("valid_from", "valid_to"), "Whether it holds on a day."),
            Field.Word("area", Vocabularies.SupportArea, "Where it holds; null: not stated."),
            Field.Word("park_kind", Vocabularies.IndustrialParkKind, "The kind of park in which it holds, for area PARK_KIND."),
            Common.Source.Required(),
            Common.Folded,
        ],
        Relations =
        [
            new("areas", "SupportMeasureArea", "support_measure_uuid", "Where it holds, for area LISTED.") { NaturalOrder = ["ordinal"] },
            Common.Figures,
        ],
    };

    public static Subject Area { get; } = new("SupportMeasureArea", "support_measure_area", "One place where a support measure holds: a unit or a park.")
    {
        Fields =
        [
            .. Common.PartKeys,
            Field.Key("support_measure_uuid", "SupportMeasure", "The measure.").Required(),
            new Field("ordinal", FieldKind.Short, "Place in the list, from 1.").Required(),
            Field.Key("administrative_unit_uuid", "AdministrativeUnit", "The unit; null: the place is a park."),
            Field.Key("industrial_park_uuid", "IndustrialPark", "The park; null: the place is a unit."),
        ],
    };
}
