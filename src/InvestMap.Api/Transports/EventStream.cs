using InvestMap.Api.Security;
using InvestMap.GraphQL;
using Microsoft.AspNetCore.Http.Features;

namespace InvestMap.Api;

/// <summary>
/// One operation as server-sent events, in the distinct connections mode of graphql-sse: <c>next</c> for each response, then
/// <c>complete</c>. A stream that ends without <c>complete</c> was cut, and the client asks again.
/// </summary>
internal static class EventStream
{
    private static readonly byte[] Next = "event: next\ndata: "u8.ToArray();
    private static readonly byte[] EndOfEvent = "\n\n"u8.ToArray();
    private static readonly byte[] Complete = "event: complete\ndata:\n\n"u8.ToArray();
    private static readonly byte[] Comment = ":\n\n"u8.ToArray();

    public static async Task AnswerAsync(HttpContext context, GraphQLEngine engine, GraphQLRequest request)
    {
        var services = context.RequestServices;
        var options = services.GetRequiredService<GraphQLRequestReader>().Options;
        using var place = services.GetRequiredService<StreamCounter>().Open(context, options.StreamsPerAddress);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted, services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        if (StreamIdentity.Of(context) is { } identity)
        {
            // The client asks again, with a new token or as nobody.
            ending.CancelAfter(identity.Remaining);
        }

        Start(context);
        await using var stream = new Writer(context, options);
        try
        {
            await stream.WriteAsync(Comment).ConfigureAwait(false);
            if (await OpenAsync(engine, request, ending.Token).ConfigureAwait(false) is not { } events)
            {
                using var answer = await engine.ExecuteAsync(request, ending.Token).ConfigureAwait(false);
                await stream.WriteAsync(Next, answer.Body, EndOfEvent).ConfigureAwait(false);
            }
            else if (events.Events is null)
            {
                using var refusal = events.Refusal!;
                await stream.WriteAsync(Next, refusal.Body, EndOfEvent).ConfigureAwait(false);
            }
            else
            {
                using var open = services.GetRequiredService<OperationCounts>().Subscriptions.Open();

                // The source is asked for its next event only when the last one has left.
                await foreach (var answer in events.Events.WithCancellation(ending.Token).ConfigureAwait(false))
                {
                    using (answer)
                    {
                        await stream.WriteAsync(Next, answer.Body, EndOfEvent).ConfigureAwait(false);
                    }
                }
            }

            if (!ending.IsCancellationRequested)
            {
                await stream.WriteAsync(Complete).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The client has gone, does not read, or the server stops.
        }
        catch (Exception e)
        {
            // A source of events that broke: the log learns the rest, and the client that the stream ended before it was complete.
            engine.Options.OnUnexpectedError?.Invoke(e, null);
        }
    }

    private static void Start(HttpContext context)
    {
        var response = context.Response;
        response.ContentType = MediaTypes.EventStream + "; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
    }

    // Null for what is no subscription: that has one response.
    private static async ValueTask<Subscription?> OpenAsync(GraphQLEngine engine, GraphQLRequest request, CancellationToken cancellation)
    {
        try
        {
            return engine.IsSubscription(request) ? await engine.SubscribeAsync(request, cancellation).ConfigureAwait(false) : null;
        }
        catch (GraphQL.Response.GraphQLException)
        {
            return null;
        }
    }

    /// <summary>Writes whole events, a comment after each silence, and cuts a client that does not read.</summary>
    private sealed class Writer : IAsyncDisposable
    {
        private readonly SemaphoreSlim _turn = new(1, 1);
        private readonly CancellationTokenSource _ended = new();
        private readonly HttpContext _context;
        private readonly GraphQLServerOptions _options;
        private readonly Task _keepAlive;
        private long _lastWrite = Environment.TickCount64;

        public Writer(HttpContext context, GraphQLServerOptions options)
        {
            _context = context;
            _options = options;
            _keepAlive = KeepAliveAsync();
        }

        public async Task WriteAsync(params ReadOnlyMemory<byte>[] parts)
        {
            await _turn.WaitAsync(_context.RequestAborted).ConfigureAwait(false);
            try
            {
                using var timer = CancellationTokenSource.CreateLinkedTokenSource(_context.RequestAborted);
                timer.CancelAfter(_options.SendTime);
                try
                {
                    foreach (var part in parts)
                    {
                        await _context.Response.BodyWriter.WriteAsync(part, timer.Token).ConfigureAwait(false);
                    }

                    await _context.Response.BodyWriter.FlushAsync(timer.Token).ConfigureAwait(false);
                }
                catch (OperationCanceledException)
                {
                    _context.Abort();
                    throw;
                }

                _lastWrite = Environment.TickCount64;
            }
            finally
            {
                _turn.Release();
            }
        }

        public async ValueTask DisposeAsync()
        {
            await _ended.CancelAsync().ConfigureAwait(false);
            await _keepAlive.ConfigureAwait(false);
            _ended.Dispose();
            _turn.Dispose();
        }

        private async Task KeepAliveAsync()
        {
            try
            {
                while (true)
                {
                    var silence = TimeSpan.FromMilliseconds(Environment.TickCount64 - Interlocked.Read(ref _lastWrite));
                    if (silence >= _options.KeepAlive)
                    {
                        await WriteAsync(Comment).ConfigureAwait(false);
                    }
                    else
                    {
                        await Task.Delay(_options.KeepAlive - silence, _ended.Token).ConfigureAwait(false);
                    }
                }
            }
            catch (OperationCanceledException)
            {
                // The stream has ended.
            }
        }
    }
}
