using System.Text.Json;

namespace InvestMap.Api.Tests;

/// <summary>The part of schema.org's vocabulary that pages use: which properties a type has, and of what they are.</summary>
internal static class SchemaOrg
{
    private static readonly string[] Thing = ["@context", "@type", "@id", "url", "name", "description", "alternateName", "subjectOf"];
    private static readonly string[] CreativeWork = [.. Thing, "publisher", "datePublished", "inLanguage", "isBasedOn"];

    private static readonly Dictionary<string, string[]> Properties = new()
    {
        ["Place"] = [.. Thing, "geo", "address", "containedInPlace", "additionalProperty"],
        ["GeoCoordinates"] = ["@type", "latitude", "longitude"],
        ["PropertyValue"] = [.. Thing, "propertyID", "value", "unitText"],
        ["CreativeWork"] = CreativeWork,
        ["Dataset"] = [.. CreativeWork, "variableMeasured"],
        ["Legislation"] = CreativeWork,
        ["Organization"] = Thing,
        ["GovernmentOrganization"] = Thing,
        ["GovernmentService"] = Thing,
    };

    private static readonly Dictionary<string, string[]> Ranges = new()
    {
        ["geo"] = ["GeoCoordinates"],
        ["containedInPlace"] = ["Place"],
        ["additionalProperty"] = ["PropertyValue"],
        ["variableMeasured"] = ["PropertyValue"],
        ["isBasedOn"] = ["CreativeWork"],
        ["subjectOf"] = ["CreativeWork"],
        ["publisher"] = ["Organization"],
    };

    /// <summary>What is wrong with a thing and with those inside it.</summary>
    public static IEnumerable<string> Faults(JsonElement thing)
    {
        var type = thing.GetProperty("@type").GetString()!;
        if (!Properties.TryGetValue(type, out var properties))
        {
            return [$"{type} is no type that pages use"];
        }

        return thing.EnumerateObject().SelectMany(p => !properties.Contains(p.Name) ? [$"{type} has no {p.Name}"] : FaultsOf(type, p));
    }

    private static IEnumerable<string> FaultsOf(string type, JsonProperty property)
    {
        var values = property.Value.ValueKind == JsonValueKind.Array ? property.Value.EnumerateArray().ToList() : [property.Value];
        return values.SelectMany<JsonElement, string>(value => (value.ValueKind, Ranges.GetValueOrDefault(property.Name)) switch
        {
            (JsonValueKind.Object, { } range) => range.Contains(value.GetProperty("@type").GetString()) ? Faults(value) : [$"{type}.{property.Name} is no {value.GetProperty("@type")}"],
            (JsonValueKind.Object, null) or (not JsonValueKind.Object, not null) => [$"{type}.{property.Name} is {value}"],
            (JsonValueKind.String, null) => value.GetString()!.Length > 0 && (property.Name is not ("url" or "@id") || Uri.TryCreate(value.GetString(), UriKind.Absolute, out _)) ? [] : [$"{type}.{property.Name} is '{value}'"],
            (JsonValueKind.Number, null) => property.Name is "value" or "latitude" or "longitude" ? [] : [$"{type}.{property.Name} is {value}"],
            _ => [$"{type}.{property.Name} is {value}"],
        });
    }
}
