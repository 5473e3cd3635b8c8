using System.Buffers.Binary;

namespace InvestMap.Spatial.GeoJson;

/// <summary>The head of one geometry in EWKB.</summary>
/// <param name="Type">What it is.</param>
/// <param name="HasZ">Whether its positions have a height.</param>
/// <param name="HasM">Whether its positions have a measure.</param>
/// <param name="Srid">Its EPSG code, or 0 if not said.</param>
internal readonly record struct EwkbHead(GeoJsonType Type, bool HasZ, bool HasM, int Srid)
{
    /// <summary>Bytes of one position.</summary>
    public int Stride => (2 + (HasZ ? 1 : 0) + (HasM ? 1 : 0)) * sizeof(double);
}

/// <summary>
/// Walks over EWKB bytes without making objects. Every read is checked against the end of the bytes, and every count against what the
/// rest could hold, so bytes from anywhere are refused with a <see cref="FormatException"/> and nothing worse.
/// </summary>
internal ref struct EwkbCursor(ReadOnlySpan<byte> bytes)
{
    // A collection in a collection in a collection ... costs one stack frame each.
    public const int MaxDepth = 32;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private bool _bigEndian;

    public int Position { get; private set; }

    public readonly bool AtEnd => Position == _bytes.Length;

    public EwkbHead ReadHead()
    {
        _bigEndian = Take(1)[0] switch
        {
            0 => true,
            1 => false,
            var other => throw Error($"byte order {other} is neither 0 nor 1"),
        };
        var code = ReadUInt32();
        // Flags are PostGIS's own, thousands are ISO's; writers use either, and some both.
        var hasZ = (code & 0x80000000) != 0;
        var hasM = (code & 0x40000000) != 0;
        var srid = (code & 0x20000000) != 0 ? (int)ReadUInt32() : 0;
        var plain = code & 0x0FFFFFFF;
        var (thousands, type) = (plain / 1000, plain % 1000);
        if (thousands > 3 || type is 0 or > 7)
        {
            throw Error($"geometry type {plain} has no form in GeoJSON (curves and surfaces have to be turned into lines and polygons first)");
        }

        return new EwkbHead((GeoJsonType)type, hasZ || thousands is 1 or 3, hasM || thousands is 2 or 3, Math.Max(srid, 0));
    }

    /// <summary>Reads the head of a member, which must be of the type that its collection holds.</summary>
    public EwkbHead ReadMember(GeoJsonType expected)
    {
        var head = ReadHead();
        return head.Type == expected ? head : throw Error($"a {head.Type} stands where a {expected} belongs");
    }

    /// <summary>Reads how many elements follow, each of which takes at least so many bytes.</summary>
    public int ReadCount(int leastBytesEach)
    {
        var count = ReadUInt32();
        return count <= (uint)((_bytes.Length - Position) / leastBytesEach)
            ? (int)count
            : throw Error($"{count} elements are announced, more than the rest can hold");
    }

    /// <summary>Takes the positions of a line, a ring or a point.</summary>
    public EwkbPositions ReadPositions(int count, EwkbHead head)
        => new(Take(count * head.Stride), head, _bigEndian);

    public readonly FormatException Error(string what) => new($"Not readable as EWKB: {what}, at byte {Position} of {_bytes.Length}.");

    private uint ReadUInt32()
    {
        var four = Take(4);
        return _bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(four) : BinaryPrimitives.ReadUInt32LittleEndian(four);
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (_bytes.Length - Position < count)
        {
            throw Error("the bytes end early");
        }

        var taken = _bytes.Slice(Position, count);
        Position += count;
        return taken;
    }
}

/// <summary>Positions that lie one after the other in EWKB.</summary>
internal readonly ref struct EwkbPositions(ReadOnlySpan<byte> bytes, EwkbHead head, bool bigEndian)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly int _stride = head.Stride;
    private readonly bool _bigEndian = bigEndian;

    public int Count => _bytes.Length / _stride;

    public bool HasZ { get; } = head.HasZ;

    public double X(int index) => Ordinate(index * _stride);

    public double Y(int index) => Ordinate((index * _stride) + 8);

    /// <summary>The height, NaN if unknown.</summary>
    public double Z(int index) => HasZ ? Ordinate((index * _stride) + 16) : double.NaN;

    /// <summary>
    /// Twice the signed area of a ring, positive if it runs counter-clockwise. Taken from the first corner, so that the
    /// large numbers of a projection do not cost precision.
    /// </summary>
    public double SignedArea()
    {
        if (Count < 4)
        {
            return 0;
        }

        double sum = 0, x0 = X(0), y0 = Y(0), x1 = X(1) - x0, y1 = Y(1) - y0;
        for (var i = 2; i < Count; i++)
        {
            double x2 = X(i) - x0, y2 = Y(i) - y0;
            sum += (x1 * y2) - (x2 * y1);
            (x1, y1) = (x2, y2);
        }

        return sum;
    }

    private double Ordinate(int offset)
    {
        var eight = _bytes.Slice(offset, 8);
        return _bigEndian ? BinaryPrimitives.ReadDoubleBigEndian(eight) : BinaryPrimitives.ReadDoubleLittleEndian(eight);
    }
}
