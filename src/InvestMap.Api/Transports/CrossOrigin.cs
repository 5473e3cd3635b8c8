using Microsoft.Extensions.Options;

namespace InvestMap.Api;

/// <summary>Which pages of other origins may send requests of people who are signed in, from the section <c>Cors</c>.</summary>
public sealed class CorsSettings
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Cors";

    /// <summary>Origins as browsers write them, such as <c>https://staff.example.vn</c>. None by default.</summary>
    public IList<string> SignedInOrigins { get; } = [];
}

/// <summary>
/// GraphQL for pages of other origins: anybody's page may read what is public, and never with credentials; a request that carries
/// <c>Authorization</c> must come from this server's own pages or from an origin of the list.
/// </summary>
internal static class CrossOrigin
{
    /// <summary>Sets the headers of an answer, and refuses a signed-in request from elsewhere.</summary>
    public static void Admit(HttpContext context)
    {
        var request = context.Request;
        PublicRead.AllowAnyOrigin(context);
        context.Response.Headers.Append("Vary", "Origin");
        if (request.Headers.Origin.ToString() is not { Length: > 0 } origin)
        {
            return;
        }

        if (IsListed(context, origin))
        {
            context.Response.Headers.AccessControlAllowOrigin = origin;
            if (HttpMethods.IsOptions(request.Method))
            {
                context.Response.Headers.AccessControlAllowHeaders = PublicRead.Headers + ", Authorization";
            }
        }
        else if (request.Headers.Authorization.Count > 0 && !IsOwn(request, origin))
        {
            context.Response.Headers.Remove("Access-Control-Allow-Origin");
            throw NotFromThere();
        }
    }

    /// <summary>Refuses a token that comes later than the headers, on a stream that a page of elsewhere opened.</summary>
    public static void AdmitToken(HttpContext context)
    {
        if (context.Request.Headers.Origin.ToString() is { Length: > 0 } origin && !IsListed(context, origin) && !IsOwn(context.Request, origin))
        {
            throw NotFromThere();
        }
    }

    private static HttpRefusalException NotFromThere() => new(403, "Pages of this origin may not send signed-in requests.");

    private static bool IsListed(HttpContext context, string origin) =>
        context.RequestServices.GetRequiredService<IOptions<CorsSettings>>().Value.SignedInOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase);

    // The scheme is left out: a proxy that ends TLS changes it.
    private static bool IsOwn(HttpRequest request, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var address) && request.Host.HasValue
        && address.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
