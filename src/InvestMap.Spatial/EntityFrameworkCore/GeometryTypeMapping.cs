using System.Linq.Expressions;
using System.Text;
using InvestMap.Spatial.Npgsql;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Npgsql.EntityFrameworkCore.PostgreSQL.Storage.Internal.Mapping;
using NpgsqlTypes;

namespace InvestMap.Spatial.EntityFrameworkCore;

/// <summary>One column type, such as <c>geometry(Point,4326)</c>, and the .NET type it is read as.</summary>
// NpgsqlTypeMapping lives in an "Internal" namespace, yet is what the provider's own plug-in packages derive from.
internal sealed class GeometryTypeMapping<T> : NpgsqlTypeMapping
    where T : Geometry
{
    public GeometryTypeMapping(string storeType, bool isGeography)
        : base(
            new RelationalTypeMappingParameters(
                new CoreTypeMappingParameters(typeof(T), comparer: new GeometryComparer(), keyComparer: new GeometryComparer()),
                storeType),
            isGeography ? NpgsqlDbType.Geography : NpgsqlDbType.Geometry)
    {
    }

    private GeometryTypeMapping(RelationalTypeMappingParameters parameters, NpgsqlDbType npgsqlDbType)
        : base(parameters, npgsqlDbType)
    {
    }

    protected override RelationalTypeMapping Clone(RelationalTypeMappingParameters parameters)
        => new GeometryTypeMapping<T>(parameters, NpgsqlDbType);

    /// <summary>Extended well-known text: unlike hexadecimal EWKB it can be read in a log, and doubles round-trip in it.</summary>
    protected override string GenerateNonNullSqlLiteral(object value)
    {
        var geometry = (Geometry)value;
        var literal = new StringBuilder(NpgsqlDbType == NpgsqlDbType.Geography ? "GEOGRAPHY '" : "GEOMETRY '");
        if (geometry.SRID > 0)
        {
            literal.Append("SRID=").Append(geometry.SRID).Append(';');
        }

        var writer = new WKTWriter(4) { OutputOrdinates = Ewkb.OrdinatesOf(geometry) };
        return literal.Append(writer.Write(geometry)).Append('\'').ToString();
    }

    public override Expression GenerateCodeLiteral(object value)
        => Expression.Convert(
            Expression.Call(
                Expression.New(typeof(WKTReader)),
                typeof(WKTReader).GetMethod(nameof(WKTReader.Read), [typeof(string)])!,
                Expression.Constant(((Geometry)value).AsText())),
            value.GetType());

    /// <summary>
    /// Exact comparison with SRID and height, so that a change of either is saved. (NetTopologySuite's own equality looks at X and Y.)
    /// </summary>
    private sealed class GeometryComparer() : ValueComparer<T>(
        (left, right) => Same(left, right),
        geometry => geometry.GetHashCode(),
        geometry => (T)geometry.Copy())
    {
        private static readonly Ewkb Bytes = new();

        private static bool Same(Geometry? left, Geometry? right)
            => left is null || right is null
                ? left is null && right is null
                : ReferenceEquals(left, right) || Bytes.Write(left).AsSpan().SequenceEqual(Bytes.Write(right));
    }
}
