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
        ["="] = ("eq", "<>"), ["<>"] = ("neq", "="), ["<"] = ("lt", ">="), [">="] = ("gte", "<"), [">"] = ("gt", "<="), ["<="] = ("lte", ">"),
    };

    public static JsonObject Always(bool holds) => holds ? [] : new JsonObject { ["not"] = new JsonObject() };

    /// <summary>A value beside an operator.</summary>
    public static JsonObject Compare(Cql2Property property, string symbol, Cql2Literal literal, bool negated)
    {
        var value = literal.For(property);
        var sign = negated ? Operators[symbol].Negated : symbol;
        return (sign, value.Exact) switch
        {
            ("=", null) => Always(false),
            ("<>", null) => IsNull(property, negated: true),
            ("=" or "<>", { } exact) => Known(property, Operators[sign].Word, exact),
            _ when property.Values is { } values => Among(property, values.Where(v => Holds(sign, string.CompareOrdinal(v, literal.Text)))),
            (_, { } exact) => Of(property, Operators[sign].Word, exact),

            // No value of the property is this one; it lies below the next.
            ("<" or "<=", _) => value.Next is { } next ? Of(property, "lt", next) : IsNull(property, negated: true),
            _ => value.Next is { } next ? Of(property, "gte", next) : Always(false),
        };
    }

    public static JsonObject Between(Cql2Property property, Cql2Literal low, Cql2Literal high, bool negated) =>
        Join(negated ? "or" : "and", [Compare(property, ">=", low, negated), Compare(property, "<=", high, negated)]);

    public static JsonObject In(Cql2Property property, IReadOnlyList<Cql2Literal> literals, bool negated)
    {
        var values = literals.Select(l => l.For(property).Exact).OfType<JsonNode>().ToArray();
        return property.IsFlag ? Among(property, property.Values!.Where(v => literals.Any(l => l.Text == v) != negated))
            : values.Length == 0 ? negated ? IsNull(property, negated: true) : Always(false)
            : Known(property, negated ? "nin" : "in", new JsonArray(values));
    }

    /// <summary>Text that has a pattern.</summary>
    public static JsonObject Like(Cql2Property property, Cql2Pattern pattern, bool negated)
    {
        if (property.Values is { } values)
        {
            return Among(property, values.Where(v => pattern.Matches(v) != negated));
        }

        var (word, text) = property.IsPlainText ? pattern.Shortest() : ("like", pattern.Text);
        return Known(property, negated ? word == "eq" ? "neq" : "n" + word : word, text);
    }

    public static JsonObject IsNull(Cql2Property property, bool negated) => property switch
    {
        { IsGeometry: true } when negated => new JsonObject { ["not"] = new JsonObject { [property.Field.Name] = null } },
        { IsGeometry: true } => new JsonObject { [property.Field.Name] = null },
        { Field.Target: null } => Of(property, negated ? "neq" : "eq", null),
        _ => new JsonObject { [property.Field.ObjectName] = negated ? new JsonObject() : null },
    };

    public static JsonObject Spatial(Cql2Property property, string word, JsonNode geometry, bool negated) =>
        new() { [property.Field.Name] = new JsonObject { [negated ? "n" + word : word] = new JsonObject { ["geometry"] = geometry } } };

    public static JsonObject Join(string word, IReadOnlyList<JsonObject> parts) =>
        parts.Count == 1 ? parts[0] : new JsonObject { [word] = new JsonArray([.. parts]) };

    // Of a property with few values, those for which something holds.
    private static JsonObject Among(Cql2Property property, IEnumerable<string> which)
    {
        var chosen = which.ToArray();
        return chosen.Length == 0 ? Always(false)
            : chosen.Length == property.Values!.Count ? IsNull(property, negated: true)
            : property.IsFlag ? Of(property, "eq", chosen[0] == "true")
            : Of(property, "in", new JsonArray([.. chosen.Select(v => (JsonNode)v)]));
    }

    private static bool Holds(string symbol, int order) => symbol switch { "<" => order < 0, "<=" => order <= 0, ">" => order > 0, _ => order >= 0 };

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
