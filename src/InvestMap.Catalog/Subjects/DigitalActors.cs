namespace InvestMap.Catalog.Subjects;

internal static class DigitalActors
{
    public static Subject Subject { get; } = new(
        "DigitalActor",
        "digital_actor",
        "Who serves the digital economy without being an enterprise: public centres, platforms, associations.")
    {
        Plural = "digitalActors",
        Fields =
        [
            .. Common.Keys,
            Common.NameVi,
            Common.NameEn,
            Field.Word("kind", Vocabularies.DigitalActorKind, "What it is.").Required(),
            Field.Text("activity_vi", "Activity in Vietnamese."),
            Field.Text("activity_en", "Activity in English."),
            .. Common.Address,
            new Field("url", FieldKind.Url, "Its page."),
            Common.Source.Required(),
            .. Common.AsOf,
            Common.Folded,
        ],
        Relations = [Common.Figures],
    };
}
