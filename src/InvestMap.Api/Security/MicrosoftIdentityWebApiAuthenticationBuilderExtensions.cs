using InvestMap.Api.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;

// Namespace and names of the package Microsoft.Identity.Web, which is not in every feed: with the package at hand, delete this folder's
// classes but SignIn, add the package, and no call changes.
namespace Microsoft.Identity.Web;

/// <summary>Protects an API with access tokens of Microsoft Entra ID or of any other OpenID provider.</summary>
public static class MicrosoftIdentityWebApiAuthenticationBuilderExtensions
{
    /// <summary>
    /// Adds the JWT bearer scheme that a section of the configuration describes (<see cref="IdentitySettings"/> lists its keys).
    /// An absent or empty section adds nothing.
    /// </summary>
    /// <param name="builder">The authentication to add to.</param>
    /// <param name="configurationSection">Usually <c>AzureAd</c>.</param>
    /// <param name="jwtBearerScheme">The name of the scheme.</param>
    /// <exception cref="InvalidOperationException">The section is half-filled; the message lists what is missing or wrong.</exception>
    public static AuthenticationBuilder AddMicrosoftIdentityWebApi(
        this AuthenticationBuilder builder,
        IConfigurationSection configurationSection,
        string jwtBearerScheme = JwtBearerDefaults.AuthenticationScheme)
    {
        ArgumentNullException.ThrowIfNull(builder);
        // Read now and not when the first request comes, so that a mistake stops the start.
        if (IdentitySettings.Read(configurationSection) is not { } settings)
        {
            return builder;
        }

        builder.AddJwtBearer(jwtBearerScheme, new TokenRules(settings).ApplyTo);
        builder.Services.PostConfigure<JwtBearerOptions>(jwtBearerScheme, TokenRules.ForgetWithdrawnKeys);
        return builder;
    }

    /// <summary>Lets in tokens whose holder consented to at least one of these scopes (claim <c>scp</c>, or <c>scope</c>).</summary>
    public static AuthorizationPolicyBuilder RequireScope(this AuthorizationPolicyBuilder policy, params string[] allowedValues)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.RequireAuthenticatedUser().RequireAssertion(context => TokenRules.ScopesOf(context.User).Intersect(allowedValues, StringComparer.Ordinal).Any());
    }
}
