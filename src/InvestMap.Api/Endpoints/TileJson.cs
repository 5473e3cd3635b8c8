using InvestMap.Catalog;
using InvestMap.Query;
using Microsoft.AspNetCore.WebUtilities;

namespace InvestMap.Api;

/// <summary>What a map library needs to know of a layer (TileJSON 3.0), and beside it how many rows it has and how many no tile can show.</summary>
internal static class TileJson
{
    public static Dictionary<string, object?> Of(HttpRequest request, Subject subject, LayerTotals totals)
    {
        var parameters = request.Query
            .Where(p => p.Key is "where" or "demonstration" or "lang" or "on" && p.Value is [{ Length: > 0 }])
            .Select(p => KeyValuePair.Create(p.Key, p.Value.ToString()))
            .Append(KeyValuePair.Create("epoch", totals.Epoch.ToString(System.Globalization.CultureInfo.InvariantCulture)))
            .Append(KeyValuePair.Create("publication", totals.Publication.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var address = QueryHelpers.AddQueryString($"{request.Scheme}://{request.Host}{request.PathBase}/tiles/{subject.Plural}/{{z}}/{{x}}/{{y}}.mvt", parameters!);
        var json = new Dictionary<string, object?>
        {
            ["tilejson"] = "3.0.0",
            ["name"] = subject.Plural,
            ["description"] = subject.Description,
            ["tiles"] = new[] { address },
            ["minzoom"] = subject.Layer!.MinZoom,
            ["maxzoom"] = subject.Layer.MaxZoom,
            ["vector_layers"] = VectorLayers(subject).ToArray(),
            ["publication"] = totals.Publication,
            ["count"] = totals.Count,
            ["unplaced"] = totals.Unplaced,
        };
        if (totals.Bounds is not null)
        {
            json["bounds"] = totals.Bounds;
        }

        return json;
    }

    private static List<object> VectorLayers(Subject subject)
    {
        var fields = new Dictionary<string, string> { [subject.Key] = "Key." };
        if (subject.HasSlug)
        {
            fields["slug"] = subject["slug"].Description;
        }

        if (subject.Find("name_vi") is not null)
        {
            fields["name"] = "Name in the language asked for.";
        }

        fields["synthetic"] = subject["synthetic"].Description;
        foreach (var (name, path) in subject.Layer!.Properties)
        {
            var steps = path.Split('.');
            fields[name] = (steps.Length == 1 ? subject[path] : Catalogue.Map.Target(subject[steps[0]])[steps[1]]).Description;
        }

        var layers = new List<object> { Layer(subject.Plural!) };
        if (subject.Find("boundary") is not null)
        {
            layers.Add(Layer(subject.Plural + "_area"));
        }

        return layers;

        object Layer(string id) => new { id, fields, minzoom = subject.Layer.MinZoom, maxzoom = subject.Layer.MaxZoom };
    }
}
