using System.Collections.Immutable;
using InvestMap.Catalog;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query;

/// <summary>
/// The search over everything: a statement for each subject brings its best rows, and the best of all are taken when they
/// are written. So each subject is searched once, by its own index, and everything of an object can be selected.
/// </summary>
internal static class SearchPass
{
    /// <summary>The most results: every subject may have to bring as many.</summary>
    public const int MaxSize = 100;

    public static RootPlan Plan(Planner planner, FieldSelection selection)
    {
        var arguments = planner.Arguments(selection);
        var first = arguments.Get<int>("first");
        if (first is < 0 or > MaxSize)
        {
            throw Refusal.Of(MapErrorCodes.PageSize, $"`first: {first}` is out of range: a search gives 0 to {MaxSize} results.", selection, "first");
        }

        var text = planner.Place(selection, "text");
        var words = Refusal.Placed(text, () => SearchWords.Shape(arguments.Get<string>("text")!));
        if (words.Length == 0)
        {
            throw Refusal.Of(MapErrorCodes.Filter, "`text` is blank, and finds nothing. Give it a letter or a digit.", selection, "text");
        }

        var asked = arguments.Get<object?[]>("types");
        var at = TimePass.Read(planner, selection);
        var search = new SearchSql(
            planner.Catalogue,
            at,
            text,
            words,
            arguments.Get<object>("near") is null ? null : new Parameter(planner.Place(selection, "near"), SearchSql.Place),
            planner.Day(selection));
        var statements = ImmutableArray.CreateBuilder<int>();
        foreach (var subject in SearchTypes.Subjects(planner.Catalogue).Where(s => planner.Viewer.Sees(s.Visibility)))
        {
            if (first > 0 && (asked is null || asked.Contains(subject)))
            {
                statements.Add(Statement(planner, selection, subject, search, at, first));
            }
        }

        return new RootPlan.Search(selection, statements.ToImmutable(), first);
    }

    private static int Statement(Planner planner, FieldSelection selection, Subject subject, SearchSql search, Moment? at, int first)
    {
        var rows = new Rows
        {
            Subject = subject,
            At = at,
            Source = search.Table(subject),
            LeavesOutSynthetic = subject.IsMarkedSynthetic && !planner.Arguments(selection).Get<bool>("demonstration"),
            ValidOn = planner.ValidOn(subject, selection),
            Limit = first,
            Order =
            [
                new OrderTerm(Of(SearchColumns.Class), IsDescending: false),
                new OrderTerm(Of(SearchColumns.Similarity), IsDescending: true),
                new OrderTerm(Of(SearchColumns.Metres), IsDescending: false),
                new OrderTerm(Of(subject["name_vi"]), IsDescending: false),
                new OrderTerm(Of(subject.KeyField), IsDescending: false),
            ],
        };
        var columns = new ColumnList(1, Of(subject.KeyField));
        var type = (ObjectType)selection.Field.Type.Named;
        ImmutableArray<Output> members = [.. selection.Children!.FieldsFor(type).Select(field => Member(planner, field, subject, columns, rows, type))];
        var reading = new Reading.Found(
            members,
            columns.Of(Of(SearchColumns.Class)),
            columns.Of(Of(SearchColumns.Similarity)),
            columns.Of(Of(SearchColumns.Metres)),
            columns.Of(Of(subject["name_vi"])));
        return planner.Add(RowsSql.List(planner.Catalogue, rows, columns.All), reading);
    }

    private static Output Member(Planner planner, FieldSelection field, Subject subject, ColumnList columns, Rows rows, ObjectType type)
    {
        switch (field.Field.Tag)
        {
            case SearchField.Type:
                return new FixedOutput(field.Key, SearchTypes.NameOf(subject));
            case SearchField.Name when planner.Arguments(field).Get<object>("lang") is Language.English:
                return new FirstTextOutput(field.Key, columns.Of(Of(subject["name_en"])), columns.Of(Of(subject["name_vi"])));
            case SearchField.Name:
                return new ColumnOutput(field.Key, columns.Of(Of(subject["name_vi"])), subject["name_vi"]);
            case SearchField.Metres:
                return new ColumnOutput(field.Key, columns.Of(Of(SearchColumns.Metres)), SearchColumns.Metres);
            case SearchField.Through:
                var there = RowPath.Self.Append(SearchColumns.Through);
                var unit = planner.Catalogue.Target(SearchColumns.Through);
                return new ObjectOutput(
                    field.Key, columns.Of(new Column(there, unit.KeyField)), SelectionPass.Members(planner, field, unit, there, columns, rows));
            case SearchField.Node:
                return new ObjectOutput(
                    field.Key, -1, SelectionPass.Members(planner, field.Children!.FieldsFor(planner.TypeOf(subject)), subject, RowPath.Self, columns, rows));
            default:
                return new FixedOutput(field.Key, type.Name);
        }
    }

    private static Column Of(Field field) => new(RowPath.Self, field);
}

/// <summary>The columns that stand beside an object's own when it is searched.</summary>
internal static class SearchColumns
{
    /// <summary>As <see cref="SearchSql"/> ranks it: 0 the name is the text, to 6 it lies where a former unit was.</summary>
    public static Field Class { get; } = new Field("search_class", FieldKind.Int, "How it was found.").Required();

    public static Field Similarity { get; } = new Field("search_similarity", FieldKind.Float, "Similarity of trigrams, 0 to 1.").Required();

    public static Field Metres { get; } = new("search_metres", FieldKind.Float, "Metres to where the reader is.");

    public static Field Through { get; } = new("search_through", FieldKind.Uuid, "The former unit.") { Target = "AdministrativeUnit" };
}
