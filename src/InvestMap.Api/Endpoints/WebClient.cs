using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace InvestMap.Api;

/// <summary>The built web client: its hashed assets, and GraphiQL, which is bundled with it.</summary>
internal static class WebClient
{
    public static void AddWebClient(this IServiceCollection services) => services.AddSingleton<WebClientFiles>();

    // What pages, styles and maps of others name. The rest is the server's own: pages before they are filled, the words of
    // the first view, and styles with marks where addresses belong.
    private static readonly PathString[] Served = ["/assets", "/base", "/icon.svg"];

    /// <summary>Serves the files.</summary>
    public static void UseWebClient(this IApplicationBuilder app)
    {
        var files = app.ApplicationServices.GetRequiredService<WebClientFiles>();
        if (files.Provider is not { } provider)
        {
            return;
        }

        app.UseWhen(static context => Served.Any(served => context.Request.Path.StartsWithSegments(served)), branch => branch.UseFiles(provider));
    }

    private static void UseFiles(this IApplicationBuilder app, IFileProvider provider)
    {
        app.UsePackedFiles(provider);
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = provider,
            ContentTypeProvider = PackedFiles.Types(Types()),
            OnPrepareResponse = static file =>
            {
                var headers = file.Context.Response.Headers;
                headers.CacheControl = file.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "public, no-cache";

                PackedFiles.Describe(file.Context);
                if (IsOfTheMap(file.Context.Request.Path))
                {
                    PublicRead.AllowAnyOrigin(file.Context);
                }

                // A worker lives under the policy that its own file came with.
                headers.ContentSecurityPolicy = SecurityHeaders.PagePolicy;
            },
        });
    }

    // What a style names that maps of others are drawn with: the base map and the fonts of its names.
    private static bool IsOfTheMap(PathString path) =>
        path.StartsWithSegments("/base") || path.Value!.EndsWith(".woff2", StringComparison.OrdinalIgnoreCase);

    private static FileExtensionContentTypeProvider Types()
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".geojson"] = "application/geo+json";
        types.Mappings[".topojson"] = "application/json";
        types.Mappings[".mvt"] = MediaTypes.Tile;
        types.Mappings[".pbf"] = "application/x-protobuf";
        types.Mappings[".pmtiles"] = "application/vnd.pmtiles";
        types.Mappings[".gpkg"] = "application/geopackage+sqlite3";
        types.Mappings[".kml"] = "application/vnd.google-earth.kml+xml";
        types.Mappings[".mjs"] = "text/javascript";
        return types;
    }
}

/// <summary>Where the web client lies: <c>WebClient__Folder</c>, or <c>web-client/dist</c> in or above the program's folders.</summary>
internal sealed class WebClientFiles
{
    public WebClientFiles(IConfiguration configuration, IHostEnvironment environment, ILogger<WebClientFiles> log)
    {
        var folder = configuration["WebClient:Folder"] ?? Find(environment.ContentRootPath) ?? Find(AppContext.BaseDirectory);
        if (folder is not null && Directory.Exists(folder))
        {
            Provider = new PhysicalFileProvider(Path.GetFullPath(folder));
        }
        else
        {
            LogMessages.NoWebClient(log, folder ?? "web-client/dist");
        }
    }

    /// <summary>The files; null when the client is not built.</summary>
    public IFileProvider? Provider { get; }

    /// <summary>Sends GraphiQL, which may call this server and nothing else.</summary>
    public Task SendGraphiQLAsync(HttpContext context) => SendAsync(context, "graphiql.html", SecurityHeaders.GraphiQLPolicy);

    /// <summary>Says how the client is built.</summary>
    public static Task SendNotBuiltAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(
            "The web client is not built. Run `make run`, or `npm ci && npm run build` in web-client. The API is at /graphql.", context.RequestAborted);
    }

    private async Task SendAsync(HttpContext context, string name, string policy)
    {
        var response = context.Response;
        response.Headers.ContentSecurityPolicy = policy;
        response.Headers.CacheControl = "no-cache";
        if (Provider?.GetFileInfo(name) is not { Exists: true } file)
        {
            await SendNotBuiltAsync(context).ConfigureAwait(false);
            return;
        }

        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = file.Length;
        await response.SendFileAsync(file, context.RequestAborted).ConfigureAwait(false);
    }

    private static string? Find(string folder)
    {
        for (var here = new DirectoryInfo(folder); here is not null; here = here.Parent)
        {
            var dist = Path.Combine(here.FullName, "web-client", "dist");
            if (Directory.Exists(dist))
            {
                return dist;
            }
        }

        return null;
    }
}
