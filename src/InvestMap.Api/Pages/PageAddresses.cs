using InvestMap.Catalog;

namespace InvestMap.Api;

/// <summary>The addresses of pages. They are for ever (DECISIONS.md, 12).</summary>
internal static class PageAddresses
{
    /// <summary>The page of an object.</summary>
    public static string Of(PageTexts texts, Subject subject, string slug) => $"{texts.Prefix}/p/{subject.Plural}/{Uri.EscapeDataString(slug)}";

    /// <summary>The list of a subject's pages.</summary>
    public static string OfList(PageTexts texts, Subject subject) => $"{texts.Prefix}/p/{subject.Plural}";

    /// <summary>The map.</summary>
    public static string OfMap(PageTexts texts) => texts.IsEnglish ? "/en" : "/";

    /// <summary>The page for developers.</summary>
    public static string OfDevelopers(PageTexts texts) => texts.Prefix + "/developers";

    /// <summary>What stands before every address: the setting <c>Pages__Origin</c>, or the address that was asked.</summary>
    public static string Origin(HttpContext context) =>
        context.RequestServices.GetRequiredService<IConfiguration>()["Pages:Origin"] is { Length: > 0 } origin
            ? origin.TrimEnd('/')
            : $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}";
}
