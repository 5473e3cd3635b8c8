using System.Buffers;
using System.Buffers.Text;
using System.Globalization;

namespace InvestMap.Spatial.GeoJson;

/// <summary>
/// The text of coordinates in a pooled buffer. Numbers are written with a fixed count of decimals and no trailing zeros by integer
/// arithmetic, several times faster than shortest-round-trip formatting, and given to the JSON writer in one piece.
/// </summary>
internal ref struct CoordinateText(int decimals)
{
    public const int MaxDecimals = 15;

    // Longest number: sign, 17 digits, point, exponent; three of them, brackets and commas.
    private const int PositionBytes = 96;

    // Above this a scaled coordinate is no longer an exact integer in a double.
    private const double LargestScaled = 9e15;

    private static readonly double[] Powers = [.. Enumerable.Range(0, MaxDecimals + 1).Select(d => Math.Pow(10, d))];

    private readonly int _decimals = decimals;
    private readonly double _scale = Powers[decimals];
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(1024);
    private int _length;

    public readonly ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    public void Open() => Append((byte)'[');

    public void Close() => Append((byte)']');

    public void Comma() => Append((byte)',');

    /// <summary>Writes <c>[x,y]</c> or <c>[x,y,z]</c>.</summary>
    /// <exception cref="FormatException">X or Y is not a finite number.</exception>
    public void Position(in EwkbPositions positions, int index)
    {
        Reserve(PositionBytes);
        _buffer[_length++] = (byte)'[';
        Number(positions.X(index));
        _buffer[_length++] = (byte)',';
        Number(positions.Y(index));
        if (positions.Z(index) is var z && !double.IsNaN(z))
        {
            _buffer[_length++] = (byte)',';
            Number(z);
        }

        _buffer[_length++] = (byte)']';
    }

    /// <summary>Writes a number alone, as in a bounding box.</summary>
    public void Ordinate(double value)
    {
        Reserve(PositionBytes);
        Number(value);
    }

    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }
    }

    private void Number(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new FormatException($"A coordinate is {value.ToString(CultureInfo.InvariantCulture)}, which JSON cannot say.");
        }

        var scaled = Math.Round(value * _scale);
        if (Math.Abs(scaled) > LargestScaled)
        {
            value.TryFormat(_buffer.AsSpan(_length), out var shortest, "R", CultureInfo.InvariantCulture);
            _length += shortest;
            return;
        }

        var digits = (long)scaled;
        if (digits < 0)
        {
            _buffer[_length++] = (byte)'-';
            digits = -digits;
        }

        var (whole, fraction) = Math.DivRem(digits, (long)_scale);
        Utf8Formatter.TryFormat(whole, _buffer.AsSpan(_length), out var written);
        _length += written;
        if (fraction == 0)
        {
            return;
        }

        var places = _decimals;
        while (fraction % 10 == 0)
        {
            fraction /= 10;
            places--;
        }

        _buffer[_length] = (byte)'.';
        for (var i = places; i > 0; i--)
        {
            (fraction, var digit) = Math.DivRem(fraction, 10);
            _buffer[_length + i] = (byte)('0' + digit);
        }

        _length += places + 1;
    }

    private void Append(byte character)
    {
        Reserve(1);
        _buffer[_length++] = character;
    }

    private void Reserve(int more)
    {
        if (_buffer.Length - _length >= more)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
