using System.Globalization;
using System.Text.Json;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.TypeSystem;
using InvestMap.Spatial.GeoJson;
using NetTopologySuite.Geometries;

namespace InvestMap.Query;

/// <summary>The map's own scalars.</summary>
internal static class Scalars
{
    /// <summary>All of them, made anew: a scalar belongs to one schema.</summary>
    public static IReadOnlyList<ScalarType> All() =>
    [
        new UuidScalar(), new DateTimeScalar(), new LocalDateScalar(), new DecimalScalar(), new LongScalar(), new UrlScalar(),
        new AnyScalar(), new PositionScalar(), new GeometryScalar(),
    ];

    private static CoercionException Wrong(string type, JsonElement json, string expected) =>
        new($"{type} cannot represent {Shown(json)}: {expected}.");

    private static string Shown(JsonElement json)
    {
        var text = json.GetRawText();
        return text.Length <= 60 ? text : text[..60] + "...";
    }

    private sealed class UuidScalar() : ScalarType("UUID", "A key of 128 bits, as 32 hexadecimal digits in five groups.", "https://tools.ietf.org/html/rfc4122")
    {
        public override object? ParseValue(JsonElement json) =>
            json.ValueKind == JsonValueKind.String && Guid.TryParseExact(json.GetString(), "D", out var uuid)
                ? uuid
                : throw Wrong(Name, json, "write it as \"019a0000-0000-7000-8000-000000000000\"");
    }

    private sealed class DateTimeScalar() : ScalarType("DateTime", "A moment, with its offset from UTC.", "https://www.graphql-scalars.com/date-time")
    {
        private static readonly string[] Formats = ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-ddTHH:mmK"];

        public override object? ParseValue(JsonElement json) =>
            json.ValueKind == JsonValueKind.String && json.GetString() is { } text && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 10)
            && DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
                ? moment
                : throw Wrong(Name, json, "write it with its offset, as \"2025-07-01T00:00:00+07:00\"");
    }

    private sealed class LocalDateScalar() : ScalarType("LocalDate", "A day in Asia/Ho_Chi_Minh.", "https://www.graphql-scalars.com/local-date")
    {
        public override object? ParseValue(JsonElement json) =>
            json.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(json.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw Wrong(Name, json, "write it as \"2025-07-01\"");
    }

    private sealed class DecimalScalar() : ScalarType("Decimal", "An exact decimal number, written as a JSON number.", "https://ibm.github.io/graphql-specs/custom-scalars/decimal.html")
    {
        // Beyond 30 digits before the point no column has values; the limit keeps comparisons inside numeric's own range.
        public override object? ParseValue(JsonElement json) =>
            json.ValueKind == JsonValueKind.Number && json.TryGetDecimal(out var number)
                ? number
                : throw Wrong(Name, json, "write it as a number of at most 28 digits, such as 58026000000000");
    }

    private sealed class LongScalar() : ScalarType("Long", "An integer of 64 bits, written as a JSON number.", "https://ibm.github.io/graphql-specs/custom-scalars/long.html")
    {
        public override object? ParseValue(JsonElement json) =>
            json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out var number)
                ? number
                : throw Wrong(Name, json, "write it as an integer of at most 64 bits, such as 58026000000000");
    }

    private sealed class UrlScalar() : ScalarType("URL", "An absolute address of http or https.", "https://tools.ietf.org/html/rfc3986")
    {
        public override object? ParseValue(JsonElement json) =>
            json.ValueKind == JsonValueKind.String && Uri.TryCreate(json.GetString(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
                ? json.GetString()
                : throw Wrong(Name, json, "write it as \"https://example.org/\"");
    }

    private sealed class AnyScalar() : ScalarType("Any", "Any JSON value.", "https://tools.ietf.org/html/rfc8259");

    private sealed class PositionScalar() : ScalarType("Position", "Longitude and latitude in degrees (WGS 84), in this order.", "https://tools.ietf.org/html/rfc7946#section-3.1.1");

    private sealed class GeometryScalar() : ScalarType("Geometry", "A geometry as a GeoJSON object in WGS 84.", "https://tools.ietf.org/html/rfc7946#section-3.1")
    {
        private static readonly GeoJsonOptions Accepted = new() { MaxPositions = 10_000 };

        public override object? ParseValue(JsonElement json)
        {
            try
            {
                var geometry = GeoJsonReader.Read(json, Accepted);
                if (HasEmpty(geometry))
                {
                    throw new CoercionException("Geometry cannot be empty here, nor a part of it: nothing is near, inside or beside it.");
                }

                var validity = new NetTopologySuite.Operation.Valid.IsValidOp(geometry);
                if (validity.ValidationError is { } error)
                {
                    throw new CoercionException(
                        string.Create(CultureInfo.InvariantCulture, $"Geometry is not valid: {error.Message} near [{error.Coordinate?.X}, {error.Coordinate?.Y}]."));
                }

                geometry.SRID = 4326;
                return geometry;
            }
            catch (GeoJsonException e)
            {
                throw new CoercionException($"Geometry is not GeoJSON: {e.Message}");
            }
        }

        public override object? ParseLiteral(ValueNode node, VariableValues? variables) => node is ObjectValueNode
            ? base.ParseLiteral(node, variables)
            : throw new CoercionException("Geometry is a GeoJSON object, such as { type: \"Point\", coordinates: [105.77, 19.8] }.");

        // PostGIS measures no distance from a collection with an empty part.
        private static bool HasEmpty(Geometry geometry) =>
            geometry.IsEmpty || (geometry is GeometryCollection parts && parts.Geometries.Any(HasEmpty));

        public override void Write(object value, GraphQL.Response.ResponseWriter writer)
        {
            writer.BeginRaw();
            using var json = new Utf8JsonWriter(writer);
            GeoJsonWriter.Write(json, (Geometry)value);
        }
    }
}
