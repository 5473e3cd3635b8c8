using System.Globalization;
using System.Text;
using System.Xml;
using InvestMap.Query;

namespace InvestMap.Api;

/// <summary><c>/sitemap.xml</c>, its parts <c>/sitemap/{part}.xml</c>, and <c>/robots.txt</c>.</summary>
internal static class SitemapEndpoints
{
    /// <summary>The most addresses of one file (sitemaps.org).</summary>
    public const int MaxPart = 50_000;

    private const string Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    public static void MapSitemap(this IEndpointRouteBuilder routes)
    {
        routes.MapRead("/sitemap.xml", (HttpContext context, PageIndex index) => MapProblems.AnswerAsync(context, () => FirstAsync(context, index)));
        routes.MapRead("/sitemap/{part}.xml", (HttpContext context, string part, PageIndex index) => MapProblems.AnswerAsync(context, () => PartAsync(context, index, part)));
        routes.MapRead("/robots.txt", (HttpContext context) => MapProblems.AnswerAsync(context, () => Conditional.SendAsync(context, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(Robots(context)))));
    }

    // Files of thousands of rows are not for robots; the page that leads to them is. So are the map's own questions and tiles: a
    // robot that runs scripts needs them.
    private static string Robots(HttpContext context) =>
        $"""
        User-agent: *
        Disallow: /export/
        Disallow: /ogc/
        Disallow: /ogc?

        Sitemap: {PageAddresses.Origin(context)}/sitemap.xml

        """;

    private static async Task FirstAsync(HttpContext context, PageIndex index)
    {
        var entries = await AllAsync(context, index).ConfigureAwait(false);
        var size = Size(context);
        if (entries.Count <= size)
        {
            await SendAsync(context, entries).ConfigureAwait(false);
            return;
        }

        var origin = PageAddresses.Origin(context);
        await SendAsync(context, xml =>
        {
            xml.WriteStartElement("sitemapindex", Sitemap);
            foreach (var (number, part) in entries.Chunk(size).Index())
            {
                xml.WriteStartElement("sitemap", Sitemap);
                xml.WriteElementString("loc", Sitemap, string.Create(CultureInfo.InvariantCulture, $"{origin}/sitemap/{number + 1}.xml"));
                Changed(xml, part.Max(e => e.ChangedAt));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }).ConfigureAwait(false);
    }

    private static async Task PartAsync(HttpContext context, PageIndex index, string part)
    {
        var entries = await AllAsync(context, index).ConfigureAwait(false);
        var size = Size(context);
        if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || (number - 1L) * size >= entries.Count)
        {
            throw new HttpRefusalException(404, "There is no such part of the sitemap; /sitemap.xml names those that there are.");
        }

        await SendAsync(context, entries.Skip((number - 1) * size).Take(size)).ConfigureAwait(false);
    }

    // What is always there, and every object that has a page.
    private static async Task<IReadOnlyList<Entry>> AllAsync(HttpContext context, PageIndex index)
    {
        var (vi, en) = (PageTexts.Of(english: false), PageTexts.Of(english: true));
        var entries = await index.AllAsync(context.RequestAborted).ConfigureAwait(false);
        return
        [
            new Entry(PageAddresses.OfMap(vi), PageAddresses.OfMap(en), entries.Max(e => (DateTime?)e.ChangedAt)),
            new Entry(PageAddresses.OfDevelopers(vi), PageAddresses.OfDevelopers(en), null),
            .. entries.Select(e => new Entry(PageAddresses.Of(vi, e.Subject, e.Slug), PageAddresses.Of(en, e.Subject, e.Slug), e.ChangedAt)),
        ];
    }

    // Each page is there in two languages.
    private static int Size(HttpContext context) =>
        Math.Clamp(context.RequestServices.GetRequiredService<IConfiguration>().GetValue("Pages:SitemapPart", MaxPart), 2, MaxPart) / 2;

    private static Task SendAsync(HttpContext context, IEnumerable<Entry> entries)
    {
        var origin = PageAddresses.Origin(context);
        return SendAsync(context, xml =>
        {
            xml.WriteStartElement("urlset", Sitemap);
            xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
            foreach (var entry in entries)
            {
                var (vi, en) = (origin + entry.Vietnamese, origin + entry.English);
                foreach (var address in new[] { vi, en })
                {
                    xml.WriteStartElement("url", Sitemap);
                    xml.WriteElementString("loc", Sitemap, address);
                    Changed(xml, entry.ChangedAt);
                    Alternate(xml, "vi", vi);
                    Alternate(xml, "en", en);
                    Alternate(xml, "x-default", vi);
                    xml.WriteEndElement();
                }
            }

            xml.WriteEndElement();
        });
    }

    private static void Alternate(XmlWriter xml, string language, string address)
    {
        xml.WriteStartElement("link", Xhtml);
        xml.WriteAttributeString("rel", "alternate");
        xml.WriteAttributeString("hreflang", language);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static void Changed(XmlWriter xml, DateTime? moment)
    {
        if (moment is { } at)
        {
            xml.WriteElementString("lastmod", Sitemap, at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        }
    }

    private static Task SendAsync(HttpContext context, Action<XmlWriter> write)
    {
        using var memory = new MemoryStream();
        using (var xml = XmlWriter.Create(memory, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
        {
            write(xml);
        }

        return Conditional.SendAsync(context, "application/xml; charset=utf-8", memory.ToArray());
    }

    // A page in two languages, and when it changed where that is known: what stands at /developers is the program's.
    private sealed record Entry(string Vietnamese, string English, DateTime? ChangedAt);
}
