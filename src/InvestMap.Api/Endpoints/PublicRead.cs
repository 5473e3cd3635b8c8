namespace InvestMap.Api;

/// <summary>Public data may be read by pages of any origin: there are no cookies, so nothing of a person's is at stake.</summary>
internal static class PublicRead
{
    /// <summary>The headers that a page of another origin may send.</summary>
    public const string Headers = "Content-Type, Accept, If-None-Match, GraphQL-Cost";

    public static void AllowAnyOrigin(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.AccessControlExposeHeaders = "ETag, Server-Timing, Retry-After, Content-Crs";
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            headers.AccessControlAllowMethods = "GET, POST";
            headers.AccessControlAllowHeaders = Headers;
            headers.AccessControlMaxAge = "86400";
        }
    }
}
