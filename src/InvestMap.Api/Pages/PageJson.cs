using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace InvestMap.Api;

/// <summary>An object for search engines: JSON-LD in the words of schema.org.</summary>
internal static class PageJson
{
    // What a place lies in, the smallest first.
    private static readonly string[] Around = ["industrialPark", "parent", "administrativeUnit"];

    // Escapes what could end a script or begin markup; letters stay as they are.
    private static readonly JsonSerializerOptions Safe = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The text that stands in the page.</summary>
    public static string Write(JsonNode data) => data.ToJsonString(Safe);

    /// <summary>An object: a place, or a data set where values of periods belong to it.</summary>
    public static JsonObject Object(PageQuery query, PageTexts texts, JsonElement page, IReadOnlyList<PageFact> facts, PageSource? source, string origin, string description)
    {
        var subject = query.Subject;
        var address = origin + PageAddresses.Of(texts, subject, PageFacts.Text(page, "slug")!);
        var name = PageFacts.Text(page, "name");
        var data = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = TypeOf(query),
            ["@id"] = address,
            ["url"] = address,
            ["name"] = name,
            ["description"] = description,
        };
        if (PageFacts.Text(page, texts.IsEnglish ? "nameVi" : "nameEn") is { } other && other != name)
        {
            data["alternateName"] = other;
        }

        var isPlace = subject.IsSpatial;
        if (isPlace)
        {
            Place(data, page, facts, origin);
        }

        var measured = new JsonArray([.. facts.Where(f => f.Number is not null).Select(f => (JsonNode?)Property(f))]);
        if (query.HasObservations)
        {
            data["inLanguage"] = texts.Language;
            data["variableMeasured"] = new JsonObject { ["@type"] = "PropertyValue", ["name"] = name, ["unitText"] = PageFacts.Text(page, "unit") };
            data["isBasedOn"] = new JsonArray([.. Sources(page)]);
        }
        else if (isPlace && measured.Count > 0)
        {
            data["additionalProperty"] = measured;
        }

        if (source is not null && !query.HasObservations)
        {
            data["subjectOf"] = Work(source);
        }

        return data;
    }

    private static string TypeOf(PageQuery query) => query.Subject switch
    {
        _ when query.HasObservations => "Dataset",
        { IsSpatial: true } => "Place",
        { Name: "Department" } => "GovernmentOrganization",
        { Name: "DigitalActor" } => "Organization",
        { Name: "LegalAct" } => "Legislation",
        { Name: "SupportMeasure" } => "GovernmentService",
        _ => "Dataset",
    };

    private static void Place(JsonObject data, JsonElement page, IReadOnlyList<PageFact> facts, string origin)
    {
        if (PageFacts.Point(page, "mapPoint") is var (longitude, latitude))
        {
            data["geo"] = new JsonObject { ["@type"] = "GeoCoordinates", ["latitude"] = latitude, ["longitude"] = longitude };
        }

        if (facts.FirstOrDefault(f => f.Name == "address")?.Text is { } address)
        {
            data["address"] = address;
        }

        var around = new JsonArray([.. Around
            .Select(name => facts.FirstOrDefault(f => f.Name == name)).Where(f => f is { Text: not null, Href: not null })
            .Select(f => (JsonNode?)new JsonObject { ["@type"] = "Place", ["@id"] = origin + f!.Href, ["name"] = f.Text })]);
        if (around.Count > 0)
        {
            data["containedInPlace"] = around;
        }
    }

    private static JsonObject Property(PageFact fact)
    {
        var property = new JsonObject { ["@type"] = "PropertyValue", ["propertyID"] = fact.Name, ["name"] = fact.Label, ["value"] = fact.Number };
        if (fact.Unit is not null)
        {
            property["unitText"] = fact.Unit;
        }

        if (string.Join("; ", new[] { fact.AsOf }.Concat(fact.Remarks).Where(r => !string.IsNullOrEmpty(r))) is { Length: > 0 } remarks)
        {
            property["description"] = remarks;
        }

        if (fact.Source is { } source)
        {
            property["subjectOf"] = Work(source);
        }

        return property;
    }

    private static IEnumerable<JsonNode?> Sources(JsonElement page) =>
        PageFacts.List(page, "indicatorObservations").Select(PageFacts.SourceOf).OfType<PageSource>().Distinct().Select(s => (JsonNode?)Work(s));

    private static JsonObject Work(PageSource source)
    {
        var work = new JsonObject { ["@type"] = "CreativeWork", ["name"] = source.Name };
        if (source.Url is not null)
        {
            work["url"] = source.Url;
        }

        if (source.Publisher is not null)
        {
            work["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = source.Publisher };
        }

        if (source.PublishedOn is not null)
        {
            work["datePublished"] = source.PublishedOn;
        }

        return work;
    }
}
