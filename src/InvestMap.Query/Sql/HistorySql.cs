using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>
/// The entries of an object's history. Each publication at which a version begins or ends is one; the versions just before
/// and just after it say what was done. Only as many publications are compared as are asked for.
/// </summary>
internal static class HistorySql
{
    /// <param name="aliases">Of the whole statement.</param>
    /// <param name="versions">Whose history.</param>
    /// <param name="key">Key of the object.</param>
    /// <param name="limit">How many entries, the latest ones.</param>
    public static Sql Entries(Aliases aliases, Versions versions, Sql key, int limit)
    {
        var (subject, keyField) = (versions.Subject, Names.Of(versions.Subject.KeyField));
        var (e, after, before, p, m) = (aliases.Next(), aliases.Next(), aliases.Next(), aliases.Next(), new Identifier("m"));
        var (now, then) = (Tables.Of(subject, null), Tables.Former(subject));
        var differences = versions.Fields.Select((field, i) =>
            Sql.Of($"case when {after}.{Names.Of(field)} is distinct from {before}.{Names.Of(field)} then {Sql.Number(i)} end"));
        return Sql.Of(
            $"""
            (
            select {e}.number as publication,
              case when {after}.{keyField} is null then 'ended' when {before}.{keyField} is null then 'created' else 'changed' end as action,
              case when {after}.{keyField} = {before}.{keyField} then array_remove(array[{Sql.Join(Sql.Of($", "), differences)}], null) else array[]::integer[] end as changed_fields,
              coalesce({p}.legal_act_uuid, {Last(subject, "legal_act_uuid", after, before)}) as legal_act_uuid,
              coalesce({p}.department_uuid, {Last(subject, "department_uuid", after, before)}) as department_uuid
            from (
            select {m}.since_publication as number from {now} {m} where {m}.{keyField} = {key}
            union
            select {m}.since_publication from {then} {m} where {m}.{keyField} = {key}
            union
            select upper({m}.during) from {then} {m} where {m}.{keyField} = {key}
            order by number desc
            limit {Sql.Number(limit)}
            ) {e}
            left join {Publications} {p} on {p}.number = {e}.number
            left join lateral {Tables.Keyed(subject, new Moment(Sql.Of($"{e}.number")), keyField, key)} {after} on true
            left join lateral {Tables.Keyed(subject, new Moment(Sql.Of($"{e}.number - 1")), keyField, key)} {before} on true
            )
            """);
    }

    private static Sql Publications { get; } = Tables.Of(Catalogue.Map["Publication"], null);

    // By its column: a row may name several acts or departments, such as the one that registered it.
    private static Sql Last(Subject subject, string column, Identifier after, Identifier before) =>
        subject.Find(column) is { } field
            ? Sql.Of($"case when {after}.{Names.Of(subject.KeyField)} is null then {before}.{Names.Of(field)} else {after}.{Names.Of(field)} end")
            : Sql.Of($"null::uuid");
}
