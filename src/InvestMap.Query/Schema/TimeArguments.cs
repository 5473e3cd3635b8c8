using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query;

/// <summary>The arguments of a root field that say at which moment the map is asked: what it said, not what was true (<c>on</c>).</summary>
internal static class TimeArguments
{
    public const string Publication = "publication";

    public const string AsOf = "asOf";

    /// <summary>Adds <c>publication</c> and <c>asOf</c>; the planner reads them with <see cref="TimePass.Read"/>.</summary>
    public static FieldBuilder Add(FieldBuilder field) => field
        .Argument(Publication, "Long", a => a.Description("What the map said at this publication, from 1 to the current one; the current one when left out."))
        .Argument(AsOf, "DateTime", a => a.Description("What the map said at this moment: the last publication at or before it. Excludes `publication`."));
}
