using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Union;
using Npgsql.EntityFrameworkCore.PostgreSQL.Query;

namespace InvestMap.Spatial.EntityFrameworkCore;

/// <summary>Translates what NetTopologySuite does to many geometries at once, in a <c>GroupBy</c>.</summary>
internal sealed class SpatialAggregateTranslatorPlugin(ISqlExpressionFactory factory, IRelationalTypeMappingSource mappings)
    : IAggregateMethodCallTranslatorPlugin, IAggregateMethodCallTranslator
{
    private readonly NpgsqlSqlExpressionFactory _factory = (NpgsqlSqlExpressionFactory)factory;

    public IEnumerable<IAggregateMethodCallTranslator> Translators => [this];

    public SqlExpression? Translate(
        MethodInfo method,
        EnumerableExpression source,
        IReadOnlyList<SqlExpression> arguments,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger)
    {
        if (source.Selector is not SqlExpression selector || !typeof(Geometry).IsAssignableFrom(selector.Type))
        {
            return null;
        }

        return (method.DeclaringType, method.Name) switch
        {
            (var type, nameof(GeometryCombiner.Combine)) when type == typeof(GeometryCombiner) => Aggregate("ST_Collect"),
            (var type, nameof(UnaryUnionOp.Union)) when type == typeof(UnaryUnionOp) => Aggregate("ST_Union"),
            (var type, nameof(ConvexHull.Create)) when type == typeof(ConvexHull) => Over("ST_ConvexHull", Aggregate("ST_Collect")),
            (var type, nameof(EnvelopeCombiner.CombineAsGeometry)) when type == typeof(EnvelopeCombiner) => Over("ST_Envelope", Aggregate("ST_Collect")),
            _ => null,
        };

        SqlExpression Aggregate(string name)
            => _factory.AggregateFunction(
                name, [_factory.ApplyDefaultTypeMapping(selector)], source, nullable: true, [false], typeof(Geometry), mappings.FindMapping(typeof(Geometry), "geometry"));

        SqlExpression Over(string name, SqlExpression argument)
            => _factory.Function(name, [argument], nullable: true, [true], typeof(Geometry), mappings.FindMapping(typeof(Geometry), "geometry"));
    }
}
