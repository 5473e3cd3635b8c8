using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>What a column of a <see cref="RowStream"/> holds, and by which of its methods it is read.</summary>
public enum RowForm
{
    /// <summary>Text (<see cref="RowStream.Text"/>).</summary>
    Text,

    /// <summary>A word as GraphQL spells it (<see cref="RowStream.Text"/>).</summary>
    Word,

    /// <summary>Many objects as JSON (<see cref="RowStream.Text"/>).</summary>
    Json,

    /// <summary>A key (<see cref="RowStream.Uuid"/>).</summary>
    Uuid,

    /// <summary>An integer (<see cref="RowStream.Integer"/>).</summary>
    Integer,

    /// <summary>An exact number (<see cref="RowStream.Number"/>).</summary>
    Number,

    /// <summary>A measured number (<see cref="RowStream.Measured"/>).</summary>
    Measured,

    /// <summary>Yes or no (<see cref="RowStream.Flag"/>).</summary>
    Flag,

    /// <summary>A day (<see cref="RowStream.Day"/>).</summary>
    Day,

    /// <summary>A moment (<see cref="RowStream.Moment"/>).</summary>
    Moment,

    /// <summary>A geometry in WGS 84 (<see cref="RowStream.Geometry"/>).</summary>
    Geometry,
}

/// <summary>A column of a <see cref="RowStream"/>.</summary>
/// <param name="Name">Its name, which is the catalogue's and stays.</param>
/// <param name="Form">What it holds.</param>
/// <param name="Description">What it means.</param>
public sealed record RowColumn(string Name, RowForm Form, string Description)
{
    /// <summary>The catalogue's field behind it; null where it is made of many.</summary>
    public Field? Field { get; init; }

    /// <summary>True for the geometry by which the row is drawn: its outline, or its point where it has none.</summary>
    public bool IsShape { get; init; }

    /// <summary>True for the point at which the row stands on the map.</summary>
    public bool IsMapPoint { get; init; }

    internal Func<Joins, Sql> Read { get; init; } = null!;
}

/// <summary>The columns that the public may read of a subject, in the catalogue's order.</summary>
internal static class RowColumns
{
    private const string Source = "source_uuid";

    public static IReadOnlyList<RowColumn> Of(Catalogue catalogue, Subject subject, Viewer viewer, bool english)
    {
        var columns = new List<RowColumn>();
        foreach (var field in subject.Fields)
        {
            Add(columns, catalogue, subject, field, viewer, english);
        }

        AddWhole(columns, catalogue, subject, viewer, english);
        foreach (var relation in subject.Relations.Where(r => IsPart(catalogue.Target(r)) && viewer.Sees(catalogue.Target(r).Visibility)))
        {
            columns.Add(new RowColumn(Spelling.Snake(relation.Name), RowForm.Json, relation.Description)
            {
                Read = joins => PartsSql.Of(catalogue, subject, relation, viewer, english, joins),
            });
        }

        return columns;
    }

    /// <summary>The columns of a part of another object, but for those in which the two agree.</summary>
    public static IEnumerable<RowColumn> OfPart(Catalogue catalogue, Relation relation, Viewer viewer, bool english)
    {
        var target = catalogue.Target(relation);
        var columns = new List<RowColumn>();
        foreach (var field in target.Fields.Where(f => f.Column != relation.Column && f.Column is not ("since_publication" or "province_code" or "synthetic")))
        {
            Add(columns, catalogue, target, field, viewer, english);
        }

        return columns;
    }

    /// <summary>The column by which rows are drawn: the shape, or else the first geometry; -1: they are not drawn.</summary>
    public static int ShapeOf(IReadOnlyList<RowColumn> columns)
    {
        var first = -1;
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].IsShape)
            {
                return i;
            }

            first = first < 0 && columns[i].Form == RowForm.Geometry ? i : first;
        }

        return first;
    }

    // What has no list of its own can be had nowhere else.
    private static bool IsPart(Subject target) => target.Plural is null && target.Derived is null;

    // A part of another object means nothing without it: what the map shows of that object, and its source, where the part has none.
    private static void AddWhole(List<RowColumn> columns, Catalogue catalogue, Subject subject, Viewer viewer, bool english)
    {
        foreach (var (name, path) in subject.Layer?.Properties.Where(p => p.Path.Contains('.', StringComparison.Ordinal)) ?? [])
        {
            var steps = path.Split('.');
            var whole = subject[steps[0]];
            var (target, there) = (catalogue.Target(whole), RowPath.Self.Append(whole));
            if (!viewer.Sees(target.Visibility) || !viewer.Sees(target[steps[1]].Visibility))
            {
                continue;
            }

            columns.Add(new RowColumn(name, FormOf(target[steps[1]].Kind), target[steps[1]].Description)
            {
                Field = target[steps[1]],
                Read = joins => RowsSql.Read(new Column(there, target[steps[1]]), joins),
            });
            if (subject.Find(Source) is null && target.Find(Source) is { } source && !columns.Exists(c => c.Name == Source))
            {
                AddLed(columns, catalogue, there, source, viewer, english);
            }
        }
    }

    private static void Add(List<RowColumn> columns, Catalogue catalogue, Subject subject, Field field, Viewer viewer, bool english)
    {
        // A word that is reckoned is another one tomorrow, and the days that it is reckoned from are there.
        if (!viewer.Sees(field.Visibility) || field.IsReckoned)
        {
            return;
        }

        if (field.Target is not null)
        {
            AddLed(columns, catalogue, RowPath.Self, field, viewer, english);
            return;
        }

        columns.Add(new RowColumn(field.Column, FormOf(field.Kind), field.Description)
        {
            Field = field,
            IsShape = field == subject.Find("geom"),
            IsMapPoint = field == subject.Find("map_point"),
            Read = joins => RowsSql.Read(new Column(RowPath.Self, field), joins),
        });
    }

    private static void AddLed(List<RowColumn> columns, Catalogue catalogue, RowPath from, Field field, Viewer viewer, bool english)
    {
        var target = catalogue.Target(field);
        if (!viewer.Sees(target.Visibility))
        {
            return;
        }

        var there = from.Append(field);
        var stem = field.Column.EndsWith("_uuid", StringComparison.Ordinal) ? field.Column[..^5] : field.Column;
        columns.Add(new RowColumn(field.Column, FormOf(target.KeyField.Kind), field.Description)
        {
            Field = field,
            Read = joins => joins.Column(new Column(there, target.KeyField)),
        });
        if (target.Find("name_vi") is { } name)
        {
            columns.Add(new RowColumn($"{stem}_name", RowForm.Text, $"Its name. {field.Description}")
            {
                Read = joins => english && target.Find("name_en") is { } other
                    ? Sql.Of($"coalesce({joins.Column(new Column(there, other))}, {joins.Column(new Column(there, name))})")
                    : joins.Column(new Column(there, name)),
            });
        }

        if (target.Plural is null && target.Find("url") is { } url)
        {
            columns.Add(new RowColumn($"{stem}_url", RowForm.Text, $"Its address. {field.Description}") { Read = joins => joins.Column(new Column(there, url)) });
        }
    }

    private static RowForm FormOf(FieldKind kind) => kind switch
    {
        FieldKind.Uuid => RowForm.Uuid,
        FieldKind.Text or FieldKind.Code or FieldKind.Url or FieldKind.FieldName => RowForm.Text,
        FieldKind.Word => RowForm.Word,
        FieldKind.Boolean => RowForm.Flag,
        FieldKind.Short or FieldKind.Int or FieldKind.Long => RowForm.Integer,
        FieldKind.Decimal => RowForm.Number,
        FieldKind.Float => RowForm.Measured,
        FieldKind.Date => RowForm.Day,
        FieldKind.Timestamp => RowForm.Moment,
        FieldKind.Point or FieldKind.MultiPolygon or FieldKind.Geometry => RowForm.Geometry,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind is not read as a column."),
    };
}
