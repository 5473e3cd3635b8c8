using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using InvestMap.Query;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace InvestMap.Api;

/// <summary><c>/export/{subject}.{csv,geojson,xlsx,gpkg}</c>: all rows that a filter finds, as a file; and <c>.manifest.json</c>, which tells the files by their hashes.</summary>
internal static class ExportEndpoints
{
    private const string Manifest = "manifest.json";

    private static readonly string[] Parameters = [.. MapParameters.Common, "order", "crs"];

    /// <summary>Adds the formats and their limits.</summary>
    public static void AddExports(this IServiceCollection services)
    {
        services.AddOptions<OpenDataOptions>().BindConfiguration(OpenDataOptions.Section)
            .Validate(static o => !string.IsNullOrWhiteSpace(o.Licence), $"{OpenDataOptions.Section}:Licence is an address or a name; `unknown` where there is none.")
            .Validate(static o => string.IsNullOrEmpty(o.Contact) || o.ContactAddress is not null, $"{OpenDataOptions.Section}:Contact is an e-mail address or the address of a page (https://...).")
            .Validate(static o => o.ChecksumWait >= TimeSpan.Zero, $"{OpenDataOptions.Section}:ChecksumWait is a time such as 00:00:10; zero waits for nothing.").ValidateOnStart();
        services.AddOptions<GpkgLimits>().BindConfiguration("GeoPackage")
            .Validate(static l => l is { Builds: > 0, Open: > 0, Bytes: > 0, Memory: > 0 } && l.Time > TimeSpan.Zero, "Every limit of GeoPackage is above zero.")
            .Validate(static l => Path.IsPathFullyQualified(l.Program) && Path.IsPathFullyQualified(l.Limiter), "GeoPackage:Program and :Limiter are whole paths: they are run in another folder.").ValidateOnStart();
        services.AddSingleton(static provider => new ExportFormats(provider.GetRequiredService<IOptions<GpkgLimits>>().Value));
        services.AddSingleton<ExportManifests>();
    }

    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        routes.MapRead("/export/{name}", AnswerAsync);
        routes.MapRead("/export/{**rest}", (HttpContext context) => MapProblems.AnswerAsync(context, static () => throw new HttpRefusalException(
            404, "There is nothing here. A list as a file is /export/{subject}.{format}, such as /export/investmentProjects.csv.")));
    }

    private static Task AnswerAsync(HttpContext context, string name, ExportPipeline exports) => MapProblems.AnswerAsync(context, () =>
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var (subject, ending) = dot < 0 ? (name, "") : (name[..dot], name[(dot + 1)..]);
        return ending == Manifest ? ManifestAsync(context, exports, subject) : FileAsync(context, exports, subject, ending);
    });

    private static async Task FileAsync(HttpContext context, ExportPipeline exports, string subject, string ending)
    {
        var formats = context.RequestServices.GetRequiredService<ExportFormats>();
        var found = formats.Find(ending)
            ?? throw new HttpRefusalException(404, $"There is no such format. There are: {string.Join(", ", formats.All.Select(f => f.Extension).Append(Manifest))}.");
        var file = Read(context, exports, subject);
        if (!found.Takes(file.Srid))
        {
            throw new HttpRefusalException(400, $"A file of {found.Extension} has longitudes and latitudes (crs=4326): its standard knows nothing else.");
        }

        var receiver = new ExportReceiver(rows => Begin(context, found, file, rows), context.Response.BodyWriter);
        using var running = context.RequestServices.GetRequiredService<MapCounts>().Exports.Open();
        await found.WriteAsync(exports, file, receiver, context.RequestAborted).ConfigureAwait(false);
    }

    private static async Task ManifestAsync(HttpContext context, ExportPipeline exports, string subject)
    {
        var file = Read(context, exports, subject);
        if (file.Query.DependsOnDay(file.Subject))
        {
            // What it says must hold tomorrow too, so it names the day.
            file = file with { Query = file.Query with { On = context.RequestServices.GetRequiredService<MapClock>().Today } };
        }

        var manifests = context.RequestServices.GetRequiredService<ExportManifests>();
        var manifest = await manifests.OfAsync(file, ExportAbout.Describe, context.RequestAborted).ConfigureAwait(false);
        if (Cache(context, file, manifest.Epoch, manifest.Publication))
        {
            await ManifestJson.SendAsync(context, file, manifest).ConfigureAwait(false);
        }
    }

    /// <summary>What an address asks for.</summary>
    private static ExportFile Read(HttpContext context, ExportPipeline exports, string subject)
    {
        var services = context.RequestServices;
        var found = exports.FindSubject(subject)
            ?? throw new HttpRefusalException(404, "There is no such export. Exports have the names of the lists in GraphQL, such as investmentProjects.");
        var parameters = context.Request.Query;
        MapParameters.RefuseOthers(parameters, Parameters);
        var query = services.GetRequiredService<MapParameters>().Read(parameters);
        return new ExportFile(found, query, services.GetRequiredService<IOptions<OpenDataOptions>>().Value.Licence)
        {
            Srid = MapParameters.One(parameters, "crs") switch
            {
                null or "4326" => ExportFile.Wgs84,
                "5897" => ExportFile.Vn2000Srid,
                _ => throw new HttpRefusalException(400, "`crs` is 4326 (WGS 84) or 5897 (VN-2000, meridian 105°00')."),
            },
        };
    }

    // Null: the answer is complete without a byte of the file.
    private static ExportFile? Begin(HttpContext context, ExportFormat format, ExportFile file, RowStream rows)
    {
        if (!Cache(context, file, rows.Epoch, rows.Publication))
        {
            return null;
        }

        Describe(context.Response, format, file, rows.Publication);
        return HttpMethods.IsHead(context.Request.Method) ? null : ExportAbout.Describe(file, rows);
    }

    /// <summary>How a file is called: plain letters, so that every system and every tool keeps the name.</summary>
    public static string NameOf(ExportFile file, long publication, ExportFormat format) =>
        string.Create(CultureInfo.InvariantCulture, $"{file.Subject.Plural}-{publication}.{format.Extension}");

    private static void Describe(HttpResponse response, ExportFormat format, ExportFile file, long publication)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(NameOf(file, publication, format));
        response.Headers.ContentDisposition = disposition.ToString();
        response.ContentType = format.MediaType;
    }

    // A file is asked again by its tag, also where a publication is named: the same rows are other bytes under another licence, by
    // other software, and after something was blanked. False: nothing more is to be sent.
    private static bool Cache(HttpContext context, ExportFile file, long epoch, long publication)
    {
        var headers = context.Response.Headers;
        var depends = file.Query.DependsOnDay(file.Subject);
        headers.CacheControl = "public, no-cache";
        var day = depends ? context.RequestServices.GetRequiredService<MapClock>().Today.ToString("-yyyyMMdd", CultureInfo.InvariantCulture) : "";

        // Weak, because the same tag stands on the answer packed and unpacked.
        var licence = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Licence)).AsSpan(0, 4));
        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{epoch:x}-{publication}{day}-{SoftwareVersion.Short}-{licence}\""), isWeak: true);
        headers.Vary = HeaderNames.AcceptEncoding;
        return !Conditional.IsKnown(context, tag);
    }
}
