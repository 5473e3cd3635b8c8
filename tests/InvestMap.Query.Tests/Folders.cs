using System.Runtime.CompilerServices;

namespace InvestMap.Query.Tests;

internal static class Folders
{
    /// <summary>Where the tests' sources lie: cases are read from there, so that they can be written there again.</summary>
    public static string Tests { get; } = Path.GetDirectoryName(Here())!;

    public static string Cases { get; } = Path.Combine(Tests, "Cases");

    private static string Here([CallerFilePath] string path = "") => path;
}
