using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using InvestMap.Catalog;
using InvestMap.Query;
using Microsoft.Extensions.Options;

namespace InvestMap.Api;

/// <summary><c>/catalog.jsonld</c>: what data there is, in the words of DCAT 3, for portals of open data that harvest it.</summary>
internal static class CatalogEndpoint
{
    private const string JsonLd = "application/ld+json";
    private const string Iana = "https://www.iana.org/assignments/media-types/";

    private static readonly PageTexts[] Languages = [PageTexts.Of(english: false), PageTexts.Of(english: true)];
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void MapCatalog(this IEndpointRouteBuilder routes) =>
        routes.MapRead("/catalog.jsonld", (HttpContext context) => MapProblems.AnswerAsync(context, () => SendAsync(context)));

    private static async Task SendAsync(HttpContext context)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(await CatalogueAsync(context).ConfigureAwait(false), Written);
        await Conditional.SendAsync(context, JsonLd, body).ConfigureAwait(false);
    }

    private static async Task<JsonObject> CatalogueAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var origin = PageAddresses.Origin(context);
        var times = await services.GetRequiredService<PageReader>().TimesAsync(context.RequestAborted).ConfigureAwait(false);
        var exports = services.GetRequiredService<ExportPipeline>();
        var datasets = new JsonArray();
        foreach (var subject in services.GetRequiredService<Catalogue>().Subjects.Where(s => s.Plural is { } plural && exports.FindSubject(plural) is not null))
        {
            datasets.Add(await DatasetAsync(context, subject, origin, times).ConfigureAwait(false));
        }

        var catalogue = About(context, origin, times);
        catalogue.Insert(0, "@context", new JsonObject
        {
            ["dcat"] = "http://www.w3.org/ns/dcat#",
            ["dct"] = "http://purl.org/dc/terms/",
            ["foaf"] = "http://xmlns.com/foaf/0.1/",
            ["geo"] = "http://www.opengis.net/ont/geosparql#",
            ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
        });
        catalogue["@id"] = origin + "/catalog.jsonld";
        catalogue["@type"] = "dcat:Catalog";
        catalogue["dct:title"] = InBoth(t => t["app.name"]);
        catalogue["dct:description"] = InBoth(t => t["app.description"]);
        catalogue["foaf:homepage"] = Reference(origin + "/");
        catalogue["dcat:dataset"] = datasets;
        return catalogue;
    }

    private static async Task<JsonObject> DatasetAsync(HttpContext context, Subject subject, string origin, (string First, string Latest) times)
    {
        var dataset = About(context, origin, times);
        dataset["@id"] = $"{origin}/catalog.jsonld#{subject.Plural}";
        dataset["@type"] = "dcat:Dataset";
        dataset["dct:identifier"] = subject.Plural;
        dataset["dct:title"] = InBoth(t => $"{t["export.titles." + subject.Plural]} · {t["app.name"]}");
        dataset["dct:description"] = InBoth(t => t.Format("catalog.description", ("subject", t["export.titles." + subject.Plural])));
        if (PageIndex.HasPages(subject))
        {
            dataset["dcat:landingPage"] = Reference(origin + PageAddresses.OfList(PageTexts.Of(english: false), subject));
        }

        if (subject.Layer is not null)
        {
            var totals = await context.RequestServices.GetRequiredService<TilePipeline>().TotalsAsync(subject, new MapQuery(), context.RequestAborted).ConfigureAwait(false);
            if (totals.Bounds is [var west, var south, var east, var north])
            {
                var box = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"POLYGON(({west} {south},{east} {south},{east} {north},{west} {north},{west} {south}))");
                dataset["dct:spatial"] = new JsonObject
                {
                    ["@type"] = "dct:Location",
                    ["dcat:bbox"] = new JsonObject { ["@type"] = "geo:wktLiteral", ["@value"] = box },
                };
            }
        }

        dataset["dcat:distribution"] = new JsonArray([.. Distributions(context, subject, origin)]);
        return dataset;
    }

    // What catalogue and data sets have in common. No licence is made up: where nobody stated one, that is what is said.
    private static JsonObject About(HttpContext context, string origin, (string First, string Latest) times)
    {
        var about = new JsonObject
        {
            ["dct:publisher"] = new JsonObject { ["@type"] = "foaf:Agent", ["@id"] = origin + "/#publisher", ["foaf:name"] = InBoth(t => t["app.name"]) },
            ["dct:language"] = new JsonArray("vi", "en"),
            ["dct:issued"] = Moment(times.First),
            ["dct:modified"] = Moment(times.Latest),
        };
        Licence(about, context);
        return about;
    }

    private static void Licence(JsonObject of, HttpContext context)
    {
        var licence = context.RequestServices.GetRequiredService<IOptions<OpenDataOptions>>().Value.Licence;
        if (Uri.TryCreate(licence, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            of["dct:license"] = Reference(licence);
        }
        else
        {
            of["dct:rights"] = new JsonObject
            {
                ["@type"] = "dct:RightsStatement",
                ["dct:description"] = licence == "unknown" ? InBoth(t => t["catalog.licenceUnknown"]) : JsonValue.Create(licence),
            };
        }
    }

    private static IEnumerable<JsonNode?> Distributions(HttpContext context, Subject subject, string origin)
    {
        foreach (var format in context.RequestServices.GetRequiredService<ExportFormats>().All)
        {
            var address = $"{origin}/export/{subject.Plural}.{format.Extension}";
            var file = Distribution(context, address, format.MediaType, t => t["export." + format.Extension]);
            file["dcat:downloadURL"] = Reference(address);
            yield return file;
        }

        if (subject.Layer is not null)
        {
            yield return Distribution(context, $"{origin}/tiles/{subject.Plural}.json", MediaTypes.Tile, t => t["catalog.tiles"]);
        }

        if (subject.IsSpatial)
        {
            yield return Distribution(context, $"{origin}/ogc/collections/{subject.Plural}", MediaTypes.Json, t => t["catalog.ogc"]);
        }

        yield return Distribution(context, $"{origin}/graphql", MediaTypes.GraphQLResponse, t => t["catalog.graphql"]);
    }

    private static JsonObject Distribution(HttpContext context, string address, string mediaType, Func<PageTexts, string> title)
    {
        var distribution = new JsonObject
        {
            ["@type"] = "dcat:Distribution",
            ["dct:title"] = InBoth(title),
            ["dcat:accessURL"] = Reference(address),
            ["dcat:mediaType"] = Reference(Iana + mediaType.Split(';')[0]),
        };
        Licence(distribution, context);
        return distribution;
    }

    private static JsonArray InBoth(Func<PageTexts, string> text) =>
        [.. Languages.Select(t => (JsonNode?)new JsonObject { ["@language"] = t.Language, ["@value"] = text(t) })];

    private static JsonObject Reference(string address) => new() { ["@id"] = address };

    private static JsonObject Moment(string moment) => new() { ["@type"] = "xsd:dateTime", ["@value"] = moment };
}
