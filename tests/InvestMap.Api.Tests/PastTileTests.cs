using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InvestMap.Registry.Entities;
using InvestMap.TestKit;
using NetTopologySuite.Geometries;

namespace InvestMap.Api.Tests;

/// <summary>A tile of a publication shows what the map said then, and never changes again.</summary>
public sealed class PastTileTests : IAsyncLifetime
{
    private const string Layer = "investmentProjects";

    // Where the project stands, beyond the zoom of clusters.
    private const string Tile = "11/1624/910";

    private TestDatabase? _database;
    private InvestmentProject? _project;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateSeededAsync();
        var source = new SourceDocument { Uuid = Guid.CreateVersion7(), ProvinceCode = "38", Slug = "nguon-thu", Kind = SourceKind.News, NameVi = "Nguồn thử" };
        _project = new InvestmentProject
        {
            Uuid = Guid.CreateVersion7(), ProvinceCode = "38", Slug = "du-an-thu", NameVi = "Dự án thử", SectorVersion = "2025", Sector = "C", Status = InvestmentStatus.Planned,
            SourceUuid = source.Uuid, Location = new Point(105.5, 19.5) { SRID = 4326 }, LocationQuality = GeometryQuality.Approximate,
        };
        await _database!.PublishAsync(draft =>
        {
            draft.Create(source);
            draft.Create(_project);
        });
    }

    public ValueTask DisposeAsync() => _database!.DisposeAsync();

    [Fact]
    public async Task A_tile_and_its_totals_are_those_of_the_publication_asked_for()
    {
        await using var server = MapServer.Start(_database!.Configuration);
        using var client = server.CreateClient();
        var before = await CountAsync(client, "?publication=1");
        Assert.Equal(2, (await JsonAsync(client, "")).GetProperty("publication").GetInt32());
        Assert.Equal(("Dự án thử", "PLANNED"), await DrawnAsync(client, "?publication=2"));
        Assert.Null(await DrawnAsync(client, "?publication=1"));
        Assert.Equal(before + 1, await CountAsync(client, "?publication=2"));

        (_project!.NameVi, _project.Status) = ("Tên mới", InvestmentStatus.Operating);
        await _database!.PublishAsync(draft => draft.Update(_project, 2));

        // The server thinks that 2 is the current one; the statement tells it otherwise.
        Assert.Equal(("Dự án thử", "PLANNED"), await DrawnAsync(client, "?publication=2"));
        Assert.Equal(("Tên mới", "OPERATING"), await DrawnAsync(client, "?publication=3"));
        Assert.Equal(("Tên mới", "OPERATING"), await DrawnAsync(client, ""));

        await _database!.PublishAsync(draft => draft.End("investment_project", _project.Uuid, 3));
        Assert.Equal(before + 1, await CountAsync(client, "?publication=3"));
        Assert.Equal(before, await CountAsync(client, ""));
        Assert.Null(await DrawnAsync(client, "?publication=4"));
        Assert.Equal(("Tên mới", "OPERATING"), await DrawnAsync(client, "?publication=3"));

        // So do the clusters that it is in.
        foreach (var publication in new[] { 1, 2, 3, 4 })
        {
            var totals = await JsonAsync(client, $"?publication={publication}");
            var level = await TileLevels.AtAsync(client, Layer, $"publication={publication}", 4, [(105.5, 19.5)]);
            Assert.Equal(totals.GetProperty("count").GetInt32() - totals.GetProperty("unplaced").GetInt32(), level.Count);
        }

        // Its template leads to the tiles of the same publication.
        var tileJson = await JsonAsync(client, "?publication=2");
        Assert.Equal(2, tileJson.GetProperty("publication").GetInt32());
        Assert.Contains("&publication=2&", tileJson.GetProperty("tiles")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_question_to_a_server_may_be_about_the_past()
    {
        _project!.NameVi = "Tên mới";
        await _database!.PublishAsync(draft => draft.Update(_project, 2));
        await using var server = MapServer.Start(_database!.Configuration);
        using var client = server.CreateClient();
        Assert.Equal(("Dự án thử", "PLANNED"), await DrawnAsync(client, "?publication=2"));
    }

    [Fact]
    public async Task A_past_tile_may_be_kept_for_ever_and_keeps_its_tag()
    {
        await using var server = MapServer.Start(_database!.Configuration);
        using var client = server.CreateClient();
        var address = (await JsonAsync(client, "?publication=2")).GetProperty("tiles")[0].GetString()!;
        var kept = address[address.IndexOf('?', StringComparison.Ordinal)..];
        using var current = await GetAsync(client, kept);
        Assert.Contains("immutable", current.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        await _database!.PublishAsync(draft => draft.End("investment_project", _project!.Uuid, 2));
        using var past = await GetAsync(client, kept);
        Assert.Contains("immutable", past.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(current.Headers.ETag, past.Headers.ETag);
        Assert.Equal(await KeysAsync(current), await KeysAsync(past));

        // An address without a publication shows another one tomorrow.
        using var now = await GetAsync(client, "");
        Assert.DoesNotContain("immutable", now.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.NotEqual(past.Headers.ETag, now.Headers.ETag);

        using var coming = await GetAsync(client, "?publication=4");
        Assert.Equal(HttpStatusCode.NotFound, coming.StatusCode);
        Assert.Equal("no-store", coming.Headers.CacheControl!.ToString());
        Assert.Contains("from 1 to 3", await coming.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_made_anew_has_other_addresses_and_tags_for_the_same_number()
    {
        await using var server = MapServer.Start(_database!.Configuration);
        using var client = server.CreateClient();
        var before = (await JsonAsync(client, "")).GetProperty("tiles")[0].GetString()!;
        var kept = before[before.IndexOf('?', StringComparison.Ordinal)..];
        using var first = await GetAsync(client, kept);
        Assert.Contains("immutable", first.Headers.CacheControl!.ToString(), StringComparison.Ordinal);

        await using (var command = _database.Admin.CreateCommand("update published.clock set epoch = epoch / 2 + 1"))
        {
            await command.ExecuteNonQueryAsync();
        }

        using var second = await GetAsync(client, kept);
        Assert.NotEqual(first.Headers.ETag, second.Headers.ETag);
        Assert.DoesNotContain("immutable", second.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.NotEqual(before, (await JsonAsync(client, "")).GetProperty("tiles")[0].GetString());
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient client, string query) => client.GetAsync(new Uri($"/tiles/{Layer}/{Tile}.mvt{query}", UriKind.Relative));

    private static Task<JsonElement> JsonAsync(HttpClient client, string query) => client.GetFromJsonAsync<JsonElement>(new Uri($"/tiles/{Layer}.json{query}", UriKind.Relative));

    private static async Task<int> CountAsync(HttpClient client, string query) => (await JsonAsync(client, query)).GetProperty("count").GetInt32();

    private static async Task<List<string>> KeysAsync(HttpResponseMessage tile) =>
        [.. VectorTile.Read(await tile.Content.ReadAsByteArrayAsync())[Layer].Select(f => (string)f["uuid"]).Order()];

    private async Task<(string Name, string Status)?> DrawnAsync(HttpClient client, string query)
    {
        using var response = await GetAsync(client, query);
        response.EnsureSuccessStatusCode();
        var found = VectorTile.Read(await response.Content.ReadAsByteArrayAsync()).GetValueOrDefault(Layer, []).SingleOrDefault(f => (string)f["uuid"] == _project!.Uuid.ToString());
        return found is null ? null : ((string)found["name"], (string)found["status"]);
    }
}
