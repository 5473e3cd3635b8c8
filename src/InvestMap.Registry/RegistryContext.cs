using InvestMap.Registry.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NetTopologySuite.Geometries;
using Npgsql;

namespace InvestMap.Registry;

/// <summary>
/// The tables of <c>published</c>, <c>curation</c> and <c>reference</c> as EF Core sees them. Published rows are read here and changed by
/// <see cref="Publish"/>; saving one is refused before the database would refuse it.
/// </summary>
public sealed class RegistryContext(DbContextOptions<RegistryContext> options) : DbContext(options)
{
    // Any connection string will do: the model does not depend on a database.
    private static readonly Lazy<IModel> SharedModel = new(() =>
    {
        using var context = new RegistryContext(new DbContextOptionsBuilder<RegistryContext>()
            .UseNpgsql("Host=/nowhere", npgsql => npgsql.UseNetTopologySuite()).Options);
        return context.Model;
    });

    /// <summary>The model without a database.</summary>
    public static IModel SharedMetadata => SharedModel.Value;

    /// <summary>A context over a data source, which must have been built with <c>UseNetTopologySuite()</c>.</summary>
    public static RegistryContext Over(NpgsqlDataSource source) =>
        new(new DbContextOptionsBuilder<RegistryContext>()
            .UseNpgsql(source, npgsql => npgsql.UseNetTopologySuite())
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .Options);

    /// <summary>A context over an open connection, in the transaction that it is in.</summary>
    internal static RegistryContext Over(NpgsqlConnection connection) =>
        new(new DbContextOptionsBuilder<RegistryContext>()
            .UseNpgsql(connection, npgsql => npgsql.UseNetTopologySuite())
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .Options);

    /// <summary>Every publication there was.</summary>
    public DbSet<Publication> Publications => Set<Publication>();

    /// <summary>Documents that figures are read from.</summary>
    public DbSet<SourceDocument> SourceDocuments => Set<SourceDocument>();

    /// <summary>How single values are known.</summary>
    public DbSet<Figure> Figures => Set<Figure>();

    /// <summary>Administrative units, former and present.</summary>
    public DbSet<AdministrativeUnit> AdministrativeUnits => Set<AdministrativeUnit>();

    /// <summary>What units became.</summary>
    public DbSet<AdministrativeSuccession> AdministrativeSuccessions => Set<AdministrativeSuccession>();

    /// <summary>Ports, airports, interchanges and the like.</summary>
    public DbSet<InfrastructureSite> InfrastructureSites => Set<InfrastructureSite>();

    /// <summary>Zones, parks and clusters.</summary>
    public DbSet<IndustrialPark> IndustrialParks => Set<IndustrialPark>();

    /// <summary>Plots inside parks.</summary>
    public DbSet<Plot> Plots => Set<Plot>();

    /// <summary>Investment projects.</summary>
    public DbSet<InvestmentProject> InvestmentProjects => Set<InvestmentProject>();

    /// <summary>Their investors.</summary>
    public DbSet<ProjectInvestor> ProjectInvestors => Set<ProjectInvestor>();

    /// <summary>Surveys of coverage.</summary>
    public DbSet<CoverageSurvey> CoverageSurveys => Set<CoverageSurvey>();

    /// <summary>Covered places.</summary>
    public DbSet<CoverageArea> CoverageAreas => Set<CoverageArea>();

    /// <summary>Facts about coverage without an outline.</summary>
    public DbSet<CoverageObservation> CoverageObservations => Set<CoverageObservation>();

    /// <summary>Enterprises of the digital economy.</summary>
    public DbSet<DigitalEnterprise> DigitalEnterprises => Set<DigitalEnterprise>();

    /// <summary>Centres, platforms, associations.</summary>
    public DbSet<DigitalActor> DigitalActors => Set<DigitalActor>();

    /// <summary>Indicators.</summary>
    public DbSet<Indicator> Indicators => Set<Indicator>();

    /// <summary>Their values.</summary>
    public DbSet<IndicatorObservation> IndicatorObservations => Set<IndicatorObservation>();

    /// <summary>Legal acts.</summary>
    public DbSet<LegalAct> LegalActs => Set<LegalAct>();

    /// <summary>What legal acts give.</summary>
    public DbSet<SupportMeasure> SupportMeasures => Set<SupportMeasure>();

    /// <summary>Places where measures hold.</summary>
    public DbSet<SupportMeasureArea> SupportMeasureAreas => Set<SupportMeasureArea>();

    /// <summary>Offices.</summary>
    public DbSet<Department> Departments => Set<Department>();

    /// <summary>Products of the programme One Commune One Product.</summary>
    public DbSet<OcopProduct> OcopProducts => Set<OcopProduct>();

    /// <summary>Assessments of digital transformation, for staff.</summary>
    public DbSet<DigitalAssessment> DigitalAssessments => Set<DigitalAssessment>();

    /// <summary>Counts of them, for everybody.</summary>
    public DbSet<DigitalMaturityCount> DigitalMaturityCounts => Set<DigitalMaturityCount>();

    /// <summary>Schemes of assessment.</summary>
    public DbSet<MaturityScheme> MaturitySchemes => Set<MaturityScheme>();

    /// <summary>Stated distances of parks.</summary>
    public DbSet<ParkDistance> ParkDistances => Set<ParkDistance>();

    /// <summary>Phases of parks.</summary>
    public DbSet<ParkPhase> ParkPhases => Set<ParkPhase>();

    /// <summary>Land-use structures of parks.</summary>
    public DbSet<ParkLandUse> ParkLandUses => Set<ParkLandUse>();

    /// <summary>Lines of business of parks.</summary>
    public DbSet<ParkBusinessLine> ParkBusinessLines => Set<ParkBusinessLine>();

    /// <summary>Wastewater plants of parks.</summary>
    public DbSet<ParkWastewaterPlant> ParkWastewaterPlants => Set<ParkWastewaterPlant>();

    /// <summary>Schedules of parks.</summary>
    public DbSet<ParkScheduleStep> ParkScheduleSteps => Set<ParkScheduleStep>();

    /// <summary>Steps on the way of projects.</summary>
    public DbSet<ProjectEvent> ProjectEvents => Set<ProjectEvent>();

    /// <summary>Stated distances of projects.</summary>
    public DbSet<ProjectDistance> ProjectDistances => Set<ProjectDistance>();

    /// <summary>What sites of projects are used for today.</summary>
    public DbSet<ProjectLandUse> ProjectLandUses => Set<ProjectLandUse>();

    /// <summary>Schedules of projects.</summary>
    public DbSet<ProjectScheduleItem> ProjectScheduleItems => Set<ProjectScheduleItem>();

    /// <summary>Calls for investors.</summary>
    public DbSet<InvestorSelection> InvestorSelections => Set<InvestorSelection>();

    /// <summary>Who answers for projects, for staff.</summary>
    public DbSet<ProjectContact> ProjectContacts => Set<ProjectContact>();

    /// <summary>Change sets.</summary>
    public DbSet<ChangeSet> ChangeSets => Set<ChangeSet>();

    /// <summary>Their changes.</summary>
    public DbSet<Change> Changes => Set<Change>();

    /// <summary>Sections of VSIC.</summary>
    public DbSet<VsicSection> VsicSections => Set<VsicSection>();

    /// <summary>Forms of investment by the laws on investment.</summary>
    public DbSet<LegalInvestmentForm> LegalInvestmentForms => Set<LegalInvestmentForm>();

    /// <summary>Rates of exchange.</summary>
    public DbSet<ExchangeRate> ExchangeRates => Set<ExchangeRate>();

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RefusePublished();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RefusePublished();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);

        // The entities are the types of the context's sets; references between them are found by EF Core from their names (Source, SourceUuid).
        SnakeCase.Apply(modelBuilder);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            entity.SetSchema(SchemaOf(entity.ClrType));
            foreach (var property in entity.GetProperties())
            {
                var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
                if (type.IsEnum)
                {
                    property.SetValueConverter((ValueConverter)Activator.CreateInstance(typeof(TextEnumConverter<>).MakeGenericType(type))!);
                }
                else if (typeof(Geometry).IsAssignableFrom(type))
                {
                    property.SetColumnType($"geometry({type.Name},4326)");
                }
            }
        }

        modelBuilder.Entity<Change>().Property(c => c.Content).HasColumnType("jsonb");
    }

    private static string SchemaOf(Type type) =>
        type.IsSubclassOf(typeof(PublishedRow)) || type == typeof(Publication) ? "published"
        : type == typeof(VsicSection) || type == typeof(LegalInvestmentForm) || type == typeof(MaturityScheme) || type == typeof(ExchangeRate) ? "reference"
        : "curation";

    private void RefusePublished()
    {
        var changed = ChangeTracker.Entries()
            .FirstOrDefault(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && e.Metadata.GetSchema() != "curation");
        if (changed is not null)
        {
            throw new InvalidOperationException($"{changed.Metadata.GetSchemaQualifiedTableName()} is not saved through EF Core: what is published changes through Publish, in a change set.");
        }
    }
}
