using System.Text.RegularExpressions;

namespace InvestMap.Query;

/// <summary>
/// A word of the catalogue as a text in SQL, such as a layer's name or a word of a vocabulary. It is the same for every request
/// of a statement, so it is no parameter; and it holds letters, digits and underscores alone, so that it can hide nothing.
/// </summary>
internal readonly partial record struct Literal
{
    /// <summary>Makes a literal of letters, digits and underscores.</summary>
    /// <exception cref="ArgumentException">It has anything else in it.</exception>
    public Literal(string word)
    {
        if (!Plain().IsMatch(word))
        {
            throw new ArgumentException($"'{word}' is no word of the catalogue.", nameof(word));
        }

        Text = $"'{word}'";
    }

    /// <summary>The word between quotes.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string ToString() => Text;

    [GeneratedRegex("^[A-Za-z0-9_]+\\z")]
    private static partial Regex Plain();
}
