using System.Text;
using System.Text.RegularExpressions;
using InvestMap.Catalog;
using InvestMap.GraphQL.Response;
using InvestMap.Query;
using Microsoft.Net.Http.Headers;

namespace InvestMap.Api;

/// <summary><c>/</c>, <c>/p/{subject}</c>, <c>/p/{subject}/{slug}</c>, and the same below <c>/en</c>: pages that are read without script.</summary>
internal static partial class PageEndpoints
{
    private const string HtmlType = "text/html; charset=utf-8";

    /// <summary>The client can ask for itself: its page does not wait longer for a database that is slow or away.</summary>
    private static readonly TimeSpan FirstViewWait = TimeSpan.FromSeconds(2);

    public static void AddPages(this IServiceCollection services)
    {
        services.AddSingleton<PageIndex>();
        services.AddSingleton<PageReader>();
        services.AddSingleton<FirstView>();
        services.AddSingleton<PageTemplate>();
    }

    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        foreach (var english in new[] { false, true })
        {
            var texts = PageTexts.Of(english);
            routes.MapRead(PageAddresses.OfMap(texts), (HttpContext context) => AnswerAsync(context, texts, () => RootAsync(context, texts)));
            routes.MapRead(texts.Prefix + "/p/{subject}", (HttpContext context, string subject) => AnswerAsync(context, texts, () => ListAsync(context, texts, subject)));
            routes.MapRead(texts.Prefix + "/p/{subject}/{slug}", (HttpContext context, string subject, string slug) => AnswerAsync(context, texts, () => ObjectAsync(context, texts, subject, slug)));
            routes.MapRead(english ? "/en/{**rest}" : "/p/{**rest}", (HttpContext context) => AnswerAsync(context, texts, () => NoticeAsync(context, texts, 404, "missing", withClient: false)));
        }
    }

    private static async Task ObjectAsync(HttpContext context, PageTexts texts, string plural, string slug)
    {
        var reader = context.RequestServices.GetRequiredService<PageReader>();
        var withClient = context.RequestServices.GetRequiredService<PageTemplate>().Opens(plural);
        if (!reader.Queries.TryGetValue(plural, out var query) || !Slug().IsMatch(slug))
        {
            await NoticeAsync(context, texts, 404, "missing", withClient).ConfigureAwait(false);
            return;
        }

        var address = PageAddresses.Of(texts, query.Subject, slug);
        if (!await SendKeptAsync(context, texts, address, withClient, () => MakeObjectAsync(context, texts, query, slug)).ConfigureAwait(false))
        {
            await FormerAsync(context, texts, query, slug, withClient).ConfigureAwait(false);
        }
    }

    private static async Task<(PageHead Head, Html Article, AnswerStamp Stamp)?> MakeObjectAsync(HttpContext context, PageTexts texts, PageQuery query, string slug)
    {
        var reader = context.RequestServices.GetRequiredService<PageReader>();
        if (await reader.ObjectAsync(query, slug, texts, context.RequestAborted).ConfigureAwait(false) is not var (page, stamp))
        {
            return null;
        }

        var facts = new PageFacts(query, texts, page);
        var all = facts.All();
        var kind = texts["subject.one." + query.Subject.Plural];
        var name = PageFacts.Text(page, "name")!;
        var description = string.Join(". ", new[] { $"{kind}: {name}" }.Concat(all.Where(f => f.Text is { Length: <= 120 } && f.Name != "location").Take(5).Select(f => $"{f.Label}: {f.Text}")));
        var head = new PageHead(
            texts.Format("page.title", ("name", name), ("kind", kind), ("app", texts["app.name"])),
            description,
            PageAddresses.Of(PageTexts.Of(english: false), query.Subject, slug),
            PageAddresses.Of(PageTexts.Of(english: true), query.Subject, slug))
        {
            Data = PageJson.Object(query, texts, page, all, facts.Source, PageAddresses.Origin(context), description),
            IsIndexed = !page.GetProperty("synthetic").GetBoolean(),
        };
        return (head, PageArticle.Object(query, texts, page, facts, all, stamp.Publication, head.Other(texts)), stamp);
    }

    // A slug belongs to its object for ever: a renamed one is found by the old slug, an ended one is said to be gone.
    private static async Task FormerAsync(HttpContext context, PageTexts texts, PageQuery query, string slug, bool withClient)
    {
        var index = context.RequestServices.GetRequiredService<PageIndex>();
        switch (await index.FormerAsync(query.Subject, slug, context.RequestAborted).ConfigureAwait(false))
        {
            case null:
                await NoticeAsync(context, texts, 404, "missing", withClient).ConfigureAwait(false);
                return;
            case { Slug: null }:
                await NoticeAsync(context, texts, 410, "gone", withClient).ConfigureAwait(false);
                return;
            case { Slug: { } now }:
                context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
                context.Response.Headers.Location = context.Request.PathBase + PageAddresses.Of(texts, query.Subject, now);
                context.Response.Headers.CacheControl = "public, no-cache";
                return;
        }
    }

    private static async Task ListAsync(HttpContext context, PageTexts texts, string plural)
    {
        var reader = context.RequestServices.GetRequiredService<PageReader>();
        if (!reader.Queries.TryGetValue(plural, out var query))
        {
            await NoticeAsync(context, texts, 404, "missing", withClient: false).ConfigureAwait(false);
            return;
        }

        var after = MapParameters.One(context.Request.Query, "after");
        await SendKeptAsync(context, texts, ListAddress(texts, query.Subject, after), withClient: false, () => MakeListAsync(context, texts, query.Subject, after)).ConfigureAwait(false);
    }

    private static async Task<(PageHead Head, Html Article, AnswerStamp Stamp)?> MakeListAsync(HttpContext context, PageTexts texts, Subject subject, string? after)
    {
        var reader = context.RequestServices.GetRequiredService<PageReader>();
        var (objects, next, stamp) = await reader.ListAsync(subject, after, texts, context.RequestAborted).ConfigureAwait(false);
        var name = texts["export.titles." + subject.Plural];
        var head = new PageHead(
            texts.Format("page.listTitle", ("subject", name), ("app", texts["app.name"])),
            texts.Format("page.listDescription", ("subject", name)),
            ListAddress(PageTexts.Of(english: false), subject, after),
            ListAddress(PageTexts.Of(english: true), subject, after));
        return (head, PageArticle.List(texts, subject, objects, next is null ? null : ListAddress(texts, subject, next), head.Other(texts)), stamp);
    }

    private static string ListAddress(PageTexts texts, Subject subject, string? after) =>
        PageAddresses.OfList(texts, subject) + (after is null ? "" : "?after=" + Uri.EscapeDataString(after));

    // An address with a filter, a layer and the like opens another view than the first, which the client asks for by itself.
    private static async Task RootAsync(HttpContext context, PageTexts texts)
    {
        if (context.RequestServices.GetRequiredService<FirstView>().IsOpenedBy(context.Request.Query) && await SendFirstViewAsync(context, texts).ConfigureAwait(false))
        {
            return;
        }

        // The map is drawn by the client; who has no script finds the way to all pages instead.
        var article = new Html().Add($"<noscript>{PageArticle.Root(texts, context.RequestServices.GetRequiredService<PageIndex>().Subjects, HeadOfRoot(texts).Other(texts))}</noscript>");
        await SendAsync(context, texts, 200, HeadOfRoot(texts), article, withClient: true).ConfigureAwait(false);
    }

    private static async Task<bool> SendFirstViewAsync(HttpContext context, PageTexts texts)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(FirstViewWait);
        try
        {
            return await SendKeptAsync(context, texts, PageAddresses.OfMap(texts), withClient: true, async () =>
            {
                var subjects = context.RequestServices.GetRequiredService<PageIndex>().Subjects;
                return await context.RequestServices.GetRequiredService<FirstView>().MakeAsync(texts, subjects, patience.Token).ConfigureAwait(false) is var (article, stamp)
                    ? (HeadOfRoot(texts), article, stamp)
                    : null;
            }).ConfigureAwait(false);
        }
        catch (Exception e) when (e is GraphQLException || (e is OperationCanceledException && !context.RequestAborted.IsCancellationRequested))
        {
            // The database does not answer: the client says so, and tries again by itself.
            return false;
        }
    }

    private static PageHead HeadOfRoot(PageTexts texts) => new(
        texts["app.name"], texts["app.description"], PageAddresses.OfMap(PageTexts.Of(english: false)), PageAddresses.OfMap(PageTexts.Of(english: true)));

    private static Task NoticeAsync(HttpContext context, PageTexts texts, int status, string name, bool withClient)
    {
        var head = new PageHead(
            $"{texts[$"page.{name}.title"]} · {texts["app.name"]}",
            texts[$"page.{name}.text"],
            PageAddresses.OfMap(PageTexts.Of(english: false)),
            PageAddresses.OfMap(PageTexts.Of(english: true))) { IsIndexed = false };
        return SendAsync(context, texts, status, head, PageArticle.Notice(texts, name, head.Other(texts)), withClient);
    }

    // A page of what is published: made once for each publication. False: there is no such object.
    private static async Task<bool> SendKeptAsync(
        HttpContext context, PageTexts texts, string address, bool withClient, Func<Task<(PageHead Head, Html Article, AnswerStamp Stamp)?>> make)
    {
        var services = context.RequestServices;
        var template = services.GetRequiredService<PageTemplate>();
        if (!template.IsThere)
        {
            await WebClientFiles.SendNotBuiltAsync(context).ConfigureAwait(false);
            return true;
        }

        var origin = PageAddresses.Origin(context);
        var document = await services.GetRequiredService<DocumentCache>().AnswerAsync(context, $"{origin}{address} {template.Version}", async () =>
            await make().ConfigureAwait(false) is var (head, article, stamp)
                ? new MadeDocument(Encoding.UTF8.GetBytes(template.Fill(texts, head.Write(texts, origin), article, withClient)), stamp)
                : null).ConfigureAwait(false);
        if (document is null)
        {
            return false;
        }

        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.PagePolicy;
        context.Response.Headers.ContentLanguage = texts.Language;
        await Conditional.SendAsync(context, HtmlType, document).ConfigureAwait(false);
        return true;
    }

    private static async Task SendAsync(HttpContext context, PageTexts texts, int status, PageHead head, Html article, bool withClient)
    {
        var template = context.RequestServices.GetRequiredService<PageTemplate>();
        if (!template.IsThere)
        {
            await WebClientFiles.SendNotBuiltAsync(context).ConfigureAwait(false);
            return;
        }

        var response = context.Response;
        var body = Encoding.UTF8.GetBytes(template.Fill(texts, head.Write(texts, PageAddresses.Origin(context)), article, withClient));
        response.Headers.ContentSecurityPolicy = SecurityHeaders.PagePolicy;
        response.Headers.ContentLanguage = texts.Language;
        response.StatusCode = status;
        if (status == StatusCodes.Status200OK)
        {
            await Conditional.SendAsync(context, HtmlType, body).ConfigureAwait(false);
            return;
        }

        response.Headers.CacheControl = status < 500 ? "public, no-cache" : "no-store";
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        response.ContentType = HtmlType;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.BodyWriter.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static async Task AnswerAsync(HttpContext context, PageTexts texts, Func<Task> answer)
    {
        try
        {
            await answer().ConfigureAwait(false);
        }
        catch (HttpRefusalException)
        {
            await NoticeAsync(context, texts, 404, "missing", withClient: false).ConfigureAwait(false);
        }
        catch (GraphQLException e) when (e.Errors[0].Code is MapErrorCodes.Cursor)
        {
            await NoticeAsync(context, texts, 404, "missing", withClient: false).ConfigureAwait(false);
        }
        catch (GraphQLException e) when (MapProblems.StatusOf(e.Errors[0].Code) is var status and not 400)
        {
            context.Response.Headers.RetryAfter = HttpAnswer.RetryAfter;
            await NoticeAsync(context, texts, status, "away", withClient: true).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there any more.
        }
        catch (Exception e)
        {
            var trace = TraceNumber.Of(context);
            LogMessages.UnexpectedAddress(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("InvestMap.Pages"), context.Request.Path, trace, e);
            await NoticeAsync(context, texts, 500, "away", withClient: false).ConfigureAwait(false);
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Slug();
}
