using System.Globalization;
using System.Text.Json.Nodes;
using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>A value in a filter: a text, a number, <c>TRUE</c> or <c>FALSE</c>, <c>DATE('...')</c> or <c>TIMESTAMP('...')</c>.</summary>
/// <param name="Kind">What it is: Text, Number, or the word that it begins with.</param>
/// <param name="Text">Its text.</param>
/// <param name="Position">Where it begins.</param>
internal sealed record Cql2Literal(Cql2LiteralKind Kind, string Text, int Position)
{
    /// <summary>The value as <c>where</c> has it for a property.</summary>
    public JsonNode For(Cql2Property property) => property.Value.Kind switch
    {
        FieldKind.Text or FieldKind.Code or FieldKind.Url when Kind == Cql2LiteralKind.Text => Text,
        FieldKind.Word when Kind == Cql2LiteralKind.Text && property.Value.Vocabulary!.Words.Any(w => w.Name == Text) => Text,
        FieldKind.Uuid when Kind == Cql2LiteralKind.Text && Guid.TryParse(Text, out var uuid) => uuid.ToString(),
        FieldKind.Boolean when Kind is Cql2LiteralKind.True or Cql2LiteralKind.False => Kind == Cql2LiteralKind.True,
        FieldKind.Short or FieldKind.Int when Kind == Cql2LiteralKind.Number && int.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        FieldKind.Long when Kind == Cql2LiteralKind.Number && long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        FieldKind.Decimal or FieldKind.Float when Kind == Cql2LiteralKind.Number && decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        FieldKind.Date when Kind is Cql2LiteralKind.Text or Cql2LiteralKind.Date && DateOnly.TryParseExact(Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => Text,
        FieldKind.Timestamp when Kind is Cql2LiteralKind.Text or Cql2LiteralKind.Timestamp && IsMoment(Text) => Text,
        _ => throw Cql2Lexer.Error(Position, $"this is no value of `{property.Name}`, which takes {Expected(property.Value)}."),
    };

    private static bool IsMoment(string text) =>
        text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _);

    private static string Expected(Field field) => field.Kind switch
    {
        FieldKind.Text or FieldKind.Code or FieldKind.Url => "text in single quotes",
        FieldKind.Word => $"one of {string.Join(", ", field.Vocabulary!.Words.Take(20).Select(w => $"'{w.Name}'"))}{(field.Vocabulary.Words.Count > 20 ? " and others (see queryables)" : "")}",
        FieldKind.Uuid => "a key such as '00000000-0000-0000-0000-000000000000'",
        FieldKind.Boolean => "TRUE or FALSE",
        FieldKind.Short or FieldKind.Int or FieldKind.Long => "a whole number",
        FieldKind.Decimal or FieldKind.Float => "a number",
        FieldKind.Date => "a day such as DATE('2025-07-01')",
        FieldKind.Timestamp => "a moment such as TIMESTAMP('2025-07-01T00:00:00Z')",
        _ => "no values; use S_INTERSECTS or S_WITHIN",
    };
}

/// <summary>What a literal of CQL2 is.</summary>
internal enum Cql2LiteralKind
{
    Text,
    Number,
    True,
    False,
    Date,
    Timestamp,
}
