using System.Text.Json.Nodes;

namespace InvestMap.Query;

/// <summary>
/// Single conditions as JSON of <c>where</c>. CQL2 has three values where <c>where</c> has two: of an unknown value neither a
/// condition nor its negation holds. So each is written with its negation at hand, and the negation asks for a known value too.
/// </summary>
internal static class Cql2Condition
{
    private static readonly Dictionary<string, (string Word, string Negated)> Operators = new()
    {
        ["="] = ("eq", "neq"), ["<>"] = ("neq", "eq"), ["<"] = ("lt", "gte"), [">="] = ("gte", "lt"), [">"] = ("gt", "lte"), ["<="] = ("lte", "gt"),
    };

    public static JsonObject Always(bool holds) => holds ? [] : new JsonObject { ["not"] = new JsonObject() };

    /// <summary>A value beside an operator.</summary>
    public static JsonObject Compare(Cql2Property property, string symbol, JsonNode value, bool negated)
    {
        var (word, other) = Operators[symbol];
        return Known(property, negated ? other : word, value);
    }

    public static JsonObject Between(Cql2Property property, JsonNode low, JsonNode high, bool negated) => negated
        ? Join("or", [Of(property, "lt", low), Of(property, "gt", high)])
        : Join("and", [Of(property, "gte", low), Of(property, "lte", high)]);

    public static JsonObject In(Cql2Property property, JsonArray values, bool negated) => Known(property, negated ? "nin" : "in", values);

    /// <summary>Text that begins with, ends with, has or is something.</summary>
    public static JsonObject Like(Cql2Property property, string word, string text, bool negated) =>
        Known(property, negated ? word == "eq" ? "neq" : "n" + word : word, text);

    public static JsonObject IsNull(Cql2Property property, bool negated) => property.Field.Target is null
        ? Of(property, negated ? "neq" : "eq", null)
        : new JsonObject { [property.Field.ObjectName] = negated ? new JsonObject() : null };

    public static JsonObject Spatial(Cql2Property property, string word, JsonNode geometry, bool negated) =>
        new() { [property.Field.Name] = new JsonObject { [negated ? "n" + word : word] = new JsonObject { ["geometry"] = geometry } } };

    public static JsonObject Join(string word, IReadOnlyList<JsonObject> parts) =>
        parts.Count == 1 ? parts[0] : new JsonObject { [word] = new JsonArray([.. parts]) };

    // What `where` negates also holds of an unknown value; an object that something leads to is always known.
    private static JsonObject Known(Cql2Property property, string word, JsonNode value) =>
        word.StartsWith('n') && !property.Field.IsRequired && property.Field.Target is null
            ? Join("and", [Of(property, word, value), Of(property, "neq", null)])
            : Of(property, word, value);

    private static JsonObject Of(Cql2Property property, string word, JsonNode? value)
    {
        var comparison = new JsonObject { [property.Value.Name] = new JsonObject { [word] = value } };
        return property.Field.Target is null ? comparison : new JsonObject { [property.Field.ObjectName] = comparison };
    }
}
