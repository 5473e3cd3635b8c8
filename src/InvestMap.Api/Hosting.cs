using System.Globalization;
using System.IO.Compression;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;

namespace InvestMap.Api;

/// <summary>Where the server listens, and how it packs what it sends.</summary>
internal static class Hosting
{
    private const int DefaultPort = 5080;

    // A filter of 4 KiB takes up to three times as much where an address escapes it (DECISIONS.md, 21).
    private const int MaxAddress = 16 * 1024;

    /// <summary>Listens on <c>PORT</c> of this machine, unless <c>ASPNETCORE_URLS</c> or <c>--urls</c> say otherwise.</summary>
    public static void UsePort(this ConfigureWebHostBuilder host, IConfiguration configuration)
    {
        // Kestrel refuses with nothing but a status, so that it takes more than is answered: a long address hears what would be right.
        host.ConfigureKestrel(static kestrel =>
        {
            kestrel.Limits.MaxRequestLineSize = 4 * MaxAddress;

            // Which web server it is concerns nobody.
            kestrel.AddServerHeader = false;
        });
        if (configuration["urls"] is not null)
        {
            return;
        }

        var port = configuration["PORT"] switch
        {
            null or "" => DefaultPort,
            var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 65536 => number,
            var text => throw new InvalidOperationException($"PORT is '{text}', and a port is a number from 1 to 65535."),
        };
        host.UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}"));
    }

    /// <summary>Refuses addresses that are too long, with a word on what would be right.</summary>
    public static void UseAddressLimit(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        var address = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        if (address.Length <= MaxAddress)
        {
            return next(context);
        }

        PublicRead.AllowAnyOrigin(context);
        return Problems.SendAsync(
            context,
            StatusCodes.Status414UriTooLong,
            $"An address has at most {MaxAddress:N0} bytes. Send a long filter to POST /filters, and give `where` the name that you get; send a long GraphQL document by POST.",
            "HTTP414");
    });

    /// <summary>Brotli and gzip at their fastest: a map is used on slow lines, and the processor is shared with the database.</summary>
    public static void AddCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes =
            [
                .. ResponseCompressionDefaults.MimeTypes, MediaTypes.GraphQLResponse, MediaTypes.Tile, MediaTypes.Problem, MediaTypes.JsonLd, MediaTypes.GraphQL,
                OgcLinks.GeoJson, OgcLinks.Schema, OgcLinks.OpenApi.Split(';')[0], "text/csv", "image/svg+xml", "text/javascript",
            ];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }
}

/// <summary>Media types that are spelled in more than one place.</summary>
internal static class MediaTypes
{
    public const string EventStream = "text/event-stream";
    public const string GraphQL = "application/graphql";
    public const string GraphQLResponse = "application/graphql-response+json";
    public const string Json = "application/json";
    public const string JsonLd = "application/ld+json";
    public const string Problem = "application/problem+json";
    public const string Tile = "application/vnd.mapbox-vector-tile";
}
