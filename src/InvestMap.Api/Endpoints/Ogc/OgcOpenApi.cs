using System.Text.Json.Nodes;
using InvestMap.Catalog;
using InvestMap.Query;

namespace InvestMap.Api;

/// <summary><c>/ogc/api</c>: the addresses below <c>/ogc</c> as OpenAPI 3.0, made from the same lists that they are read by.</summary>
internal static class OgcOpenApi
{
    public static JsonObject Of(OgcLinks links, PageTexts text, IEnumerable<Subject> subjects, OgcOptions options) => new()
    {
        ["openapi"] = "3.0.3",
        ["info"] = new JsonObject { ["title"] = text["ogc.title"], ["description"] = text["ogc.description"], ["version"] = "1.0.0" },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = links.Root }),
        ["paths"] = new JsonObject
        {
            ["/"] = Path("getLandingPage", "Where to begin.", MediaTypes.Json, OgcRequest.OfAny),
            ["/conformance"] = Path("getConformanceDeclaration", "What of the standards is followed.", MediaTypes.Json, OgcRequest.OfAny),
            ["/api"] = Path("getApi", "This description.", OgcLinks.OpenApi, OgcRequest.OfAny),
            ["/collections"] = Path("getCollections", "All collections.", MediaTypes.Json, OgcRequest.OfAny),
            ["/collections/{collectionId}"] = Path("describeCollection", "One collection.", MediaTypes.Json, ["collectionId", .. OgcRequest.OfAny]),
            ["/collections/{collectionId}/queryables"] = Path("getQueryables", "What a filter may name.", OgcLinks.Schema, ["collectionId", .. OgcRequest.OfAny]),
            ["/collections/{collectionId}/items"] = Path("getFeatures", "Features, page by page.", OgcLinks.GeoJson, ["collectionId", .. OgcRequest.OfItems]),
            ["/collections/{collectionId}/items/{featureId}"] = Path("getFeature", "One feature.", OgcLinks.GeoJson, ["collectionId", "featureId", .. OgcRequest.OfFeature]),
        },
        ["components"] = new JsonObject { ["parameters"] = Parameters(subjects, options), ["schemas"] = Schemas() },
    };

    private static JsonObject Path(string id, string summary, string type, IEnumerable<string> parameters)
    {
        var (plain, problem) = (type.Split(';')[0], new JsonObject
        {
            ["description"] = "What is wrong (RFC 9457).",
            ["content"] = new JsonObject { [MediaTypes.Problem] = new JsonObject { ["schema"] = Reference("schemas", "problem") } },
        });
        var schema = plain == OgcLinks.GeoJson ? Reference("schemas", id == "getFeature" ? "feature" : "featureCollection") : new JsonObject { ["type"] = "object" };
        return new JsonObject
        {
            ["get"] = new JsonObject
            {
                ["operationId"] = id,
                ["summary"] = summary,
                ["parameters"] = new JsonArray([.. parameters.Select(p => (JsonNode)Reference("parameters", p))]),
                ["responses"] = new JsonObject
                {
                    ["200"] = new JsonObject
                    {
                        ["description"] = summary,
                        ["content"] = new JsonObject
                        {
                            [type] = new JsonObject { ["schema"] = schema },
                            [OgcLinks.Html] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } },
                        },
                    },
                    ["400"] = problem,
                    ["404"] = problem.DeepClone(),
                    ["default"] = problem.DeepClone(),
                },
            },
        };
    }

    private static JsonObject Parameters(IEnumerable<Subject> subjects, OgcOptions options) => new()
    {
        ["collectionId"] = InPath("collectionId", "The collection.", new JsonObject { ["type"] = "string", ["enum"] = Strings(subjects.Select(s => s.Plural!)) }),
        ["featureId"] = InPath("featureId", "The key of the feature.", new JsonObject { ["type"] = "string", ["format"] = "uuid" }),
        ["f"] = InQuery("f", "Data or a page; without it the header Accept decides.", Words("json", "html")),
        ["lang"] = InQuery("lang", "The language of names that lead elsewhere, and of pages.", Words("vi", "en")),
        ["limit"] = InQuery("limit", "How many features at most.", new JsonObject
        {
            ["type"] = "integer", ["minimum"] = 1, ["maximum"] = options.MaxItems, ["default"] = Math.Min(options.DefaultItems, options.MaxItems),
        }),
        ["after"] = InQuery("after", "The id of the last feature of the page before; it stands in the links `next`.", new JsonObject { ["type"] = "string", ["format"] = "uuid" }),
        ["bbox"] = new JsonObject
        {
            ["name"] = "bbox",
            ["in"] = "query",
            ["required"] = false,
            ["description"] = "Features that touch a box, and those without a place.",
            ["style"] = "form",
            ["explode"] = false,
            ["schema"] = new JsonObject
            {
                ["type"] = "array", ["minItems"] = 4, ["maxItems"] = 6, ["items"] = new JsonObject { ["type"] = "number" }, ["oneOf"] = new JsonArray(Items(4), Items(6)),
            },
        },
        ["bbox-crs"] = InQuery("bbox-crs", "The system of `bbox`.", Systems()),
        ["crs"] = InQuery("crs", "The system of the answer; the header Content-Crs repeats it.", Systems()),
        ["datetime"] = InQuery("datetime", "The day or moment on which features must hold, where they hold for a time, or an interval such as 2020-01-01/2024-12-31, ../2024-12-31 or 2020-01-01/.. on some day of which they must; without it: today.", new JsonObject { ["type"] = "string" }),
        ["filter"] = InQuery("filter", "A condition in CQL2 text, such as status = 'OPERATING' and area_ha > 50. Names are in /queryables.", new JsonObject { ["type"] = "string", ["maxLength"] = Cql2Filter.MaxLength }),
        ["filter-lang"] = InQuery("filter-lang", "The language of `filter`.", Words("cql2-text")),
        ["filter-crs"] = InQuery("filter-crs", "The system of coordinates within `filter`.", Systems()),
        ["where"] = InQuery("where", "The filter of the list in GraphQL as JSON, or the name that POST /filters gave it. All filters must hold.", new JsonObject { ["type"] = "string" }),
        ["publication"] = InQuery("publication", "The publication that is read; without it the current one.", new JsonObject { ["type"] = "integer", ["minimum"] = 1 }),
        ["on"] = InQuery("on", "The day on which features must hold, where they hold for a time.", new JsonObject { ["type"] = "string", ["format"] = "date" }),
        ["demonstration"] = InQuery("demonstration", "Whether fictitious features of the demonstration layer belong to it.", new JsonObject { ["type"] = "boolean", ["default"] = false }),
    };

    private static JsonObject Schemas() => new()
    {
        ["featureCollection"] = new JsonObject
        {
            ["type"] = "object",
            ["required"] = Strings(["type", "features", "links"]),
            ["properties"] = new JsonObject
            {
                ["type"] = Words("FeatureCollection"),
                ["timeStamp"] = new JsonObject { ["type"] = "string", ["format"] = "date-time", ["description"] = "When this was answered." },
                ["publishedAt"] = new JsonObject { ["type"] = "string", ["format"] = "date-time", ["description"] = "When the publication was." },
                ["publication"] = new JsonObject { ["type"] = "integer" },
                ["numberMatched"] = new JsonObject { ["type"] = "integer" },
                ["numberReturned"] = new JsonObject { ["type"] = "integer" },
                ["links"] = new JsonObject { ["type"] = "array", ["items"] = Reference("schemas", "link") },
                ["features"] = new JsonObject { ["type"] = "array", ["items"] = Reference("schemas", "feature") },
            },
        },
        ["feature"] = new JsonObject
        {
            ["type"] = "object",
            ["required"] = Strings(["type", "id", "geometry", "properties"]),
            ["properties"] = new JsonObject
            {
                ["type"] = Words("Feature"),
                ["id"] = new JsonObject { ["type"] = "string", ["format"] = "uuid" },
                ["geometry"] = new JsonObject { ["type"] = "object", ["nullable"] = true },
                ["properties"] = new JsonObject { ["type"] = "object" },
                ["links"] = new JsonObject { ["type"] = "array", ["items"] = Reference("schemas", "link") },
            },
        },
        ["link"] = new JsonObject
        {
            ["type"] = "object",
            ["required"] = Strings(["href", "rel"]),
            ["properties"] = Texts("href", "rel", "type", "title"),
        },
        ["problem"] = new JsonObject { ["type"] = "object", ["properties"] = Texts("type", "title", "detail", "code") },
    };

    private static JsonObject Texts(params string[] names) =>
        new(names.Select(n => KeyValuePair.Create<string, JsonNode?>(n, new JsonObject { ["type"] = "string" })));

    private static JsonObject Reference(string kind, string name) => new() { ["$ref"] = $"#/components/{kind}/{name}" };

    private static JsonObject InPath(string name, string description, JsonObject schema) =>
        new() { ["name"] = name, ["in"] = "path", ["required"] = true, ["description"] = description, ["schema"] = schema };

    private static JsonObject InQuery(string name, string description, JsonObject schema) =>
        new() { ["name"] = name, ["in"] = "query", ["required"] = false, ["description"] = description, ["style"] = "form", ["explode"] = false, ["schema"] = schema };

    private static JsonObject Items(int count) => new() { ["minItems"] = count, ["maxItems"] = count };

    private static JsonObject Systems() => new() { ["type"] = "string", ["format"] = "uri", ["enum"] = Strings(OgcCrs.All.Select(c => c.Uri)), ["default"] = OgcCrs.Crs84.Uri };

    private static JsonObject Words(params string[] words) => new() { ["type"] = "string", ["enum"] = Strings(words) };

    private static JsonArray Strings(IEnumerable<string> values) => [.. values.Select(v => (JsonNode)v)];
}
