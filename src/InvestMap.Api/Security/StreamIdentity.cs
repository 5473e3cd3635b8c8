using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Net.Http.Headers;

namespace InvestMap.Api.Security;

/// <summary>Who speaks on a stream, and until when.</summary>
/// <param name="User">The claims of the token.</param>
/// <param name="Until">When the token ends.</param>
internal sealed record StreamIdentity(ClaimsPrincipal User, DateTimeOffset Until)
{
    /// <summary>What a client is told when its token ends.</summary>
    public const string Ended = "Forbidden: the token has ended; connect again with a new one";

    private const string Scheme = "Bearer ";

    // The most that timers take is seven weeks; who is connected that long connects again.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    // Timers go by a coarser clock than that of the day, and ring some milliseconds early: a token that still holds would be ended.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(20);

    // The names that clients of graphql-ws give it.
    private static readonly string[] Names = ["Authorization", "authorization"];

    /// <summary>What the request itself proved by its header: who, and until when. Null: nobody, or somebody who does not end.</summary>
    public static StreamIdentity? Of(HttpContext context) =>
        SignedInPerson.IsThere(context.User) && EndOf(context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult) is { } until
            ? new StreamIdentity(context.User, until)
            : null;

    /// <summary>The token in the payload of <c>connection_init</c>, as <c>"Authorization": "Bearer ..."</c>; null: none.</summary>
    /// <exception cref="HttpRefusalException">400: there is something else under that name; 403: it is no bearer token.</exception>
    public static string? TokenOf(JsonElement payload)
    {
        foreach (var name in Names)
        {
            if (payload.ValueKind != JsonValueKind.Object || !payload.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            var text = value.ValueKind == JsonValueKind.String ? JsonText.TextOf(value).Trim() : throw new HttpRefusalException(400, $"`{name}` of connection_init is a string");
            if (text.Length > 0)
            {
                return text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
                    ? text[Scheme.Length..].Trim()
                    : throw new HttpRefusalException(403, $"Forbidden: `{name}` of connection_init is \"Bearer\" and a token");
            }
        }

        return null;
    }

    /// <summary>The token of the header, which is as good on a connection; null: none.</summary>
    public static string? TokenOf(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { } text && text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? text[Scheme.Length..].Trim() : null;

    /// <summary>Checks a token as that of a request is checked.</summary>
    /// <exception cref="HttpRefusalException">403: it does not hold, or there is no sign-in.</exception>
    public static async Task<StreamIdentity> CheckAsync(HttpContext stream, string token)
    {
        await using var scope = stream.RequestServices.CreateAsyncScope();
        var schemes = scope.ServiceProvider.GetService<IAuthenticationSchemeProvider>();
        if (schemes is null || await schemes.GetSchemeAsync(JwtBearerDefaults.AuthenticationScheme).ConfigureAwait(false) is null)
        {
            throw new HttpRefusalException(403, "Forbidden: this server has no sign-in");
        }

        // A request of its own: the scheme looks at headers, and remembers what it found for the life of a request.
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = stream.RequestAborted };
        context.Request.Headers[HeaderNames.Authorization] = Scheme + token;
        var result = await context.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme).ConfigureAwait(false);
        if (!result.Succeeded || EndOf(result) is not { } until)
        {
            throw new HttpRefusalException(403, "Forbidden: the token does not hold: it is over, or is not one for this server");
        }

        // Requests are given a minute for clocks that differ; a connection that would close at once is none.
        return until > DateTimeOffset.UtcNow ? new StreamIdentity(result.Principal, until) : throw new HttpRefusalException(403, Ended);
    }

    /// <summary>How long until a timer may end what the token opened; none where it lives by the tolerance for clocks alone.</summary>
    public TimeSpan Remaining => Until - DateTimeOffset.UtcNow is var left && left < TimeSpan.Zero ? TimeSpan.Zero : left < Longest ? left + Tick : Longest;

    private static DateTimeOffset? EndOf(AuthenticateResult? result) => result?.Properties?.ExpiresUtc;
}
