using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json;
using InvestMap.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace InvestMap.Api.Tests;

/// <summary>The whole server over the seeded database with its demonstration layer, and a web client of a few files.</summary>
public sealed class MapServer : IAsyncLifetime
{
    /// <summary>What the only asset says.</summary>
    public const string Script = "export const place = 'Thanh Hóa';";

    /// <summary>A page of the web client with room for what the server writes.</summary>
    internal const string Page =
        "<!doctype html><html lang=\"vi\"><head><!--page--><title>map</title><!--/page--></head><body><div id=\"root\" data-opens=\"investmentProjects industrialParks\"></div></body></html>";

    /// <summary>A style as the web client builds them, but for most of its layers.</summary>
    internal const string Style = """
        {
          "version": 8,
          "sources": {
            "base": { "type": "geojson", "data": "https://origin.invalid/base/coast-rivers.geojson" },
            "plots": { "type": "vector", "url": "https://origin.invalid/tiles/plots.json?lang=vi" },
            "ocopProducts": { "type": "vector", "url": "https://origin.invalid/tiles/ocopProducts.json?lang=vi" },
            "industrialParks": { "type": "vector", "url": "https://origin.invalid/tiles/industrialParks.json?lang=vi" },
            "investmentProjects": { "type": "vector", "url": "https://origin.invalid/tiles/investmentProjects.json?lang=vi" }
          },
          "layers": [
            { "id": "coast", "type": "line", "source": "base" },
            { "id": "plots-points", "type": "circle", "source": "plots", "source-layer": "plots" },
            { "id": "plots-area-names", "type": "symbol", "source": "plots", "source-layer": "plots_label" },
            { "id": "ocopProducts-areas", "type": "fill", "source": "ocopProducts", "source-layer": "ocopProducts_area" },
            { "id": "ocopProducts-points", "type": "circle", "source": "ocopProducts", "source-layer": "ocopProducts" },
            { "id": "industrialParks-points", "type": "circle", "source": "industrialParks", "source-layer": "industrialParks" },
            { "id": "investmentProjects-points", "type": "circle", "source": "investmentProjects", "source-layer": "investmentProjects" }
          ]
        }
        """;

    private readonly string _webClient = Directory.CreateTempSubdirectory("investmap-web-").FullName;
    private WebApplicationFactory<Program>? _factory;
    private TestDatabase? _database;

    /// <summary>The folder of the web client.</summary>
    public string WebClient => _webClient;

    public TestDatabase Database => _database!;

    public HttpClient Client { get; private set; } = null!;

    /// <summary>A client that does not follow where an address moved to.</summary>
    public HttpClient Plain { get; private set; } = null!;

    public IServiceProvider Services => _factory!.Services;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateSeededAsync(demo: true);
        Directory.CreateDirectory(Path.Combine(_webClient, "assets"));
        await File.WriteAllTextAsync(Path.Combine(_webClient, "index.html"), Page);
        await File.WriteAllTextAsync(Path.Combine(_webClient, "graphiql.html"), "<!doctype html><title>graphiql</title>");
        await File.WriteAllTextAsync(Path.Combine(_webClient, "icon.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        await File.WriteAllTextAsync(Path.Combine(_webClient, "assets", "index-abc123.js"), Script);
        await PackAsync(Path.Combine(_webClient, "assets", "index-abc123.js"));
        Directory.CreateDirectory(Path.Combine(_webClient, "base"));
        await File.WriteAllTextAsync(Path.Combine(_webClient, "base", "ground.pmtiles"), "x");
        await File.WriteAllTextAsync(Path.Combine(_webClient, "base", "coast-rivers.geojson"), "{}");
        Directory.CreateDirectory(Path.Combine(_webClient, "styles"));
        await File.WriteAllTextAsync(Path.Combine(_webClient, "styles", "light.vi.json"), Style);
        _factory = Start(_database.Configuration, _webClient);
        Client = _factory.CreateClient();
        Plain = _factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
    }

    public async ValueTask DisposeAsync()
    {
        if (_factory is not null)
        {
            await _factory.DisposeAsync();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        Directory.Delete(_webClient, recursive: true);
    }

    // As the web client's build does.
    private static async Task PackAsync(string file)
    {
        var text = await File.ReadAllBytesAsync(file);
        await using var brotli = new BrotliStream(File.Create(file + ".br"), CompressionLevel.SmallestSize);
        await brotli.WriteAsync(text);
        await using var gzip = new GZipStream(File.Create(file + ".gz"), CompressionLevel.SmallestSize);
        await gzip.WriteAsync(text);
    }

    /// <summary>A server of its own configuration.</summary>
    public static WebApplicationFactory<Program> Start(IEnumerable<KeyValuePair<string, string?>> configuration, string webClient = "none", string environment = "Development") =>
        new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            builder.UseEnvironment(environment);
            builder.UseSetting("WebClient:Folder", webClient);

            // Those that listen do so beside each other, and beside a map that is being served.
            builder.UseSetting("urls", "http://127.0.0.1:0");

            // Tests ask the database; those of the cache say so.
            builder.UseSetting("ResponseCache:Bytes", "0");
            builder.UseSetting("ResponseCache:TileBytes", "0");
            builder.UseSetting("ResponseCache:PageBytes", "0");
            foreach (var (key, value) in configuration)
            {
                builder.UseSetting(key, value);
            }

            builder.ConfigureLogging(logging => logging.ClearProviders());
        });

    /// <summary>Asks over POST and gives the data of an answer without errors.</summary>
    public async Task<JsonElement> DataAsync(string document, object? variables = null)
    {
        using var response = await PostAsync(Client, new { query = document, variables });
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>Asks over POST, as a client that knows the newer media type; null asks without one.</summary>
    public static Task<HttpResponseMessage> PostAsync(HttpClient client, object body, string? accept = "application/graphql-response+json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(body) };
        if (accept is not null)
        {
            request.Headers.Accept.ParseAdd(accept);
        }

        return client.SendAsync(request);
    }

    public async Task<long> NumberAsync(string sql)
    {
        await using var command = Database.Admin.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
