namespace InvestMap.Api;

/// <summary>Public data may be read by pages of any origin: there are no cookies, so nothing of a person's is at stake.</summary>
internal static class PublicRead
{
    public static void AllowAnyOrigin(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.AccessControlExposeHeaders = "ETag, Server-Timing";
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            headers.AccessControlAllowMethods = "GET, POST";
            headers.AccessControlAllowHeaders = "Content-Type, Accept, If-None-Match";
            headers.AccessControlMaxAge = "86400";
        }
    }
}
