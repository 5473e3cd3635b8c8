using System.Buffers;
using System.Data.Common;
using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>
/// Rows of a subject as they come from the database, one at a time: what exports, OGC features and pages are written from.
/// Values are those of the row that <see cref="ReadAsync"/> went to; nothing of a row is kept.
/// </summary>
public sealed class RowStream : IDisposable
{
    // Publication, epoch and the time of the publication come before the columns.
    private const int Offset = 3;

    private readonly DbDataReader _reader;
    private byte[] _bytes = [];
    private bool _isFirst = true;

    internal RowStream(DbDataReader reader, IReadOnlyList<RowColumn> columns, long publication)
    {
        _reader = reader;
        Columns = columns;
        Publication = publication;
        Epoch = reader.GetInt64(1);
        PublishedAt = reader.IsDBNull(2) ? null : new DateTimeOffset(reader.GetDateTime(2));
    }

    /// <summary>The columns.</summary>
    public IReadOnlyList<RowColumn> Columns { get; }

    /// <summary>The publication that the rows are of.</summary>
    public long Publication { get; }

    /// <summary>The epoch of the database: under another one the same publication says something else.</summary>
    public long Epoch { get; }

    /// <summary>When the publication was; null when nothing has been published.</summary>
    public DateTimeOffset? PublishedAt { get; }

    /// <summary>Whether all rows have been read.</summary>
    internal bool IsAtEnd { get; private set; }

    /// <summary>Goes to the next row; false: there is none.</summary>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellation)
    {
        // The first is there already, because it said which publication it is of; without rows it says nothing more.
        IsAtEnd = _isFirst ? _reader.IsDBNull(Offset) : !await _reader.ReadAsync(cancellation).ConfigureAwait(false);
        _isFirst = false;
        return !IsAtEnd;
    }

    /// <summary>Whether a column has nothing in this row.</summary>
    public bool IsNull(int column) => _reader.IsDBNull(column + Offset);

    /// <summary>Text, a word, or JSON.</summary>
    public string Text(int column)
    {
        var text = _reader.GetString(column + Offset);
        return Columns[column] is { Form: RowForm.Word, Field.Vocabulary: { } vocabulary }
            ? vocabulary.FindStored(text)?.Name ?? throw new InvalidOperationException($"The database holds the word '{text}', which its vocabulary does not know.")
            : text;
    }

    /// <summary>A key.</summary>
    public Guid Uuid(int column) => _reader.GetGuid(column + Offset);

    /// <summary>An integer.</summary>
    public long Integer(int column) => Columns[column].Field!.Kind switch
    {
        FieldKind.Short => _reader.GetInt16(column + Offset),
        FieldKind.Int => _reader.GetInt32(column + Offset),
        _ => _reader.GetInt64(column + Offset),
    };

    /// <summary>An exact number.</summary>
    public decimal Number(int column) => _reader.GetDecimal(column + Offset);

    /// <summary>A measured number.</summary>
    public double Measured(int column) => _reader.GetDouble(column + Offset);

    /// <summary>Yes or no.</summary>
    public bool Flag(int column) => _reader.GetBoolean(column + Offset);

    /// <summary>A day.</summary>
    public DateOnly Day(int column) => _reader.GetFieldValue<DateOnly>(column + Offset);

    /// <summary>A moment.</summary>
    public DateTimeOffset Moment(int column) => new(_reader.GetDateTime(column + Offset));

    /// <summary>The EWKB of a geometry in WGS 84, good until the next call.</summary>
    public ReadOnlySpan<byte> Geometry(int column)
    {
        var length = (int)_reader.GetBytes(column + Offset, 0, null, 0, 0);
        if (_bytes.Length < length)
        {
            Dispose();
            _bytes = ArrayPool<byte>.Shared.Rent(length);
        }

        _reader.GetBytes(column + Offset, 0, _bytes, 0, length);
        return _bytes.AsSpan(0, length);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
        }
    }
}
