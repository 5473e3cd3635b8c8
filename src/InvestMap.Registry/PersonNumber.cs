using System.Text.RegularExpressions;

namespace InvestMap.Registry;

/// <summary>
/// Numbers of 12 digits in running text: tax codes of persons, which are their identity numbers. A text that holds one is refused
/// without being repeated.
/// </summary>
internal static partial class PersonNumber
{
    /// <summary>
    /// Whether a text holds one: 12 digits in a row, or 12 digits in groups after words that announce one. Groups alone are no sign:
    /// 500.000.000.000 is an amount of đồng.
    /// </summary>
    public static bool In(string text) => InARow().IsMatch(text) || Announced().IsMatch(text);

    /// <summary>A message with every such number, also in groups, made unreadable; keys of rows stay.</summary>
    public static string Mask(string message) =>
        Groups().Replace(message, match => match.Groups["key"].Success ? match.Value : "[12 digits]");

    [GeneratedRegex(@"(?<!\p{Nd})\p{Nd}{12}(?!\p{Nd})")]
    private static partial Regex InARow();

    [GeneratedRegex(@"(mst|mã số thuế|ma so thue|tax code|tax id|cccd|căn cước|can cuoc|định danh|cmnd|identity)\P{Nd}{0,24}\p{Nd}(?:[\s.,\-–]{0,2}\p{Nd}){11}(?![\s.,\-–]?\p{Nd})", RegexOptions.IgnoreCase)]
    private static partial Regex Announced();

    [GeneratedRegex(@"(?<key>[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})|(?<!\p{Nd})\p{Nd}(?:[\s.\-]?\p{Nd}){11}(?!\p{Nd})")]
    private static partial Regex Groups();
}
