namespace InvestMap.Catalog.Subjects;

internal static class LegalActs
{
    public static Subject Subject { get; } = new(
        "LegalAct",
        "legal_act",
        "A law, decree, resolution, decision, directive or plan that figures and measures rest on. The list has all of them, also those that are over; `validity` says so.")
    {
        Plural = "legalActs",
        Fields =
        [
            .. Common.Keys,
            Common.NameVi,
            Common.NameEn,
            Field.Code("number", "Number as it is cited, such as 214/2022/NQ-HĐND; null: no source of ours states it."),
            Field.Word("kind", Vocabularies.LegalActKind, "Kind.").Required(),
            Field.Text("issuer_vi", "Who issued it, in Vietnamese."),
            Field.Text("issuer_en", "Who issued it, in English."),
            Field.Word("issuer_level", Vocabularies.IssuerLevel, "Level at which it is signed; null: not known."),
            Field.Day("signed_on", "Day of its signature."),
            Field.Day("effective_from", "First day of its force; null: not stated."),
            Field.Day("effective_to", "First day on which it is no longer in force; null: until further notice, or not stated where replacedBy is given."),
            Field.Key("replaced_by_uuid", "LegalAct", "The act that took its place."),
            Field.Holds(new Validity("effective_from", "effective_to", "replaced_by_uuid"), "Whether it is in force on a day."),
            Field.Text("summary_vi", "What it says that the map rests on, in Vietnamese."),
            Field.Text("summary_en", "What it says that the map rests on, in English."),
            new Field("url", FieldKind.Url, "Address of its text; null: we know none."),
            Common.Source.Required(),
            Common.Folded,
        ],
        Relations =
        [
            new("supportMeasures", "SupportMeasure", "legal_act_uuid", "Support that it gives."),
            Common.Figures,
        ],
    };
}
