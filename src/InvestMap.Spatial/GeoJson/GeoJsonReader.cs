using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using NetTopologySuite.Geometries;

namespace InvestMap.Spatial.GeoJson;

/// <summary>
/// Reads a geometry in GeoJSON (RFC 7946), strictly: what would have to be guessed or repaired is refused with a
/// <see cref="GeoJsonException"/>. Geometries come out with SRID 4326. Whether a polygon crosses itself is not asked here.
/// </summary>
public static class GeoJsonReader
{
    /// <summary>Reads one geometry from UTF-8 text that holds nothing else.</summary>
    /// <exception cref="GeoJsonException">The text is not a GeoJSON geometry within the limits.</exception>
    public static Geometry Read(ReadOnlySpan<byte> utf8, GeoJsonOptions? options = null)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8);
            if (!reader.Read())
            {
                throw new GeoJsonException(GeoJsonProblem.Syntax, "$", "there is no text.");
            }

            var geometry = Read(ref reader, options);
            reader.Read(); // throws if anything follows
            return geometry;
        }
        catch (JsonException exception) when (exception is not GeoJsonException)
        {
            throw new GeoJsonException(GeoJsonProblem.Syntax, "$", "this is not JSON: " + exception.Message, exception);
        }
    }

    /// <summary>Reads one geometry from text.</summary>
    /// <exception cref="GeoJsonException">The text is not a GeoJSON geometry within the limits.</exception>
    public static Geometry Read(string text, GeoJsonOptions? options = null) => Read(Encoding.UTF8.GetBytes(text), options);

    /// <summary>Reads one geometry from a JSON value that has been parsed already, such as a variable of a request.</summary>
    /// <exception cref="GeoJsonException">The value is not a GeoJSON geometry within the limits.</exception>
    public static Geometry Read(JsonElement element, GeoJsonOptions? options = null)
        => element.ValueKind == JsonValueKind.Undefined
            ? throw new GeoJsonException(GeoJsonProblem.Structure, "$", "there is no value.")
            : Read(JsonMarshal.GetRawUtf8Value(element), options);

    /// <summary>Reads one geometry; the reader stands on its first token and is left on its last.</summary>
    /// <exception cref="GeoJsonException">The value is not a GeoJSON geometry within the limits.</exception>
    public static Geometry Read(ref Utf8JsonReader reader, GeoJsonOptions? options = null)
        => new GeometryReader(options ?? GeoJsonOptions.Default, new GeoJsonLocation()).Read(ref reader);
}
