using System.Text.Json;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query.Tests;

/// <summary>
/// Hostile text in every string argument and every string filter that the schema has, found by reading the schema: what
/// is added to it later is attacked without another line here.
/// </summary>
public sealed class AttackTests(World world) : IClassFixture<World>
{
    private static readonly string[] Hostile =
    [
        "'; drop table published.plot; --", "\\'; select pg_sleep(10); --", "$1", "%", "_", "\\", "\"", "${jndi:x}", "{{7*7}}", "<script>", "\u202e", "😀",
        new string('a', 5000), "null", "true", " ", "-1", "1e999", "00000000-0000-0000-0000-000000000000",
    ];

    public static TheoryData<string> RootFields
    {
        get
        {
            var schema = MapSchema.Build(Catalog.Catalogue.Map, new Nothing());
            return [.. ((ObjectType)schema.Type("Query")!).Fields.Where(f => !f.Name.StartsWith('_')).Select(f => f.Name)];
        }
    }

    [Theory]
    [MemberData(nameof(RootFields))]
    public async Task Text_stays_text(string name)
    {
        var root = ((ObjectType)world.Engine.Schema.Type("Query")!).Field(name)!;
        foreach (var text in Hostile)
        {
            foreach (var argument in root.Arguments.Where(a => a.Type.Named.Name is "String" or "ID" && a.Type.Nullable is not ListType))
            {
                await AskAsync($"query($t: {argument.Type.Named.Name}!) {{ {name}({argument.Name}: $t) {{ __typename }} }}", new { t = text });
            }

            if (root.Arguments.FirstOrDefault(a => a.Name == "where") is { } where)
            {
                var filter = (InputObjectType)where.Type.Named;
                var parts = filter.Fields
                    .Where(f => f.Type.Named.Name == "StringOperationFilterInput")
                    .SelectMany(f => new[] { "eq", "neq", "contains", "ncontains", "startsWith", "nendsWith" }.Select(op => new Dictionary<string, object> { [f.Name] = new Dictionary<string, object> { [op] = text } }))
                    .ToList();
                await AskAsync($"query($or: [{filter.Name}!]) {{ {name}(where: {{ or: $or }}{Required(root)}) {{ __typename {Count(root)} }} }}", new { or = parts });
            }
        }

        Assert.Equal(["2"], await world.SqlAsync("select count(*) from published.plot"));
    }

    private static string Count(FieldDefinition root) => new[] { "totalCount", "count", "candidates" }.First(name => ((ObjectType)root.Type.Named).Field(name) is not null);

    private static string Required(FieldDefinition root) =>
        root.Arguments.Any(a => a.Name == "input") ? ", input: { limits: [{ criterion: AREA, min: 0 }] }" : "";

    // An answer or a refusal of ours; never a fault, never SQL.
    private async Task AskAsync(string document, object variables)
    {
        var (answer, _) = await world.AskAsync(document, JsonSerializer.Serialize(variables));
        Assert.Null(world.Unexpected);
        if (answer.TryGetProperty("errors", out var errors))
        {
            Assert.Matches("^(MAP30[0-9]|GQL202)$", errors[0].GetProperty("extensions").GetProperty("code").GetString());
            Assert.DoesNotContain("published.", errors.GetRawText().Replace("drop table published.plot", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    private sealed class Nothing : GraphQL.Execution.ISelectionSource
    {
        public GraphQL.Execution.ISelectionHandle Open(GraphQL.Execution.OwnedSelections selections) => throw new NotSupportedException();
    }
}
