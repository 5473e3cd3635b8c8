using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using InvestMap.Catalog;
using InvestMap.Query;
using Microsoft.AspNetCore.WebUtilities;

namespace InvestMap.Api;

/// <summary>
/// <c>/tiles/style.json</c>: a MapLibre style over the base map and the layers that are asked for. It is built with the web
/// client (<c>web-client/publish.ts</c>), out of the same parts as its own map; here it gets whole addresses and loses the
/// layers that nobody asks for.
/// </summary>
internal static class StyleEndpoint
{
    /// <summary>Stands in the built styles where the address of this server belongs.</summary>
    public const string OriginMark = "https://origin.invalid";

    private static readonly string[] Themes = ["light", "dark", "print"];
    private static readonly string[] Parameters = ["theme", "lang", "layers", "demonstration", "on", "publication"];
    private static readonly string[] Usual = ["industrialParks", "investmentProjects"];

    public static void MapStyle(this IEndpointRouteBuilder routes) => routes.MapRead("/tiles/style.json", SendAsync);

    private static Task SendAsync(HttpContext context, WebClientFiles files, MapParameters parameters, TilePipeline tiles) =>
        MapProblems.AnswerAsync(context, async () =>
        {
            var query = context.Request.Query;
            MapParameters.RefuseOthers(query, Parameters);
            var theme = MapParameters.One(query, "theme") ?? Themes[0];
            if (!Themes.Contains(theme))
            {
                throw new HttpRefusalException(400, $"`theme` is {string.Join(", ", Themes)}.");
            }

            var names = MapParameters.One(query, "layers")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? Usual;
            var layers = new Dictionary<string, Subject>();
            foreach (var name in names)
            {
                layers[name] = tiles.FindLayer(name) ?? throw new HttpRefusalException(400, "`layers` are names of lists in GraphQL that have a place, with commas between them, such as investmentProjects,industrialParks.");
            }

            var asked = parameters.Read(query);
            var style = await ReadAsync(files, theme, asked.English ? "en" : "vi", context.RequestAborted).ConfigureAwait(false);
            var body = Body(context.Request, style, layers, asked);
            await Conditional.SendAsync(context, MediaTypes.Json, body).ConfigureAwait(false);
        });

    private static async Task<JsonObject> ReadAsync(WebClientFiles files, string theme, string language, CancellationToken cancellation)
    {
        if (files.Provider?.GetFileInfo($"styles/{theme}.{language}.json") is not { Exists: true } file)
        {
            throw new HttpRefusalException(503, "The styles are built with the web client, and that is not built here.");
        }

        await using var text = file.CreateReadStream();
        return (JsonObject)(await JsonNode.ParseAsync(text, cancellationToken: cancellation).ConfigureAwait(false))!;
    }

    private static byte[] Body(HttpRequest request, JsonObject style, IReadOnlyDictionary<string, Subject> layers, MapQuery asked)
    {
        var sources = style["sources"]!.AsObject();
        var left = sources.Where(source => (string?)source.Value!["type"] == "vector" && !layers.ContainsKey(source.Key)).Select(source => source.Key).ToHashSet();
        foreach (var name in left)
        {
            sources.Remove(name);
        }

        foreach (var name in layers.Keys)
        {
            var source = sources[name]!;
            source["url"] = QueryHelpers.AddQueryString((string)source["url"]!, Further(asked));
        }

        // Tiles have outlines and names only of subjects that have them: a map would complain of a style that draws others.
        var there = layers.Values.SelectMany(TileLayers.Of).Select(layer => layer.Id).ToHashSet();
        var drawn = style["layers"]!.AsArray();
        for (var i = drawn.Count - 1; i >= 0; i--)
        {
            if ((string?)drawn[i]!["source-layer"] is { } layer && !there.Contains(layer))
            {
                drawn.RemoveAt(i);
            }
        }

        var origin = JsonEncodedText.Encode(PageAddresses.Origin(request.HttpContext));
        return Encoding.UTF8.GetBytes(style.ToJsonString().Replace(OriginMark, origin.ToString(), StringComparison.Ordinal));
    }

    // Language is in the style already; a filter fits one layer alone and belongs to its TileJSON.
    private static IEnumerable<KeyValuePair<string, string?>> Further(MapQuery asked)
    {
        if (asked.Demonstration)
        {
            yield return KeyValuePair.Create("demonstration", (string?)"true");
        }

        if (asked.On is { } day)
        {
            yield return KeyValuePair.Create("on", (string?)day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }

        if (asked.Publication is { } number)
        {
            yield return KeyValuePair.Create("publication", (string?)number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
