using System.Buffers;
using Npgsql;

namespace InvestMap.Query;

/// <summary>
/// Values as the database sent them, in one buffer that each next value overwrites. For text, keys and geometries the bytes are
/// all that is needed, and the driver's conversion to objects would cost more than the rest of writing a row.
/// </summary>
internal sealed class ColumnBytes(NpgsqlDataReader reader) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(4096);

    /// <summary>The bytes of a column that is not null, until the next are asked for.</summary>
    public ReadOnlySpan<byte> this[int column]
    {
        get
        {
            var length = (int)reader.GetBytes(column, 0, _buffer, 0, _buffer.Length);
            return length < _buffer.Length ? _buffer.AsSpan(0, length) : Long(column);
        }
    }

    /// <summary>A key.</summary>
    public Guid Uuid(int column) => new(this[column], bigEndian: true);

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    // The buffer is full, so more may be there.
    private ReadOnlySpan<byte> Long(int column)
    {
        var length = (int)reader.GetBytes(column, 0, null, 0, 0);
        if (length > _buffer.Length)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = ArrayPool<byte>.Shared.Rent(length);
        }

        reader.GetBytes(column, 0, _buffer, 0, length);
        return _buffer.AsSpan(0, length);
    }
}
