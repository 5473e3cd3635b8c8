using InvestMap.Catalog;
using NetTopologySuite.Geometries;

namespace InvestMap.Query;

/// <summary>The rows of a subject that a text finds, as a table with how well it finds them beside the subject's own columns.</summary>
internal sealed class SearchSql(Catalogue catalogue, Moment? at, ArgumentPath text, string shape, Parameter? near, Parameter day)
{
    /// <summary>How many times a unit may have changed its name since.</summary>
    private const int MaxSteps = 4;

    private readonly Parameter _text = new(text, Whole);
    private readonly Parameter[] _words = [.. Enumerable.Range(0, shape.Length).Select(i => new Parameter(text, raw => SearchWords.Of((string)raw!)[i]))];

    /// <summary>The bytes of the reader's place.</summary>
    public static object Place(object? raw)
    {
        var box = ((Geometry)raw!).EnvelopeInternal;
        return box.Width < 180 && box.Height < 180
            ? SpatialSql.Bytes(raw)
            : throw Refusal.Of(MapErrorCodes.Geometry, "Metres cannot be measured from a geometry that spans 180 degrees or more.");
    }

    /// <summary>The table, in brackets.</summary>
    public Sql Table(Subject subject)
    {
        var own = Sql.Of(
            $"""
            select x.*, {Class(subject)} as search_class, word_similarity({Folded}, x.folded)::float8 as search_similarity,
              {Metres(subject)} as search_metres, null::uuid as search_through
            from {Tables.Of(subject, at)} x
            where {Sql.All(Words("x"))}
            """);
        var isUnit = subject.Name == "AdministrativeUnit";
        var key = isUnit ? subject.Key : "administrative_unit_uuid";
        return subject.Find(key) is null
            ? Sql.Of($"(\n{own}\n)")
            : Sql.Of(
                $"""
                (
                {own}
                union all
                (
                {Successors()}
                select x.*, {Sql.Number(isUnit ? 5 : 6)}, word_similarity({Folded}, u.folded)::float8, {Metres(subject)}, u.uuid
                from {Tables.Of(subject, at)} x
                join today w on w.uuid = x.{new Identifier(key)}
                join {Tables.Of(catalogue["AdministrativeUnit"], at)} u on u.uuid = w.former
                where x.{new Identifier(key)} = any(array(select uuid from today)) and ({Sql.All(Words("x"))}) is not true
                )
                )
                """);
    }

    // Each pattern is made once per statement, so that the index of trigrams serves it; a short word has no trigrams.
    private IReadOnlyList<Sql> Words(string alias) => [.. _words.Select((word, i) => shape[i] switch
    {
        's' => Sql.Of($"strpos({new Identifier(alias)}.folded, (select reference.fold({word}))) > 0"),
        SearchWords.Abbreviation => Sql.Of($"({Like(alias, word)} or {Like(alias, WrittenOut(text, i))})"),
        _ => Like(alias, word),
    })];

    private static Sql Like(string alias, Parameter word) => Sql.Of($"{new Identifier(alias)}.folded like (select {Pattern(word)})");

    /// <summary>The pattern of a text that has a word, whatever its case and marks.</summary>
    public static Sql Pattern(Parameter word) =>
        Sql.Of($@"'%' || replace(replace(replace(reference.fold({word}), '\', '\\'), '%', '\%'), '_', '\_') || '%'");

    /// <summary>What an abbreviation stands for that is a word of the text.</summary>
    public static Parameter WrittenOut(ArgumentPath text, int index) => new(text, raw => SearchWords.WrittenOut(SearchWords.Of((string)raw!)[index])!);

    private Sql Folded => Sql.Of($"(select reference.fold({_text}))");

    // How the rows' own words are found; what was found through a former unit comes after them. Names are folded only where the
    // text occurs as it stands, which few rows have, and there once ("offset 0" keeps them from being made for each comparison).
    // Whether names have the words apart from each other is asked of the folded column, which begins with them: the trigrams of a text
    // are all among those of another that has its words, as whole words, in any order.
    private Sql Class(Subject subject)
    {
        var (names, length) = subject.Find("name_en") is null
            ? (Sql.Of($"reference.fold(x.name_vi), null"), Sql.Of($"char_length(x.name_vi)"))
            : (Sql.Of($"reference.fold(x.name_vi), reference.fold(x.name_en)"), Sql.Of($"char_length(x.name_vi) + 1 + coalesce(char_length(x.name_en), 0)"));
        return Sql.Of(
            $"""
            coalesce(
              case when strpos(x.folded, {Folded}) > 0 then (
                select case when {Folded} in (n.vi, n.en) then 0
                  when starts_with(n.vi, {Folded}) or starts_with(n.en, {Folded}) then 1
                  when strpos(n.vi, {Folded}) > 0 or strpos(n.en, {Folded}) > 0 then 2 end
                from (select {names} offset 0) n (vi, en)
              ) end,
              case when (select show_trgm({Folded})) <@ show_trgm(left(x.folded, {length})) then 3 else 4 end)
            """);
    }

    private Sql Metres(Subject subject) => near is { } place && subject.IsSpatial
        ? Sql.Of($"ST_Distance(x.geom::geography, ST_GeomFromEWKB({place})::geography)")
        : Sql.Of($"null::float8");

    // What became of the former units that the text names, each with the first of those it was made from. A district has no
    // successor of its own, but its communes have. Few texts name one: nobody can tell PostgreSQL how many steps a recursion takes, so
    // it expects every unit, and the rows there are found by an array of keys, of which it expects few.
    private Sql Successors()
    {
        var units = catalogue["AdministrativeUnit"];
        var succession = Tables.Of(catalogue["AdministrativeSuccession"], at);
        return Sql.Of(
            $"""
            with recursive way (uuid, former, steps) as (
            select s.successor_uuid, x.uuid, 1
            from {Tables.Of(units, at)} x
            cross join lateral (
            select x.uuid
            union all
            select c.uuid from {Tables.Keyed(units, at, new Identifier("parent_uuid"), Sql.Of($"x.uuid"))} c where c.parent_uuid = x.uuid
            ) p
            join {succession} s on s.predecessor_uuid = p.uuid
            where x.valid_to <= {day} and {Sql.All(Words("x"))}
            union
            select s.successor_uuid, y.former, y.steps + 1
            from way y
            join {succession} s on s.predecessor_uuid = y.uuid
            where y.steps < {Sql.Number(MaxSteps)}
            ), today as materialized (
            select uuid, min(former::text)::uuid as former from way group by uuid
            )
            """);
    }

    private static string Whole(object? raw) => SearchWords.Whole((string)raw!);
}
