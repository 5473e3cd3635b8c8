using System.Text.Json;
using System.Text.Json.Nodes;

namespace InvestMap.GraphQL.Tests.Conformance;

/// <summary>Compares responses: data with key order, then errors by path and place.</summary>
internal static class Comparison
{
    public static string? Differs(JsonNode actual, JsonElement expected)
    {
        bool hasData = expected.TryGetProperty("data", out var data);
        if (hasData != actual.AsObject().ContainsKey("data"))
        {
            return $"data {(hasData ? "is missing" : "should be absent")}: {actual.ToJsonString()}; expected {expected.GetRawText()}";
        }

        if (hasData && Difference(actual["data"], JsonNode.Parse(data.GetRawText()), "data") is { } difference)
        {
            return $"{difference}: {actual.ToJsonString()}; expected {expected.GetRawText()}";
        }

        var errors = expected.TryGetProperty("errors", out var list) ? list.EnumerateArray().Select(e => JsonNode.Parse(e.GetRawText())!).ToList() : [];
        var own = actual["errors"]?.AsArray().Select(e => e!).ToList() ?? [];
        if (errors.Count != own.Count)
        {
            return $"{own.Count} errors instead of {errors.Count}: {actual.ToJsonString()}; expected {expected.GetRawText()}";
        }

        foreach (var error in errors)
        {
            string path = error["path"]?.ToJsonString() ?? "";
            var places = Places(error);
            if (!own.Any(o => (o["path"]?.ToJsonString() ?? "") == path && (places.Count == 0 || Places(o).Intersect(places).Any()))
                && !(IsDiscarded(actual, error) && own.Any(o => IsDiscarded(actual, o))))
            {
                return $"no error at {path} {string.Join(' ', places)}: {actual.ToJsonString()}; expected {expected.GetRawText()}";
            }
        }

        return null;
    }

    public static string? Difference(JsonNode? actual, JsonNode? expected, string path)
    {
        switch (actual, expected)
        {
            case (JsonObject a, JsonObject b):
                string keys = string.Join(',', a.Select(p => p.Key)), expectedKeys = string.Join(',', b.Select(p => p.Key));
                return keys == expectedKeys
                    ? a.Select(p => Difference(p.Value, b[p.Key], $"{path}.{p.Key}")).FirstOrDefault(d => d is not null)
                    : $"{path} has keys {keys} instead of {expectedKeys}";
            case (JsonArray a, JsonArray b):
                return a.Count == b.Count
                    ? a.Select((item, i) => Difference(item, b[i], $"{path}[{i}]")).FirstOrDefault(d => d is not null)
                    : $"{path} has {a.Count} items instead of {b.Count}";
            case (JsonValue a, JsonValue b) when a.GetValueKind() == JsonValueKind.Number && b.GetValueKind() == JsonValueKind.Number:
                return double.Parse(a.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture).Equals(double.Parse(b.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture))
                    ? null
                    : $"{path} is {a} instead of {b}";
            default:
                return JsonNode.DeepEquals(actual, expected) ? null : $"{path} is {actual?.ToJsonString() ?? "null"} instead of {expected?.ToJsonString() ?? "null"}";
        }
    }

    // Where several fields without null fail below the same parent, which one is reported first is left open (6.4.4).
    private static bool IsDiscarded(JsonNode response, JsonNode error)
    {
        var at = response["data"];
        foreach (var segment in error["path"]?.AsArray().SkipLast(1) ?? [])
        {
            at = segment!.GetValueKind() == JsonValueKind.Number ? at?[segment.GetValue<int>()] : at?[segment.GetValue<string>()];
        }

        return error["path"] is not null && at is null;
    }

    private static List<string> Places(JsonNode error) => error["locations"]?.AsArray().Select(l => $"{l!["line"]}:{l["column"]}").ToList() ?? [];
}
