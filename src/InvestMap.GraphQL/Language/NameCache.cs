using System.Text;

namespace InvestMap.GraphQL.Language;

/// <summary>
/// Keeps the strings of recent names, so that a warm parser allocates none. It may forget, never grows, and looks at
/// a few places only: names chosen to collide cost an allocation, not time.
/// </summary>
internal sealed class NameCache
{
    private const int Size = 4096;
    private const int Probes = 4;
    private const int LongestName = 64;

    [ThreadStatic]
    private static NameCache? current;

    private readonly string?[] names = new string?[Size];
    private int victim;

    public static NameCache Current => current ??= new NameCache();

    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestName)
        {
            return Encoding.ASCII.GetString(utf8);
        }

        uint hash = 2166136261;
        foreach (byte b in utf8)
        {
            hash = (hash ^ b) * 16777619;
        }

        int slot = (int)(hash ^ (hash >> 15));
        for (int i = 0; i < Probes; i++)
        {
            ref string? name = ref names[(slot + i) & (Size - 1)];
            if (name is null)
            {
                return name = Encoding.ASCII.GetString(utf8);
            }

            if (name.Length == utf8.Length && Ascii.Equals(utf8, name))
            {
                return name;
            }
        }

        return names[(slot + (victim++ & (Probes - 1))) & (Size - 1)] = Encoding.ASCII.GetString(utf8);
    }
}
