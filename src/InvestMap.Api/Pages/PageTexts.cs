namespace InvestMap.Api;

/// <summary>The words of a language as pages use them.</summary>
internal sealed class PageTexts
{
    private static readonly PageTexts Vietnamese = new("vi", Texts.Vietnamese);
    private static readonly PageTexts English = new("en", Texts.English);

    private readonly Texts _texts;

    private PageTexts(string language, Texts texts) => (Language, _texts) = (language, texts);

    /// <summary><c>vi</c> or <c>en</c>.</summary>
    public string Language { get; }

    /// <summary>True for English.</summary>
    public bool IsEnglish => Language == "en";

    /// <summary>What stands before addresses of this language.</summary>
    public string Prefix => IsEnglish ? "/en" : "";

    /// <summary>The text of a key that must be there.</summary>
    public string this[string key] => _texts.Find(key) ?? throw new KeyNotFoundException($"There is no text {key} in {Language}.");

    /// <summary>The text of a key; null when there is none.</summary>
    public string? Find(string key) => _texts.Find(key);

    /// <summary>The words of a language.</summary>
    public static PageTexts Of(bool english) => english ? English : Vietnamese;

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
    public string Label(string plural, string field) => _texts.Find($"field.{plural}.{field}") ?? this[$"page.field.{field}"];
}
