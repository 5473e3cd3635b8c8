using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>
/// A tile as one statement: the list's own conditions, and <c>ST_AsMVT</c>. Up to the layer's zoom of clusters it is an
/// overview, beyond it shows each object. The MVT layer of the subject's name holds objects as points; with <c>_cluster</c>
/// behind it what shares a cell, with <c>_area</c> outlines, with <c>_label</c> a point for the name of each outline.
/// A point lies in exactly one tile of a level, the half-open one, and there in exactly one cell.
/// </summary>
internal sealed class TileSql(Catalogue catalogue, Subject subject, TileSlots slots, bool english)
{
    /// <summary>Units of a tile along each side.</summary>
    public const int Extent = 4096;

    // A cell has 64 pixels on a screen where a tile has 512: room for a disc with its number.
    private const int Cell = Extent / 8;

    // What is less wide and high than two pixels would be a smudge; its object stands there as a point.
    private const int LeastOutline = 16;

    // From there on a name finds room on the outline itself.
    private const int LeastLabelled = 384;

    private const int Buffer = 64;

    private static readonly Identifier Key = new("key");
    private static readonly Identifier Only = new("only");

    private readonly Aliases _aliases = new();

    private bool HasOutlines => subject.Outline is not null;

    private bool HasNames => subject.Find("name_vi") is not null;

    /// <summary>A tile in which what shares a cell is one cluster.</summary>
    public Sql Overview(Rows rows) => Tile(rows, Clustered(rows), isOverview: true);

    /// <summary>A tile in which every object stands for itself.</summary>
    public Sql Detail(Rows rows) => Tile(
        rows, Features(subject.Plural!, Select(rows, joins => [Point(joins), .. Properties(joins, "location_quality", isTrimmed: false)], Inside)), isOverview: false);

    /// <summary>What the layer holds as a whole.</summary>
    public Sql Totals(Rows rows) => RowsSql.Aggregate(catalogue, rows, joins =>
    {
        var t = joins.Root;
        var box = Sql.Of($"ST_Extent({t}.geom)");
        return Sql.Of(
            $"count(*), count(*) filter (where {t}.map_point is null), ST_XMin({box}), ST_YMin({box}), ST_XMax({box}), ST_YMax({box}), (select c.epoch from published.clock c), {Days(t)}");
    });

    // A day that is not known is no day that could be told.
    private Sql Days(Identifier t) => subject.HasValidity
        ? Sql.Of($"case when every({t}.valid_from is not null) then min({t}.valid_from) end, case when every({t}.valid_to is not null) then max({t}.valid_to) end")
        : Sql.Of($"null::date, null::date");

    private Sql Tile(Rows rows, Sql points, bool isOverview)
    {
        var parts = new List<Sql> { points };
        if (HasOutlines)
        {
            parts.Add(Features(subject.Plural + "_area", Select(
                rows,
                joins => [Outline(joins, isOverview), .. Properties(joins, "boundary_quality", isOverview)],
                joins => isOverview ? Sql.Of($"{Touching(joins)}\n  and {IsWide(joins, LeastOutline)}") : Touching(joins))));
        }

        if (HasOutlines && HasNames)
        {
            parts.Add(Features(subject.Plural + "_label", Select(
                rows,
                joins => [Point(joins), .. Names(joins)],
                joins => Sql.Of($"{Inside(joins)}\n  and {Shape(joins)} is not null{(isOverview ? Sql.Of($"\n  and {IsWide(joins, LeastLabelled)}") : Sql.Empty)}"))));
        }

        return Sql.Of($"select k.publication,\n  {Sql.Join(Sql.Of($" || "), parts)}, k.epoch\nfrom published.clock k");
    }

    // Real and fictitious objects never share a cluster: no sum would be true of both. Whole numbers give the same place in
    // whatever order the rows come.
    private Sql Clustered(Rows rows)
    {
        var isMarked = subject.IsMarkedSynthetic;
        var sums = subject.Layer!.Sums.Select(column => (Name: new Identifier(column), Column: new Column(RowPath.Self, subject[column]))).ToList();
        var placed = Select(
            rows,
            joins =>
            [
                Sql.Of($"{joins.Root}.{Query.Names.Of(subject.KeyField)} as {Key}, {Column(joins)} as x, {Row(joins)} as y"),
                .. isMarked ? [Sql.Of($"{joins.Root}.synthetic")] : Array.Empty<Sql>(),
                .. sums.Select(sum => Sql.Of($"{joins.Column(sum.Column)} as {sum.Name}")),
            ],
            Inside);
        var totals = sums.Select(sum => Sql.Of($", sum(p.{sum.Name}) as {sum.Name}, count(p.{sum.Name}) as {Known(sum.Name)}"));
        var shown = sums.Select(sum => Sql.Of(
            $", c.{sum.Name}::float8 as {sum.Name}, c.{Known(sum.Name)}, c.count - c.{Known(sum.Name)} as {new Identifier(sum.Name + "_unknown")}"));
        var synthetic = isMarked ? Sql.Of($", p.synthetic") : Sql.Empty;
        var cell = Sql.Number(Cell);
        var alone = new Rows { Subject = subject, At = rows.At };
        return Sql.Of(
            $"""
            (
            with c as materialized (
            select count(*) as count, sum(p.x) / count(*) as x, sum(p.y) / count(*) as y, (array_agg(p.{Key}))[1] as {Only}{synthetic}{Sql.Join(Sql.Empty, totals)}
            from (
            {placed}
            ) p
            group by p.x / {cell}, p.y / {cell}{synthetic}
            )
            select {Features(subject.Plural + "_cluster", Sql.Of(
                $"select ST_MakePoint(c.x, c.y) as geom, c.count{(isMarked ? Sql.Of($", c.synthetic") : Sql.Empty)}{Sql.Join(Sql.Empty, shown)}\nfrom c\nwhere c.count > 1"))} || {Features(subject.Plural!, Select(
                alone,
                joins => [Point(joins), .. Properties(joins, "location_quality", isTrimmed: false)],
                joins => Sql.Of($"{joins.Root}.{Query.Names.Of(subject.KeyField)} = any(array(select c.{Only} from c where c.count = 1))")))}
            )
            """);
    }

    private static Identifier Known(Identifier sum) => new(sum.Name + "_known");

    private static Sql Features(string name, Sql rows) => Sql.Of(
        $"(\nselect coalesce(ST_AsMVT(f, {new Literal(name)}, {Sql.Number(Extent)}, 'geom'), '')\nfrom (\n{rows}\n) f\n)");

    private Sql Select(Rows rows, Func<Joins, IEnumerable<Sql>> columns, Func<Joins, Sql> place) =>
        RowsSql.Plain(catalogue, rows, joins => Sql.Join(Sql.Of($", "), columns(joins)), place, _aliases);

    private Sql Point(Joins joins) => Sql.Of($"ST_MakePoint({Column(joins)}, {Row(joins)}) as geom");

    // Mercator by hand: to transform a point through the library costs several times as much. The edges are those of the tile
    // to the bit, only the last unit may be passed by a rounding.
    private Sql Column(Joins joins) => Within(Sql.Of($"(ST_X({joins.Root}.map_point) - {slots.West}) * {slots.UnitsX}"));

    private Sql Row(Joins joins) => Within(Sql.Of($"({slots.Top} - ln(tan(radians(45 + ST_Y({joins.Root}.map_point) / 2)))) * {slots.UnitsY}"));

    private static Sql Within(Sql units) => Sql.Of($"greatest(0, least({Sql.Number(Extent - 1)}, floor({units})))::int");

    private Sql Inside(Joins joins)
    {
        var point = Sql.Of($"{joins.Root}.map_point");
        return Sql.Of(
            $"{point} && {Edges}\n  and ST_X({point}) >= {slots.West} and ST_X({point}) < {slots.East}\n  and ST_Y({point}) > {slots.South} and ST_Y({point}) <= {slots.North}");
    }

    private Sql Edges => Sql.Of($"ST_MakeEnvelope({slots.West}, {slots.South}, {slots.East}, {slots.North}, 4326)");

    // Simplified while it is in degrees, so that few corners are transformed; what is left is made valid by ST_AsMVTGeom.
    private Sql Outline(Joins joins, bool isOverview)
    {
        var shape = Shape(joins);
        var drawn = isOverview ? Sql.Of($"ST_Simplify({shape}, {slots.Unit} * 4, true)") : shape;
        return Sql.Of(
            $"ST_AsMVTGeom(ST_Transform({drawn}, 3857), ST_TileEnvelope({slots.Z}, {slots.X}, {slots.Y}), {Sql.Number(Extent)}, {Sql.Number(Buffer)}, true) as geom");
    }

    private Sql Touching(Joins joins) => Sql.Of(
        $"{joins.Root}.geom && ST_Expand({Edges}, {slots.Unit} * {Sql.Number(Buffer)})\n  and {Shape(joins)} is not null");

    private Sql Shape(Joins joins) => Sql.Of($"{joins.Root}.{Query.Names.Of(subject.Outline!)}");

    private Sql IsWide(Joins joins, int units)
    {
        var (shape, least) = (Shape(joins), Sql.Of($"{slots.Unit} * {Sql.Number(units)}"));
        return Sql.Of($"greatest(ST_XMax({shape}) - ST_XMin({shape}), ST_YMax({shape}) - ST_YMin({shape})) >= {least}");
    }

    private IEnumerable<Sql> Properties(Joins joins, string quality, bool isTrimmed)
    {
        foreach (var property in isTrimmed ? Keys(joins) : Names(joins))
        {
            yield return property;
        }

        var layer = subject.Layer!;
        foreach (var (name, path) in isTrimmed ? layer.Properties : layer.Properties.Concat(layer.Details))
        {
            var column = ColumnOf(name == "quality" && subject.Find(quality) is not null ? quality : path);
            yield return Sql.Of($"{Value(column, joins)} as {new Identifier(name)}");
        }
    }

    private IEnumerable<Sql> Names(Joins joins)
    {
        foreach (var key in Keys(joins))
        {
            yield return key;
        }

        if (HasNames)
        {
            yield return english
                ? Sql.Of($"coalesce({joins.Root}.name_en, {joins.Root}.name_vi)::text as name")
                : Sql.Of($"{joins.Root}.name_vi::text as name");
        }
    }

    private IEnumerable<Sql> Keys(Joins joins)
    {
        yield return Sql.Of($"{joins.Root}.{Query.Names.Of(subject.KeyField)}::text as {Query.Names.Of(subject.KeyField)}");
        if (subject.HasSlug)
        {
            yield return Sql.Of($"{joins.Root}.slug::text as slug");
        }

        if (subject.IsMarkedSynthetic)
        {
            yield return Sql.Of($"{joins.Root}.synthetic as synthetic");
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
    private static Sql Value(Column column, Joins joins)
    {
        var value = joins.Column(column);
        if (column.Field.Vocabulary is { } vocabulary)
        {
            var words = vocabulary.Words.Select(w => Sql.Of($" when {new Literal(w.Stored)} then {new Literal(w.Name)}"));
            return Sql.Of($"case {value}{Sql.Join(Sql.Empty, words)} end");
        }

        return column.Field.Kind switch
        {
            FieldKind.Decimal => Sql.Of($"{value}::float8"),
            FieldKind.Text or FieldKind.Code => Sql.Of($"{value}::text"),
            FieldKind.Date => Sql.Of($"to_char({value}, 'YYYY-MM-DD')"),
            _ => value,
        };
    }
}
