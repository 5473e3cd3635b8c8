using System.Text.Json;

namespace InvestMap.Api;

/// <summary>The map's page before its client: header, sentence and list as the client draws them (<c>ui/first.css</c>), as links.</summary>
internal static class FirstViewArticle
{
    /// <summary>Writes it from the answers to the client's own questions.</summary>
    public static Html Write(PageTexts texts, JsonElement list, JsonElement overview, IEnumerable<Catalog.Subject> subjects)
    {
        var rows = new Html();
        foreach (var node in PageFacts.List(list.GetProperty("objects"), "nodes"))
        {
            Row(rows, texts, node);
        }

        return new Html().Add(
            $"""
            <div class="app first">
            <header class="header"><div class="brand"><span class="brand-mark"></span><div><h1>{texts["app.name"]}</h1><p>{texts["app.tagline"]}</p></div></div>
            <div class="header-tools"><nav class="languages" aria-label="{texts["language.label"]}">{Language(texts, "vi")}{Language(texts, "en")}</nav><a class="developers" href="{PageAddresses.OfDevelopers(texts)}">{texts["app.developers"]}</a></div></header>
            <main class="panel" id="list">
            <p class="overview">{Overview(texts, overview)}</p>
            <nav class="subjects" aria-label="{texts["subject.label"]}"><a aria-current="page" href="{PageAddresses.OfMap(texts)}">{texts["subject.investmentProjects"]}</a><a href="{PageAddresses.OfMap(texts)}?layer=industrialParks">{texts["subject.industrialParks"]}</a></nav>
            <div class="filter-bar"></div>
            <h2 class="visually-hidden">{texts["list.title"]}</h2>
            <div class="count-bar"><p class="count-line">{Count(texts, list.GetProperty("objects"), list.GetProperty("aggregate"))}</p><a class="export-button" href="/export/investmentProjects.csv?lang={texts.Language}" title="{texts["export.hint"]}">{texts["export.menu"]}</a></div>
            <div class="panel-scroll"><ul class="list">
            {rows}</ul></div>
            </main>
            <section class="map-pane" aria-label="{texts["map.label"]}"><p class="map-message">{texts["map.loading"]}</p><noscript>{PageArticle.Subjects(texts, subjects)}</noscript></section>
            </div>

            """);
    }

    private static Html Language(PageTexts texts, string language)
    {
        var other = PageTexts.Of(language == "en");
        var current = new Html();
        if (texts.Language == language)
        {
            current.Add($" aria-current=\"true\"");
        }

        return new Html().Add($"<a href=\"{PageAddresses.OfMap(other)}\" lang=\"{language}\" hreflang=\"{language}\" aria-label=\"{texts["language." + language]}\"{current}>{language.ToUpperInvariant()}</a>");
    }

    private static Html Overview(PageTexts texts, JsonElement overview)
    {
        var free = overview.GetProperty("free").GetProperty("count").GetInt64();
        var day = PageFacts.List(overview.GetProperty("latest"), "nodes")
            .Select(n => PageFacts.Text(n, "asOf") is { } text ? PageFormat.Day(text, PageFacts.Text(n, "asOfPrecision"), texts) : null)
            .FirstOrDefault();
        return new Html().Add(
            $"{(free == 0 ? texts["overview.none"] : Counted(texts, "overview.free", free) + ".")} <span>{(day is null ? texts["overview.noDate"] : texts.Format("overview.asOf", ("date", day)))}</span>");
    }

    private static Html Count(PageTexts texts, JsonElement objects, JsonElement aggregate)
    {
        var html = new Html().Add($"<strong>{Counted(texts, "count.investmentProjects", objects.GetProperty("totalCount").GetInt64())}</strong>");
        foreach (var part in new[] { "unplaced", "synthetic" })
        {
            if (aggregate.GetProperty(part).GetInt64() is > 0 and var count)
            {
                html.Add($", {Counted(texts, "count." + part, count)}");
            }
        }

        return html;
    }

    private static string Counted(PageTexts texts, string key, long count) =>
        texts.Format(key + (count == 1 ? "_one" : "_other"), ("shown", PageFormat.Number(count, texts)));

    // As `projectRow` of the client puts it (features/list/rows.ts).
    private static void Row(Html html, PageTexts texts, JsonElement node)
    {
        var place = PageFacts.Object(node, "industrialPark") ?? PageFacts.Object(node, "administrativeUnit");
        var details = new[] { texts["enum.InvestmentStatus." + PageFacts.Text(node, "status")], place is { } named ? PageFacts.Text(named, "name") : null };
        var foot = new Html();
        if (Capital(texts, node) is { } capital)
        {
            foot.Add($"<span class=\"row-figure\">{capital}</span>");
        }
        else
        {
            foot.Add($"<span class=\"row-unknown\">{texts["list.capitalUnknown"]}</span>");
        }

        if (PageFacts.Object(node, "mapPoint") is null)
        {
            foot.Add($"<span class=\"row-unplaced\">{texts["list.unplaced"]}</span>");
        }

        if (node.GetProperty("synthetic").GetBoolean())
        {
            foot.Add($"<span class=\"synthetic-badge\">{texts["demonstration.badge"]}</span>");
        }

        html.Add(
            $"<li><a class=\"row\" href=\"{texts.Prefix}/p/investmentProjects/{PageFacts.Text(node, "slug")}\"><span class=\"symbol\"></span><span class=\"row-body\"><span class=\"row-name\">{PageFacts.Text(node, "name")}</span><span class=\"row-details\">{string.Join(" · ", details.OfType<string>())}</span><span class=\"row-foot\">{foot}</span></span></a></li>\n");
    }

    // The amount as the source states it comes before one that was converted.
    private static string? Capital(PageTexts texts, JsonElement node)
    {
        var (vnd, usd) = (PageFacts.Decimal(node, "capitalVnd"), PageFacts.Decimal(node, "capitalUsd"));
        var converted = node.GetProperty("capitalUsdConverted").ValueKind == JsonValueKind.True;
        return usd is { } dollars && (!converted || vnd is null)
            ? PageFormat.Quantity(dollars, "capitalUsd", "US dollar", texts)
            : vnd is { } money ? PageFormat.Quantity(money, "capitalVnd", "đồng", texts) : null;
    }
}
