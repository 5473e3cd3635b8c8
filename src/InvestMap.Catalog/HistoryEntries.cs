namespace InvestMap.Catalog;

/// <summary>
/// What one publication did to one object. It is described like a subject, so that it is planned and shown like one, but no
/// table holds it: it is told from the versions of the object.
/// </summary>
public static class HistoryEntries
{
    /// <summary>What was done.</summary>
    public static Vocabulary Action { get; } = new(
        "HistoryAction",
        "What a publication did to an object.",
        Word.Of("created", "The object came onto the map."),
        Word.Of("changed", "Some of its fields changed."),
        Word.Of("ended", "The object left the map; earlier publications still show it."));

    /// <summary>An entry.</summary>
    public static Subject Subject { get; } = new(
        "HistoryEntry",
        "history_entry",
        "What one publication did to an object. Who prepared and approved it is not public.")
    {
        Key = "publication",
        HasHistory = false,
        Fields =
        [
            Field.Key("publication", "Publication", "The publication.").Required(),
            Field.Word("action", Action, "What it did.").Required(),
            Field.Code("changed_fields", "Names of the fields that changed, as they are spelled in this schema, in its order; none where the object came or left.").Required(),
            Field.Key("legal_act_uuid", "LegalAct", "The legal act that the publication rests on; where it names none, the one that the object names since then, or named last; null where there is none."),
            Field.Key("department_uuid", "Department", "The department whose change it was; where the publication names none, the one that the object names since then, or named last; null where there is none."),
        ],
    };

    /// <summary>From an object to its entries.</summary>
    public static Relation Relation { get; } = new(
        "history",
        "HistoryEntry",
        "publication",
        "What publications did to the object, the latest first: also those after the moment at which it is read. What they did to its parts, such as figures, is their own history.");
}
