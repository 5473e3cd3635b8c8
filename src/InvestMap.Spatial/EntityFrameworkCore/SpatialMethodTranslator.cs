using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using NetTopologySuite.Geometries;

namespace InvestMap.Spatial.EntityFrameworkCore;

/// <summary>Translates the methods of NetTopologySuite's geometries.</summary>
internal sealed class SpatialMethodTranslator(SpatialSql sql) : IMethodCallTranslator
{
    // Same arguments in the same order; the key says how many there are.
    private static readonly Dictionary<(string Method, int Arguments), string> Functions = new()
    {
        [(nameof(Geometry.AsBinary), 0)] = "ST_AsBinary",
        [(nameof(Geometry.ToBinary), 0)] = "ST_AsBinary",
        [(nameof(Geometry.AsText), 0)] = "ST_AsText",
        [(nameof(Geometry.ToText), 0)] = "ST_AsText",
        [(nameof(Geometry.Buffer), 1)] = "ST_Buffer",
        [(nameof(Geometry.Buffer), 2)] = "ST_Buffer",
        [(nameof(Geometry.Contains), 1)] = "ST_Contains",
        [(nameof(Geometry.ConvexHull), 0)] = "ST_ConvexHull",
        [(nameof(Geometry.CoveredBy), 1)] = "ST_CoveredBy",
        [(nameof(Geometry.Covers), 1)] = "ST_Covers",
        [(nameof(Geometry.Crosses), 1)] = "ST_Crosses",
        [(nameof(Geometry.Difference), 1)] = "ST_Difference",
        [(nameof(Geometry.Disjoint), 1)] = "ST_Disjoint",
        [(nameof(Geometry.Distance), 1)] = "ST_Distance",
        [(nameof(Geometry.EqualsExact), 1)] = "ST_OrderingEquals",
        [(nameof(Geometry.EqualsTopologically), 1)] = "ST_Equals",
        [(nameof(Geometry.Intersection), 1)] = "ST_Intersection",
        [(nameof(Geometry.Intersects), 1)] = "ST_Intersects",
        [(nameof(Geometry.IsWithinDistance), 2)] = "ST_DWithin",
        [(nameof(Geometry.Normalized), 0)] = "ST_Normalize",
        [(nameof(Geometry.Overlaps), 1)] = "ST_Overlaps",
        [(nameof(Geometry.Relate), 2)] = "ST_Relate",
        [(nameof(Geometry.Reverse), 0)] = "ST_Reverse",
        [(nameof(Geometry.SymmetricDifference), 1)] = "ST_SymDifference",
        [(nameof(Geometry.Touches), 1)] = "ST_Touches",
        [(nameof(Geometry.Union), 0)] = "ST_UnaryUnion",
        [(nameof(Geometry.Union), 1)] = "ST_Union",
        [(nameof(Geometry.Within), 1)] = "ST_Within",
    };

    private static readonly Dictionary<string, string> Indexed = new(StringComparer.Ordinal)
    {
        ["get_Item"] = "ST_GeometryN",
        [nameof(Geometry.GetGeometryN)] = "ST_GeometryN",
        [nameof(LineString.GetPointN)] = "ST_PointN",
        [nameof(Polygon.GetInteriorRingN)] = "ST_InteriorRingN",
    };

    public SqlExpression? Translate(
        SqlExpression? instance,
        MethodInfo method,
        IReadOnlyList<SqlExpression> arguments,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger)
    {
        if (instance is null || !typeof(Geometry).IsAssignableFrom(method.DeclaringType))
        {
            return null;
        }

        if (arguments.Count == 1 && Indexed.TryGetValue(method.Name, out var indexed))
        {
            return sql.Function(indexed, method.ReturnType, instance, sql.OneBased(arguments[0]));
        }

        // Buffer with an end cap or with parameters has the same number of arguments and no such simple counterpart.
        if (!Functions.TryGetValue((method.Name, arguments.Count), out var function)
            || (method.Name == nameof(Geometry.Buffer) && arguments.Count == 2 && arguments[1].Type != typeof(int)))
        {
            return null;
        }

        return sql.Function(function, method.ReturnType, [instance, .. arguments]);
    }
}
