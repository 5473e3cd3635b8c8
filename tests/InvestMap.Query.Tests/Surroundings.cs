namespace InvestMap.Query.Tests;

/// <summary>The small world with what lies around its objects: <c>Places.sql</c>.</summary>
public class Surroundings : World
{
    protected override async Task FillAsync()
    {
        await base.FillAsync();
        await RunAsync(await File.ReadAllTextAsync(Path.Combine(Folders.Tests, "Places.sql")));
    }
}

/// <summary>The same, with 400 projects, 80 sites and 600 enterprises thrown with a seed.</summary>
public sealed class Crowd : Surroundings
{
    protected override async Task FillAsync()
    {
        await base.FillAsync();
        await RunAsync(await File.ReadAllTextAsync(Path.Combine(Folders.Tests, "Crowd.sql")));
    }
}
