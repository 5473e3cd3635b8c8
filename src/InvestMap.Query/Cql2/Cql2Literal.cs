using System.Globalization;
using System.Text.Json.Nodes;
using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>A value in a filter: a text, a number, <c>TRUE</c> or <c>FALSE</c>, <c>DATE('...')</c> or <c>TIMESTAMP('...')</c>.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text; of a flag <c>true</c> or <c>false</c>.</param>
/// <param name="Position">Where it begins.</param>
internal sealed record Cql2Literal(Cql2LiteralKind Kind, string Text, int Position)
{
    /// <summary>
    /// The value as <c>where</c> has it for a property. Any text may stand beside a text and any number beside a number, as CQL2 has
    /// it, also where the property can have no such value; what is of another type is refused.
    /// </summary>
    public Cql2Value For(Cql2Property property) => (property.Value.Kind, Kind) switch
    {
        (FieldKind.Text or FieldKind.Code, Cql2LiteralKind.Text) => new(Text),
        (FieldKind.Word, Cql2LiteralKind.Text) => new(property.Values!.Contains(Text, StringComparer.Ordinal) ? Text : null),
        (FieldKind.Uuid, Cql2LiteralKind.Text) => Guid.TryParse(Text, out var uuid) ? new(uuid.ToString()) : new(null, Cql2Key.After(Text)),
        (FieldKind.Url, Cql2LiteralKind.Text) => Uri.TryCreate(Text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? new(Text) : new(null, Text),
        (FieldKind.Boolean, Cql2LiteralKind.Flag) => new(Text == "true"),
        (FieldKind.Short or FieldKind.Int, Cql2LiteralKind.Number) => Whole(int.MinValue, int.MaxValue),
        (FieldKind.Long, Cql2LiteralKind.Number) => Whole(long.MinValue, long.MaxValue),
        (FieldKind.Decimal or FieldKind.Float, Cql2LiteralKind.Number) => Number is { } number ? new(number) : Beyond(decimal.MinValue),
        (FieldKind.Date, Cql2LiteralKind.Text or Cql2LiteralKind.Date) when DateOnly.TryParseExact(Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => new(Text),
        (FieldKind.Timestamp, Cql2LiteralKind.Text or Cql2LiteralKind.Timestamp) when IsMoment(Text) => new(Text),
        _ => throw Cql2Lexer.Error(Position, $"this is no value of `{property.Name}`, which takes {Expected(property.Value)}."),
    };

    // Null: it lies beyond what any property has, such as 1e400.
    private decimal? Number => decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private Cql2Value Whole(long least, long most) => Number switch
    {
        { } number when number < least || number > most => Beyond(least),
        { } number => decimal.Truncate(number) == number ? new((long)number) : new(null, (long)decimal.Ceiling(number)),
        null => Beyond(least),
    };

    private Cql2Value Beyond(JsonNode least) => new(null, Text.StartsWith('-') ? least : null);

    private static bool IsMoment(string text) =>
        text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _);

    private static string Expected(Field field) => field.Kind switch
    {
        FieldKind.Text or FieldKind.Code or FieldKind.Url => "text in single quotes",
        FieldKind.Word => $"one of {string.Join(", ", field.Vocabulary!.Words.Take(20).Select(w => $"'{w.Name}'"))}{(field.Vocabulary.Words.Count > 20 ? " and others (see queryables)" : "")}",
        FieldKind.Uuid => "a key such as '00000000-0000-0000-0000-000000000000'",
        FieldKind.Boolean => "TRUE or FALSE",
        FieldKind.Short or FieldKind.Int or FieldKind.Long or FieldKind.Decimal or FieldKind.Float => "a number",
        FieldKind.Date => "a day such as DATE('2025-07-01')",
        FieldKind.Timestamp => "a moment such as TIMESTAMP('2025-07-01T00:00:00Z')",
        _ => "no values; use S_INTERSECTS or S_WITHIN",
    };
}

/// <summary>A literal as a property sees it: one of its values, or what lies between two of them.</summary>
/// <param name="Exact">The value as <c>where</c> has it; null: the property has no such value.</param>
/// <param name="Next">Then the smallest of its values that is greater; null: there is none.</param>
internal readonly record struct Cql2Value(JsonNode? Exact, JsonNode? Next = null);

/// <summary>What a literal of CQL2 is.</summary>
internal enum Cql2LiteralKind
{
    Text,
    Number,
    Flag,
    Date,
    Timestamp,
}
