using System.Text.Json.Nodes;
using NetTopologySuite.Geometries;

namespace InvestMap.Spatial.GeoJson;

/// <summary>A thing with a place (RFC 7946, section 3.2).</summary>
/// <param name="Geometry">Where it is; null if unplaced.</param>
/// <param name="Properties">What is known of it; null if nothing.</param>
/// <param name="Id">A string or a number, or null if it has none.</param>
public sealed record GeoJsonFeature(Geometry? Geometry, JsonObject? Properties, JsonValue? Id = null);

/// <summary>Features in their order (RFC 7946, section 3.3).</summary>
/// <param name="Features">The features; may be empty.</param>
public sealed record GeoJsonFeatureCollection(IReadOnlyList<GeoJsonFeature> Features);
