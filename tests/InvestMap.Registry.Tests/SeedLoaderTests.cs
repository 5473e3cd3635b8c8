using InvestMap.Registry.Seed;
using InvestMap.TestKit;

namespace InvestMap.Registry.Tests;

public sealed class SeedLoaderTests
{
    [Fact]
    public async Task Seeding_twice_changes_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var loader = new SeedLoader(database.Sources.Owner, database.Sources.Publisher);
        var t = System.Diagnostics.Stopwatch.StartNew();
        var first = await loader.LoadAsync(SeedFolder.Path, demonstration: true);
        Console.WriteLine(t.Elapsed); t.Restart();
        var second = await loader.LoadAsync(SeedFolder.Path, demonstration: true);
        Console.WriteLine(t.Elapsed);
        Assert.Equal(1, first.Layers[0].Publication);
        Assert.Null(second.Layers[0].Publication);
    }
}
