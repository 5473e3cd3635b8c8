using System.Text.Json;

namespace InvestMap.Api;

/// <summary>The texts that people read, from the files that the web client reads too: <c>text/{vi,en}.json</c>.</summary>
internal sealed class Texts
{
    private readonly Dictionary<string, string> _byKey = new(StringComparer.Ordinal);

    private Texts(string language)
    {
        using var stream = typeof(Texts).Assembly.GetManifestResourceStream($"text.{language}.json")!;
        using var json = JsonDocument.Parse(stream);
        Add("", json.RootElement);
    }

    /// <summary>Vietnamese.</summary>
    public static Texts Vietnamese { get; } = new("vi");

    /// <summary>English.</summary>
    public static Texts English { get; } = new("en");

    /// <summary>The text of a key, such as <c>app.name</c>.</summary>
    public string this[string key] => _byKey[key];

    /// <summary>The text of a key; null when there is none.</summary>
    public string? Find(string key) => _byKey.GetValueOrDefault(key);

    private void Add(string prefix, JsonElement json)
    {
        foreach (var member in json.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Object)
            {
                Add($"{prefix}{member.Name}.", member.Value);
            }
            else
            {
                _byKey.Add(prefix + member.Name, member.Value.GetString()!);
            }
        }
    }
}
