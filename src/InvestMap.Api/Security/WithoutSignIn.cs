using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace InvestMap.Api.Security;

/// <summary>
/// Answers for staff's addresses on a server without a provider: 401 and one sentence, where the framework would fault for want of a
/// scheme to challenge with.
/// </summary>
internal sealed class WithoutSignIn : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return context.Response.WriteAsync($"This server has no sign-in: the section {SignIn.Section} of its configuration is empty.\n", context.RequestAborted);
    }
}
