using System.Globalization;
using System.Text;
using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>An opaque id: Base64 of the type's name, a colon and the key.</summary>
internal readonly record struct NodeId(Subject Subject, object Key)
{
    /// <summary>The id that a text spells.</summary>
    public static NodeId Parse(Catalogue catalogue, string text)
    {
        Span<byte> bytes = stackalloc byte[128];
        if (text.Length <= 128 && Convert.TryFromBase64String(text, bytes, out var length))
        {
            var plain = Encoding.UTF8.GetString(bytes[..length]);
            var colon = plain.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && catalogue.Find(plain[..colon]) is { } subject && ReadKey(subject, plain[(colon + 1)..]) is { } key)
            {
                return new NodeId(subject, key);
            }
        }

        throw Refusal.Of(MapErrorCodes.Id, "This is not an id of this map. Take ids from the field `id`, or ask by `uuid` or `slug`.");
    }

    /// <summary>The key in an id that must be of one subject.</summary>
    public static object KeyOf(Subject subject, string text)
    {
        var id = Parse(Catalogue.Map, text);
        return id.Subject == subject
            ? id.Key
            : throw Refusal.Of(MapErrorCodes.Id, $"This is the id of an object of type {id.Subject.Name}, and one of type {subject.Name} is asked for.");
    }

    private static object? ReadKey(Subject subject, string text) => subject.KeyField.Kind == FieldKind.Uuid
        ? Guid.TryParseExact(text, "D", out var uuid) ? uuid : null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
