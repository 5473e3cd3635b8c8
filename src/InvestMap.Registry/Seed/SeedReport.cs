namespace InvestMap.Registry.Seed;

/// <summary>What loading did.</summary>
/// <param name="ReferenceRows">Rows of vocabularies that were new or changed.</param>
/// <param name="Layers">The real layer, and the demonstration layer if it was asked for.</param>
public sealed record SeedReport(int ReferenceRows, IReadOnlyList<SeedLayerReport> Layers);

/// <summary>What loading did to one layer.</summary>
/// <param name="Demonstration">Whether this is the demonstration layer.</param>
/// <param name="Publication">The publication that was made; null if the files say what is published already.</param>
/// <param name="Rows">Rows in the files, by table.</param>
/// <param name="Created">Rows created.</param>
/// <param name="Updated">Rows changed.</param>
/// <param name="Ended">Rows that are no longer in the files and left the map.</param>
/// <param name="LeftAlone">Rows where the files and the map differ and the map was right, because somebody changed it; one sentence each.</param>
public sealed record SeedLayerReport(
    bool Demonstration,
    long? Publication,
    IReadOnlyDictionary<string, int> Rows,
    int Created,
    int Updated,
    int Ended,
    IReadOnlyList<string> LeftAlone);
