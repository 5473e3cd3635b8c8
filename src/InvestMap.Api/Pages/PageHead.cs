using System.Text.Json.Nodes;

namespace InvestMap.Api;

/// <summary>What a page says of itself to browsers, search engines and those who share it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Description">Its content in a sentence.</param>
/// <param name="Vietnamese">Its address in Vietnamese.</param>
/// <param name="English">Its address in English.</param>
internal sealed record PageHead(string Title, string Description, string Vietnamese, string English)
{
    private const int MaxDescription = 300;

    /// <summary>What it is, for search engines.</summary>
    public JsonObject? Data { get; init; }

    /// <summary>False for what search engines should leave out: demonstration objects and notices.</summary>
    public bool IsIndexed { get; init; } = true;

    /// <summary>The address in the other language.</summary>
    public string Other(PageTexts texts) => texts.IsEnglish ? Vietnamese : English;

    /// <summary>The markup.</summary>
    public Html Write(PageTexts texts, string origin)
    {
        var (title, description) = (Plain(Title), Short(Plain(Description)));
        var own = origin + (texts.IsEnglish ? English : Vietnamese);
        var html = new Html().Add($"<title>{title}</title>\n<meta name=\"description\" content=\"{description}\">\n");
        if (IsIndexed)
        {
            html.Add(
                $"""
                <link rel="canonical" href="{own}">
                <link rel="alternate" hreflang="vi" href="{origin + Vietnamese}">
                <link rel="alternate" hreflang="en" href="{origin + English}">
                <link rel="alternate" hreflang="x-default" href="{origin + Vietnamese}">

                """);
        }
        else
        {
            html.Add($"<meta name=\"robots\" content=\"noindex\">\n");
        }

        html.Add(
            $"""
            <meta property="og:type" content="website">
            <meta property="og:site_name" content="{texts["app.name"]}">
            <meta property="og:title" content="{title}">
            <meta property="og:description" content="{description}">
            <meta property="og:url" content="{own}">
            <meta property="og:locale" content="{(texts.IsEnglish ? "en_GB" : "vi_VN")}">
            <meta property="og:locale:alternate" content="{(texts.IsEnglish ? "vi_VN" : "en_GB")}">

            """);
        html.AddStyle(Stylesheet.Page.Text);
        return Data is null ? html : html.AddJson(PageJson.Write(Data));
    }

    // A title has no element around a name that would hold a turn of direction in.
    private static string Plain(string text) =>
        string.Concat(text.EnumerateRunes().Where(r => r.Value is not (0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069))));

    private static string Short(string text) =>
        text.Length <= MaxDescription ? text : text[..(char.IsHighSurrogate(text[MaxDescription - 2]) ? MaxDescription - 2 : MaxDescription - 1)] + "…";
}
