using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>One member of a JSON object in the answer: its key, and which columns of a row its value is made of.</summary>
internal abstract class Output(string key)
{
    /// <summary>The key as it is written: in quotes, with its colon.</summary>
    public byte[] Key { get; } = Encoding.UTF8.GetBytes($"\"{key}\":");
}

/// <summary>A value that every row has: <c>__typename</c>, another plain text without quotes, or null.</summary>
internal sealed class FixedOutput(string key, string? text) : Output(key)
{
    public byte[] Json { get; private init; } = Encoding.UTF8.GetBytes(text is null ? "null" : $"\"{text}\"");

    /// <summary>A list of plain texts without quotes.</summary>
    public static FixedOutput List(string key, IEnumerable<string> texts) => new(key, null) { Json = JsonSerializer.SerializeToUtf8Bytes(texts) };
}

/// <summary>A list of as many objects as the plan says.</summary>
internal sealed class ObjectsOutput(string key, ImmutableArray<ImmutableArray<Output>> objects) : Output(key)
{
    public ImmutableArray<ImmutableArray<Output>> Objects => objects;
}

/// <summary>The value of a column.</summary>
internal sealed class ColumnOutput(string key, int column, Field source) : Output(key)
{
    public int Column => column;

    public FieldKind Kind => source.Kind;

    /// <summary>For words: from the stored spelling to the JSON of the enum value.</summary>
    public WordTable? Words { get; } = source.Vocabulary is null ? null : WordTable.Of(source.Vocabulary);
}

/// <summary>The opaque id made of a key.</summary>
internal sealed class IdOutput(string key, int column, Subject subject) : Output(key)
{
    public int Column => column;

    public FieldKind Kind => subject.KeyField.Kind;

    public byte[] Prefix { get; } = Encoding.UTF8.GetBytes(subject.Name + ":");
}

/// <summary>The first of two texts that is there.</summary>
internal sealed class FirstTextOutput(string key, int first, int second) : Output(key)
{
    public int First => first;

    public int Second => second;
}

/// <summary>The language of a translated text: English where that column has something.</summary>
internal sealed class LanguageOutput(string key, int english) : Output(key)
{
    public int English => english;
}

/// <summary>A list of names, of which the column holds the places; a name with several places is told once.</summary>
internal sealed class NamesOutput(string key, int column, ImmutableArray<byte[]> names) : Output(key)
{
    public int Column => column;

    public ImmutableArray<byte[]> Names => names;
}

/// <summary>Another object, which is null when its key is.</summary>
internal sealed class ObjectOutput(string key, int presence, ImmutableArray<Output> members) : Output(key)
{
    /// <summary>Column of its key; -1: it is always there.</summary>
    public int Presence => presence;

    public ImmutableArray<Output> Members => members;
}

/// <summary>Columns together, null when all of them are.</summary>
internal sealed class GroupOutput(string key, ImmutableArray<int> columns, ImmutableArray<Output> members) : Output(key)
{
    public ImmutableArray<int> Columns => columns;

    public ImmutableArray<Output> Members => members;
}

/// <summary>A geometry as a GeoJSON object of the members asked for.</summary>
internal sealed class GeometryOutput(string key, int column, ImmutableArray<GeometryMember> members) : Output(key)
{
    public int Column => column;

    public ImmutableArray<GeometryMember> Members => members;
}

/// <summary>A member of a GeoJSON object, or its type name.</summary>
internal sealed class GeometryMember(string key, GeoJsonField? member, string typeName) : Output(key)
{
    public GeoJsonField? Field => member;

    public byte[] TypeName { get; } = Encoding.UTF8.GetBytes($"\"{typeName}\"");
}

/// <summary>The many of an object, which an earlier statement of the batch brought.</summary>
internal sealed class ManyOutput(string key, int keyColumn, int statement) : Output(key)
{
    public int KeyColumn => keyColumn;

    public int Statement => statement;
}

/// <summary>All rows of an earlier statement of the batch, as a list.</summary>
internal sealed class WholeOutput(string key, int statement) : Output(key)
{
    public int Statement => statement;
}

/// <summary>One object beside another, which an earlier statement of the batch brought; null where it brought none.</summary>
internal sealed class BesideOutput(string key, int keyColumn, int statement) : Output(key)
{
    public int KeyColumn => keyColumn;

    public int Statement => statement;
}

/// <summary>A word that is said only where a column has nothing.</summary>
internal sealed class AbsenceOutput(string key, int column, string word) : Output(key)
{
    public int Column => column;

    public byte[] Json { get; } = Encoding.UTF8.GetBytes($"\"{word}\"");
}

/// <summary>The cursor of a row.</summary>
internal sealed class CursorOutput(string key) : Output(key);

/// <summary>A vocabulary's words as JSON. Vocabularies are short, and a word is found by its bytes before it could be hashed.</summary>
internal sealed class WordTable
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<Vocabulary, WordTable> Made = new();
    private readonly (byte[] Stored, byte[] Json)[] _words;

    private WordTable(Vocabulary vocabulary) =>
        _words = [.. vocabulary.Words.Select(w => (Encoding.UTF8.GetBytes(w.Stored), Encoding.UTF8.GetBytes($"\"{w.Name}\"")))];

    public static WordTable Of(Vocabulary vocabulary) => Made.GetOrAdd(vocabulary, v => new WordTable(v));

    public ReadOnlySpan<byte> this[ReadOnlySpan<byte> stored]
    {
        get
        {
            foreach (var (word, json) in _words)
            {
                if (stored.SequenceEqual(word))
                {
                    return json;
                }
            }

            throw new InvalidOperationException($"The database holds the word '{Encoding.UTF8.GetString(stored)}', which its vocabulary does not know.");
        }
    }
}
