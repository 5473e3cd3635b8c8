namespace InvestMap.Catalog;

/// <summary>A subject as a layer of vector tiles. Its name is the subject's plural.</summary>
/// <param name="MinZoom">Least zoom at which tiles have rows.</param>
/// <param name="MaxZoom">Greatest zoom that is rendered; the client overzooms beyond it.</param>
public sealed record Layer(int MinZoom = 0, int MaxZoom = 16)
{
    /// <summary>Properties of each feature beside key, slug, name and flag: the property's name and the column or <c>key.column</c>.</summary>
    public IReadOnlyList<(string Name, string Path)> Properties { get; init; } = [];
}
