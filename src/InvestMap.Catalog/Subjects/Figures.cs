namespace InvestMap.Catalog.Subjects;

internal static class Figures
{
    public static Subject Subject { get; } = new(
        "Figure",
        "figure",
        "How one field of one object is known. Ordinal 0 speaks of the value that the object shows, or of why it has none; higher ordinals hold what other sources or other days say.")
    {
        Fields =
        [
            .. Common.PartKeys,
            Field.Code("subject", "Table of the object.").Required().Internal(),
            new Field("object_uuid", FieldKind.Uuid, "Key of the object.") { IsRequired = true, Visibility = Visibility.Internal },
            new Field("field", FieldKind.FieldName, "The field, as it is spelled in this schema.").Required(),
            new Field("ordinal", FieldKind.Short, "0 for the value that the object shows.").Required(),
            Field.Word("state", Vocabularies.FigureState, "What is known.").Required(),
            Field.Word("comparator", Vocabularies.Comparator, "How the source words the value.").Required(),
            Field.Word("certainty", Vocabularies.Certainty, "How sure it is; null where nothing is known."),
            Field.Text("stated_vi", "The value in words, in Vietnamese."),
            Field.Text("stated_en", "The value in words, in English."),
            .. Common.AsOf,
            Common.Source,
            .. Common.Note,
        ],
    };
}
