namespace InvestMap.Catalog.Subjects;

internal static class OcopProducts
{
    public static Subject Subject { get; } = new(
        "OcopProduct",
        "ocop_product",
        "A product recognised by the programme One Commune One Product (OCOP). No list of products is published yet, so the real layer has none; the province's figures are indicators.")
    {
        Plural = "ocopProducts",
        Fields =
        [
            .. Common.Keys,
            Common.NameVi,
            Common.NameEn,
            Field.Word("product_group", Vocabularies.OcopProductGroup, "Group of the programme.").Required(),
            Field.Text("producer_vi", "Who makes it, in Vietnamese."),
            Field.Text("producer_en", "Who makes it, in English."),
            new Field("stars", FieldKind.Short, "Class of the recognition, 3 to 5; null: not stated.").Grouping(),
            Field.Day("recognised_on", "Day of the recognition."),
            Field.Day("recognised_until", "First day on which the recognition no longer holds; null: not stated."),
            Field.Holds(new Validity("recognised_on", "recognised_until") { EndsUnknown = true }, "Whether the recognition holds on a day."),
            Field.Key("legal_act_uuid", "LegalAct", "The act that recognised it."),
            new Field("shop_url", FieldKind.Url, "Where it is sold on the web."),
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
        Layer = new Layer(ClusterMaxZoom: 10) { Properties = [("group", "product_group"), ("stars", "stars")], Details = [("quality", "location_quality")] },
    };
}
