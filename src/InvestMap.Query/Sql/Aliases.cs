using System.Globalization;

namespace InvestMap.Query;

/// <summary>Hands out <c>t0</c>, <c>t1</c> ... in the order in which a statement is written, so that the same plan always has the same text.</summary>
internal sealed class Aliases
{
    private int _count;

    /// <summary>The next alias.</summary>
    public Identifier Next() => new("t" + (_count++).ToString(CultureInfo.InvariantCulture));
}
