using System.Globalization;
using System.Text.Json.Nodes;

namespace InvestMap.Query;

/// <summary>Reads well-known text or <c>BBOX(...)</c> within a filter into GeoJSON. Coordinates are two numbers each.</summary>
internal sealed class Cql2Geometry(Cql2Lexer lexer, Cql2Token token, Cql2Filter.ToWgs84? toWgs84)
{
    private static readonly Dictionary<string, (string Type, int Depth)> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["POINT"] = ("Point", 0), ["LINESTRING"] = ("LineString", 1), ["POLYGON"] = ("Polygon", 2),
        ["MULTIPOINT"] = ("MultiPoint", 1), ["MULTILINESTRING"] = ("MultiLineString", 2), ["MULTIPOLYGON"] = ("MultiPolygon", 3),
    };

    /// <summary>The token after the geometry.</summary>
    public Cql2Token Token { get; private set; } = token;

    /// <summary>Whether a geometry begins here.</summary>
    public static bool Starts(Cql2Token token) => token.Kind == Cql2Kind.Word && (token.Is("BBOX") || Types.ContainsKey(token.Text));

    /// <summary>The geometry.</summary>
    public JsonObject Read()
    {
        var head = Token;
        if (!Starts(head))
        {
            throw Cql2Lexer.Error(head.Position, $"{head} stands where a geometry belongs: {string.Join(", ", Types.Keys)} or BBOX, such as POINT(105.8 19.8).");
        }

        Take();
        if (head.Is("BBOX"))
        {
            return Box(head);
        }

        if (Token.Is("Z") || Token.Is("M") || Token.Is("ZM") || Token.Is("EMPTY"))
        {
            throw Cql2Lexer.Error(Token.Position, $"{Token} is not taken: coordinates are two numbers each.");
        }

        var (type, depth) = Types[head.Text];
        JsonArray coordinates;
        if (depth == 0)
        {
            Take("(");
            coordinates = Position();
            Take(")");
        }
        else
        {
            coordinates = List(depth, isRing: depth >= 2 && type.EndsWith("Polygon", StringComparison.Ordinal), isLine: type.EndsWith("LineString", StringComparison.Ordinal));
        }

        return new JsonObject { ["type"] = type, ["coordinates"] = coordinates };
    }

    // Depth 1 holds positions; a point of a MULTIPOINT may stand in brackets of its own.
    private JsonArray List(int depth, bool isRing, bool isLine)
    {
        var start = Token;
        Take("(");
        var list = new JsonArray();
        while (true)
        {
            var isBracketed = depth == 1 && !isRing && !isLine && Token.IsSymbol("(");
            if (isBracketed)
            {
                Take("(");
            }

            list.Add(depth == 1 ? Position() : List(depth - 1, isRing, isLine));
            if (isBracketed)
            {
                Take(")");
            }

            if (!Token.IsSymbol(","))
            {
                break;
            }

            Take(",");
        }

        Take(")");
        if (depth == 1 && isRing && (list.Count < 4 || !JsonNode.DeepEquals(list[0], list[^1])))
        {
            throw Cql2Lexer.Error(start.Position, "a ring has at least four positions, and the last is the first again.");
        }

        return depth == 1 && isLine && list.Count < 2 ? throw Cql2Lexer.Error(start.Position, "a line has at least two positions.") : list;
    }

    private JsonObject Box(Cql2Token head)
    {
        Take("(");
        var numbers = new List<double> { Number() };
        while (Token.IsSymbol(","))
        {
            Take();
            numbers.Add(Number());
        }

        Take(")");

        // With six numbers there are heights, which nothing here has.
        var (left, bottom, right, top) = numbers switch
        {
            [var a, var b, var c, var d] => (a, b, c, d),
            [var a, var b, _, var c, var d, _] => (a, b, c, d),
            _ => throw Cql2Lexer.Error(head.Position, "a box has four numbers: both ordinates of one corner, then those of the opposite one; six with heights."),
        };
        if ((left > right && toWgs84 is not null) || bottom > top)
        {
            throw Cql2Lexer.Error(head.Position, "the first corner of a box has the smaller ordinates, the second the greater.");
        }

        // A box without width or height is a line or a point. From the eastern hemisphere into the western one lies the date line,
        // where degrees begin anew.
        return left == right || bottom == top
            ? (left, bottom) == (right, top)
                ? new JsonObject { ["type"] = "Point", ["coordinates"] = Place(left, bottom, head.Position) }
                : new JsonObject { ["type"] = "LineString", ["coordinates"] = new JsonArray(Place(left, bottom, head.Position), Place(right, top, head.Position)) }
            : left > right
            ? new JsonObject { ["type"] = "MultiPolygon", ["coordinates"] = new JsonArray(Rectangle(left, bottom, 180, top), Rectangle(-180, bottom, right, top)) }
            : new JsonObject { ["type"] = "Polygon", ["coordinates"] = Rectangle(left, bottom, right, top) };

        JsonArray Rectangle(double left, double bottom, double right, double top) => new(new JsonArray(
            Place(left, bottom, head.Position), Place(right, bottom, head.Position), Place(right, top, head.Position), Place(left, top, head.Position), Place(left, bottom, head.Position)));
    }

    private JsonArray Position()
    {
        var start = Token.Position;
        return Place(Number(), Number(), start);
    }

    private JsonArray Place(double first, double second, int position)
    {
        try
        {
            var (longitude, latitude) = toWgs84?.Invoke(first, second) ?? (first, second);
            return Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90
                ? [longitude, latitude]
                : throw Cql2Lexer.Error(position, $"{Text(first)} {Text(second)} is no place: {(toWgs84 is null ? "longitude comes first, then latitude" : "see `filter-crs` for the order of the two")}.");
        }
        catch (ArgumentOutOfRangeException)
        {
            throw Cql2Lexer.Error(position, $"{Text(first)} {Text(second)} is no place in the system that `filter-crs` names.");
        }
    }

    private double Number()
    {
        var number = Token;
        if (number.Kind != Cql2Kind.Number || !double.IsFinite(double.Parse(number.Text, CultureInfo.InvariantCulture)))
        {
            throw Cql2Lexer.Error(number.Position, $"{number} stands where an ordinate belongs. Positions are two numbers each, with a blank between.");
        }

        Take();
        return double.Parse(number.Text, CultureInfo.InvariantCulture);
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);

    private void Take() => Token = lexer.Next();

    private void Take(string symbol)
    {
        if (!Token.IsSymbol(symbol))
        {
            throw Cql2Lexer.Error(Token.Position, $"{Token} stands where `{symbol}` belongs.");
        }

        Take();
    }
}
