using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Functions = Microsoft.EntityFrameworkCore.NpgsqlNetTopologySuiteDbFunctionsExtensions;

namespace InvestMap.Spatial.EntityFrameworkCore;

/// <summary>Translates the spatial functions of <c>EF.Functions</c>.</summary>
internal sealed class SpatialFunctionTranslator(SpatialSql sql) : IMethodCallTranslator
{
    public SqlExpression? Translate(
        SqlExpression? instance,
        MethodInfo method,
        IReadOnlyList<SqlExpression> arguments,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger)
    {
        if (method.DeclaringType != typeof(Functions))
        {
            return null;
        }

        SqlExpression[] own = [.. arguments.Skip(1)]; // the first is EF.Functions itself
        return method.Name switch
        {
            nameof(Functions.Transform) => sql.Function("ST_Transform", method.ReturnType, own),
            nameof(Functions.Force2D) => sql.Function("ST_Force2D", method.ReturnType, own),
            nameof(Functions.DistanceKnn) => sql.Knn(own[0], own[1]),
            nameof(Functions.Distance) => sql.Function("ST_Distance", method.ReturnType, own),
            nameof(Functions.IsWithinDistance) => sql.Function("ST_DWithin", method.ReturnType, own),
            _ => null,
        };
    }
}
