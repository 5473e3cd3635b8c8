using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InvestMap.Api.Tests.Transports;

/// <summary>The server of the map as it runs, on a port of its own. Nothing here asks for data, so it needs no database.</summary>
public sealed class AuditTests : IAsyncLifetime
{
    private readonly WebApplicationFactory<Program> _server = MapServer.Start([]);

    public ValueTask InitializeAsync()
    {
        _server.UseKestrel(0);
        _server.StartServer();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public Task The_running_server_passes_all_audits_of_graphql_over_http() =>
        NodeScript.RunAsync("audits.mjs", new Uri(_server.ClientOptions.BaseAddress, "/graphql").ToString());

    [Fact]
    public async Task The_running_server_answers_over_websockets_and_event_streams()
    {
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new Uri($"ws://{_server.ClientOptions.BaseAddress.Authority}/graphql"), default);
        Assert.Equal("{\"type\":\"connection_ack\"}", await AskAsync(socket, "{\"type\":\"connection_init\"}"));
        Assert.Equal(
            "{\"id\":\"1\",\"type\":\"next\",\"payload\":{\"data\":{\"__typename\":\"Query\"}}}",
            await AskAsync(socket, "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"{ __typename }\"}}"));

        using var client = new HttpClient { BaseAddress = _server.ClientOptions.BaseAddress };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/event-stream");
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br, gzip");
        Assert.Equal(
            ":\n\nevent: next\ndata: {\"data\":{\"__typename\":\"Query\"}}\n\nevent: complete\ndata:\n\n",
            await client.GetStringAsync(new Uri("/graphql?query={__typename}", UriKind.Relative)));
    }

    private static async Task<string> AskAsync(ClientWebSocket socket, string message)
    {
        await socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, default);
        var buffer = new byte[4096];
        var length = 0;
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(new ArraySegment<byte>(buffer, length, buffer.Length - length), default).WaitAsync(TimeSpan.FromSeconds(10));
            length += part.Count;
        }
        while (!part.EndOfMessage);

        return Encoding.UTF8.GetString(buffer, 0, length);
    }
}
