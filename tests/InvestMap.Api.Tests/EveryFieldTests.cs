using System.Net.Http.Json;
using System.Text.Json;
using InvestMap.Catalog;
using InvestMap.GraphQL.TypeSystem;
using InvestMap.TestKit.Attacks;

namespace InvestMap.Api.Tests;

/// <summary>
/// Every field of the schema, asked of every row of the map with its demonstration layer: each works, what says <c>!</c> is
/// never null, and each value is of its type. The queries come from the schema that the server serves.
/// </summary>
public sealed class EveryFieldTests(MapServer server) : IClassFixture<MapServer>
{
    private const int PageSize = 20;
    private static readonly GraphQLSchema Schema = new SchemaBuilder().Sdl(File.ReadAllText(Path.Combine(Folder(), "..", "..", "src", "InvestMap.Api", "schema.graphql"))).Build();
    private static readonly ObjectType Query = (ObjectType)Schema.Type("Query")!;

    public static TheoryData<string> Lists => [.. Query.Fields.Where(f => f.Argument("after") is not null).Select(f => f.Name)];

    /// <summary>Root fields that are neither a list nor one object by key, which lists give as well.</summary>
    public static TheoryData<string> Others =>
        [.. Query.Fields.Where(f => f.Argument("after") is null && f.Argument("id") is null && f.Name is not "nodes").Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Every_field_of_every_row_is_what_the_schema_says(string list)
    {
        var field = Query.Field(list)!;
        var demonstration = field.Argument("demonstration") is null ? "" : ", demonstration: true";
        var subject = Catalogue.Map.FindPlural(list)!;
        var (ids, faults) = (new HashSet<string>(), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var on in await DaysAsync(subject))
        {
            var document = $"query($after: String) {{ {list}(first: {PageSize}, after: $after{demonstration}{on}) {Selection(field.Type.Named, 3)} }}";
            for (string? after = null; ;)
            {
                var page = (await AskAsync(document, new { after })).GetProperty(list);
                Check(page, field.Type, list, faults);
                ids.UnionWith(page.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()!));
                var info = page.GetProperty("pageInfo");
                if (!info.GetProperty("hasNextPage").GetBoolean())
                {
                    break;
                }

                after = info.GetProperty("endCursor").GetString();
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(30)));
        Assert.Equal(await server.NumberAsync($"select count(*) from published.{subject.Table}"), ids.Count);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Every_field_of_totals_and_searches_is_what_the_schema_says(string name)
    {
        var field = Query.Field(name)!;
        var data = await AskAsync($"{{ {name}{Arguments(field)} {Selection(field.Type.Named, 3)} }}", null);
        var faults = new SortedSet<string>(StringComparer.Ordinal);
        Check(data.GetProperty(name), field.Type, name, faults);
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(30)));
    }

    // Rows that hold for a while are in the list of their days: asked for on a day of each of them.
    private async Task<List<string>> DaysAsync(Subject subject)
    {
        if (!subject.HasValidity)
        {
            return [""];
        }

        await using var command = server.Database.Admin.CreateCommand($"select distinct coalesce(valid_from, valid_to - 1, current_date) from published.{subject.Table}");
        await using var reader = await command.ExecuteReaderAsync();
        var days = new List<string>();
        while (await reader.ReadAsync())
        {
            days.Add($", on: \"{reader.GetFieldValue<DateOnly>(0):yyyy-MM-dd}\"");
        }

        return days;
    }

    private async Task<JsonElement> AskAsync(string query, object? variables)
    {
        using var response = await MapServer.PostAsync(server.Client, new { query, variables });
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.False(answer.TryGetProperty("errors", out var errors), $"{errors}\n{query}");
        return answer.GetProperty("data");
    }

    // Lists below an object are asked for a few rows; the rows of the lists themselves are all there.
    private static string Selection(NamedType type, int depth)
    {
        if (type is not FieldedType fielded)
        {
            return "";
        }

        var fields = fielded.Fields
            .Where(f => f.Type.Named is not FieldedType || depth > 0)

            // Groups have only the keys that they are made by: the first one here, all of them in the tests of groups.
            .Take(type.Name.EndsWith("GroupKeys", StringComparison.Ordinal) ? 1 : int.MaxValue)
            .Select(f => $"{f.Name}{Arguments(f)} {Selection(f.Type.Named, f.Name is "edges" ? 1 : depth - (f.Type.Nullable is ListType && f.Name is not "nodes" ? 2 : 1))}");
        return $"{{ __typename {string.Join(' ', fields)} }}";
    }

    private static string Arguments(FieldDefinition field)
    {
        var arguments = field.Arguments
            .Where(a => a.IsRequired || a.Name is "metres" or "demonstration" || (a.Name == "first" && field.Type.Nullable is ListType))
            .Select(a => a.Name switch
            {
                "first" => "first: 2",
                "metres" => "metres: 20000",
                "input" => "input: { limits: [{ criterion: AREA, min: 0 }], wishes: [{ criterion: AREA, weight: 1 }] }",
                _ => $"{a.Name}: {AttackPlace.Literal(a.Type)}",
            })
            .ToList();
        return arguments.Count == 0 ? "" : $"({string.Join(", ", arguments)})";
    }

    private static void Check(JsonElement value, GraphQLType type, string path, SortedSet<string> faults)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            if (type.IsNonNull)
            {
                faults.Add($"{path} is null and says {type}");
            }

            return;
        }

        switch (type.Nullable)
        {
            case ListType list when value.ValueKind == JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Check(item, list.OfType, path, faults);
                }

                break;
            case FieldedType fielded when value.ValueKind == JsonValueKind.Object:
                foreach (var property in value.EnumerateObject().Where(p => p.Name != "__typename"))
                {
                    Check(property.Value, fielded.Field(property.Name)!.Type, $"{path}.{property.Name}", faults);
                }

                break;
            case EnumType words when value.ValueKind == JsonValueKind.String && words.Value(value.GetString()!) is not null:
            case ScalarType when Fits(value, type.Named.Name):
                break;
            default:
                faults.Add($"{path} is {value.GetRawText()[..Math.Min(60, value.GetRawText().Length)]} and says {type}");
                break;
        }
    }

    private static bool Fits(JsonElement value, string scalar) => scalar switch
    {
        "Int" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
        "Long" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "Float" or "Decimal" => value.ValueKind == JsonValueKind.Number,
        "Boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "UUID" => value.ValueKind == JsonValueKind.String && value.TryGetGuid(out _),
        "DateTime" => value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out _),
        "LocalDate" => value.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", out _),
        "URL" => value.ValueKind == JsonValueKind.String && Uri.TryCreate(value.GetString(), UriKind.Absolute, out _),
        "Position" => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() is 2 && value.EnumerateArray().All(c => c.ValueKind == JsonValueKind.Number),
        "Geometry" => value.ValueKind == JsonValueKind.Object,
        "Any" => true,
        _ => value.ValueKind == JsonValueKind.String,
    };

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
