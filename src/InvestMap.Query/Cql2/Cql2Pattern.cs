using System.Text;
using System.Text.RegularExpressions;

namespace InvestMap.Query;

/// <summary>A pattern of <c>like</c>: <c>%</c> stands for any text, <c>_</c> for one character, <c>\</c> takes the meaning from what follows.</summary>
/// <param name="Text">The pattern; the lexer lets no <c>\</c> end it.</param>
internal sealed record Cql2Pattern(string Text)
{
    /// <summary>The comparison of <c>where</c> that asks the same, and its text: the beginning, the end or a part, where that is all; such plans are shared.</summary>
    public (string Word, string Text) Shortest()
    {
        var signs = Signs().ToList();
        var start = signs.TakeWhile(s => s is { Sign: '%', IsWild: true }).Count();
        var end = signs.Count - signs.Skip(start).Reverse().TakeWhile(s => s is { Sign: '%', IsWild: true }).Count();
        var inner = signs[start..end];
        return inner.Exists(s => s.IsWild)
            ? ("like", Text)
            : ((start > 0, end < signs.Count) switch { (true, true) => "contains", (true, false) => inner.Count == 0 ? "contains" : "endsWith", (false, true) => "startsWith", _ => "eq" },
                string.Concat(inner.Select(s => s.Sign)));
    }

    /// <summary>Whether a text has the pattern.</summary>
    public bool Matches(string text)
    {
        var expression = new StringBuilder("^");
        foreach (var (sign, isWild) in Signs())
        {
            expression.Append((sign, isWild) switch { ('%', true) => ".*", ('_', true) => ".", _ => Regex.Escape(sign.ToString()) });
        }

        // Backtracking would take for ever on a pattern that somebody made for it.
        return Regex.IsMatch(text, expression.Append('$').ToString(), RegexOptions.NonBacktracking | RegexOptions.Singleline | RegexOptions.CultureInvariant);
    }

    private IEnumerable<(char Sign, bool IsWild)> Signs()
    {
        for (var i = 0; i < Text.Length; i++)
        {
            yield return Text[i] == '\\' ? (Text[++i], false) : (Text[i], Text[i] is '%' or '_');
        }
    }
}
