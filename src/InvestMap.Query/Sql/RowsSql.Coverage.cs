using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>Coverage of outlines, all objects in one statement (DECISIONS.md, 13).</summary>
internal sealed partial class RowsSql
{
    /// <summary>
    /// Publication, key of the object, and what <see cref="CoveragePass.Fields"/> lists, for each object that has an outline.
    /// </summary>
    public static Sql Coverage(Catalogue catalogue, ParentRows parent, Subject of, CoverageQuestion question)
    {
        var writer = new RowsSql(catalogue);
        var keys = writer.Keys(parent.Rows, parent.Path);
        var (p, o) = (writer._aliases.Next(), writer._aliases.Next());
        var at = parent.Rows.At;
        return Sql.Of(
            $"""
            select k.publication, r.*
            from published.clock k
            left join (
            select {p}.key, y.covered / y.whole, y.uncovered / y.whole, y.unknown / y.whole, y.covered / 1e4, y.uncovered / 1e4, y.unknown / 1e4, y.whole / 1e4,
              {question.Technology}::text, {question.Environment}::text, {(question.Operator is { } whose ? Sql.Of($"{whose}::text") : Sql.Of($"null::text"))}, {question.On}::date,
              y.surveys, y.oldest, y.newest, {o}.synthetic or coalesce(y.synthetic, false)
            from (
            {keys}
            ) {p}{Origin(of, at, p, o)}
            cross join lateral (
            select x.*, x.covered + x.uncovered + x.unknown as whole
            from (
            {CoverageSql.Measured(catalogue, at, o, question)}
            ) x
            ) y
            where {o}.boundary is not null
            ) r on true
            """);
    }

    // The object itself beside its key.
    private static Sql Origin(Subject subject, Moment? at, Identifier key, Identifier origin)
    {
        var own = Names.Of(subject.KeyField);
        return at is null
            ? Sql.Of($"\njoin {Tables.Of(subject, null)} {origin} on {origin}.{own} = {key}.key")
            : Sql.Of($"\ncross join lateral {Tables.Keyed(subject, at, own, Sql.Of($"{key}.key"))} {origin}");
    }
}
