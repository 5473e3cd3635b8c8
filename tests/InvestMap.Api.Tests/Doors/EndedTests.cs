using System.Net.Http.Json;
using System.Text.Json;
using InvestMap.Catalog;
using InvestMap.Registry.Entities;
using InvestMap.TestKit;
using NetTopologySuite.Geometries;

namespace InvestMap.Api.Tests.Doors;

/// <summary>An object that was taken off the map is behind no door, by none of the ways in which it was there before.</summary>
public sealed class EndedTests : IAsyncLifetime
{
    private const string Layer = "investmentProjects";
    private static readonly (double Longitude, double Latitude) Place = (105.5, 19.5);
    private readonly InvestmentProject _project = new()
    {
        Uuid = Guid.CreateVersion7(), ProvinceCode = "38", Slug = "du-an-se-cham-dut", NameVi = "Dự án sẽ chấm dứt", SectorVersion = "2025", Sector = "C",
        Status = InvestmentStatus.Planned, Location = new Point(Place.Longitude, Place.Latitude) { SRID = 4326 }, LocationQuality = GeometryQuality.Approximate,
    };

    private TestDatabase? _database;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateSeededAsync();

    public ValueTask DisposeAsync() => _database!.DisposeAsync();

    [Fact]
    public async Task It_is_behind_every_door_and_then_behind_none()
    {
        var source = new SourceDocument { Uuid = Guid.CreateVersion7(), ProvinceCode = "38", Slug = "nguon-thu", Kind = SourceKind.News, NameVi = "Nguồn thử" };
        _project.SourceUuid = source.Uuid;
        await _database!.PublishAsync(draft =>
        {
            draft.Create(source);
            draft.Create(_project);
        });
        await using var server = MapServer.Start(_database!.Configuration);
        using var client = server.CreateClient();
        Assert.Equal([], (await DoorsAsync(client)).Where(door => !door.Value).Select(door => door.Key));

        await _database!.PublishAsync(draft => draft.End("investment_project", _project.Uuid, 2));
        Assert.Equal([], (await DoorsAsync(client)).Where(door => door.Value).Select(door => door.Key));
    }

    // Whether it is there, by the name of the door; clusters have no names, and so one of them is looked at by its count.
    private async Task<Dictionary<string, bool>> DoorsAsync(HttpClient client)
    {
        var (uuid, found) = (_project.Uuid.ToString(), new Dictionary<string, bool>());
        var where = $$$"""{"slug":{"eq":"{{{_project.Slug}}}"}}""";
        var query = "where=" + Uri.EscapeDataString(where);
        foreach (var (name, keys) in await new Door(client, Catalogue.Map.FindPlural(Layer)!).FilesAsync(""))
        {
            found.Add(name, keys.Contains(uuid));
        }

        foreach (var (name, keys) in await new Door(client, Catalogue.Map.FindPlural(Layer)!).FilesAsync(query))
        {
            found.Add(name + " by its slug", keys.Contains(uuid));
        }

        found.Add("tile", (await TileLevels.AtAsync(client, Layer, "", 12, [Place])).Single.Contains(uuid));
        found.Add("cluster", (await TileLevels.AtAsync(client, Layer, query, 4, [Place])).Count > 0);
        var totals = await client.GetFromJsonAsync<JsonElement>(new Uri($"/tiles/{Layer}.json?{query}", UriKind.Relative));
        found.Add("TileJSON", totals.GetProperty("count").GetInt32() > 0);

        const string document = """
            query($slug: String!, $where: InvestmentProjectFilterInput) {
              one: investmentProject(slug: $slug) { slug }
              list: investmentProjects(where: $where) { totalCount }
              sum: investmentProjectsAggregate(where: $where) { count }
            }
            """;
        using var response = await MapServer.PostAsync(client, new { query = document, variables = new { slug = _project.Slug, where = JsonSerializer.Deserialize<JsonElement>(where) } });
        var data = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data");
        found.Add("object", data.GetProperty("one").ValueKind == JsonValueKind.Object);
        found.Add("list", data.GetProperty("list").GetProperty("totalCount").GetInt32() > 0);
        found.Add("aggregate", data.GetProperty("sum").GetProperty("count").GetInt32() > 0);
        return found;
    }
}
