using System.Collections.Immutable;
using InvestMap.GraphQL.Execution;

namespace InvestMap.Query;

/// <summary>
/// What an operation becomes: statements of one batch, the many before what they belong to, and how the root fields are
/// put together from what the statements bring. It holds no values, so it serves every request of its shape.
/// </summary>
internal sealed class Plan
{
    public required ImmutableArray<PlannedStatement> Statements { get; init; }

    /// <summary>Where parameters find their values.</summary>
    public required ImmutableArray<Slot> Slots { get; init; }

    /// <summary>One for each root field.</summary>
    public required ImmutableArray<RootPlan> Roots { get; init; }

    /// <summary>Whether it may take long, so that it does not travel with others and has connections of its own.</summary>
    public bool IsHeavy { get; init; }

    /// <summary>Whether it took long when it last ran; then it runs as a heavy one the next time. The only thing that a plan learns.</summary>
    public bool IsSlow { get; set; }

    /// <summary>Whether its answer is another one tomorrow (DECISIONS.md, 11).</summary>
    public bool DependsOnDay { get; init; }
}

/// <summary>An argument of a selection.</summary>
internal sealed record Slot(FieldSelection Selection, string Argument);

/// <summary>A statement and how its rows are read.</summary>
internal sealed record PlannedStatement(Statement Statement, Reading Reading);

/// <summary>How the rows of a statement become JSON.</summary>
internal abstract record Reading
{
    /// <summary>Rows of a list: each is written once for each of <paramref name="Sinks"/>.</summary>
    /// <param name="Sinks">What is asked of each row, at each place of the connection that asks for rows.</param>
    /// <param name="Limit">Rows of the page; one more may come and says that there are more.</param>
    /// <param name="Cursor">Columns that make up a cursor; empty when none is asked for.</param>
    /// <param name="Root">Index of the list's selection among the plan's roots, for the cursor's fingerprint.</param>
    internal sealed record List(ImmutableArray<ImmutableArray<Output>> Sinks, int Limit, ImmutableArray<CursorColumn> Cursor, int Root) : Reading;

    /// <summary>One row or none.</summary>
    internal sealed record Single(ImmutableArray<Output> Members) : Reading;

    /// <summary>Rows found again by key.</summary>
    internal sealed record Keyed(ImmutableArray<Output> Members) : Reading;

    /// <summary>Rows that belong to parents, found again by the parent's key; column 1 holds it.</summary>
    internal sealed record Many(ImmutableArray<Output> Members) : Reading;

    /// <summary>One row that says whether the moment asked for by a root field is one.</summary>
    internal sealed record Check(FieldSelection Asking) : Reading;

    /// <summary>Parks as sites.</summary>
    /// <param name="Heads">Objects written once, from the first row.</param>
    /// <param name="Sinks">What is asked of each park in the lists that show it.</param>
    /// <param name="Counts">Columns of the counts: candidates, matched, failed, unknown.</param>
    /// <param name="Limits">For each limit the index of its criterion, and the columns that count parks failing it alone and parks unknown on it.</param>
    /// <param name="Rank">Column of the rank; null where a limit is not met.</param>
    /// <param name="Fails">Column with the only limit that is failed.</param>
    /// <param name="UnknownOn">Column with a bit for each limit that is unknown.</param>
    internal sealed record Sites(
        ImmutableArray<ImmutableArray<Output>> Heads,
        ImmutableArray<SiteSink> Sinks,
        ImmutableArray<int> Counts,
        ImmutableArray<(int Criterion, int FailsOnly, int UnknownOn)> Limits,
        int Rank,
        int Fails,
        int UnknownOn) : Reading;

    /// <summary>All rows as one list, which an object written later takes in whole.</summary>
    /// <param name="Members">What is written of each row.</param>
    /// <param name="Limit">The most rows; one more is refused.</param>
    /// <param name="TooMany">What to say then.</param>
    /// <param name="Asking">The field that asked.</param>
    internal sealed record Whole(ImmutableArray<Output> Members, int Limit, string TooMany, FieldSelection Asking) : Reading;

    /// <summary>What a search found of one subject, with the columns by which all that it found is put in order.</summary>
    internal sealed record Found(ImmutableArray<Output> Members, int Class, int Similarity, int Metres, int Name) : Reading;

    /// <summary>One row of numbers.</summary>
    internal sealed record Numbers(ImmutableArray<Output> Members) : Reading;
}

/// <summary>A column of a cursor.</summary>
internal readonly record struct CursorColumn(int Column, Catalog.FieldKind Kind);

/// <summary>A list of parks in the answer of a search for sites.</summary>
/// <param name="Group">Which parks.</param>
/// <param name="Limit">How many at most; of a group by limit, for each limit.</param>
/// <param name="Members">What is asked of each.</param>
internal sealed record SiteSink(SiteGroup Group, int Limit, ImmutableArray<Output> Members);

/// <summary>How a park came out of a search for sites.</summary>
internal enum SiteGroup
{
    Matched,
    FailsOnly,
    UnknownOn,
}

/// <summary>How a root field is put together.</summary>
internal abstract record RootPlan(FieldSelection Selection)
{
    /// <summary>A connection.</summary>
    /// <param name="Selection">The root field.</param>
    /// <param name="Page">The page that is asked for.</param>
    /// <param name="Statement">Index of the statement of the rows; -1 when only the count is asked for.</param>
    /// <param name="Count">Index of the statement of the count; -1 when it is not asked for.</param>
    /// <param name="Fields">The connection's fields with the sink that each list reads; -1 for others.</param>
    internal sealed record Connection(FieldSelection Selection, Page Page, int Statement, int Count, ImmutableArray<(FieldSelection Field, int Sink)> Fields)
        : RootPlan(Selection);

    /// <summary>One object or null.</summary>
    internal sealed record Object(FieldSelection Selection, int Statement) : RootPlan(Selection);

    /// <summary>A search for sites.</summary>
    /// <param name="Selection">The root field.</param>
    /// <param name="Statement">Index of its statement.</param>
    /// <param name="Criteria">How many criteria there are.</param>
    /// <param name="Places">For each field below that lists criteria, the first of its heads; for each that lists parks, its sink.</param>
    internal sealed record Sites(FieldSelection Selection, int Statement, int Criteria, ImmutableDictionary<FieldSelection, int> Places) : RootPlan(Selection);

    /// <summary>What a search found, of several subjects.</summary>
    internal sealed record Search(FieldSelection Selection, ImmutableArray<int> Statements, int First) : RootPlan(Selection);

    /// <summary>Objects by id: for each type, the statement that brings them.</summary>
    internal sealed record Nodes(FieldSelection Selection, ImmutableDictionary<string, int> Statements) : RootPlan(Selection);
}

/// <summary>A page of a list: how many rows, from which end, and whether a cursor bounds it.</summary>
internal readonly record struct Page(int Size, bool IsBackward, bool HasAfter, bool HasBefore);
