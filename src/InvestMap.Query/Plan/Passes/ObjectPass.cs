using System.Collections.Immutable;
using InvestMap.Catalog;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query;

/// <summary>Objects by key: one of a subject, a node, several nodes.</summary>
internal static class ObjectPass
{
    /// <summary>The most ids that <c>nodes</c> takes.</summary>
    public const int MaxIds = 500;

    public static RootPlan Single(Planner planner, Subject subject, FieldSelection selection)
    {
        var given = planner.Arguments(selection).Present().Where(a => a.Value is not null && IsKey(a.Definition)).Select(a => a.Definition).ToList();
        if (given.Count != 1)
        {
            var names = string.Join(", ", selection.Field.Arguments.Where(IsKey).Select(a => $"`{a.Name}`"));
            throw Refusal.Of(MapErrorCodes.Arguments, $"`{selection.Field.Name}` is found by exactly one of {names}.", selection);
        }

        var place = planner.Place(selection, given[0].Name);
        (Field, Parameter, bool) key = given[0].Tag is Field field
            ? (field, new Parameter(place, SqlValue.Of), false)
            : (subject.KeyField, new Parameter(place, raw => NodeId.KeyOf(subject, (string)raw!)), false);
        return Object(planner, subject, selection, key);
    }

    public static RootPlan Node(Planner planner, FieldSelection selection)
    {
        var place = planner.Place(selection, "id");
        var id = Refusal.Placed(place, () => NodeId.Parse(planner.Catalogue, planner.Arguments(selection).Get<string>("id")!));
        RightsPass.Check(planner.Viewer, id.Subject, selection);
        var key = new Parameter(place, raw => NodeId.KeyOf(id.Subject, (string)raw!));
        return Object(planner, id.Subject, selection, (id.Subject.KeyField, key, false));
    }

    public static RootPlan Nodes(Planner planner, FieldSelection selection)
    {
        var ids = planner.Arguments(selection).Get<object?[]>("ids")!;
        if (ids.Length > MaxIds)
        {
            throw Refusal.Of(MapErrorCodes.PageSize, $"`ids` has {ids.Length:N0} items; at most {MaxIds} are taken.", selection, "ids");
        }

        var place = planner.Place(selection, "ids");
        var at = TimePass.Read(planner, selection);
        var statements = ImmutableDictionary.CreateBuilder<string, int>();
        foreach (var subject in ids.Select((id, i) => Refusal.Placed(place.Append(i), () => NodeId.Parse(planner.Catalogue, (string)id!).Subject)).Distinct())
        {
            RightsPass.Check(planner.Viewer, subject, selection);
            var keys = new Parameter(place, raw => KeysOf(planner.Catalogue, subject, (object?[])raw!));
            var rows = new Rows { Subject = subject, At = at, Key = (subject.KeyField, keys, true) };
            var columns = new ColumnList(1, new Column(RowPath.Self, subject.KeyField));
            var members = SelectionPass.Members(
                planner, selection.Children!.FieldsFor(planner.TypeOf(subject)), subject, RowPath.Self, columns, rows);
            statements.Add(subject.Name, planner.Add(RowsSql.List(planner.Catalogue, rows, columns.All), new Reading.Keyed(members)));
        }

        return new RootPlan.Nodes(selection, statements.ToImmutable());
    }

    private static RootPlan.Object Object(Planner planner, Subject subject, FieldSelection selection, (Field, Parameter, bool) key)
    {
        var rows = new Rows { Subject = subject, At = TimePass.Read(planner, selection), Key = key };
        var columns = new ColumnList(1, new Column(RowPath.Self, subject.KeyField));
        var members = SelectionPass.Members(
            planner, selection.Children!.FieldsFor(planner.TypeOf(subject)), subject, RowPath.Self, columns, rows);
        return new RootPlan.Object(selection, planner.Add(RowsSql.List(planner.Catalogue, rows, columns.All), new Reading.Single(members)));
    }

    private static bool IsKey(InputValueDefinition argument) => argument.Name is not (TimeArguments.Publication or TimeArguments.AsOf);

    private static object KeysOf(Catalogue catalogue, Subject subject, object?[] ids)
    {
        var keys = ids.Select(id => NodeId.Parse(catalogue, (string)id!)).Where(id => id.Subject == subject).Select(id => id.Key);
        return subject.KeyField.Kind == FieldKind.Uuid ? keys.Cast<Guid>().ToArray() : keys.Cast<long>().ToArray();
    }
}
