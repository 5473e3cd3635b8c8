using System.Collections.Immutable;
using InvestMap.Catalog;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query;

/// <summary>A connection: a statement for its rows if any are asked for, and one for the count only when that is.</summary>
internal static class ListPass
{
    public static RootPlan Plan(Planner planner, Subject subject, FieldSelection selection, int index)
    {
        var arguments = planner.Arguments(selection);
        var page = PagePass.Read(arguments, selection);
        var order = OrderPass.Read(planner, subject, selection);
        var rows = new Rows
        {
            Subject = subject,
            At = TimePass.Read(planner, selection),
            Where = planner.Where(selection),
            LeavesOutSynthetic = subject.IsMarkedSynthetic && !arguments.Get<bool>("demonstration"),
            ValidOn = planner.ValidOn(subject, selection),
            Order = order,
            Limit = page.Size,
            IsBackward = page.IsBackward,
            After = Place(planner, selection, "after", order),
            Before = Place(planner, selection, "before", order),
        };

        if (rows.Order.Any(term => term.Column.Measure is not null) && !DistanceSql.IsIndexed(rows))
        {
            planner.MarkHeavy();
        }

        var columns = new ColumnList(1, new Column(RowPath.Self, subject.KeyField));
        var fields = ImmutableArray.CreateBuilder<(FieldSelection, int)>();
        var sinks = ImmutableArray.CreateBuilder<ImmutableArray<Output>>();
        var (needsRows, needsCursor, count) = (false, false, -1);
        foreach (var field in selection.Children!.FieldsFor((ObjectType)selection.Field.Type.Named))
        {
            var sink = -1;
            switch (field.Field.Tag)
            {
                case ConnectionField.Nodes:
                    sink = sinks.Count;
                    sinks.Add(SelectionPass.Members(planner, field, subject, RowPath.Self, columns, rows));
                    break;
                case ConnectionField.Edges:
                    sink = sinks.Count;
                    sinks.Add(Edge(planner, field, subject, columns, rows, ref needsCursor));
                    break;
                case ConnectionField.PageInfo:
                    needsRows = true;
                    needsCursor |= AsksCursor(field);
                    break;
                case ConnectionField.TotalCount when count < 0:
                    count = planner.Add(
                        RowsSql.Count(planner.Catalogue, rows),
                        new Reading.Numbers([new ColumnOutput("count", 1, TotalsList.Count)]));
                    break;
            }

            fields.Add((field, sink));
        }

        var statement = -1;
        if (needsRows || sinks.Count > 0)
        {
            var cursor = needsCursor
                ? order.Select(term => new CursorColumn(columns.Of(term.Column), term.Column.Field.Kind)).ToImmutableArray()
                : [];
            statement = planner.Add(
                RowsSql.List(planner.Catalogue, rows, columns.All),
                new Reading.List(sinks.ToImmutable(), page.Size, cursor, index));
        }

        return new RootPlan.Connection(selection, page, statement, count, fields.ToImmutable());
    }

    private static ImmutableArray<Output> Edge(
        Planner planner, FieldSelection edges, Subject subject, ColumnList columns, Rows rows, ref bool needsCursor)
    {
        var type = (ObjectType)edges.Field.Type.Named;
        var members = ImmutableArray.CreateBuilder<Output>();
        foreach (var field in edges.Children!.FieldsFor(type))
        {
            if (field.Field.Tag is ConnectionField.Cursor)
            {
                needsCursor = true;
                members.Add(new CursorOutput(field.Key));
            }
            else if (field.Field.Tag is ConnectionField.Node)
            {
                members.Add(new ObjectOutput(field.Key, -1, SelectionPass.Members(planner, field, subject, RowPath.Self, columns, rows)));
            }
            else
            {
                members.Add(new FixedOutput(field.Key, type.Name));
            }
        }

        return members.ToImmutable();
    }

    private static bool AsksCursor(FieldSelection pageInfo)
    {
        foreach (var field in pageInfo.Children!.FieldsFor((ObjectType)pageInfo.Field.Type.Named))
        {
            if (field.Field.Tag is ConnectionField.StartCursor or ConnectionField.EndCursor)
            {
                return true;
            }
        }

        return false;
    }

    // Which values of a cursor are null is part of the shape; the values themselves are read again for every request.
    private static Keyset? Place(Planner planner, FieldSelection selection, string argument, ImmutableArray<OrderTerm> order)
    {
        if (planner.Arguments(selection).Get<string>(argument) is not { } text)
        {
            return null;
        }

        var kinds = order.Select(term => term.Column.Field.Kind).ToArray();
        var place = planner.Place(selection, argument);
        var cursor = Refusal.Placed(place, () => Fitting(text, kinds));
        return new Keyset(
            [.. cursor.Values.Select((value, i) => value is null ? null : new Parameter(place, raw => Fitting((string)raw!, kinds).Values[i]!))]);
    }

    private static Cursor Fitting(string text, FieldKind[] kinds)
    {
        var cursor = Cursor.Parse(text);
        return cursor.Fits(kinds) ? cursor : throw CursorFit.Refused();
    }
}
