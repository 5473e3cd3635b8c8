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
        Layer = new Layer { Properties = [("kind", "kind"), ("quality", "location_quality")] },
    };
}
