namespace InvestMap.Spatial.GeoJson;

/// <summary>The geometry types of RFC 7946, section 1.4, with the numbers that WKB gives them.</summary>
public enum GeoJsonType
{
    /// <summary>One position.</summary>
    Point = 1,

    /// <summary>Two or more positions.</summary>
    LineString = 2,

    /// <summary>An outer ring and its holes.</summary>
    Polygon = 3,

    /// <summary>Positions.</summary>
    MultiPoint = 4,

    /// <summary>Lines.</summary>
    MultiLineString = 5,

    /// <summary>Polygons.</summary>
    MultiPolygon = 6,

    /// <summary>Geometries of any type. Has <c>geometries</c> instead of <c>coordinates</c>.</summary>
    GeometryCollection = 7,
}

/// <summary>The spelling of <see cref="GeoJsonType"/>, without reflection or allocation.</summary>
internal static class GeoJsonTypes
{
    public static ReadOnlySpan<byte> Utf8Name(this GeoJsonType type) => type switch
    {
        GeoJsonType.Point => "Point"u8,
        GeoJsonType.LineString => "LineString"u8,
        GeoJsonType.Polygon => "Polygon"u8,
        GeoJsonType.MultiPoint => "MultiPoint"u8,
        GeoJsonType.MultiLineString => "MultiLineString"u8,
        GeoJsonType.MultiPolygon => "MultiPolygon"u8,
        GeoJsonType.GeometryCollection => "GeometryCollection"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
