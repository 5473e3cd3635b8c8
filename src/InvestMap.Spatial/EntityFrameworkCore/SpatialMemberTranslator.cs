using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using NetTopologySuite.Geometries;

namespace InvestMap.Spatial.EntityFrameworkCore;

/// <summary>Translates the properties of NetTopologySuite's geometries.</summary>
internal sealed class SpatialMemberTranslator(SpatialSql sql) : IMemberTranslator
{
    private static readonly Dictionary<string, string> Functions = new(StringComparer.Ordinal)
    {
        [nameof(Geometry.Area)] = "ST_Area",
        [nameof(Geometry.Boundary)] = "ST_Boundary",
        [nameof(Geometry.Centroid)] = "ST_Centroid",
        [nameof(Geometry.Dimension)] = "ST_Dimension",
        [nameof(LineString.EndPoint)] = "ST_EndPoint",
        [nameof(Geometry.Envelope)] = "ST_Envelope",
        [nameof(Polygon.ExteriorRing)] = "ST_ExteriorRing",
        [nameof(Geometry.InteriorPoint)] = "ST_PointOnSurface",
        [nameof(LineString.IsClosed)] = "ST_IsClosed",
        [nameof(Geometry.IsEmpty)] = "ST_IsEmpty",
        [nameof(LineString.IsRing)] = "ST_IsRing",
        [nameof(Geometry.IsSimple)] = "ST_IsSimple",
        [nameof(Geometry.IsValid)] = "ST_IsValid",
        [nameof(Point.M)] = "ST_M",
        [nameof(Geometry.NumGeometries)] = "ST_NumGeometries",
        [nameof(Polygon.NumInteriorRings)] = "ST_NumInteriorRings",
        [nameof(Geometry.NumPoints)] = "ST_NPoints",
        [nameof(Geometry.PointOnSurface)] = "ST_PointOnSurface",
        [nameof(Polygon.Shell)] = "ST_ExteriorRing",
        [nameof(Geometry.SRID)] = "ST_SRID",
        [nameof(LineString.StartPoint)] = "ST_StartPoint",
        [nameof(Point.X)] = "ST_X",
        [nameof(Point.Y)] = "ST_Y",
        [nameof(Point.Z)] = "ST_Z",
    };

    public SqlExpression? Translate(SqlExpression? instance, MemberInfo member, Type returnType, IDiagnosticsLogger<DbLoggerCategory.Query> logger)
    {
        if (instance is null || !typeof(Geometry).IsAssignableFrom(member.DeclaringType))
        {
            return null;
        }

        return member.Name switch
        {
            // PostGIS says ST_MultiPoint where NetTopologySuite says MultiPoint.
            nameof(Geometry.GeometryType) => sql.Function("substr", typeof(string), sql.Function("ST_GeometryType", typeof(string), instance), sql.Constant(4)),
            nameof(Geometry.Length) => Length(instance),
            nameof(LineString.Count) => sql.Function(
                typeof(LineString).IsAssignableFrom(instance.Type) ? "ST_NumPoints" : "ST_NumGeometries", returnType, instance),
            _ => Functions.TryGetValue(member.Name, out var function) ? sql.Function(function, returnType, instance) : null,
        };
    }

    /// <summary>
    /// NetTopologySuite's length of an area is its perimeter; PostGIS has two functions, each 0 for the other's shapes.
    /// </summary>
    private SqlExpression Length(SqlExpression instance)
    {
        var length = sql.Function("ST_Length", typeof(double), instance);
        var perimeter = sql.Function("ST_Perimeter", typeof(double), instance);
        return instance.Type switch
        {
            var type when typeof(IPolygonal).IsAssignableFrom(type) => perimeter,
            var type when typeof(ILineal).IsAssignableFrom(type) => length,
            _ => sql.Factory.Add(length, perimeter),
        };
    }
}
