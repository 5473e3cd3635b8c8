using System.Text.Json;
using System.Text.Json.Nodes;
using NetTopologySuite.Geometries;

namespace InvestMap.Spatial.GeoJson;

/// <summary>Reads features and collections of them, as strictly as geometries.</summary>
internal sealed class FeatureReader(GeoJsonOptions options)
{
    private readonly GeoJsonLocation _location = new();

    public GeoJsonFeature ReadFeature(ref Utf8JsonReader reader)
    {
        StartObject(ref reader, "Feature");
        Geometry? geometry = null;
        JsonObject? properties = null;
        JsonValue? id = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = reader.GetString()!;
            reader.Read();
            _location.Enter(member);
            Once(seen, member);
            switch (member)
            {
                case "type":
                    CheckType(ref reader, "Feature");
                    break;
                case "geometry":
                    geometry = reader.TokenType == JsonTokenType.Null ? null : new GeometryReader(options, _location).Read(ref reader);
                    break;
                case "properties":
                    properties = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.Null
                        ? JsonNode.Parse(ref reader) as JsonObject
                        : throw Error(GeoJsonProblem.Structure, $"properties are an object or null, not {GeometryReader.Kind(reader.TokenType)}.");
                    break;
                case "id":
                    id = reader.TokenType is JsonTokenType.String or JsonTokenType.Number
                        ? JsonNode.Parse(ref reader) as JsonValue
                        : throw Error(GeoJsonProblem.Structure, $"an id is a string or a number, not {GeometryReader.Kind(reader.TokenType)}.");
                    break;
                default:
                    reader.TrySkip();
                    break;
            }

            _location.Leave();
        }

        Require(seen, "type", "geometry", "properties");
        return new GeoJsonFeature(geometry, properties, id);
    }

    public GeoJsonFeatureCollection ReadCollection(ref Utf8JsonReader reader)
    {
        StartObject(ref reader, "FeatureCollection");
        var features = new List<GeoJsonFeature>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = reader.GetString()!;
            reader.Read();
            _location.Enter(member);
            Once(seen, member);
            switch (member)
            {
                case "type":
                    CheckType(ref reader, "FeatureCollection");
                    break;
                case "features":
                    ReadFeatures(ref reader, features);
                    break;
                default:
                    reader.TrySkip();
                    break;
            }

            _location.Leave();
        }

        Require(seen, "type", "features");
        return new GeoJsonFeatureCollection(features);
    }

    private void ReadFeatures(ref Utf8JsonReader reader, List<GeoJsonFeature> features)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw Error(GeoJsonProblem.Structure, $"an array of features is expected, not {GeometryReader.Kind(reader.TokenType)}.");
        }

        _location.EnterArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            features.Add(ReadFeature(ref reader));
            _location.Next();
        }

        _location.Leave();
    }

    private void StartObject(ref Utf8JsonReader reader, string type)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Error(GeoJsonProblem.Structure, $"a {type} is an object, not {GeometryReader.Kind(reader.TokenType)}.");
        }
    }

    private void CheckType(ref Utf8JsonReader reader, string type)
    {
        if (reader.TokenType != JsonTokenType.String || !reader.ValueTextEquals(type))
        {
            throw Error(GeoJsonProblem.Type, $"\"{type}\" is expected here.");
        }
    }

    private void Once(HashSet<string> seen, string member)
    {
        if (!seen.Add(member))
        {
            throw Error(GeoJsonProblem.Structure, "this member is given twice.");
        }
    }

    private void Require(HashSet<string> seen, params ReadOnlySpan<string> members)
    {
        foreach (var member in members)
        {
            if (!seen.Contains(member))
            {
                throw Error(GeoJsonProblem.Structure, $"the member \"{member}\" is missing.");
            }
        }
    }

    private GeoJsonException Error(GeoJsonProblem problem, string message) => new(problem, _location.ToString(), message);
}
