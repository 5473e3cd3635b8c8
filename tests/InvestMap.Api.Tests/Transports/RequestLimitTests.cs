using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace InvestMap.Api.Tests.Transports;

/// <summary>Whatever comes over HTTP, the answer is a well-formed error with a code.</summary>
public sealed class RequestLimitTests
{
    [Theory]
    [InlineData("{\"query\": \"{ hello }\", \"operationName\": \"\"}", "GQL201")]
    [InlineData("{\"query\": \"\"}", "GQL101")]
    [InlineData("{\"query\": \"{ hello }\\u0000\"}", "GQL100")]
    [InlineData("{\"query\": \"{ hello(name: \\\"\\\\ud800\\\") }\"}", "GQL100")]
    [InlineData("{\"query\": \"\\ud800\"}", "HTTP400")]
    [InlineData("{\"query\": \"query($n: String) { hello(name: $n) }\", \"variables\": {\"n\": \"\\ud800\"}}", "GQL202")]
    [InlineData("{\"query\": \"query($n: Int!) { double(n: $n) }\", \"variables\": {\"n\": 1e999}}", "GQL202")]
    [InlineData("{\"query\": \"query($n: Int!) { double(n: $n) }\", \"variables\": {\"n\": 9007199254740993}}", "GQL202")]
    [InlineData("[{\"query\": \"{ hello }\"}]", "REQ100")]
    [InlineData("\"{ hello }\"", "HTTP400")]
    [InlineData("{\"query\": \"{ hello }\"", "HTTP400")]
    [InlineData("{\"documentId\": \"sha256:0\"}", "REQ111")]
    [InlineData("{\"documentId\": \"md5:00\"}", "REQ111")]
    [InlineData("{\"documentId\": \"nothing\"}", "REQ110")]
    [InlineData("{\"query\": \"{ hello }\", \"documentId\": \"nothing\"}", "REQ111")]
    public async Task A_request_that_cannot_be_answered_gets_its_code(string body, string code)
    {
        await using var host = await NewsHost.StartAsync();
        using var response = await host.PostAsync(new StringContent(body, Encoding.UTF8, "application/json"), ("Accept", "application/graphql-response+json"));
        var (given, answer) = await NewsHost.ReadAsync(response);
        Assert.Equal((HttpStatusCode.BadRequest, code), (response.StatusCode, given));
        Assert.False(answer.TryGetProperty("data", out _));
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused_and_a_byte_order_mark_is_not()
    {
        await using var host = await NewsHost.StartAsync();
        using var broken = await host.PostAsync(Bytes([.. "{\"query\": \"{ hello }\", \"x\": \""u8, 0xC3, 0x28, .. "\"}"u8]));
        Assert.Equal((HttpStatusCode.BadRequest, "HTTP400"), (broken.StatusCode, (await NewsHost.ReadAsync(broken)).Code));
        using var nul = await host.PostAsync(Bytes([.. "{\"query\": \"{ hello }"u8, 0, .. "\"}"u8]));
        Assert.Equal(HttpStatusCode.BadRequest, nul.StatusCode);
        using var marked = await host.PostAsync(Bytes([0xEF, 0xBB, 0xBF, .. "{\"query\": \"{ hello }\"}"u8]));
        Assert.Equal("Xin chào bạn", (await NewsHost.ReadAsync(marked)).Answer.GetProperty("data").GetProperty("hello").GetString());
    }

    [Theory]
    [InlineData("text/plain", null)]
    [InlineData("application/x-www-form-urlencoded", null)]
    [InlineData("multipart/form-data; boundary=x", null)]
    [InlineData("application/json; charset=utf-16", null)]
    [InlineData("application/json", "gzip")]
    [InlineData(null, null)]
    public async Task Only_json_in_utf8_is_read_so_no_form_of_another_page_can_send_a_mutation(string? type, string? encoding)
    {
        await using var host = await NewsHost.StartAsync();
        using var content = Bytes("{\"query\": \"mutation { touch }\"}"u8.ToArray());
        content.Headers.ContentType = null;
        if (type is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        if (encoding is not null)
        {
            content.Headers.ContentEncoding.Add(encoding);
        }

        using var response = await host.PostAsync(content);
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "HTTP415"), (response.StatusCode, (await NewsHost.ReadAsync(response)).Code));
    }

    [Fact]
    public async Task A_mutation_over_get_is_not_executed()
    {
        await using var host = await NewsHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=mutation{touch}");
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        using var response = await host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("GQL203", (await NewsHost.ReadAsync(response)).Code);
    }

    [Fact]
    public async Task Json_that_nests_too_deep_is_told_apart_from_json_that_is_broken()
    {
        await using var host = await NewsHost.StartAsync(("GraphQL:Server:JsonDepth", "20"));
        foreach (var depth in new[] { 15, 30, 10_000 })
        {
            var rows = new string('[', depth) + new string(']', depth);
            using var response = await host.PostAsync(new StringContent(
                $"{{\"query\": \"{{ hello }}\", \"variables\": {{\"text\": \"[[[[[[[[[[[[[[[[[[[[[[\\\"\", \"rows\": {rows}}}}}", Encoding.UTF8, "application/json"));
            Assert.Equal(depth < 20 ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity, response.StatusCode);
            Assert.Equal(depth < 20 ? null : "HTTP422", (await NewsHost.ReadAsync(response)).Code);
        }
    }

    [Fact]
    public async Task The_largest_body_is_a_setting()
    {
        await using var host = await NewsHost.StartAsync(("GraphQL:Server:BodyBytes", "1000"));
        foreach (var chunked in new[] { false, true })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ hello }", more = new string('x', 1000) }) };
            request.Headers.TransferEncodingChunked = chunked;
            using var response = await host.Client.SendAsync(request);
            Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "HTTP413"), (response.StatusCode, (await NewsHost.ReadAsync(response)).Code));
        }
    }

    [Fact]
    public async Task A_body_that_does_not_arrive_is_given_up()
    {
        await using var host = await NewsHost.StartAsync(("GraphQL:Server:BodyTime", "00:00:00.5"));
        using var client = new TcpClient();
        await client.ConnectAsync(host.Address.Host, host.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"query\""u8.ToArray());
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(20));
        Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal);
        Assert.Contains("HTTP408", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_is_read_whole_wherever_it_is_cut_by_the_servers_buffers()
    {
        await using var host = await NewsHost.StartAsync();
        for (var length = 3000; length < 5000; length += 100)
        {
            var body = $"{{\"query\": \"{{ hello }} #{new string('x', length)}\"}}";
            using var client = new TcpClient();
            await client.ConnectAsync(host.Address.Host, host.Address.Port);
            var stream = client.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes(
                $"POST /graphql HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"));
            using var reader = new StreamReader(stream);
            Assert.StartsWith("HTTP/1.1 200", await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(20)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Batches_are_answered_in_their_order_where_the_setting_offers_them_and_up_to_its_size()
    {
        await using var host = await NewsHost.StartAsync(("GraphQL:Server:BatchSize", "2"));
        using var two = await host.PostAsync(JsonContent.Create(new object[] { new { query = "{ hello }" }, new { query = "{ nothing }" } }));
        var answers = (await two.Content.ReadFromJsonAsync<JsonElement>()).EnumerateArray().ToArray();
        Assert.Equal("Xin chào bạn", answers[0].GetProperty("data").GetProperty("hello").GetString());
        Assert.True(answers[1].TryGetProperty("errors", out _));
        using var three = await host.PostAsync(JsonContent.Create(Enumerable.Repeat(new { query = "{ hello }" }, 3)));
        Assert.Equal("REQ101", (await NewsHost.ReadAsync(three)).Code);
        using var none = await host.PostAsync(JsonContent.Create(Array.Empty<object>()));
        Assert.Equal("HTTP400", (await NewsHost.ReadAsync(none)).Code);
    }

    [Fact]
    public async Task Members_that_are_not_known_are_ignored_and_the_cost_is_told_on_demand()
    {
        await using var host = await NewsHost.StartAsync();
        using var response = await host.PostAsync(JsonContent.Create(new { query = "{ hello }", id = 7, doc = "x", extensions = new { any = 1 } }), ("GraphQL-Cost", "report"));
        var (code, answer) = await NewsHost.ReadAsync(response);
        Assert.Null(code);
        Assert.Equal(JsonValueKind.Object, answer.GetProperty("extensions").GetProperty("operationCost").ValueKind);
    }

    [Fact]
    public async Task An_unexpected_fault_leaks_nothing()
    {
        await using var host = await NewsHost.StartAsync();
        using var response = await host.PostAsync(JsonContent.Create(new { query = "{ fails }" }));
        var text = await response.Content.ReadAsStringAsync();
        Assert.Contains("Unexpected Execution Error", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Engine_limits_are_settings_too()
    {
        await using var host = await NewsHost.StartAsync(("GraphQL:Request:Limits:Aliases", "2"), ("GraphQL:Request:EnableIntrospection", "false"));
        using var aliases = await host.PostAsync(JsonContent.Create(new { query = "{ a: hello b: hello c: hello }" }));
        Assert.Equal("GQL212", (await NewsHost.ReadAsync(aliases)).Code);
        using var introspection = await host.PostAsync(JsonContent.Create(new { query = "{ __schema { types { name } } }" }));
        Assert.Equal("GQL200", (await NewsHost.ReadAsync(introspection)).Code);
    }

    [Fact]
    public async Task A_limit_that_cannot_be_stops_the_start()
    {
        var problem = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => NewsHost.StartAsync(("GraphQL:Server:BodyBytes", "0")));
        Assert.Contains("GraphQL:Server", problem.Message, StringComparison.Ordinal);
    }

    private static ByteArrayContent Bytes(byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        return content;
    }
}
