namespace InvestMap.Api;

/// <summary>Whether data or a page for people is asked for: <c>f</c> says it, or else the header <c>Accept</c>.</summary>
internal static class OgcFormat
{
    /// <summary>Whether a page is asked for.</summary>
    /// <exception cref="HttpRefusalException"><c>f</c> is neither.</exception>
    public static bool IsHtml(HttpRequest request) => MapParameters.One(request.Query, "f") switch
    {
        null => Negotiation.PrefersPage(request),
        "json" => false,
        "html" => true,
        _ => throw new HttpRefusalException(400, "`f` is json or html."),
    };
}
