using Microsoft.EntityFrameworkCore.Storage;
using NetTopologySuite.Geometries;

namespace InvestMap.Spatial.EntityFrameworkCore;

/// <summary>Finds the mapping of a column type, of a .NET type, or of both together.</summary>
internal sealed class GeometryTypeMappingSourcePlugin(SpatialOptions options) : IRelationalTypeMappingSourcePlugin
{
    // PostGIS spells the type as in geometry(PointZ,4326), in any case.
    private static readonly Dictionary<string, Type> Subtypes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Geometry"] = typeof(Geometry),
        ["Point"] = typeof(Point),
        ["LineString"] = typeof(LineString),
        ["Polygon"] = typeof(Polygon),
        ["MultiPoint"] = typeof(MultiPoint),
        ["MultiLineString"] = typeof(MultiLineString),
        ["MultiPolygon"] = typeof(MultiPolygon),
        ["GeometryCollection"] = typeof(GeometryCollection),
    };

    public RelationalTypeMapping? FindMapping(in RelationalTypeMappingInfo mappingInfo)
    {
        var clrType = mappingInfo.ClrType;
        if (clrType is not null && !typeof(Geometry).IsAssignableFrom(clrType))
        {
            return null;
        }

        if (mappingInfo.StoreTypeName is not { } storeType)
        {
            return clrType is null ? null : Create(clrType, options.GeographyAsDefault ? "geography" : "geometry", options.GeographyAsDefault);
        }

        var (name, subtype) = Parse(storeType);
        var isGeography = name.Equals("geography", StringComparison.OrdinalIgnoreCase);
        if (!isGeography && !name.Equals("geometry", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return Create(clrType ?? subtype, storeType, isGeography);
    }

    private static RelationalTypeMapping Create(Type clrType, string storeType, bool isGeography)
        => (RelationalTypeMapping)Activator.CreateInstance(typeof(GeometryTypeMapping<>).MakeGenericType(clrType), storeType, isGeography)!;

    /// <summary>Splits <c>postgis.geometry(PointZ,4326)</c> into <c>geometry</c> and the .NET type for <c>Point</c>.</summary>
    private static (string Name, Type Subtype) Parse(string storeType)
    {
        var open = storeType.IndexOf('(', StringComparison.Ordinal);
        var name = (open < 0 ? storeType : storeType[..open]).Trim();
        name = name[(name.LastIndexOf('.') + 1)..].Trim('"');
        if (open < 0)
        {
            return (name, typeof(Geometry));
        }

        var facets = storeType[(open + 1)..].TrimEnd().TrimEnd(')').Split(',');
        var subtype = facets[0].Trim().TrimEnd('Z', 'z', 'M', 'm').Trim();
        return (name, Subtypes.GetValueOrDefault(subtype, typeof(Geometry)));
    }
}
