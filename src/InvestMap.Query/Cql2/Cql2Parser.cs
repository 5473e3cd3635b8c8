using System.Text.Json.Nodes;

namespace InvestMap.Query;

/// <summary>
/// Reads CQL2 text from left to right into a filter. A <c>not</c> is carried inwards to the conditions, as de Morgan has it;
/// there <see cref="Cql2Condition"/> knows what it means.
/// </summary>
internal sealed class Cql2Parser
{
    private static readonly string[] Comparisons = ["=", "<>", "<", "<=", ">", ">="];

    private readonly Cql2Lexer _lexer;
    private readonly IReadOnlyList<Cql2Property> _properties;
    private readonly Cql2Filter.ToWgs84? _toWgs84;
    private Cql2Token _token;
    private int _conditions;

    public Cql2Parser(string text, IReadOnlyList<Cql2Property> properties, Cql2Filter.ToWgs84? toWgs84)
    {
        (_lexer, _properties, _toWgs84) = (new Cql2Lexer(text), properties, toWgs84);
        _token = _lexer.Next();
    }

    /// <summary>The whole filter.</summary>
    public JsonObject Read()
    {
        var filter = Or(negated: false, 0);
        return _token.Kind == Cql2Kind.End ? filter : throw Cql2Lexer.Error(_token.Position, $"{_token} stands where `and`, `or` or the end belongs.");
    }

    private JsonObject Or(bool negated, int depth)
    {
        var parts = new List<JsonObject> { And(negated, depth) };
        while (_token.Is("or"))
        {
            Take();
            parts.Add(And(negated, depth));
        }

        return Cql2Condition.Join(negated ? "and" : "or", parts);
    }

    private JsonObject And(bool negated, int depth)
    {
        var parts = new List<JsonObject> { Part(negated, depth) };
        while (_token.Is("and"))
        {
            Take();
            parts.Add(Part(negated, depth));
        }

        return Cql2Condition.Join(negated ? "or" : "and", parts);
    }

    private JsonObject Part(bool negated, int depth)
    {
        var isNot = _token.Is("not");
        if (!isNot && !_token.IsSymbol("("))
        {
            return Condition(negated);
        }

        if (depth == Cql2Filter.MaxDepth)
        {
            throw Cql2Lexer.Error(_token.Position, $"brackets and `not` are nested more than {Cql2Filter.MaxDepth} deep.");
        }

        Take();
        if (isNot)
        {
            return Part(!negated, depth + 1);
        }

        var inner = Or(negated, depth + 1);
        Take(")");
        return inner;
    }

    private JsonObject Condition(bool negated)
    {
        if (++_conditions > Cql2Filter.MaxConditions)
        {
            throw Cql2Lexer.Error(_token.Position, $"the filter has more than {Cql2Filter.MaxConditions} conditions. Use `in` for lists of values.");
        }

        if (_token.Is("S_INTERSECTS") || _token.Is("S_WITHIN"))
        {
            return Spatial(negated);
        }

        if (Literal() is { } literal)
        {
            return literal.Kind == Cql2LiteralKind.Flag && !IsComparison()
                ? Cql2Condition.Always((literal.Text == "true") != negated)
                : Compare(literal, negated);
        }

        var property = Property();
        if (IsComparison())
        {
            var symbol = _token.Text;
            Take();
            return Cql2Condition.Compare(property, symbol, Value(), negated);
        }

        if (_token.Is("is"))
        {
            Take();
            var isNot = Takes("not");
            return Takes("null")
                ? Cql2Condition.IsNull(property, negated != isNot)
                : throw Cql2Lexer.Error(_token.Position, $"{_token} stands where `null` belongs.");
        }

        negated ^= Takes("not");
        var word = _token;
        return Takes("between") ? Between(property, negated)
            : Takes("in") ? In(property, negated)
            : Takes("like") ? Like(property, word.Position, negated)
            : throw Cql2Lexer.Error(word.Position, $"{word} stands where =, <>, <, <=, >, >=, `between`, `in`, `like` or `is null` belongs.");
    }

    private bool IsComparison() => _token.Kind == Cql2Kind.Symbol && Comparisons.Contains(_token.Text);

    // A value before the property: the same turned round.
    private JsonObject Compare(Cql2Literal literal, bool negated)
    {
        if (!IsComparison())
        {
            throw Cql2Lexer.Error(_token.Position, $"{_token} stands where an operator belongs.");
        }

        var symbol = _token.Text;
        Take();
        var property = Property();
        var turned = symbol switch { "<" => ">", "<=" => ">=", ">" => "<", ">=" => "<=", _ => symbol };
        return Cql2Condition.Compare(property, turned, literal, negated);
    }

    private JsonObject Between(Cql2Property property, bool negated)
    {
        var low = Value();
        return Takes("and")
            ? Cql2Condition.Between(property, low, Value(), negated)
            : throw Cql2Lexer.Error(_token.Position, $"{_token} stands where the `and` of `between` belongs.");
    }

    private JsonObject In(Cql2Property property, bool negated)
    {
        Take("(");
        var values = new List<Cql2Literal> { Value() };
        while (_token.IsSymbol(","))
        {
            Take();
            values.Add(Value());
        }

        Take(")");
        return Cql2Condition.In(property, values, negated);
    }

    private JsonObject Like(Cql2Property property, int position, bool negated)
    {
        if (!property.IsText)
        {
            throw Cql2Lexer.Error(position, $"`{property.Name}` is not text, and only text is `like` something.");
        }

        var pattern = _token;
        if (pattern.Kind != Cql2Kind.Text)
        {
            throw Cql2Lexer.Error(pattern.Position, $"{pattern} stands where a pattern in single quotes belongs.");
        }

        Take();
        return Cql2Condition.Like(property, new Cql2Pattern(pattern.Text), negated);
    }

    private JsonObject Spatial(bool negated)
    {
        var isWithin = _token.Is("S_WITHIN");
        Take();
        Take("(");
        var geometry = Cql2Geometry.Starts(_token) ? ReadGeometry() : null;
        var isTurned = geometry is not null;
        if (isTurned)
        {
            Take(",");
        }

        var position = _token.Position;
        var property = Property();
        if (!property.IsGeometry)
        {
            throw Cql2Lexer.Error(position, $"`{property.Name}` is no geometry; `geom` is.");
        }

        if (!isTurned)
        {
            Take(",");
            geometry = ReadGeometry();
        }

        Take(")");
        return Cql2Condition.Spatial(property, !isWithin ? "intersects" : isTurned ? "contains" : "within", geometry!, negated);
    }

    private JsonObject ReadGeometry()
    {
        var geometry = new Cql2Geometry(_lexer, _token, _toWgs84);
        var read = geometry.Read();
        _token = geometry.Token;
        return read;
    }

    private Cql2Literal Value()
    {
        var token = _token;
        return Literal() ?? throw Cql2Lexer.Error(token.Position, $"{token} stands where a value belongs. Text stands in single quotes.");
    }

    private Cql2Literal? Literal()
    {
        var token = _token;
        Cql2LiteralKind? kind = token switch
        {
            { Kind: Cql2Kind.Text } => Cql2LiteralKind.Text,
            { Kind: Cql2Kind.Number } => Cql2LiteralKind.Number,
            _ when token.Is("true") || token.Is("false") => Cql2LiteralKind.Flag,
            _ when token.Is("date") => Cql2LiteralKind.Date,
            _ when token.Is("timestamp") => Cql2LiteralKind.Timestamp,
            _ => null,
        };
        if (kind is not { } known)
        {
            return null;
        }

        Take();
        if (known is not (Cql2LiteralKind.Date or Cql2LiteralKind.Timestamp))
        {
            // Two backslashes are one, which patterns see to themselves.
            var text = known == Cql2LiteralKind.Flag ? token.Text.ToLowerInvariant() : token.Text.Replace(@"\\", @"\", StringComparison.Ordinal);
            return new Cql2Literal(known, text, token.Position);
        }

        Take("(");
        var inner = _token;
        if (inner.Kind != Cql2Kind.Text)
        {
            throw Cql2Lexer.Error(inner.Position, $"{inner} stands where a date in single quotes belongs.");
        }

        Take();
        Take(")");
        return new Cql2Literal(known, inner.Text, token.Position);
    }

    private Cql2Property Property()
    {
        var token = _token;
        if (token.Kind is not (Cql2Kind.Word or Cql2Kind.Quoted))
        {
            throw Cql2Lexer.Error(token.Position, $"{token} stands where a property belongs.");
        }

        Take();
        if (token.Kind == Cql2Kind.Word && _token.IsSymbol("("))
        {
            throw Cql2Lexer.Error(token.Position, $"there is no function {token}. There are S_INTERSECTS, S_WITHIN, DATE and TIMESTAMP.");
        }

        return _properties.FirstOrDefault(p => p.Name == token.Text)
            ?? throw Cql2Lexer.Error(token.Position, $"there is no property {token}. There are: {string.Join(", ", _properties.Select(p => p.Name))}.");
    }

    private void Take() => _token = _lexer.Next();

    private bool Takes(string keyword)
    {
        var isThere = _token.Is(keyword);
        if (isThere)
        {
            Take();
        }

        return isThere;
    }

    private void Take(string symbol)
    {
        if (!_token.IsSymbol(symbol))
        {
            throw Cql2Lexer.Error(_token.Position, $"{_token} stands where `{symbol}` belongs.");
        }

        Take();
    }
}
