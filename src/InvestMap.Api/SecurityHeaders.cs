namespace InvestMap.Api;

/// <summary>What a browser is told about every answer.</summary>
internal static class SecurityHeaders
{
    /// <summary>
    /// The map's page: nothing from anywhere else, and nothing inline but the styles of the article that the client draws over.
    /// The map draws in a worker of its own.
    /// </summary>
    public static readonly string PagePolicy =
        $"default-src 'none'; script-src 'self'; style-src 'self' {Stylesheet.Page.Source}; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        + "worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    /// <summary>GraphiQL's page: its editor keeps fonts in data addresses and makes its workers from blobs.</summary>
    public const string GraphiQLPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
        + "worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string DataPolicy = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>Sets the headers before anything is answered; a page then sets its own policy.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = DataPolicy;
        headers.XContentTypeOptions = "nosniff";

        // Of a document alone, and no browser opens the answer to a POST as one: there are no forms that send one.
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), payment=(), usb=(), geolocation=(self)";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
        }

        return next(context);
    });
}
