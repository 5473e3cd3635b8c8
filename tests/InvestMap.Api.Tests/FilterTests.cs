using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using InvestMap.Query;
using InvestMap.TestKit;

namespace InvestMap.Api.Tests;

/// <summary>Filters in addresses: one spelling, short ones inline, long ones by name (DECISIONS.md, 21).</summary>
public sealed class FilterTests(MapServer server) : IClassFixture<MapServer>
{
    // A node of reads alone keeps filters in its memory.
    private static readonly KeyValuePair<string, string?> WithoutIntake = new("ConnectionStrings:Intake", "");

    [Theory]
    [InlineData("""{ "status": { "eq": "OPERATING" }, "nameVi": { "contains": "a" } }""", """{"nameVi":{"contains":"a"},"status":{"eq":"OPERATING"}}""")]
    [InlineData("""{"areaHa":{"gt":1.50,"lt":-0.0,"eq":100}}""", """{"areaHa":{"eq":100,"gt":1.5,"lt":0}}""")]
    [InlineData("""{"areaHa":{"gt":1e400}}""", """{"areaHa":{"gt":1e400}}""")]
    [InlineData("""{"or":[],"and":null,"not":null,"search":null,"bbox":null,"id":null}""", null)]
    [InlineData("""{"industrialPark":null}""", """{"industrialPark":null}""")]
    [InlineData("""{"search":"A\u0300 \u00e0"}""", """{"search":"À à"}""")]
    [InlineData("{}", null)]
    [InlineData("null", null)]
    public void Filters_that_ask_the_same_have_one_spelling(string sent, string? canonical)
    {
        Assert.Equal(canonical, CanonicalFilter.Of(Encoding.UTF8.GetBytes(sent)));
        if (canonical is not null)
        {
            Assert.Equal(canonical, CanonicalFilter.Of(Encoding.UTF8.GetBytes(canonical)));
        }
    }

    [Fact]
    public async Task A_filter_gets_the_hash_of_its_spelling_for_a_name_and_is_taken_by_it()
    {
        const string canonical = """{"nameVi":{"startsWith":"K"},"status":{"in":["OPERATING","PLANNED"]}}""";
        var name = await NameAsync("""{ "status": {"in": ["OPERATING", "PLANNED"]}, "nameVi": {"startsWith": "K"} }""");
        Assert.Equal("sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))), name);
        var inline = await CountAsync(Uri.EscapeDataString(canonical));
        Assert.NotEqual(await CountAsync(""), inline);
        Assert.Equal(inline, await CountAsync(name));
    }

    [Fact]
    public async Task What_is_too_long_for_an_address_is_sent_and_then_named()
    {
        var uuids = Enumerable.Range(0, 300).Select(_ => Guid.CreateVersion7().ToString());
        var where = JsonSerializer.Serialize(new { uuid = new { nin = uuids } });
        using var refused = await server.Client.GetAsync(new Uri($"/tiles/industrialParks.json?where={Uri.EscapeDataString(where)}", UriKind.Relative));
        await IsProblemAsync(refused, 414, "HTTP414", "/filters");
        Assert.Equal(await CountAsync(""), await CountAsync(await NameAsync(where)));
    }

    [Theory]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n", 400)]
    [InlineData("Content-Length: 40000000\r\n\r\n{", 413)]
    [InlineData("Content-Length: 1000\r\n\r\n{", 408)]
    public async Task A_body_that_is_broken_too_large_or_too_slow_is_one_problem(string sent, int status)
    {
        await using var own = MapServer.Start(server.Database.Configuration);
        own.UseKestrel(0);
        own.StartServer();
        var place = own.ClientOptions.BaseAddress;
        using var line = new TcpClient(place.Host, place.Port);
        var stream = line.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /filters HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n{sent}"));
        var answer = await new StreamReader(stream).ReadToEndAsync();
        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/problem+json", answer, StringComparison.Ordinal);
        Assert.Contains($"\"code\":\"HTTP{status}\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_not_kept_asks_for_the_filter_again()
    {
        using var response = await server.Client.GetAsync(new Uri($"/tiles/plots.json?where=sha256:{new string('0', 64)}", UriKind.Relative));
        await IsProblemAsync(response, 404, "REQ120", "/filters");
    }

    [Theory]
    [InlineData("[]", "application/json", 400, "MAP304")]
    [InlineData("nonsense", "application/json", 400, "MAP304")]
    [InlineData("", "application/json", 400, "MAP304")]
    [InlineData("{}", "application/json", 400, "HTTP400")]
    [InlineData("""{"a":1,"a":2}""", "application/json", 400, "MAP304")]
    [InlineData("""{"a":"\ud800"}""", "application/json", 400, "MAP305")]
    [InlineData("""{"search":"a"}""", "text/plain", 415, "HTTP415")]
    public async Task What_is_no_filter_gets_no_name(string body, string type, int status, string code)
    {
        using var response = await PostAsync(server.Client, body, type);
        await IsProblemAsync(response, status, code, "");
    }

    [Fact]
    public async Task A_filter_of_a_megabyte_is_refused_unread()
    {
        using var response = await PostAsync(server.Client, "{\"search\":\"" + new string('a', 1 << 20) + "\"}");
        await IsProblemAsync(response, 413, "HTTP413", "65,536");
    }

    [Fact]
    public async Task Nesting_has_an_end()
    {
        using var response = await PostAsync(server.Client, string.Concat(Enumerable.Repeat("{\"not\":", 100)) + "{}" + new string('}', 100));
        await IsProblemAsync(response, 400, "MAP304", "");
    }

    [Fact]
    public async Task The_store_forgets_what_was_used_longest_ago()
    {
        await using var small = MapServer.Start([.. server.Database.Configuration, WithoutIntake, new("Filters:Bytes", "1200")]);
        using var client = small.CreateClient();
        var names = new List<string>();
        foreach (var letter in "abc")
        {
            names.Add(await NameAsync($$$"""{"search":"{{{new string(letter, 100)}}}"}""", client));
            using var first = await client.GetAsync(new Uri($"/tiles/plots.json?where={names[0]}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        }

        using var second = await client.GetAsync(new Uri($"/tiles/plots.json?where={names[1]}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, second.StatusCode);
        using var third = await client.GetAsync(new Uri($"/tiles/plots.json?where={names[2]}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Fact]
    public async Task A_filter_sent_to_one_server_is_known_to_another_and_after_a_restart_behind_every_door()
    {
        const string filter = """{"search":"nghi son"}""";
        string name;
        await using (var first = MapServer.Start(server.Database.Configuration))
        {
            using var client = first.CreateClient();
            name = await NameAsync(filter, client);
        }

        foreach (var door in new[] { "/tiles/investmentProjects.json?where=", "/export/investmentProjects.csv?where=", "/ogc/collections/investmentProjects/items?where=" })
        {
            await using var second = MapServer.Start(server.Database.Configuration);
            using var client = second.CreateClient();
            using var named = await client.GetAsync(new Uri(door + name, UriKind.Relative));
            Assert.True(named.StatusCode == HttpStatusCode.OK, $"{door}: {named.StatusCode}");
            using var inline = await client.GetAsync(new Uri(door + Uri.EscapeDataString(filter), UriKind.Relative));
            if (door.StartsWith("/tiles", StringComparison.Ordinal))
            {
                var (one, other) = (await named.Content.ReadFromJsonAsync<JsonElement>(), await inline.Content.ReadFromJsonAsync<JsonElement>());
                Assert.Equal(other.GetProperty("count").GetInt32(), one.GetProperty("count").GetInt32());
            }
        }
    }

    [Fact]
    public async Task The_database_keeps_so_many_bytes_and_forgets_what_was_used_longest_ago()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using (var fill = database.Admin.CreateCommand(
            """
            insert into ops.kept_filter (name, filter, used_at)
            select 'sha256:' || encode(sha256(convert_to(f, 'UTF8')), 'hex'), f, now() - n * interval '1 minute'
            from generate_series(1, 20) n cross join lateral (select repeat(chr(96 + n), 1000000)) x (f)
            """))
        {
            await fill.ExecuteNonQueryAsync();
        }

        await using var keep = database.Sources.Intake.CreateCommand("select engagement.keep_filter('new'), engagement.keep_filter('new')");
        await keep.ExecuteNonQueryAsync();
        await using var left = database.Admin.CreateCommand("select string_agg(left(filter, 1), '' order by used_at desc), sum(bytes) from ops.kept_filter");
        await using var reader = await left.ExecuteReaderAsync();
        await reader.ReadAsync();
        Assert.Equal("nabcdefghijklmnop", reader.GetString(0));
        Assert.InRange(reader.GetInt64(1), 1, 16 * 1024 * 1024);
    }

    [Fact]
    public async Task Without_the_database_a_filter_holds_on_the_server_that_it_was_sent_to_and_elsewhere_the_database_is_said_to_be_away()
    {
        await using var cut = MapServer.Start([.. server.Database.Configuration, new("ConnectionStrings:Intake", "Host=127.0.0.1;Port=1;Username=x;Password=x;Timeout=1")]);
        using var client = cut.CreateClient();
        var name = await NameAsync("""{"search":"cut off"}""", client);
        using var own = await client.GetAsync(new Uri($"/tiles/plots.json?where={name}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        using var unknown = await client.GetAsync(new Uri($"/tiles/plots.json?where=sha256:{new string('1', 64)}", UriKind.Relative));
        await IsProblemAsync(unknown, 503, "MAP500", "database");
    }

    [Fact]
    public async Task Pages_of_other_origins_may_send_filters()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/filters");
        request.Headers.Add("Origin", "https://example.vn");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        using var response = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("POST", response.Headers.GetValues("Access-Control-Allow-Methods").Single(), StringComparison.Ordinal);
    }

    private async Task<int> CountAsync(string where) =>
        (await server.Client.GetFromJsonAsync<JsonElement>(new Uri($"/tiles/industrialParks.json?where={where}", UriKind.Relative))).GetProperty("count").GetInt32();

    private async Task<string> NameAsync(string filter, HttpClient? client = null)
    {
        using var response = await PostAsync(client ?? server.Client, filter);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("where").GetString()!;
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string body, string type = "application/json")
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        return await client.PostAsync(new Uri("/filters", UriKind.Relative), content);
    }

    private static async Task IsProblemAsync(HttpResponseMessage response, int status, string code, string text)
    {
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Contains(text, problem.GetProperty("detail").GetString()!, StringComparison.Ordinal);
    }
}
