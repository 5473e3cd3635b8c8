using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Identity.Web;

namespace InvestMap.Api.Security;

/// <summary>Sign-in of staff by access tokens of an OpenID provider. The public map needs none of it.</summary>
public static class SignIn
{
    /// <summary>The section of the configuration that names the provider.</summary>
    public const string Section = "AzureAd";

    /// <summary>
    /// Adds authentication and authorization. Without the section <c>AzureAd</c> no way to sign in is registered, and everyone is
    /// anonymous; what only staff may do answers 401. Call <see cref="UseSignIn"/> in either case.
    /// </summary>
    /// <exception cref="InvalidOperationException">The section is half-filled; the message lists what is missing or wrong.</exception>
    public static IServiceCollection AddSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddAuthorization();
        var section = configuration.GetSection(Section);
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddMicrosoftIdentityWebApi(section);
        if (IdentitySettings.Read(section) is null)
        {
            services.AddSingleton<IAuthorizationMiddlewareResultHandler, WithoutSignIn>();
        }

        return services;
    }

    /// <summary>
    /// Finds out who asks, and whether they may. Who sends no <c>Authorization</c> is anonymous, as most are, and is asked
    /// nothing where everybody may.
    /// </summary>
    public static IApplicationBuilder UseSignIn(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);

        // ASP.NET puts both in front of everything where an application does not name them itself; these are the marks by which it sees that one does.
        app.Properties["__AuthenticationMiddlewareSet"] = true;
        app.Properties["__AuthorizationMiddlewareSet"] = true;
        return app.UseWhen(
            static context => context.Request.Headers.Authorization.Count > 0 || context.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>() is not null,
            static signedIn => signedIn.UseAuthentication().UseAuthorization());
    }
}
