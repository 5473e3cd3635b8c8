using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>How the map is divided into bins.</summary>
internal enum BinGrid
{
    Hexagon,
    Square,
    Unit,
}

/// <summary>
/// Bins of a regular grid. It lies in VN-2000 / TM-3 105°00' (EPSG:5897), the plane of the province's own documents, and
/// starts at its origin, so a place is in the same bin whatever is asked. A bin is half-open: a point lies in exactly one.
/// </summary>
internal sealed class BinsSql(BinGrid grid, Parameter metres)
{
    /// <summary>The least width of a bin.</summary>
    public const double MinMetres = 250;

    /// <summary>The greatest width: the province is about two such bins wide.</summary>
    public const double MaxMetres = 100_000;

    /// <summary>The column of the administrative unit.</summary>
    public const string UnitColumn = "administrative_unit_uuid";

    private const int Srid = 5897;

    private static readonly Field Row = new("cell_row", FieldKind.Int, "Row of the cell.");
    private static readonly Field Column = new("cell_column", FieldKind.Int, "Column of the cell.");

    /// <summary>The outline of a bin.</summary>
    public static Field Cell { get; } = new("cell", FieldKind.MultiPolygon, "The outline of the bin.");

    /// <summary>The width of a bin, or a refusal.</summary>
    public static object Width(object? raw) => raw is double width and >= MinMetres and <= MaxMetres
        ? width
        : throw Refusal.Of(MapErrorCodes.Groups, $"`metres` is the width of a bin, from {MinMetres:N0} to {MaxMetres:N0}.");

    /// <summary>The statement.</summary>
    public Sql Of(Catalogue catalogue, Rows rows, TotalsList totals) => GroupsSql.Of(
        catalogue,
        rows,
        [new GroupedBy(Column, joins => Sql.Of($"{Place(joins)}.{Names.Of(Column)}")), new GroupedBy(Row, joins => Sql.Of($"{Place(joins)}.{Names.Of(Row)}"))],
        totals,
        joins => Sql.Of($"{joins.Root}.map_point is not null"),
        (groups, field) => ReferenceEquals(field, Cell) ? Outline(groups) : null);

    // "offset 0" keeps the planner from writing the transformation out once for each place that uses it.
    private Identifier Place(Joins joins) => joins.Beside("cell", root =>
    {
        var point = Sql.Of($"select ST_Transform({root}.map_point, {Sql.Number(Srid)}) as point offset 0");
        if (grid == BinGrid.Square)
        {
            return Sql.Of(
                $"select floor(ST_X(p.point) / {metres})::int as cell_column, floor(ST_Y(p.point) / {metres})::int as cell_row from ({point}) p");
        }

        // Centres of hexagons are two grids of rectangles, one shifted by half of both sides; a point belongs to the nearer centre.
        return Sql.Of(
            $"""
            select (case when q.even then 2 * floor(q.u + 0.5) else 2 * floor(q.u) + 1 end)::int as cell_column,
              (case when q.even then floor(q.v + 0.5) else floor(q.v) end)::int as cell_row
            from (
            select p.u, p.v, 3 * power(p.u - floor(p.u + 0.5), 2) + power(p.v - floor(p.v + 0.5), 2)
              <= 3 * power(p.u - floor(p.u) - 0.5, 2) + power(p.v - floor(p.v) - 0.5, 2) as even
            from (select ST_X(p.point) / (sqrt(3) * {metres}) as u, ST_Y(p.point) / {metres} as v from ({point}) p offset 0) p
            offset 0
            ) q
            """);
    });

    private Sql Outline(Identifier groups)
    {
        var cell = grid == BinGrid.Square
            ? Sql.Of($"ST_Square({metres}, {groups}.cell_column, {groups}.cell_row, ST_SetSRID(ST_MakePoint(0, 0), {Sql.Number(Srid)}))")
            : Sql.Of($"ST_Hexagon({metres} / sqrt(3), {groups}.cell_column, {groups}.cell_row, ST_SetSRID(ST_MakePoint(0, 0), {Sql.Number(Srid)}))");

        // A side that is straight in the plane bends in degrees; in pieces of 10 km it is drawn true to a metre.
        return Sql.Of($"ST_Transform(ST_Segmentize({cell}, 10000), 4326)::bytea");
    }
}
