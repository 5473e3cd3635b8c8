using System.Reflection;
using System.Text.Json;

namespace InvestMap.Api;

/// <summary>The words of a language, from the same files that the web client reads (<c>text/{vi,en}.json</c>).</summary>
internal sealed class PageTexts
{
    private static readonly PageTexts Vietnamese = new("vi");
    private static readonly PageTexts English = new("en");

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    private PageTexts(string language)
    {
        Language = language;
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"text.{language}.json")!;
        using var document = JsonDocument.Parse(stream);
        Read(document.RootElement, "");
    }

    /// <summary><c>vi</c> or <c>en</c>.</summary>
    public string Language { get; }

    /// <summary>True for English.</summary>
    public bool IsEnglish => Language == "en";

    /// <summary>What stands before addresses of this language.</summary>
    public string Prefix => IsEnglish ? "/en" : "";

    /// <summary>The text of a key that must be there.</summary>
    public string this[string key] => _texts.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"There is no text {key} in {Language}.");

    /// <summary>The words of a language.</summary>
    public static PageTexts Of(bool english) => english ? English : Vietnamese;

    /// <summary>The text of a key, or null.</summary>
    public string? Find(string key) => _texts.GetValueOrDefault(key);

    /// <summary>The text of a key with its holes filled, as the web client fills them.</summary>
    public string Format(string key, params ReadOnlySpan<(string Hole, string Value)> values)
    {
        var text = this[key];
        foreach (var (hole, value) in values)
        {
            text = text.Replace("{{" + hole + "}}", value, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>The name of a field of a subject.</summary>
    public string Label(string plural, string field) => Find($"field.{plural}.{field}") ?? this[$"page.field.{field}"];

    private void Read(JsonElement texts, string path)
    {
        foreach (var entry in texts.EnumerateObject())
        {
            if (entry.Value.ValueKind == JsonValueKind.Object)
            {
                Read(entry.Value, $"{path}{entry.Name}.");
            }
            else
            {
                _texts[path + entry.Name] = entry.Value.GetString()!;
            }
        }
    }
}
