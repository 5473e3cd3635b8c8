namespace InvestMap.Api;

/// <summary><c>/metrics</c>: what this server did and does, as Prometheus reads it, for the operator alone.</summary>
internal static class MetricsEndpoint
{
    /// <summary>Adds the numbers.</summary>
    public static void AddMetricsText(this IServiceCollection services)
    {
        services.AddOptions<MetricsOptions>().BindConfiguration(MetricsOptions.Section).Validate(
            static o => o.Networks.All(n => string.IsNullOrWhiteSpace(n) || Metrics.Parse(n) is not null),
            $"{MetricsOptions.Section}:Networks holds networks such as 10.1.0.0/16, or single addresses.").ValidateOnStart();
        services.AddSingleton<MapCounts>();
        services.AddSingleton<Metrics>();
    }

    public static void MapMetrics(this IEndpointRouteBuilder routes)
    {
        var services = routes.ServiceProvider;

        // After the start, which it would make longer.
        services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(() => Task.Run(() =>
        {
            if (services.GetRequiredService<Metrics>() is { IsOffered: true } metrics)
            {
                _ = metrics.Text();
            }
        }));
        routes.MapRead("/metrics", (HttpContext context, Metrics metrics) =>
        {
            if (!metrics.Admits(context.Request))
            {
                return Problems.SendAsync(context, 403, $"These numbers are for the operator: the section {MetricsOptions.Section} of the configuration names the networks that read them, directly and not through a proxy.", "HTTP403");
            }

            context.Response.Headers.CacheControl = "no-store";
            return metrics.WriteAsync(context);
        });
    }
}
