using System.Text.Json;

namespace InvestMap.Spatial.GeoJson;

/// <summary>What is wrong with a GeoJSON text.</summary>
public enum GeoJsonProblem
{
    /// <summary>It is not JSON.</summary>
    Syntax,

    /// <summary>A member is missing, given twice, or of the wrong kind.</summary>
    Structure,

    /// <summary>The type is not one of RFC 7946, or not the one that is expected here.</summary>
    Type,

    /// <summary>A position has too few or too many numbers, or something else than numbers.</summary>
    Position,

    /// <summary>A line or a ring has too few positions.</summary>
    TooFewPositions,

    /// <summary>The first and the last position of a ring differ.</summary>
    UnclosedRing,

    /// <summary>A longitude or a latitude is outside its range.</summary>
    OutOfRange,

    /// <summary>Latitude comes first; GeoJSON wants longitude first.</summary>
    SwappedAxes,

    /// <summary>The numbers are metres of a projection; GeoJSON wants degrees.</summary>
    NotDegrees,

    /// <summary>Another reference system than WGS 84 is named.</summary>
    ReferenceSystem,

    /// <summary>More positions than allowed.</summary>
    TooLarge,

    /// <summary>Collections nested deeper than allowed.</summary>
    TooDeep,
}

/// <summary>A text is not the GeoJSON that is expected. The message says where, what is wrong and what would be right.</summary>
public sealed class GeoJsonException : JsonException
{
    internal GeoJsonException(GeoJsonProblem problem, string location, string message, Exception? inner = null)
        : base($"{location}: {message}", inner)
    {
        Problem = problem;
        Location = location;
    }

    /// <summary>What kind of mistake it is.</summary>
    public GeoJsonProblem Problem { get; }

    /// <summary>Where it is, from the start of the GeoJSON: <c>$.coordinates[0][3]</c>.</summary>
    public string Location { get; }
}
