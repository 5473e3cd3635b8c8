using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using InvestMap.Catalog;

namespace InvestMap.Api.Tests;

/// <summary>Filters that nobody thought of, with values from the rows themselves, so that they are neither always empty nor always full.</summary>
internal sealed class RandomFilters
{
    private readonly Subject _subject;
    private readonly List<Field> _fields;
    private readonly List<JsonElement> _rows;
    private readonly Random _random;

    private RandomFilters(Subject subject, List<Field> fields, List<JsonElement> rows, int seed)
    {
        _subject = subject;
        _fields = fields;
        _rows = rows;
        _random = new Random(seed);
    }

    /// <summary>Filters of a subject.</summary>
    public static async Task<RandomFilters> OfAsync(MapServer server, Subject subject, int seed)
    {
        // The two words of an assignment are shown as an object of their own, under other names.
        var fields = subject.Fields.Where(f => f.IsFilterable && f.Kind is not FieldKind.Timestamp && f.Column is not ("unit_method" or "unit_certainty")).ToList();
        return new RandomFilters(subject, fields, await RowsAsync(server, subject, fields), seed);
    }

    /// <summary>The next filter.</summary>
    public JsonObject Next() => Filter(_random, _subject, _fields, _rows, depth: 2);

    private static async Task<List<JsonElement>> RowsAsync(MapServer server, Subject subject, List<Field> fields)
    {
        var names = string.Join(' ', fields.Select(f => f.Name).Append(subject.KeyField.Name).Distinct());
        var place = subject.IsSpatial ? "mapPoint { coordinates }" : "";
        var data = await server.DataAsync($"{{ {subject.Plural}(first: 500, demonstration: true) {{ nodes {{ {names} {place} }} }} }}");
        return [.. data.GetProperty(subject.Plural!).GetProperty("nodes").EnumerateArray()];
    }

    private static JsonObject Filter(Random random, Subject subject, List<Field> fields, List<JsonElement> rows, int depth)
    {
        JsonObject Deeper() => Filter(random, subject, fields, rows, depth - 1);
        switch (depth > 0 ? random.Next(9) : 8)
        {
            case 0: return new JsonObject { ["and"] = new JsonArray(Deeper(), Deeper()) };
            case 1: return new JsonObject { ["or"] = new JsonArray(Deeper(), Deeper(), Deeper()) };
            case 2: return new JsonObject { ["not"] = Deeper() };
            case 3 when subject.Fields.Any(f => f.Column == "folded"): return new JsonObject { ["search"] = Word(random, rows) };
            case 4 when subject.IsSpatial && rows.Exists(IsPlaced): return new JsonObject { ["bbox"] = Box(random, rows) };
            case 5: return Related(random, subject) ?? Comparison(random, fields, rows);
            case 6 when subject.IsSpatial && rows.Exists(IsPlaced): return new JsonObject { ["geom"] = Near(random, rows) };
            default: return Comparison(random, fields, rows);
        }
    }

    // What leads elsewhere: an object or none, some of the many or none.
    private static JsonObject? Related(Random random, Subject subject)
    {
        var ones = subject.Fields.Where(f => f.Target is not null).Select(f => f.ObjectName).ToList();
        var many = subject.Relations.Where(r => r.ChosenBy is null).Select(r => r.Name).ToList();
        if (ones.Count + many.Count == 0)
        {
            return null;
        }

        var chosen = random.Next(ones.Count + many.Count);
        return chosen < ones.Count
            ? new JsonObject { [ones[chosen]] = random.Next(2) == 0 ? null : new JsonObject { ["provinceCode"] = new JsonObject { ["eq"] = "38" } } }
            : new JsonObject
            {
                [many[chosen - ones.Count]] = random.Next(4) switch
                {
                    0 => new JsonObject { ["any"] = random.Next(2) == 0 },
                    1 => new JsonObject { ["some"] = new JsonObject() },
                    2 => new JsonObject { ["none"] = new JsonObject { ["synthetic"] = new JsonObject { ["eq"] = true } } },
                    _ => new JsonObject { ["all"] = new JsonObject { ["synthetic"] = new JsonObject { ["eq"] = false } } },
                },
            };
    }

    private static JsonObject Near(Random random, List<JsonElement> rows)
    {
        var places = rows.FindAll(IsPlaced);
        var at = places[random.Next(places.Count)].GetProperty("mapPoint").GetProperty("coordinates");
        var point = new JsonObject { ["type"] = "Point", ["coordinates"] = JsonNode.Parse(at.GetRawText()) };
        var metres = random.Next(50_000);
        return random.Next(2) == 0
            ? new JsonObject { ["distance"] = new JsonObject { ["geometry"] = point, [random.Next(2) == 0 ? "lte" : "gt"] = metres } }
            : new JsonObject { [random.Next(2) == 0 ? "intersects" : "nintersects"] = new JsonObject { ["geometry"] = point, ["buffer"] = metres } };
    }

    private static JsonObject Comparison(Random random, List<Field> fields, List<JsonElement> rows)
    {
        var field = fields[random.Next(fields.Count)];
        var value = rows[random.Next(rows.Count)].GetProperty(field.Name);
        if (value.ValueKind == JsonValueKind.Null)
        {
            return new JsonObject { [field.Name] = new JsonObject { [random.Next(2) == 0 ? "eq" : "neq"] = null } };
        }

        string[] operators = field.Kind switch
        {
            FieldKind.Boolean => ["eq", "neq"],
            FieldKind.Word or FieldKind.Url => ["eq", "neq", "in", "nin"],
            FieldKind.Text or FieldKind.Code => ["eq", "neq", "in", "nin", "contains", "ncontains", "startsWith", "nendsWith", "like", "nlike", "gt", "nlte"],
            _ => ["eq", "neq", "in", "nin", "gt", "ngt", "gte", "nlte", "lt", "lte"],
        };
        var name = operators[random.Next(operators.Length)];
        JsonNode operand = name is "in" or "nin"
            ? new JsonArray(JsonNode.Parse(value.GetRawText()), JsonNode.Parse(value.GetRawText()))
            : JsonNode.Parse(value.GetRawText())!;
        if (name is "contains" or "ncontains" or "startsWith" or "nendsWith" && value.GetString() is { Length: > 4 } text)
        {
            operand = name is "startsWith" ? text[..3] : text[^3..];
        }
        else if (name is "like" or "nlike" && value.GetString() is { Length: > 2 } whole)
        {
            operand = $"{whole[0]}%_{whole[^1]}";
        }

        var comparison = new JsonObject { [name] = operand };
        if (field.IsReckoned && random.Next(2) == 0)
        {
            comparison["on"] = new DateOnly(2019, 1, 1).AddDays(random.Next(3000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return new JsonObject { [field.Name] = comparison };
    }

    private static string Word(Random random, List<JsonElement> rows) =>
        rows[random.Next(rows.Count)].TryGetProperty("nameVi", out var name) ? name.GetString()!.Split(' ')[^1] : "mau";

    private static JsonArray Box(Random random, List<JsonElement> rows)
    {
        var places = rows.FindAll(IsPlaced);
        var at = places[random.Next(places.Count)].GetProperty("mapPoint").GetProperty("coordinates");
        var (x, y, size) = (at[0].GetDouble(), at[1].GetDouble(), random.NextDouble() / 2);
        return [x - size, y - size, x + size, y + size];
    }

    private static bool IsPlaced(JsonElement row) => row.GetProperty("mapPoint").ValueKind != JsonValueKind.Null;
}
