namespace InvestMap.Benchmarks;

/// <summary>Where the repository lies that this was built from.</summary>
internal static class Repository
{
    private static readonly string Root = Find();

    /// <summary>A path below its root.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "InvestMap.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The benchmarks run from within the repository: they read its schema and its documents.");
    }
}
