using InvestMap.Registry.Migrations;

namespace InvestMap.Registry.Tests;

/// <summary>Where the product's own seed files are.</summary>
internal static class SeedFolder
{
    public static string Path { get; } = System.IO.Path.Combine(ScriptFolder.Find(), "seed");
}
