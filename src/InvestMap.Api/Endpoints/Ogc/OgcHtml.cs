using System.Globalization;
using System.Text.Json.Nodes;

namespace InvestMap.Api;

/// <summary>What <c>/ogc</c> answers as plain pages for people, without script: all that the JSON says, and each of its links.</summary>
internal sealed class OgcHtml(OgcLinks links, PageTexts text)
{
    private readonly Html _body = new();

    /// <summary><c>/ogc</c>.</summary>
    public void Landing(JsonObject document)
    {
        Paragraph(Text(document["description"]));
        Licence(document);
        List([("/collections", text["ogc.collections"]), ("/conformance", text["ogc.conformance"]), ("/api", text["ogc.api"])]);
    }

    /// <summary><c>/ogc/conformance</c>.</summary>
    public void Conformance(JsonObject document) => Items(document["conformsTo"]!.AsArray().Select(c => Plain(Text(c))));

    /// <summary><c>/ogc/api</c>.</summary>
    public void Api(JsonObject document)
    {
        Table(
            [text["ogc.property"], text["ogc.meaning"]],
            document["paths"]!.AsObject().Select(p => new[] { Code("/ogc" + p.Key.TrimEnd('/')), English(Text(p.Value!["get"]!["summary"])) }));
        Heading(text["ogc.parameters"]);
        Table(
            [text["ogc.property"], text["ogc.meaning"]],
            document["components"]!["parameters"]!.AsObject().Select(p => new[] { Code(p.Key), English(Text(p.Value!["description"])) }));
    }

    /// <summary><c>/ogc/collections</c>.</summary>
    public void Collections(JsonObject document)
    {
        foreach (var collection in document["collections"]!.AsArray())
        {
            Heading(Text(collection!["title"]));
            Collection(collection.AsObject());
            Links(collection);
        }
    }

    /// <summary>A collection.</summary>
    public void Collection(JsonObject document)
    {
        var at = $"/collections/{Text(document["id"])}";
        _body.Add($"<p>{English(Text(document["description"]))} {Code(Text(document["id"]))}</p>\n");
        List([($"{at}/items", text["ogc.items"]), ($"{at}/queryables", text["ogc.queryables"])]);
        if (document["extent"]?["spatial"] is { } spatial)
        {
            Paragraph($"{text["ogc.extent"]}: {string.Join(", ", spatial["bbox"]![0]!.AsArray().Select(Text))}");
        }

        if (document["extent"]?["temporal"] is { } temporal)
        {
            Paragraph($"{text["ogc.temporal"]}: {string.Join(" / ", temporal["interval"]![0]!.AsArray().Select(end => end is null ? text["ogc.open"] : Text(end)))}");
        }

        Licence(document);
        Paragraph(text["ogc.crs"] + ":");
        Items(document["crs"]!.AsArray().Select(c => Plain(Text(c))));
    }

    /// <summary>What a filter may name.</summary>
    public void Queryables(JsonObject document)
    {
        _body.Add($"<p>{English(Text(document["description"]))}</p>\n");
        Table(
            [text["ogc.property"], text["ogc.type"], text["ogc.meaning"]],
            document["properties"]!.AsObject().Select(p => new[]
            {
                Code(p.Key),
                Code(Text(p.Value!["format"] ?? p.Value["type"])),
                new Html().Add($"{English(Text(p.Value["description"]))} {Plain(string.Join(", ", p.Value["enum"]?.AsArray().Select(Text) ?? []))}"),
            }));
    }

    /// <summary>A page of features.</summary>
    public void Features(string plural, JsonObject document)
    {
        Paragraph($"{text["ogc.found"]}: {Text(document["numberMatched"])} ({text["ogc.returned"]}: {Text(document["numberReturned"])}). {text["ogc.publication"]}: {Text(document["publication"])} ({Text(document["publishedAt"])}). {text["ogc.timeStamp"]}: {Text(document["timeStamp"])}.");
        foreach (var feature in document["features"]!.AsArray())
        {
            var address = links.Root + $"/collections/{plural}/items/{Text(feature!["id"])}?{Kept(document)}";
            _body.Add($"<details><summary>{Anchor(address, Name(feature))}</summary>\n");
            Feature(feature.AsObject());
            _body.Add($"</details>\n");
        }

        if (document["links"]!.AsArray().FirstOrDefault(l => Text(l!["rel"]) == "next") is { } next)
        {
            _body.Add($"<p>{Anchor(Text(next["href"]), text["ogc.next"], "next")}</p>\n");
        }
    }

    /// <summary>One feature.</summary>
    public void Feature(JsonObject document) => Table(
        [text["ogc.property"], text["ogc.value"]],
        [
            [Code("id"), Plain(Text(document["id"]))],
            [Code("geometry"), document["geometry"] is { } geometry ? Code(Text(geometry)) : Plain(text["ogc.unplaced"])],
            .. document["properties"]!.AsObject().Where(p => p.Value is not null).Select(p => new[] { Code(p.Key), Plain(Text(p.Value)) }),
        ]);

    /// <summary>What people call a feature.</summary>
    public string Name(JsonNode feature)
    {
        var properties = feature["properties"]!;
        return Text((text.IsEnglish ? properties["name_en"] : null) ?? properties["name_vi"] ?? properties["slug"] ?? feature["id"]);
    }

    /// <summary>The whole page of a document.</summary>
    public string Page(string title, JsonObject document)
    {
        if (document["links"] is not null)
        {
            Heading(text["ogc.links"]);
            Links(document);
        }

        var other = text.IsEnglish ? "vi" : "en";
        return new Html().Add(
            $"""
            <!doctype html>
            <html lang="{text.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="icon" type="image/svg+xml" href="{links.Icon}">
            <title>{$"{title} – {text["app.name"]}"}</title>
            <meta name="description" content="{Description(title)}">

            """).AddStyle(Stylesheet.Ogc.Text).Add(
            $"""
            </head>
            <body>
            <header>
            <nav>
            {Anchor($"{links.Root}?{Query}", text["ogc.title"])}
            {Anchor($"{links.Root}/collections?{Query}", text["ogc.collections"])}
            {Anchor(links.With(("f", "json")), text["ogc.json"], "alternate")}
            <a href="{links.With(("f", "html"), ("lang", other))}" hreflang="{other}" lang="{other}">{text["language." + other]}</a>
            </nav>
            <h1>{title}</h1>
            </header>
            <main>
            {_body}
            </main>
            </body>
            </html>

            """).ToString();
    }

    private string Description(string title) =>
        title == text["ogc.title"] ? text["ogc.description"] : $"{title}. {text["ogc.description"]}";

    private string Query => $"f=html&lang={text.Language}";

    // What a page of features was read by, its features are read by too.
    private string Kept(JsonObject document) => string.Create(
        CultureInfo.InvariantCulture, $"{Query}&publication={Text(document["publication"])}{(links.With().Contains("demonstration=true", StringComparison.Ordinal) ? "&demonstration=true" : "")}");

    private void Licence(JsonObject document)
    {
        var licence = Text(document["license"]);
        Paragraph($"{text["ogc.licence"]}: {(licence == OpenDataOptions.Unknown ? text["catalog.licenceUnknown"] : licence)}");
    }

    private void Links(JsonNode document) => Items(document["links"]!.AsArray().Select(link =>
        new Html().Add($"{Code(Text(link!["rel"]))} {Anchor(Text(link["href"]), Text(link["title"] ?? link["href"]), Text(link["rel"]))} ({Text(link["type"])})")));

    private void Heading(string words) => _body.Add($"<h2>{words}</h2>\n");

    private void Paragraph(string words) => _body.Add($"<p>{words}</p>\n");

    private void List(IEnumerable<(string Path, string Title)> entries) => Items(entries.Select(e => Anchor($"{links.Root}{e.Path}?{Query}", e.Title)));

    private void Items(IEnumerable<Html> items)
    {
        _body.Add($"<ul>\n");
        foreach (var item in items)
        {
            _body.Add($"<li>{item}</li>\n");
        }

        _body.Add($"</ul>\n");
    }

    private void Table(IEnumerable<string> heads, IEnumerable<Html[]> rows)
    {
        _body.Add($"<div class=\"scroll\" tabindex=\"0\">\n<table>\n<thead><tr>");
        foreach (var head in heads)
        {
            _body.Add($"<th scope=\"col\">{head}</th>");
        }

        _body.Add($"</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            _body.Add($"<tr>");
            foreach (var cell in row)
            {
                _body.Add($"<td>{cell}</td>");
            }

            _body.Add($"</tr>\n");
        }

        _body.Add($"</tbody>\n</table>\n</div>\n");
    }

    private static Html Plain(string words) => new Html().Add($"{words}");

    // The catalogue describes itself in the language of the schema.
    private static Html English(string words) => new Html().Add($"<span lang=\"en\">{words}</span>");

    private static Html Code(string words) => new Html().Add($"<code>{words}</code>");

    private static Html Anchor(string address, string words, string? relation = null) => relation is null
        ? new Html().Add($"<a href=\"{address}\">{words}</a>")
        : new Html().Add($"<a href=\"{address}\" rel=\"{relation}\">{words}</a>");

    private string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonValue one when one.TryGetValue<string>(out var words) => words,
        JsonValue one when one.TryGetValue<bool>(out var flag) => text[flag ? "ogc.yes" : "ogc.no"],
        _ => value.ToJsonString(OgcAnswer.Plain),
    };
}
