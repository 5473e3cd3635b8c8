using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>Where a distance is measured from.</summary>
/// <param name="To">A geometry of the request; null: the object whose many the row is one of.</param>
internal sealed record Measure(Parameter? To)
{
    /// <summary>From the object whose many the rows are.</summary>
    public static Measure FromParent { get; } = new((Parameter?)null);

    /// <summary>The field that every distance has.</summary>
    public static Field Metres { get; } = new("distance", FieldKind.Float, "Metres on the ellipsoid.");

    /// <summary>From the geometry at a place of the arguments.</summary>
    public static Measure From(ArgumentPath place) => new(new Parameter(place, SpatialSql.MeasuredBytes) { Use = GeometryUse.Measured });
}

/// <summary>How near the many lie to the object that has them: the nearest few, or all within some metres.</summary>
/// <param name="Of">Subject of the object.</param>
/// <param name="Metres">How far; null: as far as the asked number of them needs.</param>
internal sealed record Vicinity(Subject Of, Parameter? Metres);
