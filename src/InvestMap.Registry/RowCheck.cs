using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using InvestMap.Registry.Entities;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;

namespace InvestMap.Registry;

/// <summary>
/// What can be seen to be wrong in a row without the database, all at once. The database checks the same again and has the last word;
/// it names only the first fault, and of a text that is not NFC not even the column.
/// </summary>
public static partial class RowCheck
{
    // Vietnam with its seas: enough to tell swapped axes, not a border.
    private static readonly Envelope Bounds = new(102, 118, 6, 24);

    /// <summary>The faults of a row.</summary>
    public static IEnumerable<RowFault> Faults(PublishedRow row)
    {
        foreach (var column in RowShape.Of(row).Columns)
        {
            var value = column.Value(row);
            if (value is null || value.Equals(Guid.Empty))
            {
                if (!column.Nullable)
                {
                    yield return new RowFault(column.Name, null, "23502", "is empty and must not be");
                }
            }
            else if (Fault(column, value) is { } fault)
            {
                yield return fault;
            }
        }
    }

    private static RowFault? Fault(RowColumn column, object value) => value switch
    {
        string text => Text(column, text),
        decimal number => Number(column, number),
        Geometry geometry => Shape(column, geometry),
        _ => null,
    };

    // What may be a person's number is not repeated. An address on the web is left out: numbers of articles look alike.
    private static RowFault? Text(RowColumn column, string text) =>
        column.Name == "tax_code" && !TaxCode.IsPublic(text)
            ? new RowFault(column.Name, null, "23514", "is no tax code: write the 10 digits of an enterprise, or 10 and 3 of a branch")
        : !column.Name.EndsWith("url", StringComparison.Ordinal) && PersonNumber.In(text)
            ? new RowFault(column.Name, null, "23514", "holds a number of 12 digits, which may be a person's; leave it out, and write a large amount with points between its thousands")
        : !text.IsNormalized(NormalizationForm.FormC)
            ? new RowFault(column.Name, text, "23514", $"is not in Unicode form NFC; composed, it is '{text.Normalize(NormalizationForm.FormC)}' with {text.Normalize(NormalizationForm.FormC).Length} characters instead of {text.Length}")
        : text.Length == 0 || text.Trim(' ', '\t', '\r', '\n').Length != text.Length
            ? new RowFault(column.Name, text, "23514", "begins or ends with a blank, or is nothing else; take the blanks away, or leave it null")
        : column.Name == "slug" && (text.Length > 120 || !Slug().IsMatch(text))
            ? new RowFault(column.Name, text, "23514", "is not a slug: use lower-case letters without marks, digits and single hyphens, at most 120 characters")
        : null;

    private static RowFault? Number(RowColumn column, decimal number)
    {
        if (column.Digits is not var (precision, scale))
        {
            return null;
        }

        var shown = number.ToString(CultureInfo.InvariantCulture);
        return decimal.Round(number, scale) != number
                ? new RowFault(column.Name, shown, "22003", $"has more than {scale} digits after the point, and nothing is rounded silently")
            : Math.Abs(decimal.Truncate(number)) >= (decimal)Math.Pow(10, precision - scale)
                ? new RowFault(column.Name, shown, "22003", $"is too large: at most {precision - scale} digits before the point")
            : null;
    }

    private static RowFault? Shape(RowColumn column, Geometry geometry)
    {
        var shown = geometry.AsText();
        shown = shown.Length > 80 ? shown[..80] + "…" : shown;
        if (geometry.SRID != 4326)
        {
            return new RowFault(column.Name, shown, "22023", $"has SRID {geometry.SRID} and must have 4326 (WGS 84, longitude and latitude in degrees)");
        }

        if (geometry.IsEmpty)
        {
            return new RowFault(column.Name, shown, "23514", "is an empty geometry; leave it null");
        }

        if (geometry.Coordinates.Any(c => !double.IsNaN(c.Z)))
        {
            return new RowFault(column.Name, shown, "22023", "has heights; give longitude and latitude only");
        }

        var box = geometry.EnvelopeInternal;
        if (!Bounds.Contains(box))
        {
            var swapped = new Envelope(box.MinY, box.MaxY, box.MinX, box.MaxX);
            return new RowFault(column.Name, shown, "23514", Bounds.Contains(swapped)
                ? "has its axes swapped: longitude comes first, then latitude"
                : "lies outside longitude 102 to 118, latitude 6 to 24");
        }

        var validity = new IsValidOp(geometry).ValidationError;
        return validity is null ? null : new RowFault(column.Name, shown, "23514",
            string.Create(CultureInfo.InvariantCulture, $"is not a valid geometry: {validity.Message} at {validity.Coordinate.X} {validity.Coordinate.Y}; mend its rings"));
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Slug();
}

/// <summary>One fault of a row.</summary>
/// <param name="Column">The column.</param>
/// <param name="Value">The value as a person would write it; null if there is none.</param>
/// <param name="Code">The SQLSTATE that the database would give.</param>
/// <param name="Sentence">What is wrong and what would be right, to follow the column's name.</param>
public sealed record RowFault(string Column, string? Value, string Code, string Sentence);
