using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>Whether a row holds on a day, as a word of <see cref="Vocabularies.ValidityState"/>.</summary>
internal static class ValiditySql
{
    public static Sql On(Identifier row, Validity validity, Parameter day)
    {
        var (from, to) = (Sql.Of($"{row}.{new Identifier(validity.From)}"), Sql.Of($"{row}.{new Identifier(validity.To)}"));

        // Without a first day nobody can say that it has begun; replaced on an unknown day, nobody can say that it still holds.
        Sql[] unknown =
        [
            .. validity.BeginsOpen ? (Sql[])[] : [Sql.Of($"{from} is null")],
            .. validity.ReplacedBy is { } column ? (Sql[])[Sql.Of($"{to} is null and {row}.{new Identifier(column)} is not null")] : [],
            .. validity.EndsUnknown ? (Sql[])[Sql.Of($"{to} is null")] : [],
        ];
        var cannotSay = unknown.Length == 0 ? Sql.Empty : Sql.Of($" when {Sql.Join(Sql.Of($" or "), unknown)} then 'unknown'");
        return Sql.Of($"(case when {to} <= {day} then 'expired' when {from} > {day} then 'not_yet'{cannotSay} else 'in_force' end)");
    }
}
