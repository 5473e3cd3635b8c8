using System.Security.Claims;
using InvestMap.Query;

namespace InvestMap.Api.Security;

/// <summary>From the claims of a request to who asks.</summary>
internal static class SignedInPerson
{
    private const string Departments = "departments";

    /// <summary>The roles of a person: what the provider names so, and what ASP.NET made of it.</summary>
    public static IEnumerable<string> RolesOf(ClaimsPrincipal user) => user.FindAll(c => c.Type is ClaimTypes.Role or "roles").Select(c => c.Value);

    /// <summary>Whether somebody has signed in.</summary>
    public static bool IsThere(ClaimsPrincipal? user) => user?.Identity?.IsAuthenticated == true;

    /// <summary>Who asks. Only claims of a token that was found good are there.</summary>
    public static Viewer ViewerOf(ClaimsPrincipal? user) => IsThere(user)
        ? Viewer.SignedIn(new Person(user!.Identity!.Name, [.. RolesOf(user).Distinct()], [.. user.FindAll(Departments).Select(c => c.Value).Distinct()]))
        : Viewer.Anonymous;
}
