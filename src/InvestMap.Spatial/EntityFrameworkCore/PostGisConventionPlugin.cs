using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;

namespace InvestMap.Spatial.EntityFrameworkCore;

/// <summary>
/// Notes in the model that it needs the extension <c>postgis</c>. A database that EF Core creates then has it, and Npgsql reloads
/// its types after creating it; without the reload the first geometry would be refused as an unknown type.
/// </summary>
internal sealed class PostGisConventionPlugin : IConventionSetPlugin, IModelInitializedConvention
{
    public ConventionSet ModifyConventions(ConventionSet conventionSet)
    {
        conventionSet.ModelInitializedConventions.Add(this);
        return conventionSet;
    }

    public void ProcessModelInitialized(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
        => modelBuilder.HasPostgresExtension("postgis");
}
