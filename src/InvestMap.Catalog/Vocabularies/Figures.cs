namespace InvestMap.Catalog;

/// <content>Vocabularies of figures, places and sources: how well something is known.</content>
public static partial class Vocabularies
{
    /// <summary>How well a place is known.</summary>
    public static Vocabulary GeometryQuality { get; } = new(
        "GeometryQuality",
        "How well a place is known.",
        Word.Of("surveyed", "Measured by surveyors, or from an official boundary."), Word.Of("approximate", "Read from a map or a picture."),
        Word.Of("place_centroid", "The middle of the place that the address names."));

    /// <summary>How exact a day is.</summary>
    public static Vocabulary DayPrecision { get; } = new(
        "DayPrecision",
        "How exact a day is: a day known only to its year is stored as 1 January with precision YEAR.",
        Word.Of("day", "The day itself."), Word.Of("month", "Only the month is known."), Word.Of("quarter", "Only the quarter is known."),
        Word.Of("year", "Only the year is known."));

    /// <summary>What is known of a figure.</summary>
    public static Vocabulary FigureState { get; } = new(
        "FigureState",
        "What is known of a figure. Unknown is never zero.",
        Word.Of("known", "There is a value."), Word.Of("not_published", "It exists, and its owner does not publish it."),
        Word.Of("not_found", "It was looked for and not found."), Word.Of("not_applicable", "The object cannot have one."));

    /// <summary>How a source words a figure.</summary>
    public static Vocabulary Comparator { get; } = new(
        "Comparator",
        "How a source words a figure.",
        new Word("EQUAL", "=", "The value itself."), new Word("ABOUT", "~", "Roughly the value."), new Word("GREATER", ">", "More than the value."),
        new Word("GREATER_OR_EQUAL", ">=", "The value or more."), new Word("LESS", "<", "Less than the value."),
        new Word("LESS_OR_EQUAL", "<=", "The value or less."));

    /// <summary>How sure a figure is.</summary>
    public static Vocabulary Certainty { get; } = new(
        "Certainty",
        "How sure a figure is.",
        Word.Of("stated", "Read in the source."),
        Word.Of("assigned", "Classified by staff."),
        Word.Of("inferred", "Read between the lines."),
        Word.Of("derived", "Computed from other figures."),
        Word.Of("unofficial", "A broker or the like says so."));

    /// <summary>Kinds of sources.</summary>
    public static Vocabulary SourceKind { get; } = new(
        "SourceKind",
        "Kind of a source document.",
        Word.Of("legal_act", "Law, decree, resolution or decision."), Word.Of("government_portal", "A page of a public office."),
        Word.Of("news", "A newspaper or its page."), Word.Of("company", "The enterprise itself."),
        Word.Of("broker", "A broker of land or investments."),
        Word.Of("encyclopedia", "An encyclopedia that anybody edits."), Word.Of("other", "None of these."));
}
