using System.Text.Json;

namespace InvestMap.Api;

/// <summary>What a reader without script sees: the same facts as the client's card, in plain markup.</summary>
internal static class PageArticle
{
    /// <summary>An object.</summary>
    public static Html Object(PageQuery query, PageTexts texts, JsonElement page, PageFacts known, IReadOnlyList<PageFact> facts, long publication, string other)
    {
        var (subject, source) = (query.Subject, known.Source);
        var html = new Html();
        html.Add($"<p class=\"kind\"><a href=\"{PageAddresses.OfList(texts, subject)}\">{texts["subject.one." + subject.Plural]}</a></p>\n");
        html.Add($"<h1 dir=\"auto\" lang=\"{PageFacts.Text(page, "nameLanguage")!.ToLowerInvariant()}\">{PageFacts.Text(page, "name")}</h1>\n");
        if (page.GetProperty("synthetic").GetBoolean())
        {
            html.Add($"<p class=\"synthetic\"><strong>{texts["demonstration.badge"]}</strong> {texts["demonstration.notice"]}</p>\n");
        }

        html.Add($"<dl>\n");
        foreach (var fact in facts.Where(f => f.Text is not null))
        {
            // A number without its day is half a number; that nobody states the day is said too.
            var day = fact.AsOf ?? (fact.Number is null ? null : texts["card.dateUnknown"]);
            html.Add($"<div data-field=\"{fact.Name}\"><dt>{fact.Label}</dt><dd>{Value(fact)}{Basis([.. fact.Remarks, day], fact.Source)}");
            foreach (var said in fact.Others)
            {
                html.Add($"<small>{texts["card.other"]}: “<bdi>{said.Text}</bdi>”</small>{Basis([said.Note, said.AsOf], said.Source)}");
            }

            html.Add($"</dd></div>\n");
        }

        foreach (var gap in facts.Where(f => f.Text is null).GroupBy(f => f.Missing))
        {
            html.Add($"<div data-unknown><dt>{string.Join(" · ", gap.Select(f => f.Label))}</dt><dd>{gap.Key}</dd></div>\n");
        }

        html.Add($"</dl>\n");
        if (query.HasInvestors)
        {
            Investors(html, texts, page, source);
        }

        if (query.HasObservations)
        {
            Observations(html, texts, page);
        }

        var parts = new PageParts(texts, known, subject);
        foreach (var part in query.Parts)
        {
            html.Add($"{parts.Write(part, [.. PageFacts.List(page, part.Name)])}");
        }

        foreach (var list in query.Lists)
        {
            Links(html, texts, list, PageFacts.List(page, list.Name).ToList());
        }

        html.Add($"<footer><p>{texts["card.sourceOfObject"]}: {(source is null ? Plain(texts["card.noSource"]) : Link(source, source.Name))}{Basis([known.AsOf], null)}</p><p>{texts.Format("page.publication", ("number", publication.ToString(System.Globalization.CultureInfo.InvariantCulture)))}</p></footer>\n");
        return Frame(texts, other, html);
    }

    /// <summary>A short notice.</summary>
    public static Html Notice(PageTexts texts, string name, string other) =>
        Frame(texts, other, new Html().Add($"<h1>{texts[$"page.{name}.title"]}</h1>\n<p>{texts[$"page.{name}.text"]}</p>\n"));

    /// <summary>The pages of a subject.</summary>
    public static Html List(PageTexts texts, Catalog.Subject subject, IEnumerable<JsonElement> objects, string? next, string other)
    {
        var html = new Html().Add($"<h1>{texts["export.titles." + subject.Plural]}</h1>\n<ul>\n");
        foreach (var each in objects)
        {
            html.Add($"<li>{To(texts, subject, each)}</li>\n");
        }

        html.Add($"</ul>\n");
        if (next is not null)
        {
            html.Add($"<p><a rel=\"next\" href=\"{next}\">{texts["page.next"]}</a></p>\n");
        }

        return Frame(texts, other, html);
    }

    /// <summary>The way into the pages from the map's own page; the map itself needs a script.</summary>
    public static Html Root(PageTexts texts, IEnumerable<Catalog.Subject> subjects, string other) =>
        Frame(texts, other, new Html().Add($"<h1>{texts["app.name"]}</h1>\n<p>{texts["app.description"]}</p>\n{SubjectList(texts, subjects)}"));

    /// <summary>The same beside a list that the map's page has already.</summary>
    public static Html Subjects(PageTexts texts, IEnumerable<Catalog.Subject> subjects) =>
        new Html().Add($"<div class=\"page\"><article>\n{SubjectList(texts, subjects)}</article></div>");

    private static Html SubjectList(PageTexts texts, IEnumerable<Catalog.Subject> subjects)
    {
        var html = new Html().Add($"<h2>{texts["page.objects"]}</h2>\n<ul>\n");
        foreach (var subject in subjects)
        {
            html.Add($"<li><a href=\"{PageAddresses.OfList(texts, subject)}\">{texts["export.titles." + subject.Plural]}</a></li>\n");
        }

        return html.Add($"</ul>\n");
    }

    private static Html Frame(PageTexts texts, string other, Html article)
    {
        var language = texts.IsEnglish ? "vi" : "en";
        return new Html().Add(
            $"<main class=\"page\" lang=\"{texts.Language}\">\n<nav><a href=\"{PageAddresses.OfMap(texts)}\">{texts["app.name"]}</a> <a href=\"{other}\" hreflang=\"{language}\" lang=\"{language}\">{texts["language." + language]}</a></nav>\n<article>\n{article}</article>\n</main>");
    }

    private static void Investors(Html html, PageTexts texts, JsonElement page, PageSource? source)
    {
        html.Add($"<h2>{texts["card.investors"]}</h2>\n");
        var investors = PageFacts.List(page, "investors").ToList();
        if (investors.Count == 0)
        {
            html.Add($"<p>{texts["card.investorsUnknown"]}</p>\n");
            return;
        }

        html.Add($"<ul>\n");
        foreach (var investor in investors)
        {
            var role = PageFacts.Text(investor, "role") is { } word and not "INVESTOR" ? texts["enum.InvestorRole." + word] : null;
            var share = PageFacts.Decimal(investor, "sharePercent") is { } percent
                ? texts.Format("card.share", ("percent", PageFormat.Quantity(percent, "sharePercent", "percent", texts))) : null;
            html.Add($"<li><bdi>{PageFacts.Text(investor, "name")}</bdi>{Basis([role, share], source)}</li>\n");
        }

        html.Add($"</ul>\n");
    }

    private static void Observations(Html html, PageTexts texts, JsonElement page)
    {
        html.Add($"<h2>{texts["page.observations"]}</h2>\n");
        var observations = PageFacts.List(page, "indicatorObservations").ToList();
        if (observations.Count == 0)
        {
            html.Add($"<p>{texts["card.unknown"]}</p>\n");
            return;
        }

        html.Add($"<ul>\n");
        foreach (var each in observations)
        {
            var comparator = texts["enum.Comparator." + PageFacts.Text(each, "comparator")];
            var value = PageFormat.Number(PageFacts.Decimal(each, "value")!.Value, texts);
            var rank = PageFacts.Decimal(each, "outOf") is { } total ? " " + texts.Format("page.outOf", ("total", PageFormat.Number(total, texts))) : "";
            var unit = PageFacts.Object(each, "administrativeUnit") is { } place ? PageFacts.Text(place, "name") : null;
            var derivation = PageFacts.Text(each, "derivation") is { } way ? texts["enum.IndicatorDerivation." + way] : null;
            html.Add(
                $"<li>{PageFacts.Text(each, "period")} · {unit} · {texts["enum.ObservationKind." + PageFacts.Text(each, "kind")]}: <strong>{(comparator.Length > 0 ? comparator + " " : "")}{value}{rank} {PageFacts.Text(page, "unit")}</strong>{Basis([derivation, PageFacts.Text(each, "note")], PageFacts.SourceOf(each))}</li>\n");
        }

        html.Add($"</ul>\n");
    }

    private static void Links(Html html, PageTexts texts, PageList list, List<JsonElement> objects)
    {
        if (objects.Count == 0)
        {
            return;
        }

        var title = list.Name switch
        {
            "children" => texts["card.children"],
            "replacedBy" => texts["page.field.replacedBy"],
            _ => texts["export.titles." + list.Target.Plural],
        };
        html.Add($"<h2>{title}</h2>\n");
        if (list.Name == "plots" && objects.Count <= PageQuery.ListSize)
        {
            Plots(html, texts, list, objects);
        }

        html.Add($"<ul>\n");
        foreach (var each in objects.Take(PageQuery.ListSize))
        {
            var status = list.Status is { } word && PageFacts.Text(each, word.Name) is { } is_ ? texts[$"enum.{word.Vocabulary!.Name}.{is_}"] : null;
            var area = list.Area is { } field && PageFacts.Decimal(each, field.Name) is { } number ? PageFormat.Quantity(number, field.Name, field.Unit, texts) : null;
            html.Add($"<li>{To(texts, list.Target, each)}{Basis([status, area], null)}</li>\n");
        }

        html.Add($"</ul>\n");
        if (objects.Count > PageQuery.ListSize)
        {
            html.Add($"<p>{texts["page.more"]}</p>\n");
        }
    }

    // Plots by status: how many there are, and how much land.
    private static void Plots(Html html, PageTexts texts, PageList list, List<JsonElement> plots)
    {
        html.Add($"<ul class=\"sums\">\n");
        foreach (var word in list.Status!.Vocabulary!.Words.Select(w => w.Name))
        {
            var (count, area) = (0, 0m);
            foreach (var plot in plots.Where(p => PageFacts.Text(p, list.Status.Name) == word))
            {
                (count, area) = (count + 1, area + (PageFacts.Decimal(plot, list.Area!.Name) ?? 0));
            }

            if (count > 0)
            {
                html.Add($"<li>{texts[$"enum.{list.Status.Vocabulary.Name}.{word}"]}: <strong>{PageFormat.Number(count, texts)}</strong> · {PageFormat.Quantity(area, list.Area!.Name, list.Area.Unit, texts)}</li>\n");
            }
        }

        html.Add($"</ul>\n");
    }

    /// <summary>A link to another object.</summary>
    public static Html To(PageTexts texts, Catalog.Subject subject, JsonElement other) =>
        new Html().Add($"<a href=\"{PageAddresses.Of(texts, subject, PageFacts.Text(other, "slug")!)}\"><bdi>{PageFacts.Text(other, "name")}</bdi></a>");

    private static Html Value(PageFact fact) => fact.Href is { } address && IsAddress(address)
        ? new Html().Add($"<a href=\"{address}\"><bdi>{fact.Text}</bdi></a>")
        : new Html().Add($"<bdi>{fact.Text}</bdi>");

    /// <summary>What something rests on, in one small line; parts that are missing are left out.</summary>
    public static Html Basis(IEnumerable<string?> parts, PageSource? source, string? address = null)
    {
        var html = new Html();
        foreach (var part in parts.Where(p => !string.IsNullOrEmpty(p)))
        {
            html.Add($"{(html.IsEmpty ? "" : " · ")}<bdi>{part}</bdi>");
        }

        if (source is not null)
        {
            html.Add($"{(html.IsEmpty ? "" : " · ")}{Link(source, source.Publisher ?? source.Name)}");
        }

        if (address is not null && IsAddress(address))
        {
            html.Add($"{(html.IsEmpty ? "" : " · ")}<a href=\"{address}\" rel=\"noopener noreferrer\">{new Uri(address).Host}</a>");
        }

        return html.IsEmpty ? html : new Html().Add($"<small>{html}</small>");
    }

    private static Html Link(PageSource source, string text) => source.Url is { } url && IsAddress(url)
        ? new Html().Add($"<a href=\"{url}\" rel=\"noopener noreferrer\" title=\"{source.Name}\"><bdi>{text}</bdi></a>")
        : new Html().Add($"<bdi>{text}</bdi>");

    private static Html Plain(string text) => new Html().Add($"{text}");

    // The database lets nothing else in; a page does not rely on it.
    private static bool IsAddress(string text) =>
        text.StartsWith('/') || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}
