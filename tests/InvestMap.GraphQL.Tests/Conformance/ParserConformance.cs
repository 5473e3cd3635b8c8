using System.Text.Json;
using System.Text.Json.Nodes;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Response;

namespace InvestMap.GraphQL.Tests.Conformance;

public sealed class ParserConformance
{
    [Fact]
    public Task Parser_agrees_with_the_suite() => Suite.Open("parser").Run(test => Task.FromResult(Check(test)));

    private static string? Check(JsonElement test)
    {
        string text = JsonText.Decode(test.GetProperty("source"));
        bool ok = test.GetProperty("ok").GetBoolean();
        try
        {
            string? difference = Parse(test, new Source(text));
            return difference ?? (ok ? null : $"accepted; expected {Suite.Text(test, "message")}");
        }
        catch (GraphQLException e)
        {
            if (ok)
            {
                return $"refused: {e.Message}";
            }

            var place = e.Errors[0].Locations[0];
            var expected = Suite.Places(test);
            if (test.TryGetProperty("altLocations", out var other))
            {
                expected.AddRange(other.EnumerateArray().Select(l => new SourceLocation(l.GetProperty("line").GetInt32(), l.GetProperty("column").GetInt32())));
            }

            return expected.Contains(place) ? null : $"at {place}: {e.Message}; expected {string.Join(' ', expected)} {Suite.Text(test, "message")}";
        }
    }

    private static string? Parse(JsonElement test, Source source)
    {
        switch (Suite.Text(test, "kind"))
        {
            case "parse":
                var document = Parser.Parse(source);
                string printed = Printer.Print(document);
                return test.TryGetProperty("definitions", out var count) && count.GetInt32() != document.Definitions.Length
                    ? $"{document.Definitions.Length} definitions"
                    : Printer.Print(Parser.Parse(printed)) == printed ? null : "does not survive printing";
            case "parseType":
                Parser.ParseType(source);
                return null;
            case "parseSchemaCoordinate":
                SchemaCoordinate.Parse(source);
                return null;
            case "lex":
                return Lex(test, source);
            case var kind:
                var value = Parser.ParseValue(source, isConstant: kind == "parseConstValue");
                // The recorded trees leave out empty lists.
                var tree = Tree(value);
                foreach (string list in (string[])["values", "fields"])
                {
                    if (tree[list] is JsonArray { Count: 0 })
                    {
                        tree.Remove(list);
                    }
                }

                return JsonNode.DeepEquals(tree, JsonNode.Parse(test.GetProperty("ast").GetRawText())) ? null : $"tree {tree.ToJsonString()}";
        }
    }

    private static string? Lex(JsonElement test, Source source)
    {
        var lexer = new Lexer(source);
        foreach (var expected in test.GetProperty("tokens").EnumerateArray())
        {
            var token = lexer.Next();
            string kind = token.Kind is TokenKind.Name or TokenKind.Int or TokenKind.Float or TokenKind.String or TokenKind.BlockString
                ? token.Kind.ToString()
                : source.TextOf(token.Start, token.End);
            string value = token.Kind is TokenKind.String or TokenKind.BlockString ? lexer.StringValue(token) : source.TextOf(token.Start, token.End);
            var place = source.LocationAt(token.Start);
            if (kind != expected.GetProperty("kind").GetString()
                || (expected.TryGetProperty("value", out var v) && v.ValueKind == JsonValueKind.String && v.GetString() != value)
                || place != new SourceLocation(expected.GetProperty("line").GetInt32(), expected.GetProperty("column").GetInt32()))
            {
                return $"token {kind} {value} at {place}; expected {expected}";
            }
        }

        return lexer.Next().Kind == TokenKind.EndOfFile ? null : "more tokens";
    }

    private static JsonObject Tree(ValueNode node) => node switch
    {
        IntValueNode n => new JsonObject { ["kind"] = "IntValue", ["value"] = n.Value },
        FloatValueNode n => new JsonObject { ["kind"] = "FloatValue", ["value"] = n.Value },
        StringValueNode n => new JsonObject { ["kind"] = "StringValue", ["value"] = n.Value, ["block"] = n.IsBlock },
        BooleanValueNode n => new JsonObject { ["kind"] = "BooleanValue", ["value"] = n.Value },
        EnumValueNode n => new JsonObject { ["kind"] = "EnumValue", ["value"] = n.Value },
        VariableNode n => new JsonObject { ["kind"] = "Variable", ["name"] = new JsonObject { ["kind"] = "Name", ["value"] = n.Name.Value } },
        ListValueNode n => new JsonObject { ["kind"] = "ListValue", ["values"] = new JsonArray([.. n.Values.Select(Tree)]) },
        ObjectValueNode n => new JsonObject
        {
            ["kind"] = "ObjectValue",
            ["fields"] = new JsonArray([.. n.Fields.Select(f => new JsonObject
            {
                ["kind"] = "ObjectField",
                ["name"] = new JsonObject { ["kind"] = "Name", ["value"] = f.Name.Value },
                ["value"] = Tree(f.Value),
            })]),
        },
        _ => new JsonObject { ["kind"] = "NullValue" },
    };
}
