using System.Globalization;
using InvestMap.GraphQL.Execution;
using NetTopologySuite.Geometries;

namespace InvestMap.Query;

/// <summary>What the database does with a geometry of the request.</summary>
internal enum GeometryUse
{
    /// <summary>It is none.</summary>
    None,

    /// <summary>Compares it with rows on the plane, through an index of its edges.</summary>
    Compared,

    /// <summary>Measures metres from it on the ellipsoid.</summary>
    Measured,

    /// <summary>Draws an outline around it.</summary>
    Drawn,
}

/// <summary>
/// What the geometries of a request cost, known only when their vertices are: the engine counts fields and rows, and one
/// polygon of ten thousand corners can cost more than all of them. Each statement that uses a geometry counts it again.
/// </summary>
internal static class GeometryBudget
{
    /// <summary>The most that one operation may cost: about a second of the database on points.</summary>
    public const long Most = 250_000;

    /// <summary>The cost of a statement's geometries.</summary>
    public static long Of(Statement statement, ReadOnlySpan<object?> slots)
    {
        long cost = 0;
        foreach (var parameter in statement.Parameters)
        {
            if (parameter.Use != GeometryUse.None)
            {
                cost += Of(parameter.Use, Vertices(parameter.Source.Find(slots)));
            }
        }

        return cost;
    }

    /// <summary>Refuses a cost that is too high.</summary>
    public static void Check(long cost)
    {
        if (cost > Most)
        {
            throw Refusal.Of(
                MapErrorCodes.GeometryCost,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The geometries of this operation cost {cost:N0}, and at most {Most:N0} is taken. A geometry of n vertices costs n where it is compared, 50 n where metres are measured from it, and n + n²/10 where `within`, `overlaps` or `touches` draw a `buffer` around it, each time that it is used. Simplify it to fewer vertices, leave `buffer` out, or ask with fewer fields."));
        }
    }

    private static long Of(GeometryUse use, long vertices) => use switch
    {
        GeometryUse.Compared => vertices,
        GeometryUse.Measured => 50 * vertices,
        _ => vertices + (vertices * vertices / 10),
    };

    private static int Vertices(object? raw) => raw switch
    {
        Geometry geometry => geometry.NumPoints,
        InputObject operation => operation.Get<Geometry>("geometry")?.NumPoints ?? 0,
        _ => 0,
    };
}
