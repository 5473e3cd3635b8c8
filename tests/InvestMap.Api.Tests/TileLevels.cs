using System.Globalization;
using System.Net;

namespace InvestMap.Api.Tests;

/// <summary>What all tiles of a level draw together.</summary>
/// <param name="Count">The counts of its clusters, and its single objects.</param>
/// <param name="Single">Keys of the objects that stand for themselves.</param>
/// <param name="Clusters">Properties of the clusters.</param>
internal sealed record TileLevel(int Count, List<string> Single, List<Dictionary<string, object>> Clusters);

/// <summary>Reads the levels of a layer under a filter.</summary>
internal static class TileLevels
{
    /// <summary>The levels from 0 on: a tile that is not empty leads to its four, and one that is empty has nothing below.</summary>
    public static async IAsyncEnumerable<TileLevel> DescendAsync(HttpClient client, string layer, string query, int last)
    {
        List<(int X, int Y)> tiles = [(0, 0)];
        for (var z = 0; z <= last; z++)
        {
            var level = new TileLevel(0, [], []);
            var full = new List<(int X, int Y)>();
            foreach (var (x, y) in tiles)
            {
                if (await ReadAsync(client, layer, query, z, x, y) is { } tile)
                {
                    full.Add((x, y));
                    level = Add(level, layer, tile);
                }
            }

            yield return level;
            tiles = [.. full.SelectMany(t => new[] { (2 * t.X, 2 * t.Y), ((2 * t.X) + 1, 2 * t.Y), (2 * t.X, (2 * t.Y) + 1), ((2 * t.X) + 1, (2 * t.Y) + 1) })];
        }
    }

    /// <summary>Those tiles of a level in which some places lie.</summary>
    public static async Task<TileLevel> AtAsync(HttpClient client, string layer, string query, int z, IEnumerable<(double Longitude, double Latitude)> places)
    {
        var level = new TileLevel(0, [], []);
        foreach (var (x, y) in places.Select(p => TileOf(z, p.Longitude, p.Latitude)).Distinct())
        {
            level = Add(level, layer, await ReadAsync(client, layer, query, z, x, y) ?? []);
        }

        return level;
    }

    /// <summary>The tile of a place.</summary>
    public static (int X, int Y) TileOf(int z, double longitude, double latitude)
    {
        var row = (1 - (Math.Asinh(Math.Tan(latitude * Math.PI / 180)) / Math.PI)) / 2;
        return ((int)Math.Floor((longitude + 180) / 360 * (1 << z)), (int)Math.Floor(row * (1 << z)));
    }

    /// <summary>A tile's layers; null when it is empty.</summary>
    public static async Task<Dictionary<string, List<Dictionary<string, object>>>?> ReadAsync(HttpClient client, string layer, string query, int z, int x, int y)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"/tiles/{layer}/{z}/{x}/{y}.mvt?{query}");
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.NoContent, $"{address}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return response.StatusCode == HttpStatusCode.NoContent ? null : VectorTile.Read(await response.Content.ReadAsByteArrayAsync());
    }

    private static TileLevel Add(TileLevel level, string layer, Dictionary<string, List<Dictionary<string, object>>> tile)
    {
        var single = tile.GetValueOrDefault(layer, []).ConvertAll(f => (string)f["uuid"]);
        var clusters = tile.GetValueOrDefault(layer + "_cluster", []);
        Assert.All(clusters, c => Assert.True((double)c["count"] > 1));
        level.Single.AddRange(single);
        level.Clusters.AddRange(clusters);
        return level with { Count = level.Count + single.Count + clusters.Sum(c => (int)(double)c["count"]) };
    }
}
