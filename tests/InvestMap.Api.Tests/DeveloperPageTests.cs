using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using InvestMap.TestKit;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InvestMap.Api.Tests;

/// <summary>The developers' page over a server on a port of its own: what a visitor copies from it runs as it stands, and its limits are the server's.</summary>
public sealed partial class DeveloperPageTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("investmap-examples-");
    private TestDatabase? _database;
    private WebApplicationFactory<Program>? _server;
    private HttpClient? _client;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateSeededAsync();
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "styles"));
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "styles", "light.vi.json"), MapServer.Style);
        _server = MapServer.Start(
            [.. _database.Configuration, new("Filters:FilterBytes", "7000"), new("Database:ExportTime", "00:03:00"), new("GraphQL:Request:Limits:Depth", "33"), new("GraphQL:Request:CostBudgets:Anonymous", "54321")],
            _folder.FullName);
        _server.UseKestrel(0);
        _server.StartServer();
        _client = new HttpClient { BaseAddress = _server.ClientOptions.BaseAddress };
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        await _server!.DisposeAsync();
        await _database!.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Every_example_runs_as_it_stands_on_the_page()
    {
        var page = await PageAsync("/developers");
        var examples = Example().Matches(page).ToDictionary(m => m.Groups["name"].Value, m => WebUtility.HtmlDecode(m.Groups["text"].Value));
        Assert.Equal(DeveloperExamples.Names.Order(), examples.Keys.Order());
        foreach (var (name, text) in examples)
        {
            if (name.EndsWith(".sh", StringComparison.Ordinal))
            {
                await RunAsync(name, text);
            }
            else
            {
                using var answer = await MapServer.PostAsync(_client!, new { query = text });
                Succeeded(name, await answer.Content.ReadAsStringAsync());
            }
        }

        // What the links beside them lead to, and those of the table of data.
        var links = Link().Matches(page).Select(m => WebUtility.HtmlDecode(m.Groups["address"].Value)).Where(a => a is "/catalog.jsonld" or "/sitemap.xml" || a.StartsWith("/graphql", StringComparison.Ordinal) || a.StartsWith("/tiles", StringComparison.Ordinal) || a.StartsWith("/ogc", StringComparison.Ordinal)
            || a.StartsWith("/export/plots.", StringComparison.Ordinal)).ToList();
        Assert.True(links.Count > 12, string.Join(' ', links));
        foreach (var link in links.Where(l => l != "/graphql"))
        {
            using var answer = await _client!.GetAsync(new Uri(link, UriKind.Relative));
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{link}: {(int)answer.StatusCode}");
        }

        Assert.Contains("/catalog.jsonld", links);
    }

    [Fact]
    public async Task An_example_that_the_server_refuses_would_fail_the_test()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => RunAsync("wrong.sh", $"curl -o x.csv {_client!.BaseAddress}export/nothing.csv"));
        await Assert.ThrowsAnyAsync<Exception>(() => RunAsync("wrong.sh", $"curl -g '{_client!.BaseAddress}graphql?query={{nothing}}' -H 'Accept: application/json'"));
    }

    [Theory]
    [InlineData("/developers", "vi", "7.000 byte", "3 phút", "54.321")]
    [InlineData("/en/developers", "en", "7,000 byte", "3 minutes", "54,321")]
    public async Task Limits_are_those_of_this_server_in_the_language_of_the_page(string address, string language, string filter, string time, string cost)
    {
        var page = await PageAsync(address);
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains($"<link rel=\"canonical\" href=\"{_client!.BaseAddress}{address[1..]}\">", page, StringComparison.Ordinal);
        foreach (var value in new[] { filter, time, cost, "33", "500", "4 KiB", "0–22" })
        {
            Assert.Contains($"<dd>{value}</dd>", page, StringComparison.Ordinal);
        }

        // Where this server is set otherwise than the program, both are told; elsewhere one.
        foreach (var normal in language == "en" ? new[] { "64 KiB", "10 minutes", "40", "100,000" } : ["64 KiB", "10 phút", "40", "100.000"])
        {
            Assert.Contains($"<dd>{(language == "en" ? "default" : "mặc định")} {normal}</dd>", page, StringComparison.Ordinal);
        }

        Assert.Equal(4, Regex.Count(page, "</dd><dd>"));
    }

    [Fact]
    public async Task The_page_is_without_script_and_may_load_nothing_but_its_icon()
    {
        using var response = await _client!.GetAsync(new Uri("/en/developers", UriKind.Relative));
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script", policy, StringComparison.Ordinal);
        var page = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" style=", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(StyleEndpoint.OriginMark, page, StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/en/developers");
        request.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        using var again = await _client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    private Task<string> PageAsync(string address) => _client!.GetStringAsync(new Uri(address, UriKind.Relative));

    // As a visitor would; only that curl says when it was refused is set from outside.
    private async Task RunAsync(string name, string text)
    {
        var folder = _folder.CreateSubdirectory(Path.GetRandomFileName());
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, ".curlrc"), "fail-with-body\nsilent\nshow-error\nmax-time = 60\n");
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", text])
        {
            WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true,
            Environment = { ["CURL_HOME"] = folder.FullName, ["HOME"] = folder.FullName, ["no_proxy"] = "*" },
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{name}: {process.ExitCode} {output} {await error}");
        var saved = folder.EnumerateFiles().Where(file => file.Name != ".curlrc").ToList();
        Assert.True(output.Length > 0 || saved.Count > 0, $"{name} gave nothing.");
        Assert.All(saved, file => Assert.True(file.Length > 20, $"{name}: {file.Name} has {file.Length} bytes."));
        if (output.Length > 0)
        {
            Succeeded(name, output);
        }
    }

    private static void Succeeded(string name, string answer)
    {
        using var json = JsonDocument.Parse(answer);
        Assert.False(json.RootElement.TryGetProperty("errors", out var errors), $"{name}: {errors}");
    }

    [GeneratedRegex("<code data-example=\"(?<name>[^\"]+)\">(?<text>[^<]*)</code>")]
    private static partial Regex Example();

    [GeneratedRegex("href=\"(?<address>/[^\"]*)\"")]
    private static partial Regex Link();
}
