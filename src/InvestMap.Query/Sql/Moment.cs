namespace InvestMap.Query;

/// <summary>A moment of what the map said. Where there is none, the current publication is read.</summary>
/// <param name="Publication">The number of a publication as SQL: a value of the request, or looked up by time in the statement itself.</param>
internal sealed record Moment(Sql Publication)
{
    /// <summary>The last publication at or before a time.</summary>
    public static Moment AsOf(Parameter time) => new(Sql.Of($"(select max(number) from published.publication where published_at <= {time})"));

    /// <summary>The current publication, always something, the number of the moment, and when the first publication was.</summary>
    public Sql Check => Sql.Of(
        $"select k.publication, true, {Publication}, (select published_at from published.publication where number = 1)\nfrom published.clock k");
}
