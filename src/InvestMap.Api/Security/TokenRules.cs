using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;
using Microsoft.IdentityModel.Validators;

namespace InvestMap.Api.Security;

/// <summary>Which tokens are believed, as settings of the JWT bearer scheme.</summary>
internal sealed class TokenRules(IdentitySettings settings)
{
    // Asymmetric only: "none" and a key that is shared with the client prove nothing.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    /// <summary>What the holder consented to: words of <c>scp</c> (Entra) and <c>scope</c> (RFC 9068).</summary>
    public static IEnumerable<string> ScopesOf(ClaimsPrincipal person)
        => person.Claims.Where(claim => claim.Type is "scp" or "scope")
            .SelectMany(claim => claim.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public void ApplyTo(JwtBearerOptions options)
    {
        options.Authority = settings.Authority.AbsoluteUri;
        options.RequireHttpsMetadata = settings.Authority.Scheme == Uri.UriSchemeHttps;
        options.RefreshInterval = settings.RefreshInterval;
        // Claims keep the names of the token: oid, tid, sub, scp, roles.
        options.MapInboundClaims = false;

        var parameters = options.TokenValidationParameters;
        parameters.ValidAudiences = settings.Audiences;
        parameters.ValidAlgorithms = Algorithms;
        parameters.NameClaimType = "name";
        parameters.RoleClaimType = "roles";
        parameters.ClockSkew = TimeSpan.FromMinutes(1);
        if (settings.IsEntra)
        {
            // The options' own HTTP client exists only once they are complete, so the validator is made when the first token comes.
            var validator = new Lazy<AadIssuerValidator>(() => AadIssuerValidator.GetAadIssuerValidator(settings.Authority.AbsoluteUri, options.Backchannel));
            parameters.IssuerValidator = (issuer, token, given) => validator.Value.Validate(issuer, token, given);
            parameters.EnableAadSigningKeyIssuerValidation();
        }

        options.Events ??= new JwtBearerEvents();
        var before = options.Events.OnTokenValidated;
        options.Events.OnTokenValidated = async context =>
        {
            await before(context).ConfigureAwait(false);
            if (Refusal(context.Principal!) is { } reason)
            {
                context.Fail(reason);
            }
        };
    }

    /// <summary>
    /// A key that the provider shows no longer is not believed any longer. The default keeps the former keys for an hour, against
    /// providers that publish a broken document; a key withdrawn because it was stolen would be good for as long.
    /// </summary>
    public static void ForgetWithdrawnKeys(JwtBearerOptions options)
    {
        if (options.ConfigurationManager is BaseConfigurationManager keys)
        {
            keys.UseLastKnownGoodConfiguration = false;
        }
    }

    private string? Refusal(ClaimsPrincipal person)
    {
        if (settings.Tenants.Count > 0 && !settings.Tenants.Contains(person.FindFirstValue("tid") ?? ""))
        {
            return "The tenant of the token may not sign in here.";
        }

        // An identity token says who someone is, not that this API may be used; it has neither claim.
        return ScopesOf(person).Any() || person.HasClaim(claim => claim.Type == "roles")
            ? null
            : "The token has neither scopes nor roles.";
    }
}
