using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>
/// The parts of an object as one JSON text in its row: an export is one statement that streams, and a list beside it would
/// have to be kept until its row comes.
/// </summary>
internal static class PartsSql
{
    public static Sql Of(Catalogue catalogue, Subject subject, Relation relation, Viewer viewer, bool english, Joins parent)
    {
        var target = catalogue.Target(relation);
        var (column, key) = (new Identifier(relation.Column), Sql.Of($"{parent.Root}.{Names.Of(subject.KeyField)}"));
        var joins = new Joins(parent.Aliases, catalogue, parent.At, Tables.Keyed(target, parent.At, column, key));
        var columns = RowColumns.OfPart(catalogue, relation, viewer, english)
            .Select(c => Sql.Of($"{Value(c, joins)} as {new Identifier(c.Name)}"))
            .ToList();
        var order = OrderSql.Terms(OrderPass.Natural(target, relation.NaturalOrder), isBackward: false, joins);
        var part = parent.Aliases.Next();
        return Sql.Of(
            $"""
            (select '[' || string_agg(json_strip_nulls(row_to_json({part}))::text, ',') || ']' from (
            select {Sql.Join(Sql.Of($", "), columns)}
            from {joins.From}
            where {joins.Root}.{column} = {key}
            order by {order}
            ) {part})
            """);
    }

    // As rows have them: words in GraphQL's spelling, numbers without the zeros that only the column's scale put there.
    private static Sql Value(RowColumn column, Joins joins)
    {
        var value = column.Read(joins);
        if (column.Field?.Vocabulary is { } vocabulary)
        {
            var stored = new Parameter(ArgumentPath.Of(0), _ => vocabulary.Words.Select(w => w.Stored).ToArray());
            var names = new Parameter(ArgumentPath.Of(0), _ => vocabulary.Words.Select(w => w.Name).ToArray());
            return Sql.Of($"({names}::text[])[array_position({stored}::text[], {value}::text)]");
        }

        return column.Form switch
        {
            RowForm.Number => Sql.Of($"trim_scale({value})"),
            RowForm.Geometry => Sql.Of($"ST_AsText({value}::geometry)"),
            _ => value,
        };
    }
}
