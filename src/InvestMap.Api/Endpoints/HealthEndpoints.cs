namespace InvestMap.Api;

/// <summary><c>/health/live</c>: the process runs. <c>/health/ready</c>: it can answer.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapRead("/health/live", (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return TypedResults.Ok(new Health("live", null, null));
        });
        routes.MapRead("/health/ready", async (HttpContext context, Readiness readiness) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            var (publication, reason) = await readiness.CheckAsync(context.RequestAborted).ConfigureAwait(false);
            return publication is not null
                ? Results.Ok(new Health("ready", publication, null))
                : Results.Json(new Health("unavailable", null, reason), statusCode: StatusCodes.Status503ServiceUnavailable);
        });
    }

    private sealed record Health(string Status, long? Publication, string? Reason);
}
