using System.Collections.Immutable;
using InvestMap.Catalog;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query;

/// <summary>
/// Groups and bins of an aggregate: the same rows under the same conditions, put together by keys or by cells of a grid.
/// What is unknown is a group of its own, so that they always add up to the total.
/// </summary>
internal static class GroupPass
{
    /// <summary>The most groups or bins of one answer. More are refused: a part of them would not add up.</summary>
    public const int MaxRows = 10_000;

    /// <summary>The most keys of groups.</summary>
    public const int MaxKeys = 6;

    /// <summary>The statement of an aggregate's groups.</summary>
    public static int Groups(Planner planner, Rows rows, FieldSelection selection)
    {
        var keys = planner.Arguments(selection).Get<object?[]>("by")!.Cast<GroupKey>().DistinctBy(k => k.Name).ToList();
        if (keys.Count is 0 or > MaxKeys)
        {
            throw Refusal.Of(MapErrorCodes.Groups, $"`by` takes 1 to {MaxKeys} keys; here it has {keys.Count}.", selection, "by");
        }

        // One who may not see a field learns nothing of it from groups either.
        foreach (var column in keys.SelectMany(k => k.Columns))
        {
            Check(planner, column.Way, selection);
            Check(planner, column.Source, selection);
        }

        planner.MarkHeavy();
        var totals = new TotalsList();
        var members = AggregatePass.Members(planner, selection, totals, field =>
            field.Field.Tag is AggregateField.Keys ? new ObjectOutput(field.Key, -1, Keys(planner, rows, field, keys, totals)) : null);
        var columns = keys.SelectMany(k => k.Columns).DistinctBy(c => c.Field.Column).ToList();
        var day = columns.Exists(c => c.Source.IsReckoned) ? planner.Day(selection) : null;
        var by = columns.Select(c => new GroupedBy(c.Field, joins => Value(c, joins, day)));
        var sql = GroupsSql.Of(planner.Catalogue, rows, [.. by], totals);
        return planner.Add(sql, new Reading.Whole(
            members, MaxRows, $"`groups` would be more than {MaxRows:N0}. Group by fewer keys, or narrow `where`.", selection));
    }

    /// <summary>The statement of an aggregate's bins.</summary>
    public static int Bins(Planner planner, Rows rows, FieldSelection selection)
    {
        var arguments = planner.Arguments(selection);
        var grid = (BinGrid)arguments.Get<object>("grid")!;
        var isGiven = arguments.Get<object>("metres") is not null;
        if (grid == BinGrid.Unit ? isGiven : !isGiven)
        {
            throw Refusal.Of(
                MapErrorCodes.Groups,
                grid == BinGrid.Unit
                    ? "`metres` says nothing of administrative units. Leave it out, or choose HEXAGON or SQUARE."
                    : $"`metres` is needed: how wide a bin is, from {BinsSql.MinMetres:N0} to {BinsSql.MaxMetres:N0}.",
                selection,
                "metres");
        }

        var unit = rows.Subject.Find(BinsSql.UnitColumn);
        if (grid == BinGrid.Unit && unit is null)
        {
            throw Refusal.Of(MapErrorCodes.Groups, $"{rows.Subject.Plural} have no administrative unit of their own. Choose HEXAGON or SQUARE.", selection, "grid");
        }

        planner.MarkHeavy();
        var totals = new TotalsList();
        var members = AggregatePass.Members(planner, selection, totals, field => field.Field.Tag switch
        {
            AggregateField.Geometry when grid == BinGrid.Unit => new FixedOutput(field.Key, null),
            AggregateField.Geometry => new GeometryOutput(field.Key, totals.Columns.Of(new Column(RowPath.Self, BinsSql.Cell)), SelectionPass.GeoJson(field)),
            Field when grid == BinGrid.Unit => SelectionPass.Member(planner, field, rows.Subject, RowPath.Self, totals.Columns, rows),
            Field => new FixedOutput(field.Key, null),
            _ => null,
        });
        var sql = grid == BinGrid.Unit
            ? GroupsSql.Of(planner.Catalogue, rows, [new GroupedBy(unit!, joins => Sql.Of($"{joins.Root}.{Names.Of(unit!)}"))], totals)
            : new BinsSql(grid, new Parameter(planner.Place(selection, "metres"), BinsSql.Width)).Of(planner.Catalogue, rows, totals);
        return planner.Add(sql, new Reading.Whole(
            members, MaxRows, $"`bins` would be more than {MaxRows:N0}. Take wider ones, or narrow `where`.", selection));
    }

    private static ImmutableArray<Output> Keys(Planner planner, Rows rows, FieldSelection selection, List<GroupKey> keys, TotalsList totals)
    {
        var shown = keys.SelectMany(k => k.Shown).Select(f => f.Column).ToHashSet();
        var selected = selection.Children!.FieldsFor((ObjectType)selection.Field.Type.Named);
        foreach (var field in selected)
        {
            var column = field.Field.Tag switch
            {
                Field key => key.Column,
                TranslatedField text => text.Vietnamese.Column,
                _ => null,
            };
            if (column is not null && !shown.Contains(column))
            {
                // Null would read as unknown.
                throw Refusal.Of(
                    MapErrorCodes.Groups,
                    $"The groups are not made by `{field.Field.Name}`: add its key to `by`, or leave it out of `keys` (`@include` helps where `by` is a variable).",
                    field);
            }
        }

        return SelectionPass.Members(planner, selected, rows.Subject, RowPath.Self, totals.Columns, rows);
    }

    private static void Check(Planner planner, Field? field, FieldSelection selection)
    {
        if (field is null)
        {
            return;
        }

        RightsPass.Check(planner.Viewer, field, selection);
        if (field.Target is not null)
        {
            RightsPass.Check(planner.Viewer, planner.Catalogue.Target(field), selection);
        }
    }

    private static Sql Value(GroupColumn column, Joins joins, Parameter? day)
    {
        var path = column.Way is { } way ? RowPath.Self.Append(way) : RowPath.Self;
        var value = joins.Column(new Column(path, column.Source) { Day = column.Source.IsReckoned ? day : null });
        return column.Source.Kind switch
        {
            FieldKind.Date => Sql.Of($"extract(year from {value})::int"),
            FieldKind.Timestamp => Sql.Of($"extract(year from {value} at time zone 'Asia/Ho_Chi_Minh')::int"),
            _ => value,
        };
    }
}
