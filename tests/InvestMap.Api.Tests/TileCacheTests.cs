using System.Globalization;
using System.IO.Compression;
using System.Net;
using InvestMap.Registry.Entities;
using InvestMap.TestKit;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InvestMap.Api.Tests;

/// <summary>Tiles are kept as they are sent, and never sent once they no longer hold.</summary>
public sealed class TileCacheTests : IAsyncLifetime
{
    private const string Tile = "/tiles/investmentProjects/7/101/56.mvt";
    private TestDatabase? _database;

    private TestDatabase Database => _database!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateSeededAsync();

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData(null)]
    public async Task A_tile_is_made_and_packed_once_and_says_the_same_packed_or_not(string? encoding)
    {
        await using var server = await StartAsync();
        using var client = server.CreateClient();
        var plain = await BytesAsync(await GetAsync(client, Tile, null));
        using var first = await GetAsync(client, Tile, encoding);
        using var second = await GetAsync(client, Tile, encoding);
        Assert.True(second.IsKept());
        Assert.Equal(encoding, second.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("application/vnd.mapbox-vector-tile", second.Content.Headers.ContentType!.MediaType);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal(first.Headers.CacheControl, second.Headers.CacheControl);
        Assert.Equal(["Accept-Encoding"], second.Headers.Vary);
        Assert.Equal(plain, await BytesAsync(second));
        Assert.True(encoding is null || second.Content.Headers.ContentLength < plain.Length);
    }

    [Fact]
    public async Task An_empty_tile_is_kept_too_and_says_how_long_it_holds()
    {
        await using var server = await StartAsync();
        using var client = server.CreateClient();
        const string empty = "/tiles/investmentProjects/7/0/0.mvt?publication=1";
        using var first = await GetAsync(client, empty, "br");
        using var second = await GetAsync(client, empty, "br");
        Assert.All([first, second], answer =>
        {
            Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
            Assert.Equal("public, no-cache", answer.Headers.CacheControl!.ToString());
            Assert.NotNull(answer.Headers.ETag);
            Assert.Empty(answer.Content.Headers.ContentEncoding);
        });
        Assert.True(second.IsKept());
    }

    [Fact]
    public async Task Who_asks_the_same_tile_at_once_waits_for_the_first()
    {
        await using var server = await StartAsync([KeyValuePair.Create("ResponseCache:SharedWait", (string?)"00:01:00")]);
        using var client = server.CreateClient();
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => GetAsync(client, Tile, "br")));
        Assert.Single(answers, a => !a.IsKept());
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
    }

    [Fact]
    public async Task After_a_publication_what_names_none_is_new_and_what_names_one_stays()
    {
        await using var server = await StartAsync();
        using var client = server.CreateClient();
        foreach (var address in new[] { Tile, Tile + "?publication=1", "/tiles/investmentProjects.json" })
        {
            using var first = await GetAsync(client, address, null);
            using var second = await GetAsync(client, address, null);
            Assert.Equal((false, true), (first.IsKept(), second.IsKept()));
        }

        await PublishAsync();
        await server.UntilAsync(known => known?.Publication == 2);
        using var now = await GetAsync(client, Tile, null);
        using var then = await GetAsync(client, Tile + "?publication=1", null);
        using var totals = await GetAsync(client, "/tiles/investmentProjects.json", null);
        Assert.Equal((false, true, false), (now.IsKept(), then.IsKept(), totals.IsKept()));
        Assert.Contains("publication=2", await totals.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_another_epoch_is_served()
    {
        await using var server = await StartAsync();
        using var client = server.CreateClient();
        using var first = await GetAsync(client, Tile + "?publication=1", null);
        var generation = server.Services.GetRequiredService<PublicationWatch>().Now!.Generation;
        await ExecuteAsync("update published.clock set epoch = epoch / 2 + 1");
        await server.UntilAsync(known => known is not null && known.Generation != generation);
        using var second = await GetAsync(client, Tile + "?publication=1", null);
        Assert.False(second.IsKept());
        Assert.NotEqual(first.Headers.ETag, second.Headers.ETag);
    }

    [Fact]
    public async Task Who_wants_the_database_gets_it_and_other_questions_have_other_tiles()
    {
        await using var server = await StartAsync();
        using var client = server.CreateClient();
        using var first = await GetAsync(client, Tile, null);
        foreach (var other in new[] { "?lang=en", "?demonstration=true", "?where={\"status\":{\"eq\":\"OPERATING\"}}", "?publication=1" })
        {
            using var answer = await GetAsync(client, Tile + other, null);
            Assert.Equal((HttpStatusCode.OK, false), (answer.StatusCode, answer.IsKept()));
        }

        client.DefaultRequestHeaders.Add("Cache-Control", "no-cache");
        using var asked = await GetAsync(client, Tile, null);
        Assert.False(asked.IsKept());
        Assert.Equal(await BytesAsync(first), await BytesAsync(asked));
    }

    [Fact]
    public async Task It_keeps_to_its_bytes()
    {
        await using var server = await StartAsync([KeyValuePair.Create("ResponseCache:TileBytes", (string?)"10000")]);
        using var client = server.CreateClient();
        var cache = server.Services.GetRequiredService<TileCache>();
        for (var x = 0; x < 64; x++)
        {
            using var answer = await GetAsync(client, string.Create(CultureInfo.InvariantCulture, $"/tiles/investmentProjects/6/{x}/28.mvt"), null);
            Assert.InRange(cache.Bytes, 1, 10_000);
        }

        using var last = await GetAsync(client, "/tiles/investmentProjects/6/63/28.mvt", null);
        using var oldest = await GetAsync(client, "/tiles/investmentProjects/6/0/28.mvt", null);
        Assert.Equal((true, false), (last.IsKept(), oldest.IsKept()));
    }

    private async Task<WebApplicationFactory<Program>> StartAsync(params KeyValuePair<string, string?>[] settings)
    {
        var server = MapServer.Start([.. Database.Configuration, KeyValuePair.Create("ResponseCache:TileBytes", (string?)"1000000"), .. settings]);
        _ = server.Server;
        await server.UntilAsync(known => known is not null);
        return server;
    }

    private static async Task<HttpResponseMessage> GetAsync(HttpClient client, string address, string? encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (encoding is not null)
        {
            request.Headers.AcceptEncoding.ParseAdd(encoding);
        }

        return await client.SendAsync(request);
    }

    private static async Task<byte[]> BytesAsync(HttpResponseMessage answer)
    {
        await using var body = await answer.Content.ReadAsStreamAsync();
        await using var plain = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var bytes = new MemoryStream();
        await plain.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private Task<long> PublishAsync() => Database.PublishAsync(static draft => draft.Create(
        new SourceDocument { Uuid = Guid.CreateVersion7(), ProvinceCode = "38", Slug = "nguon-thu", Kind = SourceKind.News, NameVi = "Nguồn thử" }));

    private async Task ExecuteAsync(string sql)
    {
        await using var command = Database.Admin.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
