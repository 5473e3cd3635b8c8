using System.Collections.Immutable;
using InvestMap.Catalog;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query;

/// <summary>
/// What is selected on an object, as columns to read and members to write. To-one relations become joins of the same
/// statement; the many become a statement of their own, put before this one in the batch.
/// </summary>
internal static class SelectionPass
{
    public static ImmutableArray<Output> Members(
        Planner planner, FieldSelection selection, Subject subject, RowPath path, ColumnList columns, Rows rows) =>
        Members(planner, selection.Children!.FieldsFor((ObjectType)selection.Field.Type.Named), subject, path, columns, rows);

    public static ImmutableArray<Output> Members(
        Planner planner, ImmutableArray<FieldSelection> selected, Subject subject, RowPath path, ColumnList columns, Rows rows)
    {
        var members = ImmutableArray.CreateBuilder<Output>(selected.Length);
        foreach (var field in selected)
        {
            members.Add(Member(planner, field, subject, path, columns, rows));
        }

        return members.MoveToImmutable();
    }

    public static Output Member(Planner planner, FieldSelection field, Subject subject, RowPath path, ColumnList columns, Rows rows)
    {
        switch (field.Field.Tag)
        {
            case IdField:
                return new IdOutput(field.Key, columns.Of(new Column(path, subject.KeyField)), subject);

            case TranslatedField text when IsEnglish(planner, field):
                return new FirstTextOutput(field.Key, columns.Of(new Column(path, text.English)), columns.Of(new Column(path, text.Vietnamese)));

            case TranslatedField text:
                return new ColumnOutput(field.Key, columns.Of(new Column(path, text.Vietnamese)), text.Vietnamese);

            case TranslatedLanguageField text when IsEnglish(planner, field):
                return new LanguageOutput(field.Key, columns.Of(new Column(path, text.English)));

            case TranslatedLanguageField:
                return new FixedOutput(field.Key, "VI");

            case Relation relation when relation == HistoryEntries.Relation:
                return HistoryPass.Plan(planner, field, subject, path, columns, rows);

            case ChangedFieldsField changed:
                return new NamesOutput(field.Key, columns.Of(new Column(path, changed.Field)), rows.Versions!.Names());

            case Relation relation:
                return Many(planner, field, relation, subject, path, columns, rows);

            case PlaceField place:
                return PlacePass.Member(planner, field, place, subject, path, columns, rows);

            case Group group:
                return Together(field, group, subject, path, columns);

            case Field { Target: not null } key:
                RightsPass.Check(planner.Viewer, key, field);
                var target = planner.Catalogue.Target(key);
                RightsPass.Check(planner.Viewer, target, field);
                var there = path.Append(key);
                var presence = columns.Of(new Column(there, target.KeyField));
                return new ObjectOutput(field.Key, presence, Members(planner, field, target, there, columns, rows));

            case Field { Kind: FieldKind.Point or FieldKind.MultiPolygon } geometry:
                RightsPass.Check(planner.Viewer, geometry, field);
                return new GeometryOutput(field.Key, columns.Of(new Column(path, geometry)), GeoJson(field));

            case Field { IsReckoned: true } state:
                RightsPass.Check(planner.Viewer, state, field);
                return new ColumnOutput(field.Key, columns.Of(new Column(path, state) { Day = planner.Day(field) }), state);

            case Field column:
                RightsPass.Check(planner.Viewer, column, field);
                return new ColumnOutput(field.Key, columns.Of(new Column(path, column)), column);

            default:
                return new FixedOutput(field.Key, field.ParentType.Name);
        }
    }

    private static bool IsEnglish(Planner planner, FieldSelection field) => planner.Arguments(field).Get<object>("lang") is Language.English;

    private static ManyOutput Many(
        Planner planner, FieldSelection field, Relation relation, Subject subject, RowPath path, ColumnList columns, Rows parents)
    {
        var target = planner.Catalogue.Target(relation);
        RightsPass.Check(planner.Viewer, target, field);
        var arguments = planner.Arguments(field);
        var rows = new Rows
        {
            Subject = target,
            At = parents.At,
            Parent = new ParentRows(parents, path, relation),
            Where = relation.IsWhole ? null : planner.Where(field),
            ValidOn = relation.IsWhole ? null : planner.ValidOn(target, field),
            Order = relation.IsWhole
                ? OrderPass.Natural(target, relation.NaturalOrder)
                : OrderPass.Read(planner, target, field),
            Limit = relation.IsWhole ? null : PagePass.First(arguments, field),
            ChosenBy = relation.ChosenBy is { } chosen && arguments.Get<object?[]>("fields") is not null
                ? (target[chosen], new Parameter(planner.Place(field, "fields"), ColumnsOf))
                : null,
        };
        var theirs = new ColumnList(2, new Column(RowPath.Self, target.KeyField));
        var members = Members(planner, field, target, RowPath.Self, theirs, rows);
        var statement = planner.Add(RowsSql.List(planner.Catalogue, rows, theirs.All), new Reading.Many(members));
        return new ManyOutput(field.Key, columns.Of(new Column(path, subject.KeyField)), statement);
    }

    private static GroupOutput Together(FieldSelection field, Group group, Subject subject, RowPath path, ColumnList columns)
    {
        var members = ImmutableArray.CreateBuilder<Output>();
        foreach (var member in field.Children!.FieldsFor((ObjectType)field.Field.Type.Named))
        {
            members.Add(member.Field.Tag is string column
                ? new ColumnOutput(member.Key, columns.Of(new Column(path, subject[column])), subject[column])
                : new FixedOutput(member.Key, group.TypeName));
        }

        return new GroupOutput(field.Key, [.. group.Fields.Select(f => columns.Of(new Column(path, subject[f.Column])))], members.ToImmutable());
    }

    public static ImmutableArray<GeometryMember> GeoJson(FieldSelection field)
    {
        var type = (ObjectType)field.Field.Type.Named;
        return [.. field.Children!.FieldsFor(type).Select(member => new GeometryMember(member.Key, member.Field.Tag as GeoJsonField?, type.Name))];
    }

    // Fields are named as in the schema; the figures name columns.
    private static string[] ColumnsOf(object? raw) =>
        ((object?[])raw!).Select(name => Spelling.Snake(SqlValue.Text((string)name!))).ToArray();
}

/// <summary>The values of the enum <c>Language</c>.</summary>
internal enum Language
{
    Vietnamese,
    English,
}
