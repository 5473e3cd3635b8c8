using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InvestMap.Registry;
using InvestMap.Registry.Entities;
using InvestMap.TestKit;
using Microsoft.AspNetCore.Mvc.Testing;
using NetTopologySuite.Geometries;

namespace InvestMap.Api.Tests;

/// <summary>Pages of an object that was renamed twice and then taken off the map, each time by a publication, while the server keeps what it sends.</summary>
public sealed class FormerPageTests : IAsyncLifetime
{
    private const string Page = "/p/investmentProjects/";
    private readonly InvestmentProject _project = new()
    {
        Uuid = Guid.CreateVersion7(), ProvinceCode = "38", Slug = "ten-dau", NameVi = "Dự án đổi tên", SectorVersion = "2025", Sector = "C", Status = InvestmentStatus.Planned,
        Location = new Point(105.5, 19.5) { SRID = 4326 }, LocationQuality = GeometryQuality.Approximate,
    };

    private TestDatabase? _database;
    private WebApplicationFactory<Program>? _server;
    private HttpClient? _client;
    private string? _webClient;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateSeededAsync();
        _webClient = Directory.CreateTempSubdirectory("investmap-web-").FullName;
        await File.WriteAllTextAsync(Path.Combine(_webClient, "index.html"), MapServer.Page);
        _server = MapServer.Start([.. _database.Configuration, KeyValuePair.Create("ResponseCache:PageBytes", (string?)"10000000")], _webClient);
        _client = _server.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        await _server.UntilAsync(known => known?.Publication == 1);
    }

    public async ValueTask DisposeAsync()
    {
        _client!.Dispose();
        await _server!.DisposeAsync();
        await _database!.DisposeAsync();
        Directory.Delete(_webClient!, recursive: true);
    }

    [Fact]
    public async Task An_old_slug_leads_to_the_newest_and_an_ended_object_is_gone_under_each_of_them_but_not_in_the_past()
    {
        var source = new SourceDocument { Uuid = Guid.CreateVersion7(), ProvinceCode = "38", Slug = "nguon-thu", Kind = SourceKind.News, NameVi = "Nguồn thử" };
        _project.SourceUuid = source.Uuid;
        await PublishAsync(draft =>
        {
            draft.Create(source);
            draft.Create(_project);
        });
        await IsAsync("ten-dau", HttpStatusCode.OK);

        _project.Slug = "ten-giua";
        await PublishAsync(draft => draft.Update(_project, 2));
        await IsAsync("ten-dau", HttpStatusCode.MovedPermanently, "ten-giua");
        await IsAsync("ten-giua", HttpStatusCode.OK);

        _project.Slug = "ten-cuoi";
        await PublishAsync(draft => draft.Update(_project, 3));
        await IsAsync("ten-dau", HttpStatusCode.MovedPermanently, "ten-cuoi");
        await IsAsync("ten-giua", HttpStatusCode.MovedPermanently, "ten-cuoi");

        // An object may have its own old slug again, and nobody else ever.
        _project.Slug = "ten-dau";
        await PublishAsync(draft => draft.Update(_project, 4));
        await IsAsync("ten-dau", HttpStatusCode.OK);
        await IsAsync("ten-cuoi", HttpStatusCode.MovedPermanently, "ten-dau");
        var stranger = new SourceDocument { Uuid = Guid.CreateVersion7(), ProvinceCode = "38", Slug = "nguon-khac", Kind = SourceKind.News, NameVi = "Nguồn khác" };
        var thief = new InvestmentProject
        {
            Uuid = Guid.CreateVersion7(), ProvinceCode = "38", Slug = "ten-giua", NameVi = "Dự án khác", SectorVersion = "2025", Sector = "C", Status = InvestmentStatus.Planned, SourceUuid = stranger.Uuid,
        };
        await Assert.ThrowsAsync<PublishRefusedException>(() => _database!.PublishAsync(draft =>
        {
            draft.Create(stranger);
            draft.Create(thief);
        }));

        await PublishAsync(draft => draft.End("investment_project", _project.Uuid, 5));
        foreach (var slug in new[] { "ten-dau", "ten-giua", "ten-cuoi" })
        {
            await IsAsync(slug, HttpStatusCode.Gone);
        }

        await IsAsync("ten-khong-co", HttpStatusCode.NotFound);
        await StillReadAsync("ten-dau", 2);
        await StillReadAsync("ten-giua", 3);
        await StillReadAsync("ten-cuoi", 4);
    }

    private async Task PublishAsync(Action<ChangeSetDraft> fill)
    {
        var number = await _database!.PublishAsync(fill);
        await _server!.UntilAsync(known => known?.Publication == number);
    }

    // Twice: what is kept of a page does not outlive its object.
    private async Task IsAsync(string slug, HttpStatusCode status, string? now = null)
    {
        foreach (var prefix in new[] { "", "/en", "", "/en" })
        {
            using var answer = await _client!.GetAsync(new Uri(prefix + Page + slug, UriKind.Relative));
            Assert.True(answer.StatusCode == status, $"{prefix}{Page}{slug}: {answer.StatusCode} and not {status}");
            Assert.Equal(now is null ? null : prefix + Page + now, answer.Headers.Location?.OriginalString);
            var texts = PageTexts.Of(prefix.Length > 0);
            var body = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            if (status == HttpStatusCode.OK)
            {
                Assert.Contains("Dự án đổi tên", body, StringComparison.Ordinal);
            }
            else if (status == HttpStatusCode.Gone)
            {
                Assert.Contains(texts["page.gone.text"], body, StringComparison.Ordinal);
                Assert.Contains("noindex", body, StringComparison.Ordinal);
                Assert.DoesNotContain("Dự án đổi tên", body, StringComparison.Ordinal);
            }
        }
    }

    private async Task StillReadAsync(string slug, long publication)
    {
        const string document =
            """
            query($slug: String!, $publication: Long!, $asOf: DateTime!) {
              said: investmentProject(slug: $slug, publication: $publication) { slug name }
              then: investmentProject(slug: $slug, asOf: $asOf) { slug name }
              now: investmentProject(slug: $slug) { slug }
            }
            """;
        await using var command = _database!.Admin.CreateCommand($"select published_at from published.publication where number = {publication}");
        var asOf = (DateTime)(await command.ExecuteScalarAsync())!;
        using var response = await MapServer.PostAsync(_client!, new { query = document, variables = new { slug, publication, asOf } });
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        foreach (var name in new[] { "said", "then" })
        {
            Assert.Equal((slug, "Dự án đổi tên"), (answer.GetProperty("data").GetProperty(name).GetProperty("slug").GetString(), answer.GetProperty("data").GetProperty(name).GetProperty("name").GetString()));
        }

        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").GetProperty("now").ValueKind);
    }
}
