using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using InvestMap.Catalog;
using InvestMap.Query;
using Microsoft.Extensions.Options;

namespace InvestMap.Api;

/// <summary><c>/ogc</c>: OGC API Features. A collection is a spatial subject of the catalogue under its GraphQL plural.</summary>
internal static class OgcEndpoints
{
    /// <summary>Adds what reads features, and its limits.</summary>
    public static void AddOgc(this IServiceCollection services)
    {
        services.AddOptions<OgcOptions>().BindConfiguration(OgcOptions.Section)
            .Validate(static o => o is { DefaultItems: > 0, MaxItems: > 0 and <= 10_000 }, $"{OgcOptions.Section}:DefaultItems and :MaxItems are above zero, and a page has at most 10,000 features.").ValidateOnStart();
        services.AddSingleton<OgcFeatures>();
    }

    public static void MapOgc(this IEndpointRouteBuilder routes)
    {
        Map(routes, "", (context, ogc) => SendAsync(context, ogc, () => OgcDocuments.Landing(ogc.Links, ogc.Text, ogc.Data), ogc.Text["ogc.title"], static (html, d) => html.Landing(d)));
        Map(routes, "/conformance", (context, ogc) => SendAsync(context, ogc, () => OgcDocuments.Conformance(ogc.Links), ogc.Text["ogc.conformance"], static (html, d) => html.Conformance(d)));
        Map(routes, "/api", ApiAsync);
        Map(routes, "/collections", CollectionsAsync);
        Map(routes, "/collections/{id}", CollectionAsync);
        Map(routes, "/collections/{id}/queryables", QueryablesAsync);
        Map(routes, "/collections/{id}/items", ItemsAsync);
        Map(routes, "/collections/{id}/items/{feature}", FeatureAsync);
        Map(routes, "/{**rest}", static (_, _) => throw new HttpRefusalException(404, "There is nothing here. Begin at /ogc."));
    }

    private static void Map(IEndpointRouteBuilder routes, string path, Func<HttpContext, Ogc, Task> answer) =>
        routes.MapRead("/ogc" + path, (HttpContext context) => MapProblems.AnswerAsync(context, () => answer(context, new Ogc(context))));

    private static async Task SendAsync(
        HttpContext context, Ogc ogc, Func<ValueTask<JsonObject>> read, string title, Action<OgcHtml, JsonObject> write, string type = MediaTypes.Json)
    {
        MapParameters.RefuseOthers(context.Request.Query, OgcRequest.OfAny);
        OgcAnswer.Cache(context);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(await read().ConfigureAwait(false), OgcAnswer.Plain);
        await OgcAnswer.SendAsync(context, bytes, type, document => ogc.Page(title, document, write)).ConfigureAwait(false);
    }

    private static Task SendAsync(
        HttpContext context, Ogc ogc, Func<JsonObject> make, string title, Action<OgcHtml, JsonObject> write, string type = MediaTypes.Json) =>
        SendAsync(context, ogc, () => ValueTask.FromResult(make()), title, write, type);

    private static Task ApiAsync(HttpContext context, Ogc ogc) => SendAsync(
        context, ogc, () => OgcOpenApi.Of(ogc.Links, ogc.Text, ogc.Subjects, ogc.Options), ogc.Text["ogc.api"], static (html, d) => html.Api(d), OgcLinks.OpenApi);

    private static Task CollectionsAsync(HttpContext context, Ogc ogc) => SendAsync(
        context,
        ogc,
        async () =>
        {
            var collections = new List<JsonObject>();
            foreach (var subject in ogc.Subjects)
            {
                collections.Add(OgcDocuments.Collection(ogc.Links, ogc.Text, ogc.Data, subject, await ogc.TotalsAsync(subject).ConfigureAwait(false), null));
            }

            return OgcDocuments.Collections(ogc.Links, collections);
        },
        ogc.Text["ogc.collections"],
        static (html, d) => html.Collections(d));

    private static Task CollectionAsync(HttpContext context, Ogc ogc)
    {
        var subject = ogc.Subject;
        return SendAsync(
            context,
            ogc,
            async () => OgcDocuments.Collection(ogc.Links, ogc.Text, ogc.Data, subject, await ogc.TotalsAsync(subject).ConfigureAwait(false), ogc.Links.Self(MediaTypes.Json)),
            ogc.TitleOf(subject),
            static (html, d) => html.Collection(d));
    }

    private static Task QueryablesAsync(HttpContext context, Ogc ogc)
    {
        var subject = ogc.Subject;
        return SendAsync(
            context,
            ogc,
            () => OgcDocuments.Queryables(ogc.Links, ogc.Text, ogc.Catalogue, subject),
            $"{ogc.TitleOf(subject)}: {ogc.Text["ogc.queryables"]}",
            static (html, d) => html.Queryables(d),
            OgcLinks.Schema);
    }

    private static async Task ItemsAsync(HttpContext context, Ogc ogc)
    {
        var request = OgcRequest.Items(context, ogc.Catalogue, ogc.Subject, ogc.Options);
        var page = await ogc.Features.PageAsync(context, request).ConfigureAwait(false);
        if (OgcAnswer.Cache(context, request, page, ogc.Today))
        {
            await OgcAnswer.SendAsync(
                context,
                Collection(ogc, request, page),
                OgcLinks.GeoJson,
                document => ogc.Page(ogc.TitleOf(request.Subject), document, (html, d) => html.Features(request.Subject.Plural!, d))).ConfigureAwait(false);
        }
    }

    private static async Task FeatureAsync(HttpContext context, Ogc ogc)
    {
        var request = OgcRequest.Feature(context, ogc.Subject);
        var key = Guid.TryParseExact(context.Request.RouteValues["feature"] as string, "D", out var uuid) ? uuid : throw NoFeature();
        var links = FeatureLinks(ogc, request.Subject);
        var page = await ogc.Features.FindAsync(
            request,
            key,
            json =>
            {
                json.WritePropertyName("links");
                links.WriteTo(json);
            },
            context.RequestAborted).ConfigureAwait(false) ?? throw NoFeature();
        if (OgcAnswer.Cache(context, request, page, ogc.Today))
        {
            await OgcAnswer.SendAsync(
                context, page.Json, OgcLinks.GeoJson, document => ogc.Page(ogc.Html.Name(document), document, static (html, d) => html.Feature(d))).ConfigureAwait(false);
        }
    }

    private static HttpRefusalException NoFeature() => new(404, "There is no such feature in this collection.");

    private static JsonArray FeatureLinks(Ogc ogc, Subject subject) =>
    [
        .. ogc.Links.Self(OgcLinks.GeoJson).Select(l => l!.DeepClone()),
        ogc.Links.To($"/collections/{subject.Plural}", "collection", MediaTypes.Json, ogc.Text[$"export.titles.{subject.Plural}"]),
    ];

    private static ReadOnlyMemory<byte> Collection(Ogc ogc, OgcRequest request, OgcPage page)
    {
        var links = FeatureLinks(ogc, request.Subject);
        if (page.Next is { } next)
        {
            // The pages of one reading are of one publication, and of one day.
            links.Add(OgcLinks.Link(
                ogc.Links.With(
                    ("after", next.ToString()),
                    ("publication", page.Publication.ToString(CultureInfo.InvariantCulture)),
                    ("datetime", request.Query.AnyDay ? MapParameters.One(ogc.Request.Query, "datetime") : null),
                    ("on", request.Query.IsOfDay(request.Subject) && !request.Query.AnyDay ? (request.Query.On ?? ogc.Today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null)),
                "next",
                OgcFormat.IsHtml(ogc.Request) ? OgcLinks.Html : OgcLinks.GeoJson));
        }

        var bytes = new ArrayBufferWriter<byte>(page.Json.Length + 2048);
        using var json = new Utf8JsonWriter(bytes, Problems.Plain);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteString("timeStamp", Moment(ogc.Now));
        json.WriteNumber("publication", page.Publication);
        if (page.PublishedAt is { } moment)
        {
            json.WriteString("publishedAt", Moment(moment));
        }

        json.WriteNumber("numberMatched", page.Matched);
        json.WriteNumber("numberReturned", page.Returned);
        json.WritePropertyName("links");
        links.WriteTo(json);
        json.WritePropertyName("features");
        json.WriteRawValue(page.Json.Span, skipInputValidation: true);
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenMemory;
    }

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>What a request to <c>/ogc</c> needs.</summary>
    private sealed class Ogc(HttpContext context)
    {
        public HttpRequest Request => context.Request;

        public OgcLinks Links { get; } = new(context.Request);

        public Catalogue Catalogue => Get<Catalogue>();

        public OgcFeatures Features => Get<OgcFeatures>();

        public OgcOptions Options => Get<IOptions<OgcOptions>>().Value;

        public DateOnly Today => Get<MapClock>().Today;

        public DateTimeOffset Now => Get<TimeProvider>().GetUtcNow();

        public OpenDataOptions Data => Get<IOptions<OpenDataOptions>>().Value;

        public PageTexts Text => PageTexts.Of(IsEnglish);

        /// <summary>All collections.</summary>
        public IEnumerable<Subject> Subjects => Catalogue.Subjects.Where(s => s is { Plural: not null, IsSpatial: true } && Get<ExportPipeline>().FindSubject(s.Plural) is not null);

        /// <summary>The collection that the address names.</summary>
        public Subject Subject => Subjects.FirstOrDefault(s => s.Plural == context.Request.RouteValues["id"] as string)
            ?? throw new HttpRefusalException(404, $"There is no such collection. There are: {string.Join(", ", Subjects.Select(s => s.Plural))}.");

        private bool IsEnglish => MapParameters.One(context.Request.Query, "lang") switch
        {
            null or "vi" => false,
            "en" => true,
            _ => throw new HttpRefusalException(400, "`lang` is vi or en."),
        };

        public OgcHtml Html => new(Links, Text);

        public string TitleOf(Subject subject) => Text[$"export.titles.{subject.Plural}"];

        /// <summary>A page for people.</summary>
        public string Page(string title, JsonObject document, Action<OgcHtml, JsonObject> write)
        {
            var html = Html;
            write(html, document);
            return html.Page(title, document);
        }

        /// <summary>The extent of a collection is that of all its features, whenever they hold.</summary>
        public ValueTask<LayerTotals> TotalsAsync(Subject subject) => Get<TileCache>().TotalsAsync(context, subject, new MapQuery { AnyDay = subject.HasValidity });

        private T Get<T>()
            where T : notnull => context.RequestServices.GetRequiredService<T>();
    }
}
