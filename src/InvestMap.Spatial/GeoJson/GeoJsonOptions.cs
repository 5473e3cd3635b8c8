namespace InvestMap.Spatial.GeoJson;

/// <summary>What is accepted and how it is written. The defaults suit requests from strangers.</summary>
public sealed record GeoJsonOptions
{
    /// <summary>The defaults.</summary>
    public static GeoJsonOptions Default { get; } = new();

    /// <summary>Decimals of a coordinate when written, 0 to 15; seven are a centimetre.</summary>
    public int Decimals { get; init; } = GeoJsonWriter.DefaultDecimals;

    /// <summary>Most positions in one geometry, with all that it contains.</summary>
    public int MaxPositions { get; init; } = 100_000;

    /// <summary>How deep collections may be nested: 1 allows a collection, but none inside it.</summary>
    public int MaxDepth { get; init; } = 4;
}
