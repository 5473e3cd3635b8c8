namespace InvestMap.Catalog.Subjects;

internal static class Publications
{
    public static Subject Subject { get; } = new("Publication", "publication", "A moment at which what the map says changed. Its number is the clock of the map.")
    {
        Plural = "publications",
        Key = "number",
        HasHistory = false,
        AddedIn = "number",
        Fields =
        [
            new Field("number", FieldKind.Long, "Number, without gaps, from 1.").Required(),
            new Field("published_at", FieldKind.Timestamp, "When it was published.").Required(),
            Field.Text("title_vi", "What changed, in Vietnamese.").Required(),
            Field.Text("title_en", "What changed, in English.").Required(),
            new Field("legal_act_uuid", FieldKind.Uuid, "Key of the legal act that the change set rests on; its objects' histories tell it.").Internal(),
            new Field("department_uuid", FieldKind.Uuid, "Key of the department whose change it is; its objects' histories tell it.").Internal(),
            Field.Flag("synthetic", "True for the demonstration layer: everything it created is fictitious.").Required(),
        ],
    };
}
