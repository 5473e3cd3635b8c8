using System.Buffers.Binary;
using System.Buffers.Text;

namespace InvestMap.Query;

/// <summary>
/// Writes PostgreSQL's <c>numeric</c> as a JSON number straight from its bytes: exact whatever its size, and without the zeros that only
/// the column's scale put there. The bytes are numbers of 16 bits: how many groups of four decimal digits there are, the power of 10,000
/// of the first, sign, scale, and the groups.
/// </summary>
internal static class NumericText
{
    private const int HeadLength = 8;
    private const int GroupDigits = 4;
    private const short Negative = 0x4000;

    /// <summary>The most bytes that the text of a value takes.</summary>
    public static int MaxLength(ReadOnlySpan<byte> numeric) =>
        "-.".Length + (GroupDigits * (Count(numeric) + Math.Abs(Weight(numeric)) + 1));

    /// <summary>Writes the text and says how long it is.</summary>
    /// <exception cref="FormatException">The value is not a number, or infinite.</exception>
    public static int Write(ReadOnlySpan<byte> numeric, Span<byte> text)
    {
        var length = 0;
        switch (Number(numeric, 2))
        {
            case 0:
                break;
            case Negative:
                text[length++] = (byte)'-';
                break;
            default:
                throw new FormatException("A numeric that is no finite number cannot be written as JSON.");
        }

        // No zeros stand before the first group, and one where there is no whole part.
        var power = Math.Max(Weight(numeric), 0);
        Utf8Formatter.TryFormat(Group(numeric, power), text[length..], out var first);
        length += first;
        while (--power >= 0)
        {
            length += Digits(Group(numeric, power), text[length..]);
        }

        var point = length;
        text[length++] = (byte)'.';
        for (var least = Weight(numeric) - Count(numeric) + 1; power >= least; power--)
        {
            length += Digits(Group(numeric, power), text[length..]);
        }

        while (text[length - 1] == (byte)'0')
        {
            length--;
        }

        return length == point + 1 ? point : length;
    }

    private static int Digits(int group, Span<byte> text)
    {
        for (var i = GroupDigits - 1; i >= 0; i--)
        {
            (group, var digit) = Math.DivRem(group, 10);
            text[i] = (byte)('0' + digit);
        }

        return GroupDigits;
    }

    // Groups of nothing but zeros are left out at both ends.
    private static int Group(ReadOnlySpan<byte> numeric, int power)
    {
        var place = Weight(numeric) - power;
        return place >= 0 && place < Count(numeric) ? BinaryPrimitives.ReadInt16BigEndian(numeric[(HeadLength + (2 * place))..]) : 0;
    }

    private static int Count(ReadOnlySpan<byte> numeric) => Number(numeric, 0);

    private static int Weight(ReadOnlySpan<byte> numeric) => Number(numeric, 1);

    private static short Number(ReadOnlySpan<byte> numeric, int place) => BinaryPrimitives.ReadInt16BigEndian(numeric[(2 * place)..]);
}
