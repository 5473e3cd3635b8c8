using InvestMap.Catalog;
using InvestMap.GraphQL.Execution;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace InvestMap.Query;

/// <summary>
/// Spatial operators. Metres are measured on the ellipsoid, through <c>geography</c> and its index, never in degrees.
/// A row without a place satisfies none of them, negated or not.
/// </summary>
internal static class SpatialSql
{
    /// <summary>The largest distance or buffer: half the way round the Earth.</summary>
    public const double MaxMetres = 20_100_000;

    /// <summary>The largest buffer that is drawn as an outline: PostGIS draws it on a plane laid at the geometry, which bends beyond.</summary>
    private const double MaxOutlineMetres = 1_000_000;

    private const double MetresPerDegree = 110_000;

    /// <summary>The condition that a filter asks of a geometry column.</summary>
    public static Sql Condition(Sql column, InputObject operators, ArgumentPath place)
    {
        var conditions = new List<Sql>();
        foreach (var (field, value) in operators)
        {
            var here = place.Append(field.Name);
            if (field.Tag is FilterWord word)
            {
                var parts = ((object?[]?)value ?? []).Select((part, i) => Condition(column, (InputObject)part!, here.Append(i)))
                    .Select(part => part.IsEmpty ? Sql.Of($"true") : part).ToList();
                if (parts.Count > 0)
                {
                    conditions.Add(word == FilterWord.And ? Sql.All(parts) : Sql.Any(parts));
                }

                continue;
            }

            if (value is not InputObject operation)
            {
                throw Refusal.Of(MapErrorCodes.Filter, $"The filter field `{field.Name}` is null, which asks nothing. Leave it out.", here);
            }

            conditions.Add(Operator((SpatialOperator)field.Tag!, column, operation, here));
        }

        return conditions.Count == 0 ? Sql.Empty : Sql.All(conditions);
    }

    /// <summary>
    /// Rows that touch a box of degrees. One plan serves all boxes, and it takes the index: right for a town, and for a box with half of the
    /// province in it a hundred times longer than going along the order until the page is full. So a wide box hides from the index.
    /// </summary>
    public static Sql Box(Identifier alias, Subject subject, object box, ArgumentPath place)
    {
        var (west, south, east, north) = (Side(place, 0), Side(place, 1), Side(place, 2), Side(place, 3));
        var envelope = Sql.Of($"ST_MakeEnvelope({west}, {south}, {east}, {north}, 4326)");
        if (IsWide(box))
        {
            return Sql.Of($"(ST_Intersects({alias}.geom, {envelope})) is true");
        }

        // The index keeps boxes a metre too wide, so its rows are looked at again. Two comparisons do for a point; in a `case`, since
        // PostgreSQL would take each of them for a rare hit and expect no rows at all.
        return subject.Outline is not null
            ? Sql.Of($"ST_Intersects({alias}.geom, {envelope})")
            : Sql.Of(
                $"""
                {alias}.geom && {envelope}
                  and case when ST_X({alias}.map_point) between {west} and {east} then ST_Y({alias}.map_point) between {south} and {north} else false end
                """);
    }

    /// <summary>Whether a box holds so much that an index is of no use; half a square degree is half of the province.</summary>
    public static bool IsWide(object? box) =>
        box is object?[] { Length: 4 } and [double west, double south, double east, double north] && (east - west) * (north - south) >= 0.5;

    /// <summary>The bytes of a geometry, as PostGIS reads them.</summary>
    public static object Bytes(object? geometry) => Writer().Write((Geometry)geometry!);

    private static Sql Operator(SpatialOperator name, Sql column, InputObject operation, ArgumentPath place)
    {
        var buffer = operation.Get<object>("buffer") is null ? null : new Parameter(place.Append("buffer"), Metres);
        if (name == SpatialOperator.Distance)
        {
            return Distance(column, Read(new Parameter(place, Measured) { Use = GeometryUse.Measured }), buffer, operation, place);
        }

        var (isNegated, plain) = Positive(name);
        var condition = buffer is null ? Compared(plain, column, Read(new Parameter(place, Plain) { Use = GeometryUse.Compared })) : Widened(plain, column, buffer, place);
        return isNegated ? Sql.Of($"not ({condition})") : condition;
    }

    private static Sql Compared(SpatialOperator name, Sql column, Sql geometry) => name switch
    {
        SpatialOperator.Contains => Sql.Of($"ST_Contains({column}, {geometry})"),
        SpatialOperator.Intersects => Sql.Of($"ST_Intersects({column}, {geometry})"),
        SpatialOperator.Overlaps => Sql.Of($"ST_Overlaps({column}, {geometry})"),
        SpatialOperator.Touches => Sql.Of($"ST_Touches({column}, {geometry})"),
        _ => Sql.Of($"ST_Within({column}, {geometry})"),
    };

    // Metres are exact wherever a distance alone decides: to points always, and for what contains a widened geometry. Only
    // an outline that may lie within needs the outline of the buffer, which is drawn when a first such row comes, once.
    private static Sql Widened(SpatialOperator name, Sql column, Parameter buffer, ArgumentPath place)
    {
        var drawn = name is SpatialOperator.Within or SpatialOperator.Overlaps or SpatialOperator.Touches;
        var geometry = Read(drawn ? new Parameter(place, Buffered) { Use = GeometryUse.Drawn } : new Parameter(place, Measured) { Use = GeometryUse.Measured });
        var near = Sql.Of($"ST_DWithin({column}::geography, {geometry}::geography, {buffer})");
        var outline = Sql.Of($"(select ST_Buffer({geometry}::geography, {buffer}, 'quad_segs=32')::geometry)");
        return name switch
        {
            SpatialOperator.Intersects => near,
            SpatialOperator.Contains => Sql.Of(
                $"(ST_Contains({column}, {geometry}) and not ST_DWithin(ST_Boundary({column})::geography, {geometry}::geography, {buffer}))"),
            SpatialOperator.Within => Sql.Of($"({near} and (ST_Dimension({column}) = 0 or ST_Within({column}, {outline})))"),
            _ => Compared(name, column, outline),
        };
    }

    private static Sql Read(Parameter geometry) => Sql.Of($"ST_GeomFromEWKB({geometry})");

    private static (bool IsNegated, SpatialOperator Operator) Positive(SpatialOperator name) => name switch
    {
        SpatialOperator.Ncontains => (true, SpatialOperator.Contains),
        SpatialOperator.Nintersects => (true, SpatialOperator.Intersects),
        SpatialOperator.Noverlaps => (true, SpatialOperator.Overlaps),
        SpatialOperator.Ntouches => (true, SpatialOperator.Touches),
        SpatialOperator.Nwithin => (true, SpatialOperator.Within),
        _ => (false, name),
    };

    private static Sql Distance(Sql column, Sql geometry, Parameter? buffer, InputObject operation, ArgumentPath place)
    {
        var distance = Sql.Of($"ST_Distance({column}::geography, {geometry}::geography)");
        if (buffer is not null)
        {
            distance = Sql.Of($"greatest({distance} - {buffer}, 0)");
        }

        var conditions = new List<Sql> { Sql.Of($"{column} is not null") };
        foreach (var (field, value) in operation)
        {
            if (field.Tag is not Comparison comparison)
            {
                continue;
            }

            var here = place.Append(field.Name);
            if (value is null && comparison is (Comparison.Eq or Comparison.Neq))
            {
                throw Refusal.Of(
                    MapErrorCodes.Filter,
                    "A distance is never null: an object without a place satisfies no spatial operator. Ask for such objects with `geom: null`.",
                    here);
            }

            if (comparison is Comparison.Lt or Comparison.Lte && value is not null && buffer is null)
            {
                // Only this form can use the index; the strict one is then made exact.
                var metres = new Parameter(here, Metres);
                conditions.Add(Sql.Of($"ST_DWithin({column}::geography, {geometry}::geography, {metres})"));
                if (comparison == Comparison.Lt)
                {
                    conditions.Add(Sql.Of($"{distance} < {metres}"));
                }

                continue;
            }

            conditions.Add(ComparisonSql.Of(comparison, distance, value, here, isNullable: false, Metres));
        }

        return conditions.Count == 1
            ? throw Refusal.Of(MapErrorCodes.Filter, "`distance` needs a comparison in metres, such as `lte: 5000`.", place)
            : Sql.All(conditions);
    }

    private static Parameter Side(ArgumentPath place, int side) => new(place, raw =>
    {
        var sides = (object?[])raw!;
        var numbers = sides.Select(s => s as double? ?? double.NaN).ToArray();
        if (numbers.Length != 4 || numbers[0] > numbers[2] || numbers[1] > numbers[3]
            || !numbers.All(double.IsFinite) || Math.Abs(numbers[0]) > 180 || Math.Abs(numbers[2]) > 180 || Math.Abs(numbers[1]) > 90 || Math.Abs(numbers[3]) > 90)
        {
            throw Refusal.Of(
                MapErrorCodes.Geometry,
                "`bbox` is four numbers in degrees: west, south, east, north, such as `[105.7, 19.2, 105.9, 19.5]`; west is not greater than east, nor south than north.");
        }

        return numbers[side];
    });

    private static object Plain(object? raw) => Bytes(GeometryOf(raw));

    private static object Measured(object? raw) => MeasuredBytes(GeometryOf(raw));

    /// <summary>The bytes of a geometry that metres are measured from.</summary>
    /// <remarks>On the ellipsoid an edge goes the shorter way; one of half the way round has none.</remarks>
    public static object MeasuredBytes(object? geometry)
    {
        var box = ((Geometry)geometry!).EnvelopeInternal;
        return box.Width < 180 && box.Height < 180
            ? Bytes(geometry)
            : throw Refusal.Of(MapErrorCodes.Geometry, "Metres cannot be measured from a geometry that spans 180 degrees or more.");
    }

    // The plane is laid at the geometry if that is small enough, and the outline must not pass a pole or the antimeridian.
    private static object Buffered(object? raw)
    {
        var metres = (double)Metres(((InputObject)raw!).Get<object>("buffer"));
        var box = GeometryOf(raw).EnvelopeInternal;
        var high = metres / MetresPerDegree;
        var top = Math.Max(Math.Abs(box.MinY), Math.Abs(box.MaxY)) + high;
        var wide = top < 85 ? high / Math.Cos(top * Math.PI / 180) : double.PositiveInfinity;
        return metres <= MaxOutlineMetres && box.Width < 30 && box.Height < 25 && box.MinX - wide > -180 && box.MaxX + wide < 180
            ? Plain(raw)
            : throw Refusal.Of(
                MapErrorCodes.Geometry,
                $"A `buffer` of this operator is at most {MaxOutlineMetres:N0} m, around a geometry of less than 30 by 25 degrees, and does not pass a pole or the antimeridian. `intersects` and `distance` reach farther.");
    }

    private static Geometry GeometryOf(object? raw) => ((InputObject)raw!).Get<Geometry>("geometry")!;

    /// <summary>A distance as it was given.</summary>
    public static object Metres(object? raw) => raw is double metres and >= 0 and <= MaxMetres
        ? metres
        : throw Refusal.Of(MapErrorCodes.Geometry, $"A distance or buffer is a number of metres from 0 to {MaxMetres:N0}.");

    private static WKBWriter Writer() => new(ByteOrder.LittleEndian, handleSRID: true);
}
