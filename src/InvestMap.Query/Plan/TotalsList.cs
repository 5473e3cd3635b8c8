using System.Globalization;
using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>
/// The totals that a statement computes, each once, in the order in which they were first needed. The first is always the
/// count, which is never null. They are called <c>n0</c>, <c>n1</c> ..., so that a statement around can name them.
/// </summary>
internal sealed class TotalsList
{
    private readonly List<(AggregateField Kind, Field? Of)> _all = [(AggregateField.Count, null)];

    /// <summary>The count.</summary>
    public static Field Count { get; } = Numbered(0, FieldKind.Long);

    /// <summary>The columns that are read.</summary>
    public ColumnList Columns { get; } = new(1, new Column(RowPath.Self, Count));

    /// <summary>A total as a member of the answer.</summary>
    public Output Member(string key, AggregateField kind, Field? of)
    {
        var index = _all.IndexOf((kind, of));
        if (index < 0)
        {
            index = _all.Count;
            _all.Add((kind, of));
        }

        var total = Numbered(index, kind switch
        {
            AggregateField.Sum or AggregateField.Avg => FieldKind.Decimal,
            AggregateField.Min or AggregateField.Max => of!.Kind,
            _ => FieldKind.Long,
        });
        return new ColumnOutput(key, Columns.Of(new Column(RowPath.Self, total)), total);
    }

    /// <summary>The totals of a table's rows.</summary>
    public IEnumerable<Sql> Of(Identifier t) => _all.Select(total => Of(t, total.Kind, total.Of));

    /// <summary>The totals with their names.</summary>
    public IEnumerable<Sql> Named(Identifier t) => Of(t).Select((total, i) => Sql.Of($"{total} as {new Identifier(Name(i))}"));

    private static Sql Of(Identifier t, AggregateField kind, Field? of)
    {
        var value = of is null ? Sql.Empty : Sql.Of($"{t}.{Names.Of(of)}");
        return kind switch
        {
            AggregateField.Count => Sql.Of($"count(*)"),
            AggregateField.Unplaced => Sql.Of($"count(*) filter (where {t}.map_point is null)"),
            AggregateField.Synthetic => Sql.Of($"count(*) filter (where {t}.synthetic)"),
            AggregateField.Known => Sql.Of($"count({value})"),
            AggregateField.Unknown => Sql.Of($"count(*) filter (where {value} is null)"),
            AggregateField.Sum => of!.Kind == FieldKind.Decimal ? Sql.Of($"sum({value})") : Sql.Of($"sum({value})::numeric"),
            AggregateField.Avg => Sql.Of($"avg({value})"),
            AggregateField.Min => Sql.Of($"min({value})"),
            AggregateField.Max => Sql.Of($"max({value})"),
            _ => throw new InvalidOperationException($"{kind} is no total."),
        };
    }

    private static Field Numbered(int index, FieldKind kind) => new(Name(index), kind, "A total.") { IsRequired = index == 0 };

    private static string Name(int index) => "n" + index.ToString(CultureInfo.InvariantCulture);
}
