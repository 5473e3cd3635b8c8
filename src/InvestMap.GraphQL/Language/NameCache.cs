using System.Buffers.Binary;
using System.Text;

namespace InvestMap.GraphQL.Language;

/// <summary>
/// Keeps the strings of recent names, so that a warm parser allocates none. It may forget, never grows, and looks at
/// a few places only: names chosen to collide cost an allocation, not time.
/// </summary>
internal sealed class NameCache
{
    private const int Size = 2048;
    private const int Probes = 4;

    // Up to this length the first and the last eight bytes are the whole name.
    private const int LongestName = 16;

    [ThreadStatic]
    private static NameCache? current;

    private readonly Entry[] entries = new Entry[Size];
    private int victim;

    public static NameCache Current => current ??= new NameCache();

    public string Get(ReadOnlySpan<byte> utf8)
    {
        ulong head, tail;
        if (utf8.Length >= 8)
        {
            head = BinaryPrimitives.ReadUInt64LittleEndian(utf8);
            tail = BinaryPrimitives.ReadUInt64LittleEndian(utf8[^8..]);
        }
        else if (utf8.Length >= 4)
        {
            head = BinaryPrimitives.ReadUInt32LittleEndian(utf8);
            tail = BinaryPrimitives.ReadUInt32LittleEndian(utf8[^4..]);
        }
        else
        {
            head = utf8[0];
            tail = ((ulong)utf8[^1] << 8) | utf8[utf8.Length >> 1];
        }

        int slot = (int)((((head * 0x9E3779B97F4A7C15) ^ (tail + (ulong)utf8.Length)) * 0xD6E8FEB86659FD93) >> 40);
        ref var likely = ref entries[slot & (Size - 1)];
        return likely.Head == head && likely.Tail == tail && likely.Name is { Length: <= LongestName } found && found.Length == utf8.Length
            ? found
            : Search(slot, head, tail, utf8);
    }

    private static string Set(ref Entry entry, ulong head, ulong tail, ReadOnlySpan<byte> utf8)
    {
        string name = Encoding.ASCII.GetString(utf8);

        // Very long names are not worth keeping: they would only hold memory.
        if (utf8.Length <= 128)
        {
            entry = new Entry { Head = head, Tail = tail, Name = name };
        }

        return name;
    }

    // Long names, and those whose first place is taken.
    private string Search(int slot, ulong head, ulong tail, ReadOnlySpan<byte> utf8)
    {
        for (int i = 0; i < Probes; i++)
        {
            ref var entry = ref entries[(slot + i) & (Size - 1)];
            if (entry.Name is not { } name)
            {
                return Set(ref entry, head, tail, utf8);
            }

            if (entry.Head == head && entry.Tail == tail && name.Length == utf8.Length && (name.Length <= LongestName || Ascii.Equals(utf8, name)))
            {
                return name;
            }
        }

        return Set(ref entries[(slot + (victim++ & (Probes - 1))) & (Size - 1)], head, tail, utf8);
    }

    private struct Entry
    {
        public ulong Head;
        public ulong Tail;
        public string? Name;
    }
}
