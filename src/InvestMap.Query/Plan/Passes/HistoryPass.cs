using System.Collections.Immutable;
using System.Text;
using InvestMap.Catalog;
using InvestMap.GraphQL.Execution;

namespace InvestMap.Query;

/// <summary>The field <c>history</c>: a statement for the many of an object, like any other, whose rows are told from its versions.</summary>
internal static class HistoryPass
{
    public static ManyOutput Plan(Planner planner, FieldSelection field, Subject subject, RowPath path, ColumnList columns, Rows parents)
    {
        var entry = HistoryEntries.Subject;
        var newestFirst = new OrderTerm(new Column(RowPath.Self, entry.KeyField), IsDescending: true);
        var rows = new Rows
        {
            // The story is told to its end, so what it leads to is read as it is now.
            Subject = entry,
            Parent = new ParentRows(parents, path, HistoryEntries.Relation),
            Versions = new Versions(subject, [.. subject.Fields.Where(f => IsTold(f) && planner.Viewer.Sees(f.Visibility))]),
            Order = [newestFirst],
            Limit = PagePass.First(planner.Arguments(field), field),
        };
        var theirs = new ColumnList(2, new Column(RowPath.Self, entry.KeyField));
        var members = SelectionPass.Members(planner, field, entry, RowPath.Self, theirs, rows);
        var statement = planner.Add(RowsSql.List(planner.Catalogue, rows, theirs.All), new Reading.Many(members));
        return new ManyOutput(field.Key, columns.Of(new Column(path, subject.KeyField)), statement);
    }

    // The key and the publication always differ or never; what is made from other columns changes with them.
    private static bool IsTold(Field field) => field.IsStored && field.Column is not ("uuid" or "since_publication" or "map_point")
        && field.Visibility != Visibility.Internal && field.Kind != FieldKind.Geometry;
}

/// <summary>The versions of the objects of a subject, and the fields by which two of them are compared.</summary>
internal sealed record Versions(Subject Subject, ImmutableArray<Field> Fields)
{
    /// <summary>The fields' names in the schema as JSON: a key appears as its object, columns shown together as their group.</summary>
    public ImmutableArray<byte[]> Names()
    {
        var made = new Dictionary<string, byte[]>();
        return [.. Fields.Select(field =>
        {
            var name = Subject.Groups.FirstOrDefault(g => g.Fields.Any(f => f.Column == field.Column))?.Name
                ?? (field.Target is null ? field.Name : field.ObjectName);
            return made.TryGetValue(name, out var known) ? known : made[name] = Encoding.UTF8.GetBytes($"\"{name}\"");
        })];
    }
}
