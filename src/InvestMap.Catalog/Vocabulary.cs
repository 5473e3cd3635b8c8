namespace InvestMap.Catalog;

/// <summary>A closed list of words: a check constraint in the database, an enum in GraphQL.</summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, Word> _byStored;

    /// <summary>Makes a vocabulary; the words keep their order.</summary>
    /// <param name="name">Name of the GraphQL enum.</param>
    /// <param name="description">What the words say.</param>
    /// <param name="words">The words, in the order in which people read them.</param>
    public Vocabulary(string name, string description, params Word[] words)
    {
        Name = name;
        Description = description;
        Words = words;
        _byStored = words.ToDictionary(w => w.Stored, StringComparer.Ordinal);
    }

    /// <summary>Name of the GraphQL enum.</summary>
    public string Name { get; }

    /// <summary>What the words say.</summary>
    public string Description { get; }

    /// <summary>The words in reading order.</summary>
    public IReadOnlyList<Word> Words { get; }

    /// <summary>The word that the database spells so; null when the vocabulary does not know it.</summary>
    public Word? FindStored(string stored) => _byStored.GetValueOrDefault(stored);
}

/// <summary>One word of a vocabulary.</summary>
/// <param name="Name">Spelling in GraphQL, such as <c>UNDER_CONSTRUCTION</c>.</param>
/// <param name="Stored">Spelling in the database, such as <c>under_construction</c>.</param>
/// <param name="Description">Its meaning, for the schema.</param>
public sealed record Word(string Name, string Stored, string Description)
{
    /// <summary>A word whose GraphQL name is its stored spelling in capitals.</summary>
    public static Word Of(string stored, string description) => new(stored.ToUpperInvariant(), stored, description);
}
