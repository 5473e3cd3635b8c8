using InvestMap.TestKit;

namespace InvestMap.Registry.Tests;

/// <summary>One database with all migrations and no data, for the tests of a class that only look, or leave nothing behind.</summary>
public sealed class MigratedDatabase : IAsyncLifetime
{
    public TestDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
