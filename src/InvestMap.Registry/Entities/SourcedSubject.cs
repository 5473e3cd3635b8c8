namespace InvestMap.Registry.Entities;

/// <summary>A subject that is read from a document, of a day.</summary>
public abstract class SourcedSubject : NamedSubject
{
    /// <summary>The document it is read from.</summary>
    public Guid SourceUuid { get; set; }

    /// <summary>The document it is read from.</summary>
    public SourceDocument? Source { get; set; }

    /// <summary>The day of which the row speaks.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>How much of <see cref="AsOf"/> is known.</summary>
    public DayPrecision? AsOfPrecision { get; set; }
}
