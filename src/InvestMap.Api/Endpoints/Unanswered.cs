namespace InvestMap.Api;

/// <summary>What no endpoint answered: there is nothing at an address, or not by that method. It is told as one problem, as everything else.</summary>
internal static class Unanswered
{
    // An endpoint with a route answers for itself, and pays for no further layer; the one for a wrong method has none.
    public static void UseProblems(this IApplicationBuilder app) => app.Use(static (context, next) =>
        context.GetEndpoint() is RouteEndpoint ? next(context) : AnswerAsync(context, next));

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        await next(context).ConfigureAwait(false);
        var response = context.Response;
        if (response.HasStarted || response.ContentType is not null || response.StatusCode is not (StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed))
        {
            return;
        }

        PublicRead.AllowAnyOrigin(context);
        if (response.StatusCode == StatusCodes.Status404NotFound)
        {
            await Problems.SendAsync(context, 404, "There is nothing at this address. /developers lists what there is.", "HTTP404").ConfigureAwait(false);
        }
        else if (HttpMethods.IsOptions(context.Request.Method))
        {
            // Whoever keeps an answer with its tag asks first whether it may send the tag along.
            response.StatusCode = StatusCodes.Status204NoContent;
        }
        else
        {
            await Problems.SendAsync(context, 405, $"This address takes {response.Headers.Allow}.", "HTTP405").ConfigureAwait(false);
        }
    }
}
