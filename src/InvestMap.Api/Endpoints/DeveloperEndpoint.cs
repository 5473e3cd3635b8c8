using System.Text;
using InvestMap.Query;

namespace InvestMap.Api;

/// <summary><c>/developers</c> and <c>/en/developers</c>: how programs read the map. A page without script.</summary>
internal static class DeveloperEndpoint
{
    public static void AddDevelopers(this IServiceCollection services) => services.AddSingleton<DeveloperLimits>();

    public static void MapDevelopers(this IEndpointRouteBuilder routes)
    {
        routes.MapRead("/developers", (HttpContext context, DeveloperLimits limits) => SendAsync(context, limits, Texts.Vietnamese));
        routes.MapRead("/en/developers", (HttpContext context, DeveloperLimits limits) => SendAsync(context, limits, Texts.English));
    }

    private static async Task SendAsync(HttpContext context, DeveloperLimits limits, Texts texts)
    {
        var (request, response, services) = (context.Request, context.Response, context.RequestServices);
        var page = new DeveloperPage(texts, PageAddresses.Origin(context), request.PathBase);
        var body = Encoding.UTF8.GetBytes(page.Write(Stylesheet.Developers.Text, limits.In(texts), services.GetRequiredService<ExportPipeline>(), services.GetRequiredService<ExportFormats>()));
        response.Headers.ContentSecurityPolicy = Stylesheet.Developers.Policy;
        response.Headers.ContentLanguage = texts == Texts.English ? "en" : "vi";
        await Conditional.SendAsync(context, "text/html; charset=utf-8", body).ConfigureAwait(false);
    }
}
