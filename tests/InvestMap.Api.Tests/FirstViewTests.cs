using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using InvestMap.Registry;
using InvestMap.TestKit;
using Microsoft.AspNetCore.Mvc.Testing;
using Npgsql;

namespace InvestMap.Api.Tests;

/// <summary>The map's page as a reader has it before any script: the list, and the answers that the client starts with.</summary>
public sealed class FirstViewTests(MapServer server) : IClassFixture<MapServer>, IAsyncLifetime
{
    // As web-client/firstView.ts writes them.
    private const string List = """
        query ProjectList($lang: Language!) {
          objects: investmentProjects(first: 40, order: [{ nameVi: ASC }]) {
            totalCount
            nodes { slug name(lang: $lang) synthetic status capitalVnd capitalUsd capitalUsdConverted mapPoint { coordinates } administrativeUnit { name(lang: $lang) } industrialPark { name(lang: $lang) } }
          }
          aggregate: investmentProjectsAggregate { count unplaced synthetic }
        }
        """;

    private const string Overview = """
        {
          free: industrialParksAggregate(where: { freeLandHa: { gt: 0 } }) { count synthetic }
          latest: industrialParks(first: 1, where: { asOf: { neq: null } }, order: [{ asOf: DESC }]) { nodes { asOf asOfPrecision } }
        }
        """;

    private readonly string _webClient = Directory.CreateTempSubdirectory("investmap-web-").FullName;
    private WebApplicationFactory<Program>? _factory;
    private HttpClient? _client;

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_webClient, "index.html"), MapServer.Page);
        var questions = new[] { "vi", "en" }.ToDictionary(language => language, language => new
        {
            list = new { key = $"list {language}", query = List, variables = (object)new { lang = language.ToUpperInvariant() } },
            overview = new { key = $"overview {language}", query = Overview, variables = (object)new { } },
        });
        await File.WriteAllTextAsync(Path.Combine(_webClient, "first-view.json"), JsonSerializer.Serialize(new { parameters = new[] { "q", "layer", "demonstration" }, questions }));
        _factory = MapServer.Start(server.Database.Configuration, _webClient);
        _client = _factory.CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        _client!.Dispose();
        await _factory!.DisposeAsync();
        Directory.Delete(_webClient, recursive: true);
    }

    [Theory]
    [InlineData("/", "vi")]
    [InlineData("/en", "en")]
    public async Task The_page_has_the_list_and_the_very_answers_that_a_client_would_get(string address, string language)
    {
        var page = await PageWithListAsync(_client!, address);
        using var asked = await MapServer.PostAsync(server.Client, new { query = List, variables = new { lang = language.ToUpperInvariant() } });
        var told = await asked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var given = Given(page)!.Value;
        var list = given.GetProperty("list " + language);
        Assert.Equal(told.Replace("<", "\\u003c", StringComparison.Ordinal), list.GetRawText());
        Assert.Equal(list.GetProperty("extensions").GetRawText(), given.GetProperty("overview " + language).GetProperty("extensions").GetRawText());

        var objects = list.GetProperty("data").GetProperty("objects");
        var prefix = language == "en" ? "/en" : "";
        Assert.Equal(
            objects.GetProperty("nodes").EnumerateArray().Select(n => ($"{prefix}/p/investmentProjects/{n.GetProperty("slug").GetString()}", n.GetProperty("name").GetString())),
            Regex.Matches(page, "<a class=\"row\" href=\"([^\"]+)\">.*?<span class=\"row-name\">(.*?)</span>").Select(m => (m.Groups[1].Value, (string?)WebUtility.HtmlDecode(m.Groups[2].Value))));
        Assert.Contains($"<strong>{objects.GetProperty("totalCount").GetInt64()} ", page, StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{language}\"", page, StringComparison.Ordinal);

        // The tiles that the map asks for first are of the list's own publication.
        var tiles = Regex.Match(page, "<link rel=\"preload\" as=\"fetch\" crossorigin href=\"(/tiles/[^\"]+)\">").Groups[1].Value;
        Assert.Equal($"/tiles/investmentProjects.json?lang={language}&publication={list.GetProperty("extensions").GetProperty("publication")}", WebUtility.HtmlDecode(tiles));
        using var there = await _client!.GetAsync(new Uri(WebUtility.HtmlDecode(tiles), UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, there.StatusCode);
    }

    [Theory]
    [InlineData("/?q=nghi")]
    [InlineData("/en?layer=industrialParks")]
    [InlineData("/?demonstration=1")]
    [InlineData("/?utm_source=mail&q=nghi")]
    [InlineData("/?q=")]
    public async Task An_address_that_opens_another_view_shows_no_list_of_the_first(string address)
    {
        var page = await PageAsync(_client!, address);
        Assert.Null(Given(page));
        Assert.DoesNotContain("class=\"row\"", page, StringComparison.Ordinal);
        Assert.Contains("<noscript>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!--<script> \"><img src=x onerror=alert(1)> & 'x' {{shown}}")]
    public async Task A_name_is_text_in_the_list_and_in_the_answers(string name)
    {
        await using var command = server.Database.Admin.CreateCommand(
            "update published.investment_project set name_vi = $1 where uuid = (select uuid from published.investment_project where not synthetic order by name_vi collate \"vi-x-icu\", uuid limit 1)");
        command.Parameters.Add(new NpgsqlParameter { Value = name });
        Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        var page = await PageWithListAsync(_client!, "/");
        Assert.Contains(name, Given(page)!.Value.GetProperty("list vi").GetProperty("data").GetProperty("objects").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("name").GetString()));
        Assert.Contains(name, Regex.Matches(page, "<span class=\"row-name\">(.*?)</span>").Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)));
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(page, "</script>"));
    }

    [Theory]
    [InlineData("/?")]
    [InlineData("/?fbclid=IwAR0")]
    [InlineData("/en?utm_source=mail&utm_medium=a%20b&=x&fbclid")]
    [InlineData("/?fbclid=</script><script>alert(1)</script>&fbclid=2")]
    public async Task What_other_sites_put_behind_an_address_opens_the_first_view_all_the_same(string address)
    {
        var page = await PageWithListAsync(_client!, address);
        Assert.Equal(await PageWithListAsync(_client!, address[..address.IndexOf('?', StringComparison.Ordinal)]), page);
    }

    [Fact]
    public async Task The_page_is_made_once_for_each_publication()
    {
        await using var keeping = MapServer.Start([.. server.Database.Configuration, KeyValuePair.Create("ResponseCache:PageBytes", (string?)"1000000")], _webClient);
        using var client = keeping.CreateClient();
        await keeping.UntilAsync(known => known is not null);
        await PageWithListAsync(client, "/en");
        using var first = await client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        using var second = await client.GetAsync(new Uri("/?fbclid=1", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((false, true), (first.IsKept(), second.IsKept()));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var known = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
    }

    [Fact]
    public async Task While_the_database_is_away_or_held_up_the_client_comes_without_a_list_and_asks_by_itself()
    {
        await using var database = await TestDatabase.CreateSeededAsync();
        var own = new NpgsqlConnectionStringBuilder(database.ConnectionString(DatabaseRole.Reader));
        await using var line = new CuttableLine($"{own.Host}/.s.PGSQL.{own.Port}");
        line.Mend();
        var there = new NpgsqlConnectionStringBuilder(own.ConnectionString) { Host = "127.0.0.1", Port = line.Port }.ConnectionString;
        await using var behind = MapServer.Start([KeyValuePair.Create("ConnectionStrings:Reader", (string?)there)], _webClient);
        using var client = behind.CreateClient();
        await PageWithListAsync(client, "/");

        await using (var holding = await database.Admin.OpenConnectionAsync(TestContext.Current.CancellationToken))
        await using (await holding.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            await using var hold = new NpgsqlCommand("lock table published.investment_project in access exclusive mode", holding);
            await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            Assert.Null(Given(await PageAsync(client, "/")));
        }

        line.Cut();
        var away = await PageAsync(client, "/");
        Assert.Null(Given(away));
        Assert.Contains("id=\"root\"", away, StringComparison.Ordinal);
        line.Mend();
        await PageWithListAsync(client, "/");
    }

    private static async Task<string> PageAsync(HttpClient client, string address)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("script-src 'self'; style-src 'self' 'sha256-", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    // A server that has just started, beside other tests, may not have its list in time; the next reader gets it.
    private static async Task<string> PageWithListAsync(HttpClient client, string address)
    {
        for (var tries = 0; tries < 10; tries++)
        {
            if (await PageAsync(client, address) is var page && Given(page) is not null)
            {
                return page;
            }
        }

        throw new InvalidOperationException($"{address} never has its list.");
    }

    private static JsonElement? Given(string page) =>
        Regex.Match(page, "<script type=\"application/json\" id=\"first-answers\">(.*?)</script>", RegexOptions.Singleline) is { Success: true } block
            ? JsonSerializer.Deserialize<JsonElement>(block.Groups[1].Value)
            : null;
}
