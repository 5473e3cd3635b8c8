namespace InvestMap.Registry.Entities;

/// <summary>
/// How one field of one object is known. Ordinal 0 speaks of the value that the object shows, or of why it has none; higher ordinals
/// hold what other sources or other days say, side by side.
/// </summary>
public class Figure : PublishedRow
{
    /// <summary>The table of the object, such as <c>investment_project</c>.</summary>
    public required string Subject { get; set; }

    /// <summary>The object, a row of the table <see cref="Subject"/>.</summary>
    public Guid ObjectUuid { get; set; }

    /// <summary>The column, such as <c>area_ha</c>; <c>location</c> and <c>boundary</c> count as fields.</summary>
    public required string Field { get; set; }

    /// <summary>0 for what is shown, 1 and more for what others say.</summary>
    public short Ordinal { get; set; }

    /// <summary>Known, or why not.</summary>
    public FigureState State { get; set; }

    /// <summary>How the source words the figure.</summary>
    public Comparator Comparator { get; set; }

    /// <summary>How sure the figure is; null where nothing is known.</summary>
    public Certainty? Certainty { get; set; }

    /// <summary>The value in words, Vietnamese, where it differs from the stored one; the value itself for ordinals above 0.</summary>
    public string? StatedVi { get; set; }

    /// <summary>The value in words, English.</summary>
    public string? StatedEn { get; set; }

    /// <summary>The day of which the figure speaks.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>How much of <see cref="AsOf"/> is known.</summary>
    public DayPrecision? AsOfPrecision { get; set; }

    /// <summary>The document it is read from.</summary>
    public Guid? SourceUuid { get; set; }

    /// <summary>The document it is read from.</summary>
    public SourceDocument? Source { get; set; }

    /// <summary>A remark in Vietnamese.</summary>
    public string? NoteVi { get; set; }

    /// <summary>A remark in English.</summary>
    public string? NoteEn { get; set; }
}

/// <summary>Whether a figure is known, and if not, why.</summary>
public enum FigureState
{
    /// <summary>The value is known.</summary>
    Known,

    /// <summary>The office has it or should have it, and does not publish it.</summary>
    NotPublished,

    /// <summary>We looked and found no source.</summary>
    NotFound,

    /// <summary>The object can have no such value.</summary>
    NotApplicable,
}

/// <summary>How sure a figure is.</summary>
public enum Certainty
{
    /// <summary>Read in the source.</summary>
    Stated,

    /// <summary>Classified by our staff.</summary>
    Assigned,

    /// <summary>Read between the lines.</summary>
    Inferred,

    /// <summary>Computed from other figures.</summary>
    Derived,

    /// <summary>A broker or the like says so.</summary>
    Unofficial,
}
