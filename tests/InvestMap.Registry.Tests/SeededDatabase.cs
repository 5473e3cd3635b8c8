using InvestMap.Registry.Seed;
using InvestMap.TestKit;

namespace InvestMap.Registry.Tests;

/// <summary>A database with the product's own seed and its demonstration layer, for tests that only look.</summary>
public sealed class SeededDatabase : IAsyncLifetime
{
    public TestDatabase Database { get; private set; } = null!;

    public SeedReport Report { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync();
        Report = await new SeedLoader(Database.Sources.Owner, Database.Sources.Publisher).LoadAsync(SeedFolder.Path, demonstration: true);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
