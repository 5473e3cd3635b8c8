using InvestMap.Spatial.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using NetTopologySuite.Geometries;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

// The namespace, the class and the parameters are those of the package Npgsql.EntityFrameworkCore.PostgreSQL.NetTopologySuite,
// which is not in every feed: replacing this project by the package changes no call site.
namespace Microsoft.EntityFrameworkCore;

/// <summary>Teaches EF Core to map NetTopologySuite geometries to PostGIS and to translate their methods to SQL.</summary>
public static class NpgsqlNetTopologySuiteDbContextOptionsBuilderExtensions
{
    /// <summary>
    /// Maps NetTopologySuite geometries in this context. A data source that EF Core makes from a connection string is configured too;
    /// one that is handed in must have been built with <c>UseNetTopologySuite()</c> of its own.
    /// </summary>
    /// <param name="optionsBuilder">The options of the context.</param>
    /// <param name="coordinateSequenceFactory">How coordinates are held in memory; NetTopologySuite's default if null.</param>
    /// <param name="precisionModel">The precision of what is read; full double precision if null.</param>
    /// <param name="handleOrdinates">Ordinates that are read and written, such as <c>XY</c> to drop heights; all of them if <c>None</c>.</param>
    /// <param name="geographyAsDefault">Properties without a column type become <c>geography</c> instead of <c>geometry</c>.</param>
    /// <returns>The same options.</returns>
    public static NpgsqlDbContextOptionsBuilder UseNetTopologySuite(
        this NpgsqlDbContextOptionsBuilder optionsBuilder,
        CoordinateSequenceFactory? coordinateSequenceFactory = null,
        PrecisionModel? precisionModel = null,
        Ordinates handleOrdinates = Ordinates.None,
        bool geographyAsDefault = false)
    {
        ArgumentNullException.ThrowIfNull(optionsBuilder);
        var builder = ((IRelationalDbContextOptionsBuilderInfrastructure)optionsBuilder).OptionsBuilder;
        var options = new SpatialOptions(coordinateSequenceFactory, precisionModel, handleOrdinates, geographyAsDefault);
        ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(new SpatialOptionsExtension(options));
        return optionsBuilder;
    }
}
