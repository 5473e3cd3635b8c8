namespace InvestMap.Registry.Maturity;

/// <summary>
/// Which cells of one breakdown stay hidden beside their published total. Every cell under <see cref="Least"/> does. So that none of them
/// can be computed, the smallest of the others join them until at least two are hidden, together they hold at least
/// <see cref="Least"/>, and not each of them holds just one less than that. A test tries every table with small numbers, with an
/// attacker who knows this rule.
/// </summary>
public static class HiddenCells
{
    /// <summary>The least number that is published.</summary>
    public const int Least = 5;

    /// <summary>For each cell, whether it is hidden. Cells that hold the same number fare alike.</summary>
    public static bool[] Of(IReadOnlyList<int> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var order = Enumerable.Range(0, cells.Count).OrderBy(i => cells[i]).ThenBy(i => i).ToArray();
        var hidden = new bool[cells.Count];
        var small = cells.Count(c => c < Least);
        if (small == 0)
        {
            return hidden;
        }

        for (var (n, sum, alike) = (0, 0, true); n < order.Length; n++)
        {
            // Equal cells hide together: that one of them is shown would tell of the others.
            if (n >= Math.Max(small, 2) && sum >= Least && !alike && cells[order[n]] > cells[order[n - 1]])
            {
                break;
            }

            hidden[order[n]] = true;
            sum += cells[order[n]];
            alike &= cells[order[n]] == Least - 1;
        }

        return hidden;
    }
}
