namespace InvestMap.Query;

/// <summary>The words of a search.</summary>
internal static class SearchWords
{
    /// <summary>The most words that are taken; each costs one look into the index.</summary>
    public const int Max = 16;

    /// <summary>The most characters, several times those of the longest name: to rank by a text of 100,000 took the database five seconds.</summary>
    public const int MaxLength = 1000;

    /// <summary>The least letters that the index of trigrams can look up; with fewer it is read as a whole.</summary>
    public const int Indexed = 3;

    // What people type for what names write out.
    private static readonly Dictionary<string, string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        ["KCN"] = "khu công nghiệp",
        ["CCN"] = "cụm công nghiệp",
        ["KKT"] = "khu kinh tế",
        ["KCNC"] = "khu công nghệ cao",
    };

    /// <summary>What decides the SQL of a search: for each word whether the index can look it up, and whether it is an abbreviation.</summary>
    public static string Shape(string text) => string.Concat(Of(text).Select(word => word.Length < Indexed ? 's' : WrittenOut(word) is null ? 'w' : Abbreviation));

    /// <summary>In a shape, a word that is looked up as it is and written out.</summary>
    public const char Abbreviation = 'a';

    /// <summary>What an abbreviation stands for; null for every other word.</summary>
    public static string? WrittenOut(string word) => Abbreviations.GetValueOrDefault(word);

    /// <summary>
    /// The words, without the marks of punctuation around them, with which people write and which names do not have: "Cảng, Nghi Sơn".
    /// None where the text is blank, which asks for nothing.
    /// </summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var all = Split(text);
        var bare = all.Select(Bare).Where(word => word.Length > 0).ToArray();
        var words = bare.Length > 0 ? bare : all;
        return words.Length <= Max
            ? words
            : throw Refusal.Of(MapErrorCodes.FilterTooLarge, $"A search takes at most {Max} words; this one has {words.Length:N0}.");
    }

    /// <summary>The text as it was written, with one blank between words and abbreviations written out, as names have them.</summary>
    public static string Whole(string text) => string.Join(' ', Split(text).Select(word => WrittenOut(word) ?? word));

    private static string[] Split(string text)
    {
        if (text.Length > MaxLength)
        {
            throw Refusal.Of(MapErrorCodes.FilterTooLarge, $"A search takes at most {MaxLength:N0} characters; this one has {text.Length:N0}.");
        }

        var all = SqlValue.Text(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var words = all.Where(word => !word.All(IsMark)).ToArray();
        return words.Length > 0 || all.Length == 0
            ? words
            : throw Refusal.Of(MapErrorCodes.Filter, "The text of a search has nothing but marks, which a search ignores. Give it a letter or a digit.");
    }

    private static string Bare(string word)
    {
        var (start, end) = (0, word.Length);
        while (start < end && IsPunctuation(word[start]))
        {
            start++;
        }

        while (end > start && IsPunctuation(word[end - 1]))
        {
            end--;
        }

        return word[start..end];
    }

    private static bool IsPunctuation(char c) => char.IsPunctuation(c) || char.IsSymbol(c);

    // What `reference.fold` takes away without anything in its place; such a word would be in every text.
    private static bool IsMark(char c) => c is (>= '\u0300' and <= '\u0362') or (>= '\u20dd' and <= '\u20e0') or (>= '\u20e2' and <= '\u20e4');
}
