namespace InvestMap.Api;

/// <summary>Addresses that are only read.</summary>
internal static class ReadRoutes
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Answers GET, and HEAD with the same headers (RFC 9110, section 9.3.2): link checkers and monitors ask so.</summary>
    public static IEndpointConventionBuilder MapRead(this IEndpointRouteBuilder routes, string pattern, Delegate answer) => routes.MapMethods(pattern, Methods, answer);
}
