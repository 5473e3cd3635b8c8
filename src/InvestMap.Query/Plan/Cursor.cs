using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>
/// A place in a list: the fingerprint of the list's order and filter, and the value of each order column there.
/// Opaque to clients (Base64url), and checked in full when it comes back, because anybody can write one.
/// </summary>
internal sealed class Cursor
{
    private const byte Version = 1;

    /// <summary>A cursor longer than this is not ours: eight texts of 65,535 bytes, each with its tag and length, are shorter in Base64.</summary>
    private const int MaxLength = OrderPass.MaxTerms * 88 * 1024;

    private Cursor(ulong fingerprint, object?[] values)
    {
        Fingerprint = fingerprint;
        Values = values;
    }

    /// <summary>Of the list that it belongs to.</summary>
    public ulong Fingerprint { get; }

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
    public static void Begin(List<byte> bytes, ulong fingerprint)
    {
        bytes.Clear();
        bytes.Add(Version);
        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(number, fingerprint);
        bytes.AddRange(number);
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
            DateOnly day => ('y', day.DayNumber.ToString(CultureInfo.InvariantCulture)),
            DateTime moment => ('t', moment.ToUniversalTime().Ticks.ToString(CultureInfo.InvariantCulture)),
            string plain => ('s', plain),
            _ => throw new ArgumentException($"{value.GetType()} cannot be part of a cursor.", nameof(value)),
        };
        bytes.Add((byte)tag);
        Span<byte> length = stackalloc byte[2];
        var utf8 = Encoding.UTF8.GetBytes(text);
        BinaryPrimitives.WriteUInt16LittleEndian(length, checked((ushort)utf8.Length));
        bytes.AddRange(length);
        bytes.AddRange(utf8);
    }

    private static Cursor Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes[0] != Version)
        {
            throw new FormatException("Another version.");
        }

        var fingerprint = BinaryPrimitives.ReadUInt64LittleEndian(bytes[1..]);
        bytes = bytes[9..];
        var values = new List<object?>();
        while (!bytes.IsEmpty)
        {
            var tag = (char)bytes[0];
            var length = BinaryPrimitives.ReadUInt16LittleEndian(bytes[1..]);
            var text = Strict.GetString(bytes.Slice(3, length));
            bytes = bytes[(3 + length)..];
            values.Add(tag switch
            {
                'n' => null,
                'u' => Guid.ParseExact(text, "N"),
                'b' => text == "1",
                'l' => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
                'd' => decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
                'y' => DateOnly.FromDayNumber(int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)),
                't' => new DateTimeOffset(long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture), TimeSpan.Zero),
                's' when !text.Contains('\0', StringComparison.Ordinal) => text,
                _ => throw new FormatException("Unknown value."),
            });
        }

        return new Cursor(fingerprint, [.. values]);
    }

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}
