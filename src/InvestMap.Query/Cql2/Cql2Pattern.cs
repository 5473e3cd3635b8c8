using System.Text;

namespace InvestMap.Query;

/// <summary>
/// Patterns of <c>like</c>: <c>%</c> at the beginning or the end stands for any text; <c>\</c> takes the meaning from what follows.
/// Other wildcards are refused, because <c>where</c> has nothing that asks the same.
/// </summary>
internal static class Cql2Pattern
{
    /// <summary>The comparison of <c>where</c> that asks the same, and its text.</summary>
    public static (string Word, string Text) Read(Cql2Token pattern)
    {
        var text = new StringBuilder();
        var (opens, closes) = (false, false);
        for (var i = 0; i < pattern.Text.Length; i++)
        {
            var letter = pattern.Text[i];
            if (letter is '%' && (i == 0 || i == pattern.Text.Length - 1))
            {
                (opens, closes) = (opens || i == 0, closes || i > 0);
                continue;
            }

            if (letter is '%' or '_')
            {
                throw Cql2Lexer.Error(pattern.Position, $"`{letter}` within a pattern is not taken: there are 'x%', '%x' and '%x%'. For the sign itself write \\{letter}.");
            }

            if (letter == '\\' && ++i == pattern.Text.Length)
            {
                throw Cql2Lexer.Error(pattern.Position, "the pattern ends in \\, which takes the meaning from what follows. For the sign itself write \\\\.");
            }

            text.Append(pattern.Text[i]);
        }

        // A lone % is any text at all.
        return ((opens, closes) switch { (true, true) => "contains", (true, false) => text.Length == 0 ? "contains" : "endsWith", (false, true) => "startsWith", _ => "eq" }, text.ToString());
    }
}
