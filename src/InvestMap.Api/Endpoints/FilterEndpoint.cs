using InvestMap.Query;
using Microsoft.Net.Http.Headers;

namespace InvestMap.Api;

/// <summary><c>POST /filters</c>: a filter that is too long for an address gets a name, which is accepted wherever <c>where</c> is.</summary>
internal static class FilterEndpoint
{
    private static readonly string[] Methods = [HttpMethods.Post, HttpMethods.Options];

    /// <summary>Adds the store of filters and the reader of addresses.</summary>
    public static void AddMapParameters(this IServiceCollection services)
    {
        services.AddOptions<FilterStoreOptions>().BindConfiguration(FilterStoreOptions.Section)
            .Validate(static o => o is { FilterBytes: > 0 and <= FilterStoreOptions.MaxFilterBytes, Bytes: > 0 }, $"Every limit of {FilterStoreOptions.Section} is above zero, and FilterBytes at most {FilterStoreOptions.MaxFilterBytes}.").ValidateOnStart();
        services.AddSingleton<FilterStore>();
        services.AddSingleton<SharedFilters>();
        services.AddSingleton<MapParameters>();
    }

    public static void MapFilters(this IEndpointRouteBuilder routes) => routes.MapMethods("/filters", Methods, AnswerAsync);

    private static Task AnswerAsync(HttpContext context, FilterStore filters, SharedFilters shared) => MapProblems.AnswerAsync(context, async () =>
    {
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || !type.MediaType.Equals(MediaTypes.Json, StringComparison.OrdinalIgnoreCase))
        {
            throw new HttpRefusalException(415, "Send the filter as JSON with Content-Type: application/json.");
        }

        var body = await BodyAsync(context.Request, filters.Options.FilterBytes).ConfigureAwait(false);
        var filter = CanonicalFilter.Of(body) ?? throw new HttpRefusalException(400, "The filter asks nothing. Leave `where` out.");
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsJsonAsync(new { where = await shared.KeepAsync(filter, context.RequestAborted).ConfigureAwait(false) }, context.RequestAborted).ConfigureAwait(false);
    });

    private static async Task<ReadOnlyMemory<byte>> BodyAsync(HttpRequest request, int limit)
    {
        // One byte more than allowed says enough; that there are fewer is not believed of what a client announces.
        var bytes = new byte[limit + 1];
        var length = request.ContentLength > limit ? bytes.Length : await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, request.HttpContext.RequestAborted).ConfigureAwait(false);
        return length <= limit ? bytes.AsMemory(0, length) : throw new HttpRefusalException(413, $"A filter has at most {limit:N0} bytes.");
    }
}
