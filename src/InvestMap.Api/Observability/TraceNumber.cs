using System.Diagnostics;

namespace InvestMap.Api;

/// <summary>
/// The number under which the log has an unexpected error, which the client is told. No activity is made for a request that
/// nobody listens to, because that costs each of them; so the caller's own <c>traceparent</c> is read only here, when there is something to tell.
/// </summary>
internal static class TraceNumber
{
    /// <summary>The trace that is going on, else the one that the caller names (W3C Trace Context), else a new one.</summary>
    public static string Of(HttpContext? context)
    {
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C } current)
        {
            return current.TraceId.ToString();
        }

        return ActivityContext.TryParse(context?.Request.Headers.TraceParent, null, out var caller)
            ? caller.TraceId.ToString()
            : ActivityTraceId.CreateRandom().ToString();
    }
}
