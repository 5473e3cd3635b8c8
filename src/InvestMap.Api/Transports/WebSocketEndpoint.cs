using InvestMap.GraphQL;

namespace InvestMap.Api;

/// <summary>The graphql-transport-ws protocol at an address: the handshake, then a <see cref="WebSocketSession"/>.</summary>
internal static class WebSocketEndpoint
{
    public static async Task AnswerAsync(HttpContext context)
    {
        try
        {
            CrossOrigin.Admit(context);
            if (!context.WebSockets.IsWebSocketRequest)
            {
                throw new HttpRefusalException(426, $"This address speaks {WebSocketSession.Protocol} over WebSockets.");
            }

            var services = context.RequestServices;
            var reader = services.GetRequiredService<GraphQLRequestReader>();
            using var place = services.GetRequiredService<StreamCounter>().Open(context, reader.Options.StreamsPerAddress);
            var isOffered = context.WebSockets.WebSocketRequestedProtocols.Contains(WebSocketSession.Protocol);
            using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
            {
                SubProtocol = isOffered ? WebSocketSession.Protocol : null,
                KeepAliveInterval = reader.Options.KeepAlive,
                KeepAliveTimeout = reader.Options.KeepAlive,
            }).ConfigureAwait(false);
            await using var session = new WebSocketSession(socket, context, services.GetRequiredService<GraphQLEngine>(), reader);
            await session.RunAsync(isOffered, services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping).ConfigureAwait(false);
        }
        catch (HttpRefusalException e)
        {
            if (e.Status == StatusCodes.Status426UpgradeRequired)
            {
                context.Response.Headers.Upgrade = "websocket";
            }

            await HttpAnswer.SendAsync(context, e, MediaTypes.Json).ConfigureAwait(false);
        }
    }
}
