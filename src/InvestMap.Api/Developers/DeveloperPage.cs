using InvestMap.Catalog;
using InvestMap.Query;

namespace InvestMap.Api;

/// <summary>The developers' page as markup: addresses, parameters, data, limits, and examples to copy.</summary>
/// <param name="texts">The words of the language.</param>
/// <param name="origin">The address of this server, which examples name.</param>
/// <param name="root">What stands before every address on this server.</param>
internal sealed class DeveloperPage(Texts texts, string origin, string root)
{
    /// <summary>Sections in their order, with their examples.</summary>
    private static readonly (string Name, string[] Examples)[] Sections =
    [
        ("graphql", ["graphql.sh", "projects.graphql", "parksNearAPort.graphql", "parksPortsAndSectors.graphql", "unitsBeforeAndAfter.graphql", "cost.sh", "schema.sh"]),
        ("tiles", ["tileJson.sh", "tile.sh", "style.sh"]),
        ("export", ["csv.sh", "xlsx.sh", "manifest.sh"]),
        ("ogc", ["ogcApi.sh"]),
        ("catalogue", ["catalogue.sh"]),
        ("filters", ["filter.sh"]),
        ("parameters", []),
        ("data", []),
        ("limits", []),
        ("errors", []),
    ];

    private bool IsEnglish => texts == Texts.English;

    /// <summary>The whole page.</summary>
    public string Write(string css, IEnumerable<(string Key, string Value, string? Default)> limits, ExportPipeline exports, ExportFormats formats)
    {
        var (language, other) = IsEnglish ? ("en", "vi") : ("vi", "en");
        var page = new Html().Add($"""
            <!doctype html>
            <html lang="{language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{texts["developers.title"]} · {texts["app.name"]}</title>
            <meta name="description" content="{texts["developers.description"]}">
            <link rel="icon" type="image/svg+xml" href="{root}/icon.svg">
            <link rel="canonical" href="{origin}{(IsEnglish ? "/en" : "")}/developers">
            <link rel="alternate" hreflang="vi" href="{origin}/developers">
            <link rel="alternate" hreflang="en" href="{origin}/en/developers">
            <link rel="alternate" hreflang="x-default" href="{origin}/developers">

            """).AddStyle(css).Add($"""
            </head>
            <body>
            <header>
            <nav><a href="{root}{(IsEnglish ? "/en" : "/")}">{texts["app.name"]}</a><a lang="{other}" hreflang="{other}" href="{root}{(IsEnglish ? "" : "/en")}/developers">{texts["language." + other]}</a></nav>
            <h1>{texts["developers.title"]}</h1>
            <p>{Prose("developers.intro")}</p>
            </header>
            <div class="columns">
            <nav class="contents" aria-label="{texts["developers.contents"]}"><ul>

            """);
        foreach (var (name, _) in Sections)
        {
            page.Add($"<li><a href=\"#{name}\">{texts[$"developers.{name}.title"]}</a></li>\n");
        }

        page.Add($"</ul></nav>\n<main>\n");
        foreach (var (name, examples) in Sections)
        {
            page.Add($"<section id=\"{name}\">\n<h2>{texts[$"developers.{name}.title"]}</h2>\n<p>{Prose($"developers.{name}.text")}</p>\n");
            switch (name)
            {
                case "graphql": page.Add($"<p class=\"links\"><a href=\"{root}/graphql\">{texts["developers.graphiql"]}</a><a href=\"{root}/graphql/schema.graphql\">{texts["developers.schema"]}</a></p>\n"); break;
                case "ogc": page.Add($"<p class=\"links\"><a href=\"{root}/ogc?f=html&lang={language}\">{texts["ogc.title"]}</a></p>\n"); break;
                case "catalogue": page.Add($"<p class=\"links\"><a href=\"{root}/catalog.jsonld\">{texts["developers.catalogue.title"]}</a><a href=\"{root}/sitemap.xml\">{texts["developers.sitemap"]}</a></p>\n"); break;
                case "parameters": Parameters(page); break;
                case "data": Data(page, exports, formats); break;
                case "limits": Limits(page, limits); break;
            }

            foreach (var example in examples)
            {
                Example(page, example);
            }

            page.Add($"</section>\n");
        }

        return page.Add($"</main>\n</div>\n</body>\n</html>\n").ToString();
    }

    private void Example(Html page, string file)
    {
        var (text, dot) = (DeveloperExamples.Of(file, origin), file.IndexOf('.', StringComparison.Ordinal));
        page.Add($"<figure>\n<figcaption>{texts[$"developers.example.{file[..dot]}"]}");
        if (file.EndsWith(".graphql", StringComparison.Ordinal))
        {
            page.Add($" <a href=\"{root}/graphql?query={Uri.EscapeDataString(text)}\">{texts["developers.answer"]}</a>");
        }

        // A long line is scrolled to by keyboard too.
        page.Add($"</figcaption>\n<pre tabindex=\"0\"><code data-example=\"{file}\">{text}</code></pre>\n</figure>\n");
    }

    private void Parameters(Html page)
    {
        page.Add($"<dl>\n");
        foreach (var name in MapParameters.Common.Concat(["order", "crs"]))
        {
            page.Add($"<div><dt><code>{name}</code></dt><dd>{Prose($"developers.parameters.{name}")}</dd></div>\n");
        }

        page.Add($"</dl>\n");
    }

    private void Data(Html page, ExportPipeline exports, ExportFormats formats)
    {
        page.Add($"<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr><th>{texts["developers.data.content"]}</th><th>{texts["developers.data.name"]}</th><th>{texts["developers.data.files"]}</th></tr></thead>\n<tbody>\n");
        foreach (var subject in Catalogue.Map.Subjects.Where(s => s.Plural is not null && exports.FindSubject(s.Plural) is not null))
        {
            var plural = subject.Plural!;
            page.Add($"<tr><td>{texts[$"export.titles.{plural}"]}</td><td><code>{plural}</code></td><td>");
            foreach (var format in formats.All.Where(f => f.IsOffered))
            {
                page.Add($"<a href=\"{root}/export/{plural}.{format.Extension}{(IsEnglish ? "?lang=en" : "")}\">{format.Extension}</a> ");
            }

            page.Add(subject.Layer is null ? new Html() : new Html().Add($"<a href=\"{root}/tiles/{plural}.json\">TileJSON</a> "))
                .Add(subject.IsSpatial ? new Html().Add($"<a href=\"{root}/ogc/collections/{plural}?f=html{(IsEnglish ? "&lang=en" : "")}\">OGC</a>") : new Html()).Add($"</td></tr>\n");
        }

        page.Add($"</tbody>\n</table></div>\n");
    }

    private void Limits(Html page, IEnumerable<(string Key, string Value, string? Default)> limits)
    {
        page.Add($"<dl class=\"limits\">\n");
        foreach (var (key, value, normal) in limits)
        {
            page.Add($"<div><dt>{Prose($"developers.limits.{key}")}</dt><dd>{value}</dd>");
            if (normal is not null)
            {
                page.Add($"<dd>{texts["developers.limits.default"].Replace("{{value}}", normal, StringComparison.Ordinal)}</dd>");
            }

            page.Add($"</div>\n");
        }

        page.Add($"</dl>\n");
    }

    // What stands between `marks` in a text is code.
    private Html Prose(string key)
    {
        var html = new Html();
        foreach (var (i, part) in texts[key].Split('`').Index())
        {
            html.Add(i % 2 == 1 ? new Html().Add($"<code>{part}</code>") : new Html().Add($"{part}"));
        }

        return html;
    }
}
