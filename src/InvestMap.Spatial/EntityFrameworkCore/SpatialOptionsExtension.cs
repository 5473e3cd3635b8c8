using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using NetTopologySuite.Geometries;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace InvestMap.Spatial.EntityFrameworkCore;

/// <summary>What the caller of <c>UseNetTopologySuite()</c> chose.</summary>
internal sealed record SpatialOptions(
    CoordinateSequenceFactory? Sequences, PrecisionModel? Precision, Ordinates Ordinates, bool GeographyAsDefault);

/// <summary>Adds the spatial plug-ins to EF Core's own services.</summary>
internal sealed class SpatialOptionsExtension(SpatialOptions options) : IDbContextOptionsExtension
{
    private SpatialOptions Options { get; } = options;

    public DbContextOptionsExtensionInfo Info => field ??= new ExtensionInfo(this);

    public void ApplyServices(IServiceCollection services)
        => new EntityFrameworkRelationalServicesBuilder(services)
            .TryAdd<IRelationalTypeMappingSourcePlugin, GeometryTypeMappingSourcePlugin>()
            .TryAdd<IMethodCallTranslatorPlugin, SpatialTranslatorPlugin>()
            .TryAdd<IMemberTranslatorPlugin, SpatialTranslatorPlugin>()
            .TryAdd<IAggregateMethodCallTranslatorPlugin, SpatialAggregateTranslatorPlugin>()
            .TryAdd<IConventionSetPlugin, PostGisConventionPlugin>()
            .TryAddProviderSpecificServices(own => own
                .TryAddSingleton(Options)
                .TryAddSingletonEnumerable<INpgsqlDataSourceConfigurationPlugin, DataSourcePlugin>());

    public void Validate(IDbContextOptions options)
    {
        // Any combination of the choices is valid.
    }

    private sealed class ExtensionInfo(SpatialOptionsExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        private readonly SpatialOptions _options = extension.Options;

        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "using NetTopologySuite ";

        // The services hold the options, so contexts that chose differently cannot share them.
        public override int GetServiceProviderHashCode() => _options.GetHashCode();

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other)
            => other is ExtensionInfo info && info._options == _options;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo)
            => debugInfo["InvestMap.Spatial:UseNetTopologySuite"] = "1";
    }

    private sealed class DataSourcePlugin(SpatialOptions options) : INpgsqlDataSourceConfigurationPlugin
    {
        public void Configure(NpgsqlDataSourceBuilder npgsqlDataSourceBuilder)
            => npgsqlDataSourceBuilder.UseNetTopologySuite(options.Sequences, options.Precision, options.Ordinates, options.GeographyAsDefault);
    }
}
