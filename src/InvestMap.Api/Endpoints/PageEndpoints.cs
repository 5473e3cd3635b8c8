using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using InvestMap.GraphQL.Response;
using InvestMap.Query;
using Microsoft.Net.Http.Headers;

namespace InvestMap.Api;

/// <summary><c>/</c>, <c>/p/{subject}</c>, <c>/p/{subject}/{slug}</c>, and the same below <c>/en</c>: pages that are read without script.</summary>
internal static partial class PageEndpoints
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddSingleton<PageIndex>();
        services.AddSingleton<PageReader>();
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

        if (await reader.ObjectAsync(query, slug, texts, context.RequestAborted).ConfigureAwait(false) is not var (page, publication))
        {
            await FormerAsync(context, texts, query, slug, withClient).ConfigureAwait(false);
            return;
        }

        var facts = new PageFacts(query, texts, page);
        var all = facts.All();
        var kind = texts["subject.one." + plural];
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
        var article = PageArticle.Object(query, texts, page, all, facts.Source, facts.AsOf, publication, head.Other(texts));
        await SendAsync(context, texts, 200, head, article, withClient).ConfigureAwait(false);
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

        var subject = query.Subject;
        var after = MapParameters.One(context.Request.Query, "after");
        var (objects, next) = await reader.ListAsync(subject, after, texts, context.RequestAborted).ConfigureAwait(false);
        string Address(PageTexts of, string? cursor) => PageAddresses.OfList(of, subject) + (cursor is null ? "" : "?after=" + Uri.EscapeDataString(cursor));
        var name = texts["export.titles." + plural];
        var head = new PageHead(
            texts.Format("page.listTitle", ("subject", name), ("app", texts["app.name"])),
            texts.Format("page.listDescription", ("subject", name)),
            Address(PageTexts.Of(english: false), after),
            Address(PageTexts.Of(english: true), after));
        var article = PageArticle.List(texts, subject, objects, next is null ? null : Address(texts, next), head.Other(texts));
        await SendAsync(context, texts, 200, head, article, withClient: false).ConfigureAwait(false);
    }

    // The map is drawn by the client; who has no script finds the way to all pages instead.
    private static Task RootAsync(HttpContext context, PageTexts texts)
    {
        var index = context.RequestServices.GetRequiredService<PageIndex>();
        var head = new PageHead(
            texts["app.name"], texts["app.description"], PageAddresses.OfMap(PageTexts.Of(english: false)), PageAddresses.OfMap(PageTexts.Of(english: true)));
        var article = new Html().Add($"<noscript>{PageArticle.Root(texts, index.Subjects, head.Other(texts))}</noscript>");
        return SendAsync(context, texts, 200, head, article, withClient: true);
    }

    private static Task NoticeAsync(HttpContext context, PageTexts texts, int status, string name, bool withClient)
    {
        var head = new PageHead(
            $"{texts[$"page.{name}.title"]} · {texts["app.name"]}",
            texts[$"page.{name}.text"],
            PageAddresses.OfMap(PageTexts.Of(english: false)),
            PageAddresses.OfMap(PageTexts.Of(english: true))) { IsIndexed = false };
        return SendAsync(context, texts, status, head, PageArticle.Notice(texts, name, head.Other(texts)), withClient);
    }

    private static async Task SendAsync(HttpContext context, PageTexts texts, int status, PageHead head, Html article, bool withClient)
    {
        var template = context.RequestServices.GetRequiredService<PageTemplate>();
        var response = context.Response;
        response.Headers.ContentSecurityPolicy = SecurityHeaders.PagePolicy;
        response.Headers.CacheControl = status < 500 ? "public, no-cache" : "no-store";
        if (!template.IsThere)
        {
            await WebClientFiles.SendNotBuiltAsync(context).ConfigureAwait(false);
            return;
        }

        var body = Encoding.UTF8.GetBytes(template.Fill(texts, head.Write(texts, PageAddresses.Origin(context)), article, withClient));
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentLanguage = texts.Language;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (status == StatusCodes.Status200OK)
        {
            // The page says which publication it tells of, so its bytes change exactly when something else is said.
            if (Conditional.IsKnown(context, HttpAnswer.TagOf(body)))
            {
                return;
            }
        }

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
            var trace = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
            LogMessages.UnexpectedAddress(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("InvestMap.Pages"), context.Request.Path, trace, e);
            await NoticeAsync(context, texts, 500, "away", withClient: false).ConfigureAwait(false);
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Slug();
}
