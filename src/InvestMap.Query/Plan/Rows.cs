using System.Collections.Immutable;
using InvestMap.Catalog;
using InvestMap.GraphQL.Execution;

namespace InvestMap.Query;

/// <summary>Which rows a part of an operation asks for: of which subject, under which conditions, in which order, how many.</summary>
internal sealed class Rows
{
    public required Subject Subject { get; init; }

    /// <summary>The moment at which they, and all that they lead to, are read; null: now.</summary>
    public Moment? At { get; init; }

    /// <summary>A table that stands in for the subject's own and has its columns and more; null: the subject's own.</summary>
    public Sql? Source { get; init; }

    /// <summary>The filter and where it stands among the arguments.</summary>
    public Filter? Where { get; init; }

    /// <summary>Whether rows of the demonstration layer are left out.</summary>
    public bool LeavesOutSynthetic { get; init; }

    /// <summary>The day on which the rows must hold; null: any day.</summary>
    public Parameter? ValidOn { get; init; }

    /// <summary>The one column that must equal a value, or be among values: a key or a slug.</summary>
    public (Field Field, Parameter Value, bool IsList)? Key { get; init; }

    /// <summary>The rows whose many these are.</summary>
    public ParentRows? Parent { get; init; }

    /// <summary>For entries of a history: the versions that they are told from.</summary>
    public Versions? Versions { get; init; }

    /// <summary>Values that a column of the rows must be among; figures choose by field.</summary>
    public (Field Field, Parameter Values)? ChosenBy { get; init; }

    /// <summary>The order, always ending in the key; empty where there is one row at most.</summary>
    public ImmutableArray<OrderTerm> Order { get; init; } = [];

    /// <summary>How many rows are shown at most; null: all.</summary>
    public int? Limit { get; init; }

    /// <summary>Whether the last rows are asked for instead of the first.</summary>
    public bool IsBackward { get; init; }

    /// <summary>Rows after this place only.</summary>
    public Keyset? After { get; init; }

    /// <summary>Rows before this place only.</summary>
    public Keyset? Before { get; init; }
}

/// <summary>A filter: its value, for what it asks, and its place, for the values of later requests of the same shape.</summary>
/// <param name="Value">What it asks.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Day">The day of which it speaks where it says none itself; whoever asks for it depends on it.</param>
internal sealed record Filter(InputObject Value, ArgumentPath Place, Func<Parameter> Day);

/// <summary>The rows that the many belong to, the way from them to the object that has the many, and what makes the many its own.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Path">From a row to the object.</param>
/// <param name="Relation">The relation by whose column the many lead back; null where nearness ties them.</param>
/// <param name="Vicinity">How near the many are; null where nearness does not tie them.</param>
/// <param name="There">Subject of the object, where support measures are its own because they hold there; else null.</param>
/// <param name="Lying">The object and the day, where units are its own because it lies in them; else null.</param>
internal sealed record ParentRows(
    Rows Rows, RowPath Path, Relation? Relation, Vicinity? Vicinity = null, Subject? There = null, Residence? Lying = null);

/// <summary>An object that lies in administrative units.</summary>
/// <param name="Of">Its subject.</param>
/// <param name="Day">The day on which the units are in force.</param>
internal sealed record Residence(Subject Of, Parameter Day)
{
    /// <summary>The column of the park whose unit stands for what has none of its own.</summary>
    public const string Park = "industrial_park_uuid";

    /// <summary>Whether a subject's objects lie in units: they are units, or assigned to one, or outlines inside a park, as plots are.</summary>
    public static bool IsTold(Subject subject) =>
        subject.Name == "AdministrativeUnit" || subject.Find("unit_method") is not null || (subject.Outline is not null && subject.Find(Park) is not null);
}

/// <summary>One term of an order. NULLs come last, both ways.</summary>
internal sealed record OrderTerm(Column Column, bool IsDescending);

/// <summary>A place in an order: one value per term.</summary>
/// <param name="Values">The values; null for a term that is null there, which is part of the shape.</param>
internal sealed record Keyset(ImmutableArray<Parameter?> Values);
