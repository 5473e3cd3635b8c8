using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>
/// A place in a list: the fingerprint of the list's order and filter, the publication that was current when it was made,
/// and the value of each order column there.
/// Opaque to clients (Base64url), and checked in full when it comes back, because anybody can write one.
/// </summary>
internal sealed class Cursor
{
    private const byte Version = 2;

    /// <summary>A longer one fits in no request: it is as much as a body may hold.</summary>
    private const int MaxLength = 1024 * 1024;

    // Version, fingerprint, publication; then for each value its tag and length.
    private const int HeadLength = 1 + 8 + 8;
    private const int ValueHeadLength = 1 + 4;

    private Cursor(ulong fingerprint, long publication, object?[] values)
    {
        Fingerprint = fingerprint;
        Publication = publication;
        Values = values;
    }

    /// <summary>Of the list that it belongs to.</summary>
    public ulong Fingerprint { get; }

    /// <summary>The publication that its maker has seen: no later page may come from an older one.</summary>
    public long Publication { get; }

    /// <summary>The values, in the order of the terms.</summary>
    public object?[] Values { get; }

    /// <summary>Reads a cursor, or refuses it.</summary>
    public static Cursor Parse(string text)
    {
        if (text.Length is > 0 and <= MaxLength && Base64Url.IsValid(text))
        {
            try
            {
                return Parse(Base64Url.DecodeFromChars(text));
            }
            catch (Exception e) when (e is FormatException or IndexOutOfRangeException or ArgumentOutOfRangeException or ArgumentException or OverflowException)
            {
                // Refused below: whatever is wrong with the bytes, they are not ours.
            }
        }

        throw Refusal.Of(MapErrorCodes.Cursor, "This is not a cursor of this map. Take cursors from `pageInfo` or `edges`.");
    }

    /// <summary>Whether the values are of the kinds of an order's columns.</summary>
    public bool Fits(IReadOnlyList<FieldKind> kinds)
    {
        if (kinds.Count != Values.Length)
        {
            return false;
        }

        for (var i = 0; i < kinds.Count; i++)
        {
            var fits = Values[i] is null || kinds[i] switch
            {
                FieldKind.Uuid => Values[i] is Guid,
                FieldKind.Boolean => Values[i] is bool,
                FieldKind.Short or FieldKind.Int or FieldKind.Long => Values[i] is long,
                FieldKind.Decimal => Values[i] is decimal,
                FieldKind.Float => Values[i] is double,
                FieldKind.Date => Values[i] is DateOnly,
                FieldKind.Timestamp => Values[i] is DateTimeOffset,
                _ => Values[i] is string,
            };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Begins the bytes of a cursor.</summary>
    public static void Begin(List<byte> bytes, ulong fingerprint, long publication)
    {
        bytes.Clear();
        Span<byte> head = stackalloc byte[HeadLength];
        head[0] = Version;
        BinaryPrimitives.WriteUInt64LittleEndian(head[1..], fingerprint);
        BinaryPrimitives.WriteInt64LittleEndian(head[9..], publication);
        bytes.AddRange(head);
    }

    /// <summary>Adds a value.</summary>
    public static void Add(List<byte> bytes, object? value)
    {
        var (tag, text) = value switch
        {
            null => ('n', ""),
            Guid uuid => ('u', uuid.ToString("N")),
            bool flag => ('b', flag ? "1" : "0"),
            short number => ('l', number.ToString(CultureInfo.InvariantCulture)),
            int number => ('l', number.ToString(CultureInfo.InvariantCulture)),
            long number => ('l', number.ToString(CultureInfo.InvariantCulture)),
            decimal number => ('d', number.ToString(CultureInfo.InvariantCulture)),
            double number => ('f', number.ToString("R", CultureInfo.InvariantCulture)),
            DateOnly day => ('y', day.DayNumber.ToString(CultureInfo.InvariantCulture)),
            DateTime moment => ('t', moment.ToUniversalTime().Ticks.ToString(CultureInfo.InvariantCulture)),
            string plain => ('s', plain),
            _ => throw new ArgumentException($"{value.GetType()} cannot be part of a cursor.", nameof(value)),
        };
        Span<byte> head = stackalloc byte[ValueHeadLength];
        var utf8 = Encoding.UTF8.GetBytes(text);
        head[0] = (byte)tag;
        BinaryPrimitives.WriteInt32LittleEndian(head[1..], utf8.Length);
        bytes.AddRange(head);
        bytes.AddRange(utf8);
    }

    private static Cursor Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes[0] != Version)
        {
            throw new FormatException("Another version.");
        }

        var fingerprint = BinaryPrimitives.ReadUInt64LittleEndian(bytes[1..]);
        var publication = BinaryPrimitives.ReadInt64LittleEndian(bytes[9..]);
        bytes = bytes[HeadLength..];
        var values = new List<object?>();
        while (!bytes.IsEmpty)
        {
            var tag = (char)bytes[0];
            var length = BinaryPrimitives.ReadInt32LittleEndian(bytes[1..]);
            var text = Strict.GetString(bytes.Slice(ValueHeadLength, length));
            bytes = bytes[(ValueHeadLength + length)..];
            values.Add(tag switch
            {
                'n' => null,
                'u' => Guid.ParseExact(text, "N"),
                'b' => text == "1",
                'l' => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
                'd' => decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
                'f' => Metres(text),
                'y' => DateOnly.FromDayNumber(int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)),
                't' => new DateTimeOffset(long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture), TimeSpan.Zero),
                's' when !text.Contains('\0', StringComparison.Ordinal) => text,
                _ => throw new FormatException("Unknown value."),
            });
        }

        return new Cursor(fingerprint, publication, [.. values]);
    }

    private static double Metres(string text)
    {
        var number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(number) ? number : throw new FormatException("No number of metres.");
    }

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}
