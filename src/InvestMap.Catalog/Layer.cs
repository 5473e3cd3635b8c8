namespace InvestMap.Catalog;

/// <summary>A subject as a layer of vector tiles. Its name is the subject's plural.</summary>
/// <param name="ClusterMaxZoom">
/// Greatest zoom at which points that share a cell stand as one cluster, and at which outlines are simplified; from the next
/// one on every object stands for itself.
/// </param>
/// <param name="MaxZoom">Greatest zoom that is rendered; the client overzooms beyond it.</param>
public sealed record Layer(int ClusterMaxZoom, int MaxZoom = 14)
{
    /// <summary>Properties of each feature beside key, slug, name and flag: the property's name and the column or <c>key.column</c>.</summary>
    public IReadOnlyList<(string Name, string Path)> Properties { get; init; } = [];

    /// <summary>More of the same, which outlines have only beyond <see cref="ClusterMaxZoom"/>; points always have them.</summary>
    public IReadOnlyList<(string Name, string Path)> Details { get; init; } = [];

    /// <summary>Columns that a cluster adds up, each with how many of its objects have a value and how many have none.</summary>
    public IReadOnlyList<string> Sums { get; init; } = [];
}
