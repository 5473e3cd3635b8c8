#pragma warning disable NPG9001 // Npgsql's plug-in API is experimental; see NpgsqlNetTopologySuiteExtensions.
using NetTopologySuite.Geometries;
using Npgsql.Internal;
using Npgsql.Internal.Postgres;

namespace InvestMap.Spatial.Npgsql;

/// <summary>Says which .NET type goes with which PostGIS type, and with arrays of it.</summary>
internal sealed class GeometryTypeInfoResolverFactory(Ewkb ewkb, bool geographyAsDefault) : PgTypeInfoResolverFactory
{
    // For a parameter whose type is not said, the first that fits wins.
    private readonly string[] _storeTypes = geographyAsDefault ? ["geography", "geometry"] : ["geometry", "geography"];

    public override IPgTypeInfoResolver CreateResolver() => new Resolver(Types());

    public override IPgTypeInfoResolver CreateArrayResolver()
    {
        var mappings = Types();
        foreach (var storeType in _storeTypes)
        {
            mappings.AddArrayType<Geometry>(storeType);
            mappings.AddArrayType<Point>(storeType);
            mappings.AddArrayType<LineString>(storeType);
            mappings.AddArrayType<LinearRing>(storeType);
            mappings.AddArrayType<Polygon>(storeType);
            mappings.AddArrayType<MultiPoint>(storeType);
            mappings.AddArrayType<MultiLineString>(storeType);
            mappings.AddArrayType<MultiPolygon>(storeType);
            mappings.AddArrayType<GeometryCollection>(storeType);
        }

        return new Resolver(mappings);
    }

    private TypeInfoMappingCollection Types()
    {
        var mappings = new TypeInfoMappingCollection();
        foreach (var storeType in _storeTypes)
        {
            // Geometry is what a column yields when no .NET type is asked for.
            Add<Geometry>(storeType, isDefault: true);
            Add<Point>(storeType);
            Add<LineString>(storeType);
            Add<LinearRing>(storeType);
            Add<Polygon>(storeType);
            Add<MultiPoint>(storeType);
            Add<MultiLineString>(storeType);
            Add<MultiPolygon>(storeType);
            Add<GeometryCollection>(storeType);
        }

        return mappings;

        void Add<T>(string storeType, bool isDefault = false)
            where T : Geometry
            => mappings.AddType<T>(storeType, (options, mapping, _) => mapping.CreateInfo(options, new GeometryConverter<T>(ewkb)), isDefault);
    }

    private sealed class Resolver(TypeInfoMappingCollection mappings) : IPgTypeInfoResolver
    {
        public PgTypeInfo? GetTypeInfo(Type? type, DataTypeName? dataTypeName, PgSerializerOptions options)
            => mappings.Find(type, dataTypeName, options);
    }
}
