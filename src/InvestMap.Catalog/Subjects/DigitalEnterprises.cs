namespace InvestMap.Catalog.Subjects;

internal static class DigitalEnterprises
{
    public static Subject Subject { get; } = new("DigitalEnterprise", "digital_enterprise", "An enterprise of the digital economy.")
    {
        Plural = "digitalEnterprises",
        Fields =
        [
            .. Common.Keys,
            Common.NameVi,
            Common.NameEn,
            Field.Word("kind", Vocabularies.DigitalEnterpriseKind, "What it does.").Required(),
            Field.Text("activity_vi", "Activity in Vietnamese."),
            Field.Text("activity_en", "Activity in English."),
            Field.Code("tax_code", "Tax code of the enterprise (10 digits) or of its branch (10 and 3), from the public register. Null also where the code is a person's: that is never shown."),
            Field.Word("size_class", Vocabularies.EnterpriseSizeClass, "Size by the schemes of assessment; null: not known."),
            Field.Code("vsic_version", "Version of the Vietnam Standard Industrial Classification (VSIC) that the code belongs to."),
            Field.Code("vsic_code", "Main activity as a VSIC code: a section, or 2 to 5 digits; it means nothing without its version."),
            Field.Text("platforms_vi", "Digital platforms that it uses, as it or the source names them, in Vietnamese; null: not stated. Assessments are not public."),
            Field.Text("platforms_en", "Digital platforms that it uses, in English."),
            Field.Word("review_state", Vocabularies.ReviewState, "Whether staff checked that it is a digital enterprise.").Required(),
            Field.Day("reviewed_on", "Day of that check."),
            .. Common.Address,
            .. Common.Unit,
            .. Common.Location,
            Common.Source.Required(),
            .. Common.AsOf,
            .. Common.Map,
            Common.Folded,
        ],
        Groups = [Common.UnitAssignment],
        Relations = [Common.Figures],
        Layer = new Layer(ClusterMaxZoom: 13) { Properties = [("kind", "kind")], Details = [("quality", "location_quality")] },
    };
}
