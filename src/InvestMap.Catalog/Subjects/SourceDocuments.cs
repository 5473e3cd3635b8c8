namespace InvestMap.Catalog.Subjects;

internal static class SourceDocuments
{
    public static Subject Subject { get; } = new("SourceDocument", "source_document", "Where a figure was read.")
    {
        Fields =
        [
            .. Common.Keys,
            Field.Word("kind", Vocabularies.SourceKind, "Kind of source.").Required(),
            Common.NameVi,
            Common.NameEn,
            Field.Text("publisher", "Who published it."),
            new Field("url", FieldKind.Url, "Its address; null where a reader could open none."),
            Field.Day("published_on", "Day on which it was published."),
            Field.Day("accessed_on", "Day on which we read it."),
        ],
    };
}
