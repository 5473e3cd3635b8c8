using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using NetTopologySuite.Geometries;
using Npgsql.EntityFrameworkCore.PostgreSQL.Query;
using Npgsql.EntityFrameworkCore.PostgreSQL.Query.Expressions;

namespace InvestMap.Spatial.EntityFrameworkCore;

/// <summary>Builds calls of PostGIS functions with the right types on their arguments.</summary>
internal sealed class SpatialSql(ISqlExpressionFactory factory, IRelationalTypeMappingSource mappings)
{
    // Defined for geography by PostGIS itself, and answered in metres on the ellipsoid. The rest knows geometry only.
    private static readonly HashSet<string> OnGeography = new(StringComparer.Ordinal)
    {
        "ST_Area", "ST_AsBinary", "ST_AsText", "ST_Buffer", "ST_Centroid", "ST_CoveredBy", "ST_Covers", "ST_Distance", "ST_DWithin",
        "ST_Intersection", "ST_Intersects", "ST_Length", "ST_Perimeter", "<->",
    };

    private readonly NpgsqlSqlExpressionFactory _factory = (NpgsqlSqlExpressionFactory)factory;

    public ISqlExpressionFactory Factory => factory;

    /// <summary>
    /// Calls a function. A geometry without a type of its own (a parameter, a constant) takes the type of the other argument, so that a
    /// point compared with a <c>geography</c> column is sent as geography and answered in metres.
    /// </summary>
    public SqlExpression Function(string name, Type returnType, params SqlExpression[] arguments)
    {
        var typed = Typed(name, arguments);
        var returns = typeof(Geometry).IsAssignableFrom(returnType)
            ? mappings.FindMapping(returnType, typed.Any(IsGeography) ? "geography" : "geometry")
            : mappings.FindMapping(returnType);
        // PostGIS functions are strict: null in, null out. Some give null for an empty geometry too, hence nullable.
        return _factory.Function(name, typed, nullable: true, Enumerable.Repeat(true, typed.Length), returnType, returns);
    }

    /// <summary>The distance operator that an index can order by.</summary>
    public SqlExpression Knn(SqlExpression left, SqlExpression right)
    {
        var typed = Typed("<->", [left, right]);
        return _factory.MakePostgresBinary(
            PgExpressionType.Distance, typed[0], typed[1], mappings.FindMapping(typeof(double)));
    }

    /// <summary>NetTopologySuite counts from 0, PostGIS from 1.</summary>
    public SqlExpression OneBased(SqlExpression index) => _factory.GenerateOneBasedIndexExpression(index);

    public SqlExpression Constant(object value) => _factory.Constant(value, mappings.FindMapping(value.GetType()));

    private SqlExpression[] Typed(string function, SqlExpression[] arguments)
    {
        var wanted = arguments.FirstOrDefault(a => IsGeometry(a) && a.TypeMapping is not null)?.TypeMapping
            ?? mappings.FindMapping(typeof(Geometry));
        var geography = IsGeography(wanted) && OnGeography.Contains(function);
        return [.. arguments.Select(a => IsGeometry(a) ? TypedGeometry(a, geography) : _factory.ApplyDefaultTypeMapping(a))];
    }

    private SqlExpression TypedGeometry(SqlExpression argument, bool geography)
    {
        var mapping = mappings.FindMapping(argument.Type, geography ? "geography" : "geometry")!;
        if (argument.TypeMapping is null)
        {
            return _factory.ApplyTypeMapping(argument, mapping);
        }

        return IsGeography(argument) == geography ? argument : _factory.Convert(argument, argument.Type, mapping);
    }

    private static bool IsGeometry(SqlExpression expression) => typeof(Geometry).IsAssignableFrom(expression.Type);

    private static bool IsGeography(SqlExpression expression) => IsGeography(expression.TypeMapping);

    private static bool IsGeography(RelationalTypeMapping? mapping)
        => mapping?.StoreTypeNameBase.Contains("geography", StringComparison.OrdinalIgnoreCase) == true;
}
