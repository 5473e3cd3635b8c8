using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace InvestMap.Api;

/// <summary>What <c>/ogc</c> answers as plain pages for people: headings, lists and tables, without script.</summary>
internal sealed class OgcHtml(OgcLinks links, Texts text, bool isEnglish)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _body = new();

    /// <summary><c>/ogc</c>.</summary>
    public void Landing(JsonObject document)
    {
        Paragraph(Text(document["description"]));
        List([("/collections", text["ogc.collections"]), ("/conformance", text["ogc.conformance"]), ("/api", text["ogc.api"])]);
    }

    /// <summary><c>/ogc/conformance</c>.</summary>
    public void Conformance(JsonObject document) => Items(document["conformsTo"]!.AsArray().Select(c => Encoder.Encode(Text(c))));

    /// <summary><c>/ogc/api</c>.</summary>
    public void Api(JsonObject document) => Table(
        [text["ogc.property"], text["ogc.meaning"]],
        document["paths"]!.AsObject().Select(p => new[] { Code("/ogc" + p.Key.TrimEnd('/')), English(Text(p.Value!["get"]!["summary"])) }));

    /// <summary><c>/ogc/collections</c>.</summary>
    public void Collections(JsonObject document) =>
        List(document["collections"]!.AsArray().Select(c => ($"/collections/{Text(c!["id"])}", Text(c["title"]))));

    /// <summary>A collection.</summary>
    public void Collection(JsonObject document)
    {
        var at = $"/collections/{Text(document["id"])}";
        _body.Append("<p>").Append(English(Text(document["description"]))).Append("</p>");
        List([($"{at}/items", text["ogc.items"]), ($"{at}/queryables", text["ogc.queryables"])]);
        if (document["extent"] is { } extent)
        {
            Paragraph($"{text["ogc.extent"]}: {string.Join(", ", extent["spatial"]!["bbox"]![0]!.AsArray().Select(Text))}");
        }

        Paragraph(text["ogc.crs"] + ":");
        Items(document["crs"]!.AsArray().Select(c => Encoder.Encode(Text(c))));
    }

    /// <summary>What a filter may name.</summary>
    public void Queryables(JsonObject document) => Table(
        [text["ogc.property"], text["ogc.type"], text["ogc.meaning"]],
        document["properties"]!.AsObject().Select(p => new[]
        {
            Code(p.Key), Code(Text(p.Value!["format"] ?? p.Value["type"])), English(Text(p.Value["description"])),
        }));

    /// <summary>A page of features.</summary>
    public void Features(string plural, JsonObject document)
    {
        Paragraph($"{text["ogc.found"]}: {Text(document["numberMatched"])}. {text["ogc.publication"]}: {Text(document["publication"])}.");
        Items(document["features"]!.AsArray().Select(f => Anchor(
            links.Root + $"/collections/{plural}/items/{Text(f!["id"])}?{Kept(document)}", Name(f))));
        if (document["links"]!.AsArray().FirstOrDefault(l => Text(l!["rel"]) == "next") is { } next)
        {
            _body.Append("<p>").Append(Anchor(Text(next["href"]), text["ogc.next"], "next")).Append("</p>");
        }
    }

    /// <summary>One feature.</summary>
    public void Feature(JsonObject document)
    {
        if (document["geometry"] is null)
        {
            Paragraph(text["ogc.unplaced"]);
        }

        Table(
            [text["ogc.property"], text["ogc.value"]],
            document["properties"]!.AsObject().Where(p => p.Value is not null).Select(p => new[] { Code(p.Key), Encoder.Encode(Text(p.Value)) }));
    }

    /// <summary>What people call a feature.</summary>
    public string Name(JsonNode feature)
    {
        var properties = feature["properties"]!;
        return Text((isEnglish ? properties["name_en"] : null) ?? properties["name_vi"] ?? properties["slug"] ?? feature["id"]);
    }

    /// <summary>The whole page.</summary>
    public string Page(string title)
    {
        var language = isEnglish ? "en" : "vi";
        var (other, name) = isEnglish ? ("vi", text["language.vi"]) : ("en", text["language.en"]);
        return $"""
            <!doctype html>
            <html lang="{language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Encoder.Encode($"{title} – {text["app.name"]}")}</title>
            {new Html().AddStyle(Stylesheet.Ogc.Text)}</head>
            <body>
            <header>
            <nav>
            {Anchor($"{links.Root}?{Query}", text["ogc.title"])}
            {Anchor($"{links.Root}/collections?{Query}", text["ogc.collections"])}
            {Anchor(links.With(("f", "json")), text["ogc.json"], "alternate")}
            <a href="{Encoder.Encode(links.With(("f", "html"), ("lang", other)))}" hreflang="{other}" lang="{other}">{Encoder.Encode(name)}</a>
            </nav>
            <h1>{Encoder.Encode(title)}</h1>
            </header>
            <main>
            {_body}
            </main>
            </body>
            </html>

            """;
    }

    private string Query => isEnglish ? "f=html&lang=en" : "f=html&lang=vi";

    // What a page of features was read by, its features are read by too.
    private string Kept(JsonObject document) => string.Create(
        CultureInfo.InvariantCulture, $"{Query}&publication={Text(document["publication"])}{(links.With().Contains("demonstration=true", StringComparison.Ordinal) ? "&demonstration=true" : "")}");

    private void Paragraph(string words) => _body.Append("<p>").Append(Encoder.Encode(words)).Append("</p>\n");

    private void List(IEnumerable<(string Path, string Title)> entries) => Items(entries.Select(e => Anchor($"{links.Root}{e.Path}?{Query}", e.Title)));

    private void Items(IEnumerable<string> items) => _body.Append("<ul>\n").AppendJoin("", items.Select(i => $"<li>{i}</li>\n")).Append("</ul>\n");

    private void Table(IEnumerable<string> heads, IEnumerable<string[]> rows)
    {
        _body.Append("<div class=\"scroll\" tabindex=\"0\">\n<table>\n<thead><tr>").AppendJoin("", heads.Select(h => $"<th scope=\"col\">{Encoder.Encode(h)}</th>")).Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            _body.Append("<tr>").AppendJoin("", row.Select(cell => $"<td>{cell}</td>")).Append("</tr>\n");
        }

        _body.Append("</tbody>\n</table>\n</div>\n");
    }

    // The catalogue describes itself in the language of the schema.
    private static string English(string words) => $"<span lang=\"en\">{Encoder.Encode(words)}</span>";

    private static string Code(string words) => $"<code>{Encoder.Encode(words)}</code>";

    private static string Anchor(string address, string words, string? relation = null) =>
        $"<a href=\"{Encoder.Encode(address)}\"{(relation is null ? "" : $" rel=\"{relation}\"")}>{Encoder.Encode(words)}</a>";

    private string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonValue one when one.TryGetValue<string>(out var words) => words,
        JsonValue one when one.TryGetValue<bool>(out var flag) => text[flag ? "ogc.yes" : "ogc.no"],
        _ => value.ToJsonString(OgcAnswer.Plain),
    };
}
