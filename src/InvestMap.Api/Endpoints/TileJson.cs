using System.Globalization;
using InvestMap.Catalog;
using InvestMap.Query;
using Microsoft.AspNetCore.WebUtilities;

namespace InvestMap.Api;

/// <summary>What a map library needs to know of a layer (TileJSON 3.0), and beside it how many rows it has and how many no tile can show.</summary>
internal static class TileJson
{
    /// <summary>Whose work the tiles are drawn from.</summary>
    private const string Attribution = "InvestMap";

    public static Dictionary<string, object?> Of(HttpRequest request, Subject subject, LayerTotals totals)
    {
        var layer = subject.Layer!;
        var json = new Dictionary<string, object?>
        {
            ["tilejson"] = "3.0.0",
            ["name"] = subject.Plural,
            ["description"] = subject.Description,
            ["version"] = string.Create(CultureInfo.InvariantCulture, $"{totals.Publication}.0.0"),
            ["attribution"] = Attribution,
            ["scheme"] = "xyz",
            ["tiles"] = new[] { Address(request, subject, totals) },
            ["minzoom"] = 0,
            ["maxzoom"] = layer.MaxZoom,
            ["vector_layers"] = TileLayers.Of(subject),
            ["clusterMaxZoom"] = layer.ClusterMaxZoom,
            ["publication"] = totals.Publication,
            ["epoch"] = totals.Epoch,
            ["count"] = totals.Count,
            ["unplaced"] = totals.Unplaced,
        };
        if (totals.Bounds is [var west, var south, var east, var north] bounds)
        {
            json["bounds"] = bounds;
            json["center"] = new[] { (west + east) / 2, (south + north) / 2, Zoom(bounds) };
        }

        return json;
    }

    // What the caller asked for goes on to the tiles; publication, epoch and software make their address one that never changes.
    private static string Address(HttpRequest request, Subject subject, LayerTotals totals)
    {
        var parameters = request.Query
            .Where(p => p.Key is "where" or "demonstration" or "lang" or "on" && p.Value is [{ Length: > 0 }])
            .Select(p => KeyValuePair.Create(p.Key, p.Value.ToString()))
            .Append(KeyValuePair.Create("epoch", totals.Epoch.ToString(CultureInfo.InvariantCulture)))
            .Append(KeyValuePair.Create("publication", totals.Publication.ToString(CultureInfo.InvariantCulture)))
            .Append(KeyValuePair.Create(SoftwareVersion.Parameter, SoftwareVersion.Short));
        return QueryHelpers.AddQueryString($"{PageAddresses.Origin(request.HttpContext)}/tiles/{subject.Plural}/{{z}}/{{x}}/{{y}}.mvt", parameters!);
    }

    // The greatest zoom at which all of it is on a screen of two tiles; a single place is shown with what lies around it.
    private static int Zoom(double[] bounds)
    {
        var degrees = Math.Max(bounds[2] - bounds[0], bounds[3] - bounds[1]);
        return degrees <= 0 ? 12 : Math.Clamp((int)Math.Floor(Math.Log2(720 / degrees)), 0, 12);
    }
}
