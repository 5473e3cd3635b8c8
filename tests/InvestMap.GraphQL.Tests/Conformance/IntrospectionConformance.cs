using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Tests.Conformance;

public sealed class IntrospectionConformance
{
    private static readonly string[] StandardNames = ["Int", "Float", "String", "Boolean", "ID"];

    [Fact]
    public Task Schemas_describe_themselves_as_in_the_suite()
    {
        var suite = Suite.Open("introspection");
        string query = suite.Root.GetProperty("introspectionQuery").GetString()!;
        return suite.Run(test => Suite.Text(test, "kind") switch
        {
            "execute" => Execute(test),
            "introspect" => Introspect(test, query),
            _ => Task.FromResult(Resolve(test)),
        });
    }

    private static async Task<string?> Execute(JsonElement test)
    {
        var (response, _) = await new CaseRunner(test.GetProperty("schema").GetString()!, isAsync: false).Run(test);
        return Comparison.Differs(response, test.GetProperty("expected"));
    }

    private static async Task<string?> Introspect(JsonElement test, string query)
    {
        string sdl = test.TryGetProperty("sdl", out var given) ? given.GetString()! : test.GetProperty("schema").GetString()!;
        var schema = new SchemaBuilder().Sdl(sdl).Build(validate: false);
        using var response = await new GraphQLEngine(schema).ExecuteAsync(new GraphQLRequest(query), TestContext.Current.CancellationToken);
        var actual = JsonNode.Parse(response.Body.Span)!["data"]?["__schema"];
        if (actual is null)
        {
            return Encoding.UTF8.GetString(response.Body.Span);
        }

        var expected = JsonNode.Parse(test.GetProperty("expected").GetRawText())!;
        string printed = SchemaPrinter.Print(schema);
        var again = SchemaPrinter.Print(new SchemaBuilder().Sdl(printed).Build(validate: false));
        return Comparison.Difference(Normalize(actual), expected, "")
            ?? (printed == again ? null : $"the printed schema reads differently:\n{printed}\n---\n{again}");
    }

    private static JsonObject Normalize(JsonNode schema)
    {
        var types = new JsonObject();
        var directives = new JsonObject();
        var standardTypes = new List<string>();
        var standardDirectives = new List<string>();
        foreach (var type in schema["types"]!.AsArray().OrderBy(t => t!["name"]!.GetValue<string>(), StringComparer.Ordinal))
        {
            string name = type!["name"]!.GetValue<string>();
            if (StandardNames.Contains(name) || name.StartsWith("__", StringComparison.Ordinal))
            {
                standardTypes.Add(name);
            }
            else
            {
                types[name] = type.DeepClone();
                foreach (string list in (string[])["interfaces", "possibleTypes"])
                {
                    if (type[list] is JsonArray items)
                    {
                        types[name]![list] = new JsonArray([.. items.Select(i => i!.DeepClone()).OrderBy(i => i["name"]!.GetValue<string>(), StringComparer.Ordinal)]);
                    }
                }
            }
        }

        foreach (var directive in schema["directives"]!.AsArray().OrderBy(d => d!["name"]!.GetValue<string>(), StringComparer.Ordinal))
        {
            string name = directive!["name"]!.GetValue<string>();
            if (name is "skip" or "include" or "deprecated" or "specifiedBy" or "oneOf")
            {
                standardDirectives.Add(name);
            }
            else
            {
                directives[name] = directive.DeepClone();
                directives[name]!["locations"] = new JsonArray([.. directive["locations"]!.AsArray().Select(l => l!.GetValue<string>()).Order(StringComparer.Ordinal).Select(l => (JsonNode)l)]);
            }
        }

        standardTypes.Sort(StringComparer.Ordinal);
        standardDirectives.Sort(StringComparer.Ordinal);
        return new JsonObject
        {
            ["description"] = schema["description"]?.DeepClone(),
            ["queryType"] = schema["queryType"]?["name"]?.DeepClone(),
            ["mutationType"] = schema["mutationType"]?["name"]?.DeepClone(),
            ["subscriptionType"] = schema["subscriptionType"]?["name"]?.DeepClone(),
            ["types"] = types,
            ["directives"] = directives,
            ["builtins"] = new JsonObject
            {
                ["types"] = new JsonArray([.. standardTypes.Select(n => (JsonNode)n)]),
                ["directives"] = new JsonArray([.. standardDirectives.Select(n => (JsonNode)n)]),
            },
        };
    }

    private static string? Resolve(JsonElement test)
    {
        var schema = new SchemaBuilder().Sdl(test.GetProperty("schema").GetString()!).Build(validate: false);
        string coordinate = test.GetProperty("coordinate").GetString()!;
        try
        {
            object? found = schema.Resolve(SchemaCoordinate.Parse(coordinate));
            if (test.TryGetProperty("error", out var error))
            {
                return $"found {found}; expected {error}";
            }

            bool expected = test.TryGetProperty("resolved", out var resolved) && resolved.ValueKind == JsonValueKind.Object;
            if (expected != found is not null)
            {
                return $"found {found}";
            }

            string kind = found switch
            {
                null => "",
                NamedType => "NamedType",
                DirectiveDefinition => "Directive",
                EnumValueDefinition => "EnumValue",
                FieldDefinition => "Field",
                _ => coordinate.StartsWith('@') ? "DirectiveArgument" : coordinate.Contains('(', StringComparison.Ordinal) ? "FieldArgument" : "InputField",
            };
            return kind == (expected ? resolved.GetProperty("kind").GetString() : "") ? null : $"found a {kind}";
        }
        catch (ArgumentException e)
        {
            return test.TryGetProperty("error", out _) ? null : e.Message;
        }
    }
}
