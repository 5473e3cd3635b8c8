using System.Net;
using System.Net.WebSockets;
using System.Text;

namespace InvestMap.Api.Tests.Transports;

/// <summary>Streams, seen by the clients from npm and by a client of our own.</summary>
public sealed class StreamTests
{
    private static readonly (string, string)[] Settings =
    [
        ("GraphQL:Server:InitTime", "00:00:02"),
        ("GraphQL:Server:KeepAlive", "00:00:02"),
        ("GraphQL:Server:SendTime", "00:00:02"),
        ("GraphQL:Server:OperationsPerConnection", "3"),
        ("GraphQL:Server:StreamsPerAddress", "8"),
        ("GraphQL:Server:BodyBytes", "65536"),
    ];

    [Fact]
    public async Task WebSockets_work_with_the_client_graphql_ws_and_close_with_the_codes_of_the_protocol()
    {
        await using var host = await NewsHost.StartAsync(Settings);
        await NodeScript.RunAsync("websocket.mjs", host.Address.GetLeftPart(UriPartial.Authority));
    }

    [Fact]
    public async Task Server_sent_events_work_with_the_client_graphql_sse()
    {
        await using var host = await NewsHost.StartAsync(Settings);
        await NodeScript.RunAsync("events.mjs", host.Address.GetLeftPart(UriPartial.Authority));
    }

    [Fact]
    public async Task A_server_that_stops_says_goodbye_to_its_streams_and_stops_soon()
    {
        // Whatever the server does, the test ends.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var host = await NewsHost.StartAsync();
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new Uri($"ws://{host.Address.Authority}/graphql"), limit.Token);
        await SendAsync(socket, "{\"type\":\"connection_init\"}", limit.Token);
        await SendAsync(socket, "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"subscription { silence }\"}}", limit.Token);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=subscription{silence}");
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var events = await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
        Assert.Equal(HttpStatusCode.OK, events.StatusCode);
        while (host.Open < 2)
        {
            await Task.Delay(20, limit.Token);
        }

        Assert.Equal(2, host.Subscriptions);
        var stopping = host.StopAsync();
        var buffer = new byte[4096];
        WebSocketReceiveResult received;
        do
        {
            received = await socket.ReceiveAsync(buffer, limit.Token).WaitAsync(TimeSpan.FromSeconds(10));
        }
        while (received.MessageType != WebSocketMessageType.Close);

        Assert.Equal(1001, (int)received.CloseStatus!);
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);
        await stopping.WaitAsync(TimeSpan.FromSeconds(15));
        Assert.Equal(0, host.Open);
        Assert.Equal(0, host.Subscriptions);
        Assert.DoesNotContain("complete", await events.Content.ReadAsStringAsync(limit.Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_of_websockets_tells_a_browser_what_it_speaks()
    {
        await using var host = await NewsHost.StartAsync();
        using var response = await host.Client.GetAsync(new Uri("/ws", UriKind.Relative));
        Assert.Equal(426, (int)response.StatusCode);
        Assert.Equal("HTTP426", (await NewsHost.ReadAsync(response)).Code);
    }

    [Fact]
    public async Task A_page_of_another_origin_may_not_open_a_signed_in_websocket()
    {
        await using var host = await NewsHost.StartAsync();
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        socket.Options.SetRequestHeader("Origin", "https://example.org");
        socket.Options.SetRequestHeader("Authorization", "Bearer x");
        socket.Options.CollectHttpResponseDetails = true;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri($"ws://{host.Address.Authority}/graphql"), limit.Token));
        Assert.Equal(403, (int)socket.HttpStatusCode);
    }

    private static Task SendAsync(ClientWebSocket socket, string message, CancellationToken cancellation) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, cancellation);
}
