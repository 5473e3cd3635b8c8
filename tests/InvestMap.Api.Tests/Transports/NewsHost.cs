using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using InvestMap.Api.Security;
using InvestMap.Api.Tests.Security;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.TypeSystem;
using InvestMap.Query;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InvestMap.Api.Tests.Transports;

/// <summary>A server on a free port with a small schema that has mutations and subscriptions.</summary>
public sealed class NewsHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _open;
    private int _given;

    private NewsHost(WebApplication app) => _app = app;

    public Uri Address { get; private set; } = null!;

    public HttpClient Client { get; } = new();

    /// <summary>What the server logged of errors.</summary>
    public required ConcurrentQueue<string> Log { get; init; }

    /// <summary>How many streams of events are open.</summary>
    public int Open => Volatile.Read(ref _open);

    /// <summary>How many events were asked for, ever.</summary>
    public int Given => Volatile.Read(ref _given);

    public static Task<NewsHost> StartAsync(params (string Key, string Value)[] settings) => StartAsync(null, settings);

    /// <summary>A server whose people sign in at a provider.</summary>
    public static async Task<NewsHost> StartAsync(IdentityProvider? provider, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        var log = new ConcurrentQueue<string>();
        builder.Logging.ClearProviders().AddProvider(new KeptLog(log));
        builder.Services.AddRouting();
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        NewsHost? host = null;
        builder.Services.AddGraphQLServer().AddSchema(_ => host!.Schema()).AddAuthorization();
        if (provider is not null)
        {
            builder.Services.AddSignIn(builder.Configuration);
            builder.Services.Configure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, options => options.BackchannelHttpHandler = provider);
        }

        var app = builder.Build();
        host = new NewsHost(app) { Log = log };
        app.UseWebSockets();
        if (provider is not null)
        {
            app.UseSignIn();
        }

        app.MapGraphQL();
        app.MapGraphQLHttp("/http");
        app.MapGraphQLWebSocket("/ws");
        await app.StartAsync();
        host.Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        host.Client.BaseAddress = host.Address;
        return host;
    }

    /// <summary>How many subscriptions the server counts as open.</summary>
    public long Subscriptions
    {
        get
        {
            long? open = null;
            using var meter = new Meter("InvestMap.Test");
            using var listener = new MeterListener { InstrumentPublished = (instrument, me) => { if (ReferenceEquals(instrument.Meter, meter)) me.EnableMeasurementEvents(instrument); } };
            listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => open = instrument.Name == "graphql.server.subscriptions" ? value : open);
            listener.Start();
            _app.Services.GetRequiredService<OperationCounts>().AddTo(meter);
            listener.RecordObservableInstruments();
            return open ?? throw new InvalidOperationException("Subscriptions are not measured.");
        }
    }

    public Task StopAsync() => _app.StopAsync();

    public Task<HttpResponseMessage> PostAsync(HttpContent content, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Client.SendAsync(request);
    }

    public static async Task<(string? Code, JsonElement Answer)> ReadAsync(HttpResponseMessage response)
    {
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return (answer.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null, answer);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private GraphQLSchema Schema() => new SchemaBuilder()
        .Object("Query", type => type
            .Field("hello", "String!", f => f.Argument("name", "String").Resolve(c => "Xin chào " + (c.Argument<string>("name") ?? "bạn")))
            .Field("me", "String!", f => f.Resolve(c => Me(c)))
            .Field("double", "Int!", f => f.Argument("n", "Int!").Resolve(c => 2 * c.Argument<int>("n")))
            .Field("open", "Int!", f => f.Resolve(_ => Open))
            .Field("given", "Int!", f => f.Resolve(_ => Given))
            .Field("fails", "String", f => f.Resolve(_ => throw new InvalidOperationException("secret"))))
        .Object("Mutation", type => type.Field("touch", "Int!", f => f.Resolve(_ => 1)))
        .Object("Subscription", type => type
            .Field("count", "Int!", f => f.Argument("to", "Int!").Resolve(c => c.Parent).Subscribe((c, token) => new(Count(c.Argument<int>("to"), 0, token))))
            .Field("ticks", "Int!", f => f.Argument("milliseconds", "Int!").Resolve(c => c.Parent)
                .Subscribe((c, token) => new(Count(int.MaxValue, c.Argument<int>("milliseconds"), token))))
            .Field("meEach", "String!", f => f.Argument("milliseconds", "Int!").Resolve(c => Me(c))
                .Subscribe((c, token) => new(Count(int.MaxValue, c.Argument<int>("milliseconds"), token))))
            .Field("flood", "String!", f => f.Resolve(c => new string('x', 256 * 1024)).Subscribe((_, token) => new(Count(int.MaxValue, 0, token))))
            .Field("silence", "Int!", f => f.Resolve(c => c.Parent).Subscribe((_, token) => new(Count(1, 600_000, token))))
            .Field("breaks", "Int!", f => f.Resolve(c => c.Parent).Subscribe((_, token) => new(BreakAsync(token))))
            .Field("refused", "Int!", f => f.Resolve(c => c.Parent)
                .Subscribe((_, _) => throw new GraphQLException(new GraphQLError("Not for you.", ErrorCodes.Field)))))
        .Build();

    private static string Me(ResolverContext context) =>
        context.Request.Get<Viewer>()?.Person is { } person ? string.Join(' ', person.Roles.Prepend(person.Name)) : "nobody";

    private async IAsyncEnumerable<object?> Count(int to, int milliseconds, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Interlocked.Increment(ref _open);
        try
        {
            for (var i = 1; i <= to; i++)
            {
                if (milliseconds > 0)
                {
                    await Task.Delay(milliseconds, cancellation);
                }

                cancellation.ThrowIfCancellationRequested();
                Interlocked.Increment(ref _given);
                yield return i;
            }
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }

    private static async IAsyncEnumerable<object?> BreakAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return 1;
        await Task.Delay(1, cancellation);
        throw new InvalidOperationException("secret " + DateTime.UtcNow.ToString(CultureInfo.InvariantCulture));
    }
}
