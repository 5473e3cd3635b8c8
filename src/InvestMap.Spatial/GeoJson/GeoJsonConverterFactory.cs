using System.Text.Json;
using System.Text.Json.Serialization;
using NetTopologySuite.Geometries;

namespace InvestMap.Spatial.GeoJson;

/// <summary>
/// Teaches System.Text.Json GeoJSON (RFC 7946): <see cref="Geometry"/> and its subtypes, <see cref="GeoJsonFeature"/> and
/// <see cref="GeoJsonFeatureCollection"/>. Bad input gives a <see cref="GeoJsonException"/>.
/// </summary>
public sealed class GeoJsonConverterFactory(GeoJsonOptions geoJson) : JsonConverterFactory
{
    /// <summary>With the default limits and precision.</summary>
    public GeoJsonConverterFactory()
        : this(GeoJsonOptions.Default)
    {
    }

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert)
        => typeof(Geometry).IsAssignableFrom(typeToConvert)
            || typeToConvert == typeof(GeoJsonFeature)
            || typeToConvert == typeof(GeoJsonFeatureCollection);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        if (typeToConvert == typeof(GeoJsonFeature))
        {
            return new FeatureConverter(geoJson);
        }

        return typeToConvert == typeof(GeoJsonFeatureCollection)
            ? new FeatureCollectionConverter(geoJson)
            : (JsonConverter)Activator.CreateInstance(typeof(GeometryConverter<>).MakeGenericType(typeToConvert), geoJson)!;
    }

    private sealed class GeometryConverter<T>(GeoJsonOptions options) : JsonConverter<T>
        where T : Geometry
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions jsonOptions)
        {
            var geometry = GeoJsonReader.Read(ref reader, options);
            return geometry as T
                ?? throw new GeoJsonException(GeoJsonProblem.Type, "$.type", $"a {typeof(T).Name} is expected here, not a {geometry.GeometryType}.");
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions jsonOptions)
            => GeoJsonWriter.Write(writer, value, options.Decimals);
    }

    private sealed class FeatureConverter(GeoJsonOptions options) : JsonConverter<GeoJsonFeature>
    {
        public override GeoJsonFeature Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions jsonOptions)
            => new FeatureReader(options).ReadFeature(ref reader);

        public override void Write(Utf8JsonWriter writer, GeoJsonFeature value, JsonSerializerOptions jsonOptions)
            => FeatureText.Write(writer, value, options.Decimals, jsonOptions);
    }

    private sealed class FeatureCollectionConverter(GeoJsonOptions options) : JsonConverter<GeoJsonFeatureCollection>
    {
        public override GeoJsonFeatureCollection Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions jsonOptions)
            => new FeatureReader(options).ReadCollection(ref reader);

        public override void Write(Utf8JsonWriter writer, GeoJsonFeatureCollection value, JsonSerializerOptions jsonOptions)
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, "FeatureCollection"u8);
            writer.WriteStartArray("features"u8);
            foreach (var feature in value.Features)
            {
                FeatureText.Write(writer, feature, options.Decimals, jsonOptions);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }
    }

    private static class FeatureText
    {
        public static void Write(Utf8JsonWriter writer, GeoJsonFeature feature, int decimals, JsonSerializerOptions jsonOptions)
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, "Feature"u8);
            if (feature.Id is not null)
            {
                writer.WritePropertyName("id"u8);
                feature.Id.WriteTo(writer, jsonOptions);
            }

            // Both members are always there, null if unknown (RFC 7946, section 3.2).
            writer.WritePropertyName("geometry"u8);
            if (feature.Geometry is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                GeoJsonWriter.Write(writer, feature.Geometry, decimals);
            }

            writer.WritePropertyName("properties"u8);
            if (feature.Properties is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                feature.Properties.WriteTo(writer, jsonOptions);
            }

            writer.WriteEndObject();
        }
    }
}
