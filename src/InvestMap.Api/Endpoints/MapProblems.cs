using System.Globalization;
using InvestMap.GraphQL.Response;
using InvestMap.Query;
using Microsoft.Net.Http.Headers;

namespace InvestMap.Api;

/// <summary>What goes wrong outside GraphQL, as one problem each (RFC 9457).</summary>
internal static class MapProblems
{
    /// <summary>Answers for pages of any origin, and says of whatever is thrown what it means over HTTP.</summary>
    public static async Task AnswerAsync(HttpContext context, Func<Task> answer)
    {
        PublicRead.AllowAnyOrigin(context);
        try
        {
            await context.RequestServices.GetRequiredService<SharedFilters>().BringAsync(context).ConfigureAwait(false);
            await answer().ConfigureAwait(false);
        }
        catch (HttpRefusalException e)
        {
            await SendAsync(context, e.Status, e.Message, e.Code).ConfigureAwait(false);
        }
        catch (GraphQLException e)
        {
            await SendAsync(context, StatusOf(e.Errors[0].Code), e.Errors[0].Message, e.Errors[0].Code).ConfigureAwait(false);
        }
        catch (BadHttpRequestException e)
        {
            // What was sent is broken off, comes too slowly, or is no body at all.
            await SendAsync(context, e.StatusCode, e.Message, string.Create(CultureInfo.InvariantCulture, $"HTTP{e.StatusCode}")).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (e is ReaderLeftException || context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there any more; a map that is moved drops most of what it asked for.
        }
        catch (Exception e)
        {
            var trace = TraceNumber.Of(context);
            LogMessages.UnexpectedAddress(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("InvestMap.Addresses"), context.Request.Path, trace, e);
            await SendAsync(context, 500, $"Unexpected error; the operator finds it in the log as trace {trace}.", null).ConfigureAwait(false);
        }
    }

    /// <summary>The status of an error of the planner or the database.</summary>
    public static int StatusOf(string? code) => code switch
    {
        MapErrorCodes.DatabaseUnavailable or MapErrorCodes.DatabaseSchema => StatusCodes.Status503ServiceUnavailable,
        MapErrorCodes.DatabaseTimeout => StatusCodes.Status504GatewayTimeout,
        MapErrorCodes.Publication => StatusCodes.Status404NotFound,
        MapErrorCodes.FormatMissing => StatusCodes.Status501NotImplemented,
        MapErrorCodes.Busy => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status400BadRequest,
    };

    private static Task SendAsync(HttpContext context, int status, string detail, string? code)
    {
        if (context.Response.HasStarted)
        {
            // Half of an answer must not look like a whole one: the connection breaks.
            context.Abort();
            return Task.CompletedTask;
        }

        context.Response.Headers.Remove(HeaderNames.ContentDisposition);
        if (status == StatusCodes.Status429TooManyRequests)
        {
            context.Response.Headers.RetryAfter = HttpAnswer.RetryAfter;
        }

        return Problems.SendAsync(context, status, detail, code);
    }
}
