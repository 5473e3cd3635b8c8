using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using InvestMap.Registry;

namespace InvestMap.Api.Tests;

/// <summary><c>/metrics</c> as Prometheus reads it, over real connections.</summary>
public sealed partial class MetricsTests
{
    private const string Parks = "{ industrialParks(first: 3) { totalCount nodes { nameVi } } }";

    [Fact]
    public async Task Numbers_tell_what_was_asked_and_nothing_of_who_asked_what()
    {
        await using var server = await ServerOfItsOwn.StartAsync();
        await ReadAsync(server);
        for (var i = 0; i < 3; i++)
        {
            await AskAsync(server, Parks, HttpStatusCode.OK);
        }

        await AskAsync(server, "query SecretName { industrialParks(where: { nameVi: { eq: \"secret text\" } }) { totalCount } }", HttpStatusCode.OK);
        await AskAsync(server, "{ nothing }", HttpStatusCode.BadRequest);
        await GetAsync(server, "/tiles/industrialParks/8/202/113.mvt?where=" + Uri.EscapeDataString("{\"nameVi\":{\"contains\":\"secret\"}}"));
        await GetAsync(server, "/export/industrialParks.csv");
        await GetAsync(server, "/export/secretsubject.csv", HttpStatusCode.NotFound);
        await GetAsync(server, "/secret/address?token=secrettoken", HttpStatusCode.NotFound);

        // What was just written may be shown for 300 ms more.
        var text = "";
        var numbers = new Dictionary<string, double>();
        for (var attempt = 0; attempt < 50 && numbers.GetValueOrDefault("investmap_tiles_total{layer=\"industrialParks\"}") == 0; attempt++)
        {
            await Task.Delay(200, TestContext.Current.CancellationToken);
            (text, numbers) = await ReadAsync(server);
        }

        double Number(string name) => numbers.TryGetValue(name, out var value) ? value : throw new KeyNotFoundException($"{name} is not in\n{text}");
        Assert.Equal(2, Number("graphql_server_operations_total{graphql_operation_type=\"query\",outcome=\"answered\"}"));
        Assert.Equal(2, Number("graphql_server_operations_total{graphql_operation_type=\"query\",outcome=\"kept\"}"));
        Assert.Equal(1, Number("graphql_server_operations_total{graphql_operation_type=\"unknown\",outcome=\"refused\"}"));
        Assert.Equal(1, Number("graphql_server_errors_total{code=\"GQL200\"}"));
        Assert.Equal(3, Number("graphql_server_phases_total{phase=\"parse\"}"));
        Assert.Equal(2, Number("graphql_server_phases_total{phase=\"run\"}"));
        Assert.True(Number("graphql_server_phase_duration_seconds_total{phase=\"run\"}") is > 0 and < 60);
        Assert.Equal(0, Number("graphql_server_subscriptions{}"));

        Assert.Equal(2, Number("investmap_cache_hits_total{cache=\"answers\"}"));
        Assert.Equal(3, Number("investmap_cache_misses_total{cache=\"answers\"}"));
        Assert.Equal(1, Number("investmap_cache_misses_total{cache=\"tiles\"}"));
        Assert.True(Number("investmap_cache_size_bytes{cache=\"answers\"}") > 100);
        Assert.Equal(1, Number("investmap_tiles_total{layer=\"industrialParks\"}"));
        Assert.Equal(0, Number("investmap_exports_running{}"));
        foreach (var pool in (string[])["light", "heavy", "export"])
        {
            Assert.Equal(0, Number($"investmap_database_waiting{{pool=\"{pool}\"}}"));
            Assert.Equal(0, Number($"investmap_database_refused_total{{pool=\"{pool}\"}}"));
        }

        Assert.Equal(1, Number("investmap_publication{}"));
        Assert.InRange(Number("investmap_publication_age_seconds{}"), 0, 30);

        // ASP.NET's and .NET's own, and the driver's connections by the names of their pools.
        Assert.Contains(numbers, n => n.Key.StartsWith("http_server_request_duration_seconds_count{", StringComparison.Ordinal) && n.Key.Contains("http_route=\"/tiles/{layer}/{z}/{x}/{y}.mvt\"", StringComparison.Ordinal) && n.Value == 1);
        Assert.Contains(numbers, n => n.Key.StartsWith("db_client_connection_count{", StringComparison.Ordinal) && n.Key.Contains("investmap_reader_light", StringComparison.Ordinal));
        Assert.Contains(numbers.Keys, n => n.StartsWith("dotnet_process_memory_working_set_bytes", StringComparison.Ordinal));
        Assert.DoesNotContain("secret", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Host=", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("select", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Whoever_comes_through_a_proxy_is_not_this_machine()
    {
        await using var server = await ServerOfItsOwn.StartAsync();
        foreach (var (header, value) in ((string, string)[])[("X-Forwarded-For", "127.0.0.1"), ("Forwarded", "for=127.0.0.1"), ("Via", "1.1 proxy")])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
            request.Headers.TryAddWithoutValidation(header, value);
            using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
            await AssertRefusedAsync(response);
        }
    }

    [Theory]
    [InlineData("Production", null, HttpStatusCode.Forbidden)]
    [InlineData("Production", "127.0.0.0/8", HttpStatusCode.OK)]
    [InlineData("Production", "127.0.0.1", HttpStatusCode.OK)]
    [InlineData("Development", "10.0.0.0/8", HttpStatusCode.Forbidden)]
    public async Task Only_networks_that_are_named_read_them(string environment, string? network, HttpStatusCode expected)
    {
        await using var server = await ServerOfItsOwn.StartAsync(("ASPNETCORE_ENVIRONMENT", environment), ("Metrics:Networks:0", network));
        using var response = await server.Client.GetAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(expected, response.StatusCode);
        if (expected == HttpStatusCode.Forbidden)
        {
            await AssertRefusedAsync(response);
        }
    }

    [Fact]
    public async Task A_network_that_is_none_stops_the_start()
    {
        var refusal = await Assert.ThrowsAsync<RefusalException>(() => ServerOfItsOwn.StartAsync(("Metrics:Networks:0", "the office")));
        Assert.Contains("Metrics:Networks holds networks such as 10.1.0.0/16", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task AssertRefusedAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        var told = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Metrics", told, StringComparison.Ordinal);
        Assert.DoesNotContain("graphql_server", told, StringComparison.Ordinal);
    }

    private static async Task AskAsync(ServerOfItsOwn server, string document, HttpStatusCode expected)
    {
        using var response = await MapServer.PostAsync(server.Client, new { query = document });
        Assert.Equal(expected, response.StatusCode);
    }

    private static async Task GetAsync(ServerOfItsOwn server, string address, HttpStatusCode? expected = null)
    {
        using var response = await server.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True(expected is null ? response.IsSuccessStatusCode : response.StatusCode == expected, $"{address}: {response.StatusCode}");
        await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    // Every line is a comment or one number of a family that was announced, as the text format 0.0.4 wants it.
    private static async Task<(string Text, Dictionary<string, double> Numbers)> ReadAsync(ServerOfItsOwn server)
    {
        using var response = await server.Client.GetAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"), "pages of other origins have no business here");
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var numbers = new Dictionary<string, double>();
        var families = new HashSet<string>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Announced().Match(line) is { Success: true } announced)
            {
                Assert.True(families.Add(announced.Groups[1].Value), $"announced twice: {line}");
            }
            else if (!line.StartsWith("# ", StringComparison.Ordinal))
            {
                var number = Sample().Match(line);
                Assert.True(number.Success, line);
                Assert.Contains(families, family => number.Groups["name"].Value is var name && (name == family || name == family + "_bucket" || name == family + "_sum" || name == family + "_count"));
                Assert.True(numbers.TryAdd(number.Groups["key"].Value, double.Parse(number.Groups["value"].Value, CultureInfo.InvariantCulture)), $"told twice: {line}");
            }
        }

        return (text, numbers);
    }

    [GeneratedRegex("^# TYPE ([a-z0-9_]+) (counter|gauge|histogram)$")]
    private static partial Regex Announced();

    [GeneratedRegex("""^(?<key>(?<name>[a-z_:][a-z0-9_:]*)(\{[^}]*(\{[^}]*\}[^}]*)*\})?) (?<value>[-+0-9.eE]+|\+Inf|NaN)( [0-9]+)?$""")]
    private static partial Regex Sample();
}
