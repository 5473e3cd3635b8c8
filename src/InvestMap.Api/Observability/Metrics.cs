using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace InvestMap.Api;

/// <summary>Who may read <c>/metrics</c>, from the section <c>Metrics</c>.</summary>
internal sealed class MetricsOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Metrics";

    /// <summary>
    /// Networks as <c>10.1.0.0/16</c> or single addresses. Without any: this machine in Development, and nobody elsewhere, because behind a
    /// proxy everybody comes from the proxy's machine.
    /// </summary>
    public IList<string> Networks { get; } = [];
}

/// <summary>
/// The numbers of this server, of ASP.NET, of .NET and of the driver, as Prometheus reads them. They are collected from the end of the
/// start on, and not at all where nobody may read them.
/// </summary>
internal sealed class Metrics(
    OperationCounts operations, MapCounts map, IServiceProvider services, IOptions<MetricsOptions> options, IHostEnvironment environment) : IDisposable
{
    // Routes by status are the most that any of them shows; what is beyond is counted as one.
    private const int PointsEach = 200;

    private readonly Lock _gate = new();
    private readonly IPNetwork[] _networks = [.. Allowed(options.Value, environment)];
    private Meter? _meter;
    private MeterProvider? _provider;
    private RequestDelegate? _text;

    /// <summary>Whether anybody may read.</summary>
    public bool IsOffered => _networks.Length > 0;

    /// <summary>Whether a request may read: its connection comes from an allowed network, and nobody stands between.</summary>
    public bool Admits(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is { } address
        && !request.Headers.ContainsKey("X-Forwarded-For") && !request.Headers.ContainsKey("Forwarded") && !request.Headers.ContainsKey("Via")
        && Array.Exists(_networks, network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));

    /// <summary>Writes all numbers.</summary>
    public Task WriteAsync(HttpContext context) => Text()(context);

    /// <summary>Begins to collect.</summary>
    public RequestDelegate Text()
    {
        lock (_gate)
        {
            return _text ??= Make();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _provider?.Dispose();
        _meter?.Dispose();
    }

    private RequestDelegate Make()
    {
        _meter = new Meter("InvestMap");
        operations.AddTo(_meter);
        map.AddTo(_meter);
        _provider = Sdk.CreateMeterProviderBuilder()
            .AddMeter("InvestMap", "InvestMap.GraphQL", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql")
            .AddView(Narrow)
            .AddPrometheusExporter(exporter =>
            {
                exporter.ScopeInfoEnabled = false;
                exporter.TargetInfoEnabled = false;
            })
            .Build();
        return new ApplicationBuilder(services).UseOpenTelemetryPrometheusScrapingEndpoint(_provider, static _ => true, null, null, null).Build();
    }

    // What the driver measures of each statement, and what counts requests twice, would be paid for by every request.
    private static MetricStreamConfiguration Narrow(Instrument instrument) =>
        instrument.Name.StartsWith("db.client.operation.", StringComparison.Ordinal) || instrument.Name == "http.server.active_requests"
            ? MetricStreamConfiguration.Drop
            : new MetricStreamConfiguration { CardinalityLimit = PointsEach };

    private static IEnumerable<IPNetwork> Allowed(MetricsOptions options, IHostEnvironment environment)
    {
        var networks = options.Networks.Where(n => !string.IsNullOrWhiteSpace(n)).ToList();
        return options.Networks.Count == 0 && environment.IsDevelopment() ? [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")] : networks.Select(n => Parse(n)!.Value);
    }

    /// <summary>A network or an address; null where it is neither.</summary>
    public static IPNetwork? Parse(string text) =>
        IPNetwork.TryParse(text.Trim(), out var network) ? network
        : IPAddress.TryParse(text.Trim(), out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
