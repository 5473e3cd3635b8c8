using System.Collections.Immutable;

namespace InvestMap.Query;

/// <summary>The columns that a statement reads, each once, in the order in which they were first needed.</summary>
internal sealed class ColumnList
{
    private readonly List<Column> _columns = [];
    private readonly int _offset;

    /// <param name="offset">How many columns come before: the publication, and the parent's key where there is one.</param>
    /// <param name="key">The key of the rows, always the first: null there means that the statement found nothing.</param>
    public ColumnList(int offset, Column key)
    {
        _offset = offset;
        _columns.Add(key);
    }

    public ImmutableArray<Column> All => [.. _columns];

    /// <summary>Place of a column in the statement's rows.</summary>
    public int Of(Column column)
    {
        var index = _columns.IndexOf(column);
        if (index < 0)
        {
            index = _columns.Count;
            _columns.Add(column);
        }

        return index + _offset;
    }
}
