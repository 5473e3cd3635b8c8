using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>What is asked of a subject through any door but GraphQL (tiles, exports, OGC, pages): the same things as of its list.</summary>
public sealed record MapQuery
{
    /// <summary>The filter as canonical JSON (<see cref="CanonicalFilter"/>); null for none.</summary>
    public string? Where { get; init; }

    /// <summary>The order as JSON of the list's argument <c>order</c>; null for the key alone.</summary>
    public string? Order { get; init; }

    /// <summary>Whether rows of the demonstration layer belong to it.</summary>
    public bool Demonstration { get; init; }

    /// <summary>The day on which rows must hold; null for today.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Whether rows hold on any day; <see cref="On"/> is then only the day of which a filter speaks.</summary>
    public bool AnyDay { get; init; }

    /// <summary>
    /// Whether the rows of a subject are those of a day: they hold for a time, or the filter asks what does. A text that spells
    /// the word without asking counts too; what is kept of it only lives less long.
    /// </summary>
    public bool IsOfDay(Subject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return (subject.HasValidity && !AnyDay) || Where?.Contains("\"validity\"", StringComparison.Ordinal) == true;
    }

    /// <summary>Whether the answer is another one tomorrow, though nothing is published.</summary>
    public bool DependsOnDay(Subject subject) => On is null && IsOfDay(subject);

    /// <summary>The publication that is read; null for the current one.</summary>
    public long? Publication { get; init; }

    /// <summary>Whether names are English where there are any.</summary>
    public bool English { get; init; }
}
