using System.Globalization;
using InvestMap.Registry.Entities;
using NetTopologySuite;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace InvestMap.Registry.Seed;

/// <summary>From the text of a cell to the value of a column. A text that does not fit gives a sentence instead.</summary>
internal static class SeedCell
{
    private static readonly NtsGeometryServices Wgs84 = new(
        NtsGeometryServices.Instance.DefaultCoordinateSequenceFactory, NtsGeometryServices.Instance.DefaultPrecisionModel, srid: 4326);

    private static readonly GeometryFactory Factory = Wgs84.CreateGeometryFactory(4326);

    /// <summary>The value of an empty cell: null, or what the database takes for its default.</summary>
    public static object? Empty(RowColumn column) =>
        column.Nullable ? null
        : column.Type == typeof(bool) ? false
        : column.Type == typeof(Comparator) ? Comparator.Equal
        : null;

    /// <summary>Reads a cell that is not empty.</summary>
    public static bool TryRead(RowColumn column, string text, out object? value, out string? sentence)
    {
        (value, sentence) = column.Type switch
        {
            var t when t == typeof(string) => (text, null),
            var t when t == typeof(bool) => text is "true" or "false" ? (text == "true", null) : Refuse("is neither 'true' nor 'false'."),
            var t when t == typeof(short) => short.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? (n, null) : Refuse("is not a whole number up to 32767."),
            var t when t == typeof(int) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? (n, null) : Refuse("is not a whole number."),
            var t when t == typeof(long) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? (n, null) : Refuse("is not a whole number."),
            var t when t == typeof(decimal) => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n)
                ? (n, null)
                : Refuse("is not a number; write it as 1234.5, without separators of thousands and units."),
            var t when t == typeof(DateOnly) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? (day, null)
                : Refuse("is not a day; write it as 2025-07-01."),
            { IsEnum: true } t => Word(t, text),
            var t when typeof(Geometry).IsAssignableFrom(t) => Wkt(t, text),
            var t => Refuse($"belongs to a column of type {t.Name}, which a seed file cannot fill."),
        };
        return sentence is null;
    }

    /// <summary>A point of two cells.</summary>
    public static Point Point(decimal longitude, decimal latitude) => Factory.CreatePoint(new Coordinate((double)longitude, (double)latitude));

    private static (object? Value, string? Sentence) Refuse(string sentence) => (null, sentence);

    private static (object? Value, string? Sentence) Word(Type vocabulary, string text)
    {
        var words = TextEnum.Words(vocabulary);
        foreach (var (word, member) in words)
        {
            if (word == text)
            {
                return (member, null);
            }
        }

        return Refuse($"is not one of {string.Join(", ", words.Select(w => w.Key))}.");
    }

    private static (object? Value, string? Sentence) Wkt(Type type, string text)
    {
        try
        {
            var geometry = new WKTReader(Wgs84).Read(text);
            return geometry switch
            {
                // One outline is written as what it is.
                Polygon polygon when type == typeof(MultiPolygon) => (Factory.CreateMultiPolygon([polygon]), null),
                _ when type.IsInstanceOfType(geometry) => (geometry, null),
                _ => Refuse($"is a {geometry.GeometryType} and must be a {type.Name}."),
            };
        }
        catch (Exception e) when (e is ParseException or ArgumentException)
        {
            return Refuse($"is not well-known text ({e.Message}); write it as MULTIPOLYGON (((105.7 19.8, ...))), longitude first.");
        }
    }
}
