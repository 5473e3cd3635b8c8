using System.Text.Json;
using NetTopologySuite.Geometries;

namespace InvestMap.Spatial.GeoJson;

/// <summary>Reads one geometry and all that it contains.</summary>
internal sealed class GeometryReader(GeoJsonOptions options, GeoJsonLocation location)
{
    private static readonly GeometryFactory Factory = new(new PrecisionModel(), 4326);

    private readonly PositionReader _positions = new(options, location);

    public Geometry Read(ref Utf8JsonReader reader) => ReadGeometry(ref reader, 0);

    private Geometry ReadGeometry(ref Utf8JsonReader reader, int depth)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Error(GeoJsonProblem.Structure, $"a geometry is an object with \"type\" and \"coordinates\", not {Kind(reader.TokenType)}.");
        }

        // Members come in any order, and coordinates mean nothing before the type is known: look ahead for it.
        var type = FindType(reader);
        var wanted = type == GeoJsonType.GeometryCollection ? "geometries" : "coordinates";
        Geometry? geometry = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("crs"u8))
            {
                location.Enter("crs");
                reader.Read();
                CheckReferenceSystem(ref reader);
                location.Leave();
            }
            else if (reader.ValueTextEquals(wanted))
            {
                location.Enter(wanted);
                if (geometry is not null)
                {
                    throw Error(GeoJsonProblem.Structure, "this member is given twice.");
                }

                reader.Read();
                geometry = type == GeoJsonType.GeometryCollection ? ReadMembers(ref reader, depth) : ReadCoordinates(ref reader, type);
                location.Leave();
            }
            else
            {
                // Foreign members may be there and say nothing (RFC 7946, section 6.1).
                reader.Read();
                reader.TrySkip();
            }
        }

        return geometry ?? throw Error(GeoJsonProblem.Structure, $"a {type} has \"{wanted}\", which is missing.");
    }

    private GeoJsonType FindType(Utf8JsonReader reader)
    {
        string? found = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isType = reader.ValueTextEquals("type"u8);
            reader.Read();
            if (isType)
            {
                location.Enter("type");
                if (reader.TokenType != JsonTokenType.String || found is not null)
                {
                    throw found is null
                        ? Error(GeoJsonProblem.Structure, $"the type is a string, not {Kind(reader.TokenType)}.")
                        : Error(GeoJsonProblem.Structure, "this member is given twice.");
                }

                found = reader.GetString()!;
                location.Leave();
            }
            else
            {
                reader.TrySkip();
            }
        }

        if (found is null)
        {
            throw Error(GeoJsonProblem.Structure, "a geometry has a \"type\", which is missing.");
        }

        if (Enum.TryParse<GeoJsonType>(found, ignoreCase: true, out var type) && char.IsLetter(found[0]))
        {
            return type.ToString() == found
                ? type
                : throw Error(GeoJsonProblem.Type, $"\"{found}\" is not a type of geometry. Did you mean \"{type}\"?");
        }

        throw Error(GeoJsonProblem.Type, found is "Feature" or "FeatureCollection"
            ? $"a {found} stands where a geometry is expected. Give its \"geometry\" alone."
            : $"\"{found}\" is not a type of geometry. There are {string.Join(", ", Enum.GetNames<GeoJsonType>())}.");
    }

    private GeometryCollection ReadMembers(ref Utf8JsonReader reader, int depth)
    {
        if (depth == options.MaxDepth)
        {
            throw Error(GeoJsonProblem.TooDeep, $"collections may be nested {options.MaxDepth} deep.");
        }

        var members = new List<Geometry>();
        StartArray(ref reader, "geometries");
        location.EnterArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            members.Add(ReadGeometry(ref reader, depth + 1));
            location.Next();
        }

        location.Leave();
        return Factory.CreateGeometryCollection([.. members]);
    }

    private Geometry ReadCoordinates(ref Utf8JsonReader reader, GeoJsonType type) => type switch
    {
        GeoJsonType.Point => ReadPoint(ref reader),
        GeoJsonType.LineString => ReadLine(ref reader),
        GeoJsonType.Polygon => ReadPolygon(ref reader),
        GeoJsonType.MultiPoint => Factory.CreateMultiPoint(_positions.ReadSequence(ref reader)),
        GeoJsonType.MultiLineString => Factory.CreateMultiLineString([.. ReadEach(ref reader, "lines", ReadLine)]),
        _ => Factory.CreateMultiPolygon([.. ReadEach(ref reader, "polygons", ReadPolygon)]),
    };

    private Point ReadPoint(ref Utf8JsonReader reader) => Factory.CreatePoint(_positions.ReadSingle(ref reader));

    private LineString ReadLine(ref Utf8JsonReader reader)
    {
        var line = _positions.ReadSequence(ref reader);
        return line.Count is 0 or >= 2
            ? Factory.CreateLineString(line)
            : throw Error(GeoJsonProblem.TooFewPositions, "a line has two positions or more, and this one has one.");
    }

    private Polygon ReadPolygon(ref Utf8JsonReader reader)
    {
        var rings = ReadEach(ref reader, "rings", ReadRing);
        return rings.Count == 0 ? Factory.CreatePolygon() : Factory.CreatePolygon(rings[0], [.. rings.Skip(1)]);
    }

    private LinearRing ReadRing(ref Utf8JsonReader reader)
    {
        var ring = _positions.ReadSequence(ref reader);
        if (ring.Count < 4)
        {
            throw Error(GeoJsonProblem.TooFewPositions, $"a ring has four positions or more, the last equal to the first, and this one has {ring.Count}.");
        }

        var (first, last) = (ring.GetCoordinateCopy(0), ring.GetCoordinateCopy(ring.Count - 1));
        // NaN heights are equal here: both are unknown.
        if (!first.Equals2D(last) || !first.Z.Equals(last.Z))
        {
            throw Error(GeoJsonProblem.UnclosedRing, FormattableString.Invariant(
                $"a ring ends where it begins, and this one begins at [{first.X}, {first.Y}] and ends at [{last.X}, {last.Y}]."));
        }

        return Factory.CreateLinearRing(ring);
    }

    private delegate T ReadOne<T>(ref Utf8JsonReader reader);

    private List<T> ReadEach<T>(ref Utf8JsonReader reader, string what, ReadOne<T> readOne)
    {
        StartArray(ref reader, what);
        var all = new List<T>();
        location.EnterArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            all.Add(readOne(ref reader));
            location.Next();
        }

        location.Leave();
        return all;
    }

    private void StartArray(ref Utf8JsonReader reader, string what)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw Error(GeoJsonProblem.Structure, $"an array of {what} is expected, not {Kind(reader.TokenType)}.");
        }
    }

    /// <summary>
    /// RFC 7946 has no <c>crs</c>. HotChocolate's input types have it as a number, and files of before 2016 as an object with a name;
    /// both are accepted where they name WGS 84.
    /// </summary>
    private void CheckReferenceSystem(ref Utf8JsonReader reader)
    {
        using var crs = JsonDocument.ParseValue(ref reader);
        var root = crs.RootElement;
        var isWgs84 = root.ValueKind switch
        {
            JsonValueKind.Null => true,
            JsonValueKind.Number => root.TryGetInt32(out var code) && code is 0 or 4326,
            JsonValueKind.Object => root.TryGetProperty("properties", out var properties)
                && properties.ValueKind == JsonValueKind.Object
                && properties.TryGetProperty("name", out var name)
                && name.ValueKind == JsonValueKind.String
                && name.GetString() is "EPSG:4326" or "urn:ogc:def:crs:OGC:1.3:CRS84" or "urn:ogc:def:crs:EPSG::4326",
            _ => false,
        };
        if (!isWgs84)
        {
            throw Error(GeoJsonProblem.ReferenceSystem, "GeoJSON is in WGS 84 (EPSG:4326). Transform the coordinates first, then leave \"crs\" out.");
        }
    }

    private GeoJsonException Error(GeoJsonProblem problem, string message) => new(problem, location.ToString(), message);

    internal static string Kind(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        JsonTokenType.Null => "null",
        _ => "nothing",
    };
}
