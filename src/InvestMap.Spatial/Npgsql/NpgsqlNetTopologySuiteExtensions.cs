// The plug-in API of Npgsql is marked [Experimental("NPG9001")]; this project pins Npgsql 10.0 and tests each converter over PostGIS.
#pragma warning disable NPG9001
using InvestMap.Spatial.Npgsql;
using NetTopologySuite.Geometries;
using Npgsql.TypeMapping;

// The namespace, the class and the parameters are those of the package Npgsql.NetTopologySuite, which is not in every feed:
// replacing this project by the package changes no call site.
namespace Npgsql;

/// <summary>Teaches Npgsql to read and write PostGIS's <c>geometry</c> and <c>geography</c> as NetTopologySuite geometries.</summary>
public static class NpgsqlNetTopologySuiteExtensions
{
    /// <summary>Maps NetTopologySuite geometries to PostGIS on this data source.</summary>
    /// <param name="mapper">The builder of the data source.</param>
    /// <param name="coordinateSequenceFactory">How coordinates are held in memory; NetTopologySuite's default if null.</param>
    /// <param name="precisionModel">The precision of what is read; full double precision if null.</param>
    /// <param name="handleOrdinates">Ordinates that are read and written, such as <c>XY</c> to drop heights; all of them if <c>None</c>.</param>
    /// <param name="geographyAsDefault">A geometry whose store type is not said is sent as <c>geography</c> instead of <c>geometry</c>.</param>
    /// <returns>The same builder.</returns>
    public static TMapper UseNetTopologySuite<TMapper>(
        this TMapper mapper,
        CoordinateSequenceFactory? coordinateSequenceFactory = null,
        PrecisionModel? precisionModel = null,
        Ordinates handleOrdinates = Ordinates.None,
        bool geographyAsDefault = false)
        where TMapper : INpgsqlTypeMapper
    {
        ArgumentNullException.ThrowIfNull(mapper);
        mapper.AddTypeInfoResolverFactory(new GeometryTypeInfoResolverFactory(
            new Ewkb(coordinateSequenceFactory, precisionModel, handleOrdinates), geographyAsDefault));
        return mapper;
    }
}
