namespace InvestMap.Catalog.Subjects;

internal static class AdministrativeSuccessions
{
    public static Subject Subject { get; } = new("AdministrativeSuccession", "administrative_succession", "What became of an administrative unit, by which act.")
    {
        Fields =
        [
            .. Common.PartKeys,
            Field.Key("predecessor_uuid", "AdministrativeUnit", "The unit before.").Required(),
            Field.Key("successor_uuid", "AdministrativeUnit", "The unit after.").Required(),
            Field.Word("extent", Vocabularies.SuccessionExtent, "How much of the predecessor went over.").Required(),
            Field.Word("extent_certainty", Vocabularies.ExtentCertainty, "How sure the extent is.").Required(),
            Field.Number("share_area_percent", "Share of the predecessor's area that went over; null: not stated.", "percent"),
            Field.Number("share_population_percent", "Share of the predecessor's people who went over; null: not stated.", "percent"),
            Field.Day("effective_on", "Day from which it holds.").Required(),
            Field.Text("legal_act_vi", "The legal act in Vietnamese.").Required(),
            Field.Text("legal_act_en", "The legal act in English."),
            Common.Source,
        ],
    };
}
