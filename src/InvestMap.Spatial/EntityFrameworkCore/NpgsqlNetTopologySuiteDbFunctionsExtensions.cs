using System.Runtime.CompilerServices;
using NetTopologySuite.Geometries;

// Namespace and names of the missing package; see NpgsqlNetTopologySuiteDbContextOptionsBuilderExtensions.
namespace Microsoft.EntityFrameworkCore;

/// <summary>PostGIS functions that NetTopologySuite has no method for. They exist in LINQ queries only.</summary>
public static class NpgsqlNetTopologySuiteDbFunctionsExtensions
{
    /// <summary>The geometry in another reference system (<c>ST_Transform</c>).</summary>
    /// <param name="_">EF.Functions.</param>
    /// <param name="geometry">What is transformed.</param>
    /// <param name="srid">EPSG code of the target, such as 5897.</param>
    public static T Transform<T>(this DbFunctions _, T geometry, int srid)
        where T : Geometry
        => throw OnlyInQueries();

    /// <summary>The geometry without its heights (<c>ST_Force2D</c>).</summary>
    public static T Force2D<T>(this DbFunctions _, T geometry)
        where T : Geometry
        => throw OnlyInQueries();

    /// <summary>
    /// The operator <c>&lt;-&gt;</c>, which an index answers in order. On <c>geography</c> it is metres on a sphere, up to 0.3 % off:
    /// take candidates by it and order them by the distance itself.
    /// </summary>
    public static double DistanceKnn(this DbFunctions _, Geometry left, Geometry right) => throw OnlyInQueries();

    /// <summary>Distance in metres between two <c>geography</c> values, on the ellipsoid or on a sphere.</summary>
    public static double Distance(this DbFunctions _, Geometry left, Geometry right, bool useSpheroid) => throw OnlyInQueries();

    /// <summary>Whether two <c>geography</c> values lie within so many metres, on the ellipsoid or on a sphere.</summary>
    public static bool IsWithinDistance(this DbFunctions _, Geometry left, Geometry right, double distance, bool useSpheroid)
        => throw OnlyInQueries();

    private static InvalidOperationException OnlyInQueries([CallerMemberName] string method = "")
        => new($"EF.Functions.{method} is translated to SQL and cannot run in memory. Use it inside a LINQ query over a DbSet.");
}
