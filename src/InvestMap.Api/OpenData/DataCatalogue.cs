using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using InvestMap.Catalog;
using InvestMap.Query;

namespace InvestMap.Api;

/// <summary>
/// The catalogue of data as JSON-LD in the words of DCAT 3, with what DCAT-AP 3 asks for. What nobody stated (how often something
/// is renewed, a licence, whom to ask) is left out or said to be unknown, and not made up.
/// </summary>
internal sealed class DataCatalogue(string origin, OpenDataOptions options, CatalogueFacts.Known known, ExportFormats formats)
{
    private const string Iana = "https://www.iana.org/assignments/media-types/";
    private const string Languages = "http://publications.europa.eu/resource/authority/language/";

    private static readonly PageTexts[] Both = [PageTexts.Of(english: false), PageTexts.Of(english: true)];
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The whole document.</summary>
    /// <param name="files">What each data set is as a file.</param>
    /// <param name="totals">What each layer holds.</param>
    /// <param name="manifests">Sizes and hashes by the name of the data set, as far as they are known.</param>
    public byte[] Write(IEnumerable<ExportFile> files, IReadOnlyDictionary<Subject, LayerTotals> totals, IReadOnlyDictionary<string, ExportManifest> manifests)
    {
        var catalogue = About();
        catalogue.Insert(0, "@context", new JsonObject
        {
            ["dcat"] = "http://www.w3.org/ns/dcat#",
            ["dct"] = "http://purl.org/dc/terms/",
            ["foaf"] = "http://xmlns.com/foaf/0.1/",
            ["geo"] = "http://www.opengis.net/ont/geosparql#",
            ["spdx"] = "http://spdx.org/rdf/terms#",
            ["vcard"] = "http://www.w3.org/2006/vcard/ns#",
            ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
        });
        catalogue["@id"] = origin + "/catalog.jsonld";
        catalogue["@type"] = "dcat:Catalog";
        catalogue["dct:title"] = InBoth(t => t["app.name"]);
        catalogue["dct:description"] = InBoth(t => t["app.description"]);
        catalogue["foaf:homepage"] = Reference(origin + "/");
        if (Box([.. totals.Values.Select(t => t.Bounds).OfType<double[]>()]) is { } box)
        {
            catalogue["dct:spatial"] = box;
        }

        catalogue["dcat:dataset"] = new JsonArray([.. files.Select(f => Dataset(f, totals.GetValueOrDefault(f.Subject)?.Bounds, manifests.GetValueOrDefault(f.Subject.Plural!)))]);
        return JsonSerializer.SerializeToUtf8Bytes(catalogue, Written);
    }

    private JsonObject Dataset(ExportFile file, double[]? bounds, ExportManifest? manifest)
    {
        var subject = file.Subject;
        var dataset = About();
        dataset["@id"] = $"{origin}/catalog.jsonld#{subject.Plural}";
        dataset["@type"] = "dcat:Dataset";
        dataset["dct:identifier"] = subject.Plural;
        dataset["dct:title"] = InBoth(t => $"{Name(t)} · {t["app.name"]}");
        dataset["dct:description"] = InBoth(t => t.Format("catalog.description", ("subject", Name(t))));
        dataset["dcat:keyword"] = new JsonArray([.. Both.SelectMany(t => t["catalog.keywords"].Split("; ").Prepend(Name(t)).Select(word => In(t, word)))]);
        dataset["dcat:version"] = Number(file.Query.Publication!.Value);
        if (options.ContactAddress is { } contact)
        {
            dataset["dcat:contactPoint"] = new JsonObject
            {
                ["@type"] = "vcard:Organization",
                ["vcard:fn"] = InBoth(t => t["app.name"]),
                [contact.Scheme == Uri.UriSchemeMailto ? "vcard:hasEmail" : "vcard:hasURL"] = Reference(contact.AbsoluteUri),
            };
        }

        if (PageIndex.HasPages(subject))
        {
            dataset["dcat:landingPage"] = Reference(origin + PageAddresses.OfList(Both[0], subject));
        }

        if (bounds is not null)
        {
            dataset["dct:spatial"] = Box([bounds]);
        }

        if (known.Days(subject) is var (first, last))
        {
            dataset["dct:temporal"] = new JsonObject
            {
                ["@type"] = "dct:PeriodOfTime",
                ["dcat:startDate"] = Typed("date", first),
                ["dcat:endDate"] = Typed("date", last),
            };
        }

        dataset["dcat:distribution"] = new JsonArray([.. Files(file, manifest), .. Doors(subject)]);
        return dataset;

        string Name(PageTexts texts) => texts["export.titles." + subject.Plural];
    }

    // What catalogue and data sets have in common.
    private JsonObject About()
    {
        var about = new JsonObject
        {
            ["dct:publisher"] = new JsonObject { ["@type"] = "foaf:Agent", ["@id"] = origin + "/#publisher", ["foaf:name"] = InBoth(t => t["app.name"]) },
            ["dct:language"] = new JsonArray(Reference(Languages + "VIE"), Reference(Languages + "ENG")),
            ["dct:issued"] = Typed("dateTime", known.First),
            ["dct:modified"] = Typed("dateTime", known.Latest),
        };
        Licence(about);
        return about;
    }

    private void Licence(JsonObject of)
    {
        if (options.LicenceAddress is not null)
        {
            of["dct:license"] = Reference(options.Licence);
        }
        else
        {
            of["dct:rights"] = new JsonObject
            {
                ["@type"] = "dct:RightsStatement",
                ["dct:description"] = options.Licence == OpenDataOptions.Unknown ? InBoth(t => t["catalog.licenceUnknown"]) : JsonValue.Create(options.Licence),
            };
        }
    }

    // A file without a publication in its address is another one tomorrow: that is the door. What has a checksum is the file
    // of this publication, whose address gives the same bytes while software and licence are the same.
    private IEnumerable<JsonNode?> Files(ExportFile file, ExportManifest? manifest)
    {
        var parameters = string.Create(CultureInfo.InvariantCulture, $"?publication={file.Query.Publication}")
            + (file.Query.On is { } day ? "&on=" + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "");
        foreach (var format in formats.All.Where(f => f.IsOffered))
        {
            var address = $"{origin}/export/{file.Subject.Plural}.{format.Extension}";
            var distribution = Distribution(address, format.MediaType, t => t["export." + format.Extension]);
            distribution["dcat:downloadURL"] = Reference(address + parameters);
            distribution["foaf:page"] = new JsonObject
            {
                ["@id"] = $"{origin}/export/{file.Subject.Plural}.manifest.json{parameters}",
                ["@type"] = "foaf:Document",
                ["dct:title"] = InBoth(t => t["catalog.manifest"]),
            };
            if (manifest?.Files.FirstOrDefault(f => f.Format == format) is { } exported)
            {
                distribution["dcat:byteSize"] = Typed("nonNegativeInteger", Number(exported.Bytes));
                distribution["spdx:checksum"] = new JsonObject
                {
                    ["@type"] = "spdx:Checksum",
                    ["spdx:algorithm"] = Reference("spdx:checksumAlgorithm_sha256"),
                    ["spdx:checksumValue"] = Typed("hexBinary", exported.Sha256),
                };
            }

            yield return distribution;
        }
    }

    private IEnumerable<JsonNode?> Doors(Subject subject)
    {
        if (subject.Layer is not null)
        {
            yield return Distribution($"{origin}/tiles/{subject.Plural}.json", MediaTypes.Tile, t => t["catalog.tiles"]);
        }

        if (subject.IsSpatial)
        {
            yield return Distribution($"{origin}/ogc/collections/{subject.Plural}", MediaTypes.Json, t => t["catalog.ogc"]);
        }

        yield return Distribution($"{origin}/graphql", MediaTypes.GraphQLResponse, t => t["catalog.graphql"]);
    }

    private JsonObject Distribution(string address, string mediaType, Func<PageTexts, string> title)
    {
        var distribution = new JsonObject
        {
            ["@type"] = "dcat:Distribution",
            ["dct:title"] = InBoth(title),
            ["dcat:accessURL"] = Reference(address),
            ["dcat:mediaType"] = Reference(Iana + mediaType.Split(';')[0]),
        };
        Licence(distribution);
        return distribution;
    }

    private static JsonObject? Box(IReadOnlyList<double[]> boxes)
    {
        if (boxes.Count == 0)
        {
            return null;
        }

        var (west, south, east, north) = (boxes.Min(b => b[0]), boxes.Min(b => b[1]), boxes.Max(b => b[2]), boxes.Max(b => b[3]));
        var ring = string.Create(CultureInfo.InvariantCulture, $"POLYGON(({west} {south},{east} {south},{east} {north},{west} {north},{west} {south}))");
        return new JsonObject { ["@type"] = "dct:Location", ["dcat:bbox"] = new JsonObject { ["@type"] = "geo:wktLiteral", ["@value"] = ring } };
    }

    private static JsonArray InBoth(Func<PageTexts, string> text) => [.. Both.Select(t => In(t, text(t)))];

    private static JsonObject In(PageTexts texts, string text) => new JsonObject { ["@language"] = texts.Language, ["@value"] = text };

    private static JsonObject Reference(string address) => new() { ["@id"] = address };

    private static JsonObject Typed(string type, string value) => new() { ["@type"] = "xsd:" + type, ["@value"] = value };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
