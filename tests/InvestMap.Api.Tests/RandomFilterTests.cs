using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using InvestMap.Catalog;

namespace InvestMap.Api.Tests;

/// <summary>
/// One filter drives everything: for filters that nobody thought of, list, count, aggregate and tile agree. The values come
/// from the rows themselves, so that filters are neither always empty nor always full. `make check-long` asks a hundred a layer.
/// </summary>
public sealed class RandomFilterTests(MapServer server) : IClassFixture<MapServer>
{
    private const int Seed = 20251122;
    private static readonly int Filters = Environment.GetEnvironmentVariable("CHECK_LONG") is null ? 8 : 100;

    public static TheoryData<string> Layers => [.. Catalogue.Map.Subjects.Where(s => s.Layer is not null).Select(s => s.Plural!)];

    [Theory]
    [MemberData(nameof(Layers))]
    public async Task List_count_aggregate_and_tile_agree_for_any_filter(string layer)
    {
        var subject = Catalogue.Map.FindPlural(layer)!;

        // The two words of an assignment are shown as an object of their own, under other names.
        var fields = subject.Fields.Where(f => f.IsFilterable && f.Kind is not FieldKind.Timestamp && f.Column is not ("unit_method" or "unit_certainty")).ToList();
        var rows = await RowsAsync(subject, fields);
        var random = new Random(Seed);
        var hits = 0;
        for (var i = 0; i < Filters; i++)
        {
            var where = Filter(random, subject, fields, rows, depth: 2);
            hits += await AgreeAsync(subject, where);
        }

        Assert.True(hits > 0, "No filter found anything: the test would prove nothing.");
    }

    private async Task<int> AgreeAsync(Subject subject, JsonObject where)
    {
        var (layer, text) = (subject.Plural!, where.ToJsonString());
        var data = await server.DataAsync(
            $"query($w: {subject.Name}FilterInput) {{ list: {layer}(first: 500, where: $w, demonstration: true) {{ totalCount nodes {{ uuid mapPoint {{ type }} }} }} sum: {layer}Aggregate(where: $w, demonstration: true) {{ count unplaced }} }}",
            new { w = where });
        var nodes = data.GetProperty("list").GetProperty("nodes").EnumerateArray().ToList();
        var placed = nodes.Where(n => n.GetProperty("mapPoint").ValueKind != JsonValueKind.Null).Select(n => n.GetProperty("uuid").GetString()!).Order().ToList();
        Assert.True(nodes.Count == data.GetProperty("list").GetProperty("totalCount").GetInt32(), text);
        Assert.True(nodes.Count == data.GetProperty("sum").GetProperty("count").GetInt32(), text);
        Assert.True(nodes.Count - placed.Count == data.GetProperty("sum").GetProperty("unplaced").GetInt32(), text);

        using var response = await server.Client.GetAsync(new Uri($"/tiles/{layer}/0/0/0.mvt?demonstration=true&where={Uri.EscapeDataString(text)}", UriKind.Relative));
        Assert.True(response.IsSuccessStatusCode, text);
        var drawn = response.StatusCode == HttpStatusCode.NoContent
            ? []
            : VectorTile.Read(await response.Content.ReadAsByteArrayAsync()).GetValueOrDefault(layer, []).Select(f => (string)f["uuid"]).Order().ToList();
        Assert.True(placed.SequenceEqual(drawn), text);
        return nodes.Count;
    }

    private async Task<List<JsonElement>> RowsAsync(Subject subject, List<Field> fields)
    {
        var names = string.Join(' ', fields.Select(f => f.Name).Append("uuid").Distinct());
        var data = await server.DataAsync($"{{ {subject.Plural}(first: 500, demonstration: true) {{ nodes {{ {names} mapPoint {{ coordinates }} }} }} }}");
        return [.. data.GetProperty(subject.Plural!).GetProperty("nodes").EnumerateArray()];
    }

    private static JsonObject Filter(Random random, Subject subject, List<Field> fields, List<JsonElement> rows, int depth)
    {
        JsonObject Deeper() => Filter(random, subject, fields, rows, depth - 1);
        switch (depth > 0 ? random.Next(6) : 5)
        {
            case 0: return new JsonObject { ["and"] = new JsonArray(Deeper(), Deeper()) };
            case 1: return new JsonObject { ["or"] = new JsonArray(Deeper(), Deeper(), Deeper()) };
            case 2: return new JsonObject { ["not"] = Deeper() };
            case 3 when subject.Fields.Any(f => f.Column == "folded"): return new JsonObject { ["search"] = Word(random, rows) };
            case 4: return new JsonObject { ["bbox"] = Box(random, rows) };
            default: return Comparison(random, fields, rows);
        }
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
            FieldKind.Word => ["eq", "neq", "in", "nin"],
            FieldKind.Text or FieldKind.Code or FieldKind.Url => ["eq", "neq", "in", "nin", "contains", "ncontains", "startsWith", "nendsWith"],
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

        return new JsonObject { [field.Name] = new JsonObject { [name] = operand } };
    }

    private static string Word(Random random, List<JsonElement> rows) =>
        rows[random.Next(rows.Count)].TryGetProperty("nameVi", out var name) ? name.GetString()!.Split(' ')[^1] : "mau";

    private static JsonArray Box(Random random, List<JsonElement> rows)
    {
        var places = rows.Select(r => r.GetProperty("mapPoint")).Where(p => p.ValueKind != JsonValueKind.Null).ToList();
        var at = places[random.Next(places.Count)].GetProperty("coordinates");
        var (x, y, size) = (at[0].GetDouble(), at[1].GetDouble(), random.NextDouble() / 2);
        return [x - size, y - size, x + size, y + size];
    }
}
