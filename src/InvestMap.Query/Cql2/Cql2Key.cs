namespace InvestMap.Query;

/// <summary>Where a text that is no key stands among keys, which are ordered as their texts are.</summary>
internal static class Cql2Key
{
    private const string Least = "00000000-0000-0000-0000-000000000000";

    /// <summary>The smallest key whose text is greater; null: there is none.</summary>
    public static string? After(string text)
    {
        for (var i = 0; i < Least.Length; i++)
        {
            if (i == text.Length)
            {
                return text + Least[i..];
            }

            if (!Signs(i).Contains(text[i], StringComparison.Ordinal))
            {
                return Greater(text, i);
            }
        }

        return Greater(text, Least.Length - 1);
    }

    // The last place at which a greater sign makes a greater text, from some place backwards.
    private static string? Greater(string text, int from)
    {
        for (var i = from; i >= 0; i--)
        {
            var sign = Signs(i).FirstOrDefault(s => s > text[i]);
            if (sign != default)
            {
                return $"{text[..i]}{sign}{Least[(i + 1)..]}";
            }
        }

        return null;
    }

    private static string Signs(int place) => Least[place] == '-' ? "-" : "0123456789abcdef";
}
