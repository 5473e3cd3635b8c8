using System.Text.Json;
using System.Text.Json.Nodes;
using InvestMap.Catalog;

namespace InvestMap.Api.Tests;

/// <summary>
/// What must hold of a list for filters, orders and pages that nobody thought of: a filter and its <c>not</c> give every row
/// once, each negation is the rest, and pages of any size from either end are the list. `make check-long` asks a hundred of each list.
/// </summary>
public sealed class RandomListTests(MapServer server) : IClassFixture<MapServer>
{
    private const int Seed = 20251122;
    private static readonly int Filters = Environment.GetEnvironmentVariable("CHECK_LONG") is null ? 3 : 100;

    public static TheoryData<string> Lists => [.. Catalogue.Map.Subjects.Where(s => s.Plural is not null).Select(s => s.Plural!)];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_filter_and_its_not_give_every_row_once(string list)
    {
        var subject = Catalogue.Map.FindPlural(list)!;
        var all = await KeysAsync(subject, []);
        var filters = await RandomFilters.OfAsync(server, subject, Seed);
        for (var i = 0; i < Filters; i++)
        {
            var where = filters.Next();
            var (inside, outside) = (await KeysAsync(subject, where), await KeysAsync(subject, new JsonObject { ["not"] = where.DeepClone() }));
            Assert.True(all.Order().SequenceEqual(inside.Concat(outside).Order()), $"{where.ToJsonString()} (seed {Seed}, filter {i})");
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Each_negated_operator_gives_the_rest(string list)
    {
        var subject = Catalogue.Map.FindPlural(list)!;
        var all = await KeysAsync(subject, []);
        var random = new Random(Seed);
        var fields = subject.Fields.Where(f => f.IsFilterable && f.Kind is not (FieldKind.Boolean or FieldKind.Timestamp) && f.Column is not ("unit_method" or "unit_certainty")).ToList();
        for (var i = 0; i < Filters; i++)
        {
            var field = fields[random.Next(fields.Count)];
            string[] operators = field.Kind switch
            {
                FieldKind.Word or FieldKind.Url => ["eq", "in"],
                FieldKind.Text or FieldKind.Code => ["eq", "in", "contains", "startsWith", "endsWith"],
                _ => ["eq", "in", "gt", "gte", "lt", "lte"],
            };
            var values = await ValuesAsync(subject, field);
            foreach (var name in values.Count == 0 ? [] : operators)
            {
                var value = JsonNode.Parse(values[random.Next(values.Count)].GetRawText())!;
                JsonObject Where(string word) => new() { [field.Name] = new JsonObject { [word] = name == "in" ? new JsonArray(value.DeepClone()) : value.DeepClone() } };
                var negated = name == "eq" ? "neq" : "n" + name;
                Assert.True(
                    all.Order().SequenceEqual((await KeysAsync(subject, Where(name))).Concat(await KeysAsync(subject, Where(negated))).Order()),
                    $"{Where(negated).ToJsonString()} (seed {Seed}, field {i})");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Pages_of_any_size_from_either_end_are_the_list(string list)
    {
        var subject = Catalogue.Map.FindPlural(list)!;
        var random = new Random(Seed);
        var filters = await RandomFilters.OfAsync(server, subject, Seed);
        for (var i = 0; i < Filters; i++)
        {
            var (where, order) = (i == 0 ? [] : filters.Next(), Order(random, subject));
            var whole = await PageAsync(subject, where, order, new { first = 500 });
            var size = random.Next(Math.Max(1, whole.Keys.Count / 6), Math.Max(2, whole.Keys.Count));
            var (forward, backward) = (new List<string>(), new List<string>());
            for (string? at = null; ;)
            {
                var page = await PageAsync(subject, where, order, new { first = size, after = at });
                forward.AddRange(page.Keys);
                if (!page.Info.GetProperty("hasNextPage").GetBoolean())
                {
                    break;
                }

                at = page.Info.GetProperty("endCursor").GetString();
            }

            for (string? at = null; ;)
            {
                var page = await PageAsync(subject, where, order, new { last = size, before = at });
                backward.InsertRange(0, page.Keys);
                if (!page.Info.GetProperty("hasPreviousPage").GetBoolean())
                {
                    break;
                }

                at = page.Info.GetProperty("startCursor").GetString();
            }

            var seen = $"{where.ToJsonString()} {order.ToJsonString()} by {size} (seed {Seed}, filter {i})";
            Assert.True(whole.Keys.SequenceEqual(forward.Take(500)), "forward " + seen);
            Assert.True(forward.SequenceEqual(backward), "backward " + seen);
        }
    }

    private static JsonArray Order(Random random, Subject subject)
    {
        var terms = new JsonArray();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var direction = random.Next(2) == 0 ? "ASC" : "DESC";
            var one = subject.Fields.Where(f => f.Target is not null).OrderBy(_ => random.Next()).FirstOrDefault();
            var plain = subject.Fields.Where(f => f.IsSortable).OrderBy(_ => random.Next()).First();
            terms.Add(one is not null && random.Next(3) == 0
                ? new JsonObject { [one.ObjectName] = new JsonObject { [Catalogue.Map.Target(one).Fields.First(f => f.IsSortable && f.Kind == FieldKind.Text).Name] = direction } }
                : new JsonObject { [plain.Name] = direction });
        }

        return terms;
    }

    private async Task<List<JsonElement>> ValuesAsync(Subject subject, Field field)
    {
        var data = await server.DataAsync($"{{ l: {subject.Plural}(first: 500, demonstration: true) {{ nodes {{ v: {field.Name} }} }} }}");
        return [.. data.GetProperty("l").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("v")).Where(v => v.ValueKind != JsonValueKind.Null)];
    }

    private async Task<List<string>> KeysAsync(Subject subject, JsonObject where)
    {
        var keys = new List<string>();
        for (string? after = null; ;)
        {
            var page = await PageAsync(subject, where, [], new { first = 500, after });
            keys.AddRange(page.Keys);
            if (!page.Info.GetProperty("hasNextPage").GetBoolean())
            {
                return keys;
            }

            after = page.Info.GetProperty("endCursor").GetString();
        }
    }

    private async Task<(List<string> Keys, JsonElement Info)> PageAsync(Subject subject, JsonObject where, JsonArray order, object page)
    {
        var variables = JsonSerializer.SerializeToNode(page)!.AsObject();
        variables["where"] = where.DeepClone();
        variables["order"] = order.DeepClone();
        var data = await server.DataAsync(
            $"query($first: Int, $after: String, $last: Int, $before: String, $where: {subject.Name}FilterInput, $order: [{subject.Name}SortInput!]) {{ l: {subject.Plural}(first: $first, after: $after, last: $last, before: $before, where: $where, order: $order, demonstration: true) {{ nodes {{ id }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }} }}",
            variables);
        var list = data.GetProperty("l");
        return ([.. list.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()!)], list.GetProperty("pageInfo"));
    }
}
