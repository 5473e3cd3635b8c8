using Microsoft.Net.Http.Headers;

namespace InvestMap.Api;

/// <summary>Conditional requests (RFC 9110, section 13): the tag of an answer, and 304 for whoever has it already.</summary>
internal static class Conditional
{
    /// <summary>Sets the tag. True: the client has the answer, and 304 is all that it gets.</summary>
    public static bool IsKnown(HttpContext context, EntityTagHeaderValue tag)
    {
        context.Response.Headers.ETag = tag.ToString();

        // Most requests have no condition: its header is read only where there is one.
        if (context.Request.Headers.IfNoneMatch.Count == 0
            || !context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any)))
        {
            return false;
        }

        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    /// <summary>Sends a document that may change with the next publication, tagged by its bytes.</summary>
    public static Task SendAsync(HttpContext context, string type, byte[] body) => SendAsync(context, type, body, HttpAnswer.TagOf(body));

    /// <summary>Sends a document that was made from an answer.</summary>
    public static Task SendAsync(HttpContext context, string type, CachedAnswer document) => SendAsync(context, type, document.Body, document.Tag);

    private static async Task SendAsync(HttpContext context, string type, byte[] body, EntityTagHeaderValue tag)
    {
        var response = context.Response;
        response.Headers.CacheControl = "public, no-cache";
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (IsKnown(context, tag))
        {
            return;
        }

        response.ContentType = type;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.BodyWriter.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
