using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>
/// A tile as one statement: the list's own conditions, and <c>ST_AsMVT</c>. Points go into the layer of the subject's name,
/// outlines into the layer with <c>_area</c> behind it. A point lies in exactly one tile of a level: the half-open one.
/// </summary>
internal sealed class TileSql(Catalogue catalogue, Subject subject, TileSlots slots)
{
    public Sql Tile(Rows rows, bool english)
    {
        var points = Layer(rows, subject.Plural!, joins => Point(joins), joins => Inside(joins), english, "location_quality");
        var hasOutlines = subject.Find("boundary") is not null;
        var areas = hasOutlines ? Layer(rows, subject.Plural + "_area", joins => Outline(joins), joins => Touching(joins), english, "boundary_quality") : Sql.Empty;
        return hasOutlines
            ? Sql.Of($"select k.publication,\n  (\n{points}\n  ) || (\n{areas}\n  ), k.epoch\nfrom published.clock k")
            : Sql.Of($"select k.publication,\n  (\n{points}\n  ), k.epoch\nfrom published.clock k");
    }

    public Sql Totals(Rows rows) => RowsSql.Aggregate(catalogue, rows, joins =>
    {
        var t = joins.Root;
        var box = Sql.Of($"ST_Extent({t}.geom)");
        return Sql.Of(
            $"count(*), count(*) filter (where {t}.map_point is null), ST_XMin({box}), ST_YMin({box}), ST_XMax({box}), ST_YMax({box}), (select c.epoch from published.clock c)");
    });

    private Sql Layer(Rows rows, string name, Func<Joins, Sql> geometry, Func<Joins, Sql> place, bool english, string quality)
    {
        var inner = RowsSql.Plain(
            catalogue, rows, joins => Sql.Join(Sql.Of($", "), [geometry(joins), .. Properties(joins, english, quality)]), place);
        return Sql.Of($"select coalesce(ST_AsMVT(f, {new Parameter(slots.Any, _ => name)}, 4096, 'geom'), '')\nfrom (\n{inner}\n) f");
    }

    private static Sql Envelope(TileSlots s) => Sql.Of($"ST_TileEnvelope({s.Z}, {s.X}, {s.Y})");

    private Sql Point(Joins joins) => Sql.Of(
        $"ST_AsMVTGeom(ST_Transform({joins.Root}.map_point, 3857), {Envelope(slots)}, 4096, 0, false) as geom");

    private Sql Inside(Joins joins)
    {
        var point = Sql.Of($"{joins.Root}.map_point");
        return Sql.Of(
            $"{point} && ST_MakeEnvelope({slots.West}, {slots.South}, {slots.East}, {slots.North}, 4326)\n  and ST_X({point}) >= {slots.West} and ST_X({point}) < {slots.East}\n  and ST_Y({point}) > {slots.South} and ST_Y({point}) <= {slots.North}");
    }

    private Sql Outline(Joins joins) => Sql.Of($"ST_AsMVTGeom(ST_Transform({joins.Root}.boundary, 3857), {Envelope(slots)}, 4096, 64, true) as geom");

    private Sql Touching(Joins joins) => Sql.Of(
        $"{joins.Root}.geom && ST_Expand(ST_MakeEnvelope({slots.West}, {slots.South}, {slots.East}, {slots.North}, 4326), {slots.Margin})\n  and {joins.Root}.boundary is not null");

    private IEnumerable<Sql> Properties(Joins joins, bool english, string quality)
    {
        yield return Sql.Of($"{joins.Root}.{Names.Of(subject.KeyField)}::text as {Names.Of(subject.KeyField)}");
        if (subject.HasSlug)
        {
            yield return Sql.Of($"{joins.Root}.slug::text as slug");
        }

        if (subject.Find("name_vi") is not null)
        {
            yield return english
                ? Sql.Of($"coalesce({joins.Root}.name_en, {joins.Root}.name_vi)::text as name")
                : Sql.Of($"{joins.Root}.name_vi::text as name");
        }

        yield return Sql.Of($"{joins.Root}.synthetic as synthetic");
        foreach (var (name, path) in subject.Layer!.Properties)
        {
            var column = ColumnOf(name == "quality" && subject.Find(quality) is not null ? quality : path);
            yield return Sql.Of($"{Value(column, joins)} as {new Identifier(name)}");
        }
    }

    private Column ColumnOf(string path)
    {
        var steps = path.Split('.');
        return steps.Length == 1
            ? new Column(RowPath.Self, subject[path])
            : new Column(RowPath.Self.Append(subject[steps[0]]), catalogue.Target(subject[steps[0]])[steps[1]]);
    }

    // Words as GraphQL spells them; numbers as tiles have them.
    private Sql Value(Column column, Joins joins)
    {
        var value = joins.Column(column);
        if (column.Field.Vocabulary is { } vocabulary)
        {
            var stored = new Parameter(slots.Any, _ => vocabulary.Words.Select(w => w.Stored).ToArray());
            var names = new Parameter(slots.Any, _ => vocabulary.Words.Select(w => w.Name).ToArray());
            return Sql.Of($"({names}::text[])[array_position({stored}::text[], {value}::text)]");
        }

        return column.Field.Kind switch
        {
            FieldKind.Decimal => Sql.Of($"{value}::float8"),
            FieldKind.Text or FieldKind.Code => Sql.Of($"{value}::text"),
            _ => value,
        };
    }
}

/// <summary>Where the values of a tile's statement are found.</summary>
internal sealed class TileSlots
{
    public ArgumentPath Where { get; } = ArgumentPath.Of(0);

    public ArgumentPath Any => Where;

    public Parameter On { get; } = new(ArgumentPath.Of(1));

    public Moment Past { get; } = new(Sql.Of($"{new Parameter(ArgumentPath.Of(2))}"));

    public Parameter Z { get; } = new(ArgumentPath.Of(3));

    public Parameter X { get; } = new(ArgumentPath.Of(4));

    public Parameter Y { get; } = new(ArgumentPath.Of(5));

    public Parameter West { get; } = new(ArgumentPath.Of(6));

    public Parameter South { get; } = new(ArgumentPath.Of(7));

    public Parameter East { get; } = new(ArgumentPath.Of(8));

    public Parameter North { get; } = new(ArgumentPath.Of(9));

    /// <summary>Degrees around a tile whose outlines are cut at the buffer of 64 of its 4,096 units.</summary>
    public Parameter Margin { get; } = new(ArgumentPath.Of(10));

    public static object?[] Values(object? where, DateOnly on, long? publication, TileAddress? tile) => tile is not { } t
        ? [where, on, publication]
        : [where, on, publication, t.Z, t.X, t.Y, t.West, t.South, t.East, t.North, (t.East - t.West) / 64];
}
