using System.Text;
using System.Text.RegularExpressions;

namespace InvestMap.Query;

/// <summary>
/// The columns of a row source in brackets. Of all that it has, only those are written that the statement asks for by the
/// alias behind it, so that a text says no more than its question, and stays when a table gets another column.
/// </summary>
internal sealed partial class UsedColumns
{
    private readonly IReadOnlyList<string> _all;

    /// <param name="all">All columns; the first is written where none is asked for.</param>
    public UsedColumns(IReadOnlyList<string> all)
    {
        _all = all;
        Closing = new End(this);
    }

    /// <summary>Stands right after the closing bracket; a blank and the alias follow.</summary>
    public End Closing { get; }

    /// <summary>Writes the columns at their places in a text.</summary>
    /// <param name="text">The statement without them.</param>
    /// <param name="places">Where they stand, in the order of the text.</param>
    public static string Write(string text, IReadOnlyList<(int Place, object Part)> places)
    {
        if (places.Count == 0)
        {
            return text;
        }

        var asked = Reference().Matches(text).ToLookup(m => m.Groups[1].Value, m => m.Groups[2].Value);
        var lists = new Dictionary<UsedColumns, string>();
        foreach (var (place, part) in places)
        {
            if (part is End { Of: var columns })
            {
                var alias = Alias().Match(text, place);
                lists[columns] = string.Join(", ", columns.Used(alias.Success ? asked[alias.Groups[1].Value].ToHashSet() : null));
            }
        }

        var whole = new StringBuilder(text);
        foreach (var (place, part) in places.Reverse())
        {
            if (part is UsedColumns columns)
            {
                whole.Insert(place, lists[columns]);
            }
        }

        return whole.ToString();
    }

    private IEnumerable<string> Used(HashSet<string>? asked)
    {
        var used = asked is null ? _all : [.. _all.Where(asked.Contains)];
        return used.Count > 0 ? used : _all.Take(1);
    }

    [GeneratedRegex(@"\b(t[0-9]+)\.([a-z_][a-z0-9_]*)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\G (t[0-9]+)\b")]
    private static partial Regex Alias();

    /// <summary>The end of the row source of some columns.</summary>
    internal sealed record End(UsedColumns Of);
}
