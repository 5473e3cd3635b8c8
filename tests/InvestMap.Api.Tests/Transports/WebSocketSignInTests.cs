using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using InvestMap.Api.Tests.Security;

namespace InvestMap.Api.Tests.Transports;

/// <summary>Who speaks on a stream, over real connections with tokens that live as long as the test says.</summary>
public sealed class WebSocketSignInTests : IDisposable
{
    private const string Anonymous = """{"me":"nobody"}""";

    private readonly IdentityProvider _provider = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _provider.Dispose();

    [Theory]
    [InlineData("Authorization", "Bearer ")]
    [InlineData("authorization", "bearer ")]
    public async Task A_token_of_connection_init_says_who_asks(string name, string scheme)
    {
        await using var host = await StartAsync();
        using var socket = await ConnectAsync(host);
        await InitialiseAsync(socket, name, scheme + _provider.Token(roles: ["Editor"]));
        Assert.Equal("connection_ack", (await MessageAsync(socket)).GetProperty("type").GetString());
        Assert.Equal("""{"me":"Lê Thị Hoa Editor"}""", await AskAsync(socket));
    }

    [Theory]
    [InlineData("""{"type":"connection_init"}""")]
    [InlineData("""{"type":"connection_init","payload":null}""")]
    [InlineData("""{"type":"connection_init","payload":{"Authorization":null}}""")]
    [InlineData("""{"type":"connection_init","payload":{"authorization":""}}""")]
    public async Task Without_a_token_everybody_is_anonymous(string init)
    {
        await using var host = await StartAsync();
        using var socket = await ConnectAsync(host);
        await SendAsync(socket, init);
        Assert.Equal("connection_ack", (await MessageAsync(socket)).GetProperty("type").GetString());
        Assert.Equal(Anonymous, await AskAsync(socket));
    }

    [Theory]
    [InlineData("expired", "does not hold")]
    [InlineData("wrong audience", "does not hold")]
    [InlineData("unknown key", "does not hold")]
    [InlineData("garbage", "does not hold")]
    [InlineData("ended within the tolerance for clocks", "has ended")]
    [InlineData("no bearer", "is \"Bearer\" and a token")]
    public async Task A_token_that_does_not_hold_closes_the_connection(string wrong, string told)
    {
        await using var host = await StartAsync();
        using var socket = await ConnectAsync(host);
        await InitialiseAsync(socket, "Authorization", wrong switch
        {
            "expired" => "Bearer " + _provider.Token(expiresIn: TimeSpan.FromMinutes(-2)),
            "wrong audience" => "Bearer " + _provider.Token(audience: "another-api"),
            "unknown key" => "Bearer " + _provider.Token(key: IdentityProvider.NewKey()),
            "ended within the tolerance for clocks" => "Bearer " + _provider.Token(expiresIn: TimeSpan.FromSeconds(-10)),
            "no bearer" => "Basic eDp5",
            _ => "Bearer x.y.z",
        });
        var (code, reason) = await ClosedAsync(socket);
        Assert.Equal(4403, code);
        Assert.StartsWith("Forbidden", reason, StringComparison.Ordinal);
        Assert.Contains(told, reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_of_the_header_that_does_not_hold_closes_it_too()
    {
        await using var host = await StartAsync();
        using var good = await ConnectAsync(host, ("Authorization", "Bearer " + _provider.Token(roles: ["Editor"])));
        await InitialiseAsync(good);
        Assert.Equal("connection_ack", (await MessageAsync(good)).GetProperty("type").GetString());
        Assert.Equal("""{"me":"Lê Thị Hoa Editor"}""", await AskAsync(good));

        using var bad = await ConnectAsync(host, ("Authorization", "Bearer " + _provider.Token(audience: "another-api")));
        await InitialiseAsync(bad);
        Assert.Equal(4403, (await ClosedAsync(bad)).Code);
    }

    [Fact]
    public async Task The_token_of_connection_init_replaces_that_of_the_header()
    {
        await using var host = await StartAsync();
        using var socket = await ConnectAsync(host, ("Authorization", "Bearer " + _provider.Token(roles: ["Editor"])));
        await InitialiseAsync(socket, "Authorization", "Bearer " + _provider.Token(roles: ["Reviewer"]));
        Assert.Equal("connection_ack", (await MessageAsync(socket)).GetProperty("type").GetString());
        Assert.Equal("""{"me":"Lê Thị Hoa Reviewer"}""", await AskAsync(socket));
    }

    [Fact]
    public async Task What_is_no_text_is_a_bad_message()
    {
        await using var host = await StartAsync();
        using var socket = await ConnectAsync(host);
        await SendAsync(socket, """{"type":"connection_init","payload":{"Authorization":7}}""");
        Assert.Equal(4400, (await ClosedAsync(socket)).Code);
    }

    [Fact]
    public async Task A_connection_closes_when_its_token_ends_and_no_event_comes_after()
    {
        await using var host = await StartAsync();
        using var socket = await ConnectAsync(host);
        var end = DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 6);
        await InitialiseAsync(socket, "Authorization", "Bearer " + _provider.Token(roles: ["Editor"], expiresIn: end - DateTimeOffset.UtcNow));
        Assert.Equal("connection_ack", (await MessageAsync(socket)).GetProperty("type").GetString());
        await SendAsync(socket, """{"id":"1","type":"subscribe","payload":{"query":"subscription { meEach(milliseconds: 50) }"}}""");
        var events = 0;
        var last = DateTimeOffset.MinValue;
        var (code, reason) = await ClosedAsync(socket, message =>
        {
            Assert.Equal("Lê Thị Hoa Editor", message.GetProperty("payload").GetProperty("data").GetProperty("meEach").GetString());
            (events, last) = (events + 1, DateTimeOffset.UtcNow);
        });
        Assert.Equal(4403, code);
        Assert.Contains("has ended", reason, StringComparison.Ordinal);
        Assert.True(events > 0, "no event came before the token ended");
        Assert.InRange(DateTimeOffset.UtcNow, end, end.AddSeconds(10));
        Assert.True(last <= end.AddSeconds(2), $"an event came at {last:O}, and the token ended at {end:O}");
        await UntilNothingIsOpenAsync(host);
    }

    [Fact]
    public async Task The_client_graphql_ws_signs_in_and_goes_on_with_its_next_token()
    {
        await using var host = await StartAsync();
        await NodeScript.RunAsync(
            "signin.mjs",
            host.Address.GetLeftPart(UriPartial.Authority),
            _provider.Token(roles: ["Editor"], expiresIn: TimeSpan.FromSeconds(8)),
            _provider.Token(roles: ["Reviewer"]),
            _provider.Token(audience: "another-api"));
        await UntilNothingIsOpenAsync(host);
    }

    [Fact]
    public async Task A_connection_of_nobody_goes_on()
    {
        await using var host = await StartAsync();
        using var signedIn = await ConnectAsync(host);
        await InitialiseAsync(signedIn, "Authorization", "Bearer " + _provider.Token(expiresIn: TimeSpan.FromSeconds(6)));
        using var anonymous = await ConnectAsync(host);
        await InitialiseAsync(anonymous);
        Assert.Equal("connection_ack", (await MessageAsync(anonymous)).GetProperty("type").GetString());
        Assert.Equal(4403, (await ClosedAsync(signedIn, _ => { })).Code);
        Assert.Equal(Anonymous, await AskAsync(anonymous));
    }

    [Fact]
    public async Task A_page_of_another_origin_may_listen_but_not_sign_in()
    {
        await using var host = await StartAsync(("Cors:SignedInOrigins:0", "https://staff.example.vn"));
        foreach (var (origin, token, expected) in ((string, bool, int?)[])[("https://example.org", false, null), ("https://example.org", true, 4403), ("https://staff.example.vn", true, null), (host.Address.GetLeftPart(UriPartial.Authority), true, null)])
        {
            using var socket = await ConnectAsync(host, ("Origin", origin));
            await InitialiseAsync(socket, token ? "Authorization" : null, "Bearer " + _provider.Token());
            if (expected is null)
            {
                Assert.Equal("connection_ack", (await MessageAsync(socket)).GetProperty("type").GetString());
            }
            else
            {
                Assert.Equal(expected, (await ClosedAsync(socket)).Code);
            }
        }
    }

    [Fact]
    public async Task Without_sign_in_a_token_is_refused_and_nobody_is_served()
    {
        await using var host = await NewsHost.StartAsync();
        using var socket = await ConnectAsync(host);
        await InitialiseAsync(socket, "Authorization", "Bearer " + _provider.Token());
        var (code, reason) = await ClosedAsync(socket);
        Assert.Equal(4403, code);
        Assert.Contains("no sign-in", reason, StringComparison.Ordinal);
        using var anonymous = await ConnectAsync(host);
        await InitialiseAsync(anonymous);
        Assert.Equal("connection_ack", (await MessageAsync(anonymous)).GetProperty("type").GetString());
        Assert.Equal(Anonymous, await AskAsync(anonymous));
    }

    [Fact]
    public async Task An_event_stream_ends_with_its_token_and_is_not_complete()
    {
        await using var host = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString("subscription { meEach(milliseconds: 100) }"));
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + _provider.Token(roles: ["Editor"], expiresIn: TimeSpan.FromSeconds(8)));
        using var response = await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var text = await response.Content.ReadAsStringAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        Assert.Contains("Lê Thị Hoa Editor", text, StringComparison.Ordinal);
        Assert.DoesNotContain("event: complete", text, StringComparison.Ordinal);
        await UntilNothingIsOpenAsync(host);
    }

    private Task<NewsHost> StartAsync(params (string Key, string Value)[] more) =>
        NewsHost.StartAsync(_provider, [("AzureAd:Instance", _provider.Host + "/"), ("AzureAd:TenantId", IdentityProvider.Tenant), ("AzureAd:ClientId", "api-of-the-map"), .. more]);

    private static async Task<ClientWebSocket> ConnectAsync(NewsHost host, params (string Name, string Value)[] headers)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        foreach (var (name, value) in headers)
        {
            socket.Options.SetRequestHeader(name, value);
        }

        await socket.ConnectAsync(new Uri($"ws://{host.Address.Authority}/graphql"), Cancellation);
        return socket;
    }

    private static Task InitialiseAsync(ClientWebSocket socket, string? name = null, string? value = null) =>
        SendAsync(socket, JsonSerializer.Serialize(new { type = "connection_init", payload = name is null ? [] : new Dictionary<string, string?> { [name] = value } }));

    private static Task SendAsync(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, Cancellation);

    private static async Task<string> AskAsync(ClientWebSocket socket)
    {
        await SendAsync(socket, """{"id":"q","type":"subscribe","payload":{"query":"{ me }"}}""");
        var next = await MessageAsync(socket);
        Assert.Equal("next", next.GetProperty("type").GetString());
        Assert.Equal("complete", (await MessageAsync(socket)).GetProperty("type").GetString());
        return next.GetProperty("payload").GetProperty("data").GetRawText();
    }

    private static async Task<JsonElement> MessageAsync(ClientWebSocket socket)
    {
        var (received, message) = await ReceiveAsync(socket);
        Assert.True(received.MessageType == WebSocketMessageType.Text, $"{received.CloseStatus} {received.CloseStatusDescription}");
        return message;
    }

    // Before the goodbye nothing may come but what is looked at.
    private static async Task<(int Code, string Reason)> ClosedAsync(ClientWebSocket socket, Action<JsonElement>? look = null)
    {
        while (true)
        {
            var (received, message) = await ReceiveAsync(socket);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return ((int)received.CloseStatus!, received.CloseStatusDescription ?? "");
            }

            if (message.GetProperty("type").GetString() != "connection_ack" || look is null)
            {
                Assert.NotNull(look);
                look(message);
            }
        }
    }

    private static async Task<(WebSocketReceiveResult Received, JsonElement Message)> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        WebSocketReceiveResult received;
        var length = 0;
        do
        {
            received = await socket.ReceiveAsync(new ArraySegment<byte>(buffer, length, buffer.Length - length), Cancellation).WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
            length += received.Count;
        }
        while (!received.EndOfMessage);

        return (received, received.MessageType == WebSocketMessageType.Text ? JsonSerializer.Deserialize<JsonElement>(buffer.AsSpan(0, length)) : default);
    }

    private static async Task UntilNothingIsOpenAsync(NewsHost host)
    {
        for (var i = 0; i < 200 && host.Open > 0; i++)
        {
            await Task.Delay(50, Cancellation);
        }

        Assert.Equal(0, host.Open);
    }
}
