using System.Text.Json.Nodes;
using InvestMap.Catalog;
using InvestMap.Query;

namespace InvestMap.Api;

/// <summary>What <c>/ogc</c> says of itself and of its collections.</summary>
internal static class OgcDocuments
{
    private static readonly string[] Classes =
    [
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
        "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
        "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables",
        "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/filter",
        "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter",
        "http://www.opengis.net/spec/cql2/1.0/conf/cql2-text",
        "http://www.opengis.net/spec/cql2/1.0/conf/basic-cql2",
        "http://www.opengis.net/spec/cql2/1.0/conf/advanced-comparison-operators",
        "http://www.opengis.net/spec/cql2/1.0/conf/basic-spatial-functions",
    ];

    /// <summary><c>/ogc</c>.</summary>
    public static JsonObject Landing(OgcLinks links, PageTexts text, OpenDataOptions data) => new()
    {
        ["title"] = text["ogc.title"],
        ["description"] = text["ogc.description"],
        ["license"] = data.Licence,
        ["links"] = new JsonArray(
        [
            .. links.Self(MediaTypes.Json).Select(l => l!.DeepClone()),
            links.To("/api", "service-desc", OgcLinks.OpenApi, text["ogc.api"]),
            links.To("/api?f=html", "service-doc", OgcLinks.Html, text["ogc.api"]),
            links.To("/conformance", "conformance", MediaTypes.Json, text["ogc.conformance"]),
            links.To("/collections", "data", MediaTypes.Json, text["ogc.collections"]),
            .. Licence(text, data),
        ]),
    };

    /// <summary><c>/ogc/conformance</c>.</summary>
    public static JsonObject Conformance(OgcLinks links) => new()
    {
        ["conformsTo"] = new JsonArray([.. Classes.Select(c => (JsonNode)c)]),
        ["links"] = links.Self(MediaTypes.Json),
    };

    /// <summary><c>/ogc/collections</c>.</summary>
    public static JsonObject Collections(OgcLinks links, IEnumerable<JsonObject> collections) => new()
    {
        ["links"] = links.Self(MediaTypes.Json),
        ["crs"] = new JsonArray([.. OgcCrs.All.Select(c => (JsonNode)c.Uri)]),
        ["collections"] = new JsonArray([.. collections]),
    };

    /// <summary>A collection.</summary>
    public static JsonObject Collection(OgcLinks links, PageTexts text, OpenDataOptions data, Subject subject, LayerTotals totals, JsonArray? self)
    {
        var at = $"/collections/{subject.Plural}";
        var collection = new JsonObject
        {
            ["id"] = subject.Plural,
            ["title"] = text[$"export.titles.{subject.Plural}"],
            ["description"] = subject.Description,
            ["license"] = data.Licence,
            ["itemType"] = "feature",
            ["crs"] = new JsonArray([.. OgcCrs.All.Select(c => (JsonNode)c.Uri)]),
            ["storageCrs"] = OgcCrs.Crs84.Uri,
            ["links"] = new JsonArray(
            [
                .. (self ?? [links.To(at, "self", MediaTypes.Json)]).Select(l => l!.DeepClone()),
                links.To($"{at}/items", "items", OgcLinks.GeoJson, text["ogc.items"]),
                links.To($"{at}/items?f=html", "items", OgcLinks.Html, text["ogc.items"]),
                links.To($"{at}/queryables", "http://www.opengis.net/def/rel/ogc/1.0/queryables", OgcLinks.Schema, text["ogc.queryables"]),
                .. Licence(text, data),
            ]),
        };
        var extent = new JsonObject();
        if (totals.Bounds is { } bounds)
        {
            extent["spatial"] = new JsonObject { ["bbox"] = new JsonArray(new JsonArray([.. bounds.Select(b => (JsonNode)b)])), ["crs"] = OgcCrs.Crs84.Uri };
        }

        // Of nothing there are no days: an open interval would say that there is something at all times.
        if (subject.HasValidity && totals.Count > 0)
        {
            extent["temporal"] = new JsonObject
            {
                ["interval"] = new JsonArray(new JsonArray(OgcTime.Of(totals.ValidFrom), OgcTime.Of(totals.ValidTo))),
                ["trs"] = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian",
            };
        }

        if (extent.Count > 0)
        {
            collection["extent"] = extent;
        }

        return collection;
    }

    // A link needs an address; a licence that has only a name, or is unknown, stands as the member `license`.
    private static IEnumerable<JsonObject> Licence(PageTexts text, OpenDataOptions data) =>
        data.LicenceAddress is null ? [] : [OgcLinks.Link(data.Licence, "license", OgcLinks.Html, text["ogc.licence"])];

    /// <summary><c>/ogc/collections/{id}/queryables</c>: a JSON schema of what a filter may name.</summary>
    public static JsonObject Queryables(OgcLinks links, PageTexts text, Catalogue catalogue, Subject subject)
    {
        var properties = new JsonObject();
        foreach (var queryable in Cql2Property.Of(catalogue, subject))
        {
            properties[queryable.Name] = OgcSchema.Of(queryable);
        }

        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"{links.Root}/collections/{subject.Plural}/queryables",
            ["type"] = "object",
            ["title"] = text[$"export.titles.{subject.Plural}"],
            ["description"] = subject.Description,
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
    }
}
