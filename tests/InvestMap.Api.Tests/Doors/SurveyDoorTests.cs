using System.Net.Http.Json;
using System.Text.Json;
using InvestMap.Catalog;
using InvestMap.Registry.Entities;
using InvestMap.TestKit;
using NetTopologySuite.Geometries;

namespace InvestMap.Api.Tests.Doors;

/// <summary>A survey is on the map where it looked and as long as it holds: by its edge in the tiles, and behind every other door.</summary>
public sealed class SurveyDoorTests : IAsyncLifetime
{
    private const string Layer = "coverageSurveys";
    private const double West = 105.31, South = 19.42, East = 105.57, North = 19.68;
    private readonly CoverageSurvey _survey = new()
    {
        Uuid = Guid.CreateVersion7(), ProvinceCode = "38", Slug = "khao-sat-thu", NameVi = "Khảo sát thử", Operator = "Nhà mạng thử", Technology = CoverageTechnology.G5,
        Environment = CoverageEnvironment.Outdoor, Status = CoverageStatus.InService, SurveyedOn = new(2025, 1, 1), ValidFrom = new(2025, 1, 1), ValidTo = new(2025, 7, 1),
        Extent = new MultiPolygon([GeometryFactory.Default.ToGeometry(new Envelope(West, East, South, North)) as Polygon]) { SRID = 4326 },
    };

    private TestDatabase? _database;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateSeededAsync();

    public ValueTask DisposeAsync() => _database!.DisposeAsync();

    [Fact]
    public async Task It_is_behind_every_door_while_it_holds_and_behind_none_once_it_is_ended()
    {
        await PublishAsync();
        await using var server = MapServer.Start(_database!.Configuration);
        using var client = server.CreateClient();
        Assert.DoesNotContain(await DoorsAsync(client, "2024-12-31"), door => door.Value);
        Assert.DoesNotContain(await DoorsAsync(client, "2025-01-01"), door => !door.Value);
        Assert.DoesNotContain(await DoorsAsync(client, "2025-06-30"), door => !door.Value);
        Assert.DoesNotContain(await DoorsAsync(client, "2025-07-01"), door => door.Value);

        await _database!.PublishAsync(draft => draft.End("coverage_survey", _survey.Uuid, 2));
        Assert.DoesNotContain(await DoorsAsync(client, "2025-06-30"), door => door.Value);

        // What the map said before it says still, of the past as of the day.
        Assert.DoesNotContain(await DoorsAsync(client, "2025-06-30&publication=2"), door => !door.Value);
    }

    // Half a pixel of an overview, a unit where nothing is simplified.
    [Theory]
    [InlineData(6, 4.0)]
    [InlineData(8, 4.0)]
    [InlineData(10, 1.0)]
    public async Task Its_edge_in_the_tiles_is_that_of_what_it_looked_at(int zoom, double units)
    {
        await PublishAsync();
        await using var server = MapServer.Start(_database!.Configuration);
        using var client = server.CreateClient();
        var (x, y) = TileLevels.TileOf(zoom, West, North);
        var outline = Assert.Single(VectorTile.Polygons(await client.GetByteArrayAsync(new Uri($"/tiles/{Layer}/{zoom}/{x}/{y}.mvt?on=2025-06-30", UriKind.Relative)), Layer + "_area"));
        Assert.Equal((Across(West) - x) * 4096, outline.EnvelopeInternal.MinX, units);
        Assert.Equal((y - Down(North)) * 4096, outline.EnvelopeInternal.MaxY, units);

        double Across(double longitude) => (longitude + 180) / 360 * (1 << zoom);
        double Down(double latitude) => (1 - (Math.Asinh(Math.Tan(latitude * Math.PI / 180)) / Math.PI)) / 2 * (1 << zoom);
    }

    private async Task PublishAsync()
    {
        var source = new SourceDocument { Uuid = Guid.CreateVersion7(), ProvinceCode = "38", Slug = "nguon-thu", Kind = SourceKind.News, NameVi = "Nguồn thử" };
        _survey.SourceUuid = source.Uuid;
        await _database!.PublishAsync(draft =>
        {
            draft.Create(source);
            draft.Create(_survey);
        });
    }

    // Whether it is there, by the name of the door.
    private async Task<Dictionary<string, bool>> DoorsAsync(HttpClient client, string on)
    {
        var (uuid, found) = (_survey.Uuid.ToString(), new Dictionary<string, bool>());
        var (subject, query) = (Catalogue.Map.FindPlural(Layer)!, $"on={on}");
        foreach (var (name, keys) in await new Door(client, subject).FilesAsync(query))
        {
            found.Add(name, keys.Contains(uuid));
        }

        (double, double) place = ((West + East) / 2, (South + North) / 2);
        found.Add("point in a tile", (await TileLevels.AtAsync(client, Layer, query, 12, [place])).Single.Contains(uuid));
        foreach (var zoom in new[] { 6, 12 })
        {
            var (x, y) = TileLevels.TileOf(zoom, West, South);
            var tile = await TileLevels.ReadAsync(client, Layer, query, zoom, x, y) ?? [];
            found.Add($"edge in a tile of zoom {zoom}", tile.GetValueOrDefault(Layer + "_area", []).Exists(feature => (string)feature["slug"] == _survey.Slug));
        }

        var totals = await client.GetFromJsonAsync<JsonElement>(new Uri($"/tiles/{Layer}.json?{query}", UriKind.Relative));
        found.Add("TileJSON", totals.GetProperty("count").GetInt32() > 0);
        var (day, publication) = on.Split("&publication=") is [var first, var number] ? (first, $", publication: {number}") : (on, "");
        using var response = await MapServer.PostAsync(client, new { query = $"{{ {Layer}(on: \"{day}\"{publication}) {{ totalCount }} {Layer}Aggregate(on: \"{day}\"{publication}) {{ count }} }}" });
        var data = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data");
        found.Add("list", data.GetProperty(Layer).GetProperty("totalCount").GetInt32() > 0);
        found.Add("aggregate", data.GetProperty(Layer + "Aggregate").GetProperty("count").GetInt32() > 0);
        return found;
    }
}
