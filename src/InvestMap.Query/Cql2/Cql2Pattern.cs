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
        // After a mismatch only the last % is tried one character further, so no pattern takes longer than its length times the text's.
        var signs = Signs().ToList();
        var (at, sign, last, from) = (0, 0, -1, 0);
        while (at < text.Length)
        {
            if (sign < signs.Count && signs[sign] == ('%', true))
            {
                (last, from) = (sign++, at);
            }
            else if (sign < signs.Count && (signs[sign] == ('_', true) || signs[sign] == (text[at], false)))
            {
                (at, sign) = (at + 1, sign + 1);
            }
            else if (last >= 0)
            {
                (at, sign) = (++from, last + 1);
            }
            else
            {
                return false;
            }
        }

        return signs.Skip(sign).All(s => s == ('%', true));
    }

    private IEnumerable<(char Sign, bool IsWild)> Signs()
    {
        for (var i = 0; i < Text.Length; i++)
        {
            yield return Text[i] == '\\' ? (Text[++i], false) : (Text[i], Text[i] is '%' or '_');
        }
    }
}
