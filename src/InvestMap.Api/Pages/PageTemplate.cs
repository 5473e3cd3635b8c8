using System.Text.RegularExpressions;
using Microsoft.Extensions.FileProviders;

namespace InvestMap.Api;

/// <summary>
/// The web client's page with room for a head and an article: what stands between <c>&lt;!--page--&gt;</c> and <c>&lt;!--/page--&gt;</c>
/// is replaced, and the article lies in its root element until the client draws there. The root element names the subjects
/// whose objects the client opens; other pages come without the client, and weigh next to nothing.
/// </summary>
internal sealed partial class PageTemplate(WebClientFiles files)
{
    private Parts? _parts;

    /// <summary>Whether the web client is built.</summary>
    public bool IsThere => Read() is not null;

    /// <summary>Names the client that pages lead to: another one after it was built anew.</summary>
    public long Version => Read()?.Written.UtcTicks ?? 0;

    /// <summary>Whether the client opens objects of a subject.</summary>
    public bool Opens(string plural) => Read()?.Opens.Contains(plural) == true;

    /// <summary>A whole page.</summary>
    public string Fill(PageTexts texts, Html head, Html article, bool withClient)
    {
        var parts = Read() ?? throw new InvalidOperationException("The web client is not built.");
        return withClient
            ? $"{Language().Replace(parts.Before, $"<html lang=\"{texts.Language}\"", 1)}{head}{parts.Head}{article}{parts.After}"
            : $"<!doctype html>\n<html lang=\"{texts.Language}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<link rel=\"icon\" type=\"image/svg+xml\" href=\"/icon.svg\">\n{head}</head>\n<body>\n{article}\n</body>\n</html>\n";
    }

    private Parts? Read()
    {
        if (files.Provider?.GetFileInfo("index.html") is not { Exists: true } file)
        {
            return null;
        }

        if (_parts is { } known && known.Written == file.LastModified)
        {
            return known;
        }

        return _parts = Parse(file);
    }

    private static Parts Parse(IFileInfo file)
    {
        using var reader = new StreamReader(file.CreateReadStream());
        var text = reader.ReadToEnd();
        var match = Room().Match(text);
        return match.Success
            ? new Parts(file.LastModified, match.Groups["before"].Value, match.Groups["head"].Value, match.Groups["after"].Value, [.. match.Groups["opens"].Value.Split(' ')])
            : throw new InvalidDataException($"{file.Name} of the web client has no room for a page's head and article.");
    }

    [GeneratedRegex("^(?<before>.*)<!--page-->.*<!--/page-->(?<head>.*<div id=\"root\" data-opens=\"(?<opens>[\\w ]*)\">)(?<after></div>.*)$", RegexOptions.Singleline)]
    private static partial Regex Room();

    [GeneratedRegex("<html lang=\"\\w+\"")]
    private static partial Regex Language();

    private sealed record Parts(DateTimeOffset Written, string Before, string Head, string After, IReadOnlyList<string> Opens);
}
