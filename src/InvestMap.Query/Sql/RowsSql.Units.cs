using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>The administrative units in which an object lies on a day.</summary>
internal sealed partial class RowsSql
{
    /// <summary>How a unit was found.</summary>
    public static Field UnitMethod { get; } = Field.Word("method", Vocabularies.UnitMethod, "How the unit was found; null: it is the unit itself that was asked.");

    /// <summary>Whether a unit can be no other.</summary>
    public static Field UnitIsCertain { get; } = Field.Flag(
        "certain",
        "True: the source names the unit, its whole territory is stated to have gone there and nowhere else, or surveyed geometry lies in its surveyed outline. False: the object lies in this unit or in a neighbour.").Required();

    // From the unit that the object has, through what became of it, or what it was made of, to those of the day; and, where
    // both were surveyed, the units whose outlines the object's own meets (DECISIONS.md, 14). Which of them are in force on the
    // day the conditions of the rows say.
    private Sql Territory(Rows rows, Residence residence, Above owner)
    {
        var (line, from, step, all) = (new Identifier("line"), _aliases.Next(), _aliases.Next(), _aliases.Next());
        var (o, day, units) = (owner.Origin!.Value, residence.Day, catalogue["AdministrativeUnit"]);
        var start = residence.Of == units
            ? Sql.Of($"select {o}.uuid, null::text, true")
            : residence.Of.Find("unit_method") is not null
                ? Sql.Of($"select {o}.administrative_unit_uuid, {o}.unit_method, {o}.unit_certainty = 'stated' where {o}.administrative_unit_uuid is not null")
                : OfPark(rows, residence, o);
        return Sql.Of(
            $"""
            (
            with recursive {line} (unit, method, certain) as (
            {start}
            union
            select {step}.unit, 'succession', {line}.certain and {step}.certain
            from {line}
            cross join {Keyed(rows, units, units.KeyField, Sql.Of($"{line}.unit"))} {from}
            cross join lateral (
            {Step(rows, "predecessor_uuid", "successor_uuid", from, isWhole: true, Sql.Of($"{from}.valid_to <= {day}"))}
            union all
            {Step(rows, "successor_uuid", "predecessor_uuid", from, isWhole: false, Sql.Of($"{from}.valid_from > {day}"))}
            ) {step}
            where {from}.uuid = {line}.unit
            )
            select distinct on ({all}.unit) {all}.unit, {all}.method, {all}.certain
            from (
            select {line}.unit, {line}.method, {line}.certain from {line}{Surveyed(rows, residence, o)}
            ) {all}
            order by {all}.unit, {all}.certain desc, {all}.method
            )
            """);
    }

    // What lies in a park may lie in a neighbour of the unit that the park is assigned to.
    private Sql OfPark(Rows rows, Residence residence, Identifier o)
    {
        var (park, parks) = (_aliases.Next(), catalogue.Target(residence.Of[Residence.Park]));
        var key = Sql.Of($"{o}.{new Identifier(Residence.Park)}");
        return Sql.Of(
            $"""
            select {park}.administrative_unit_uuid, {park}.unit_method, false
            from {Keyed(rows, parks, parks.KeyField, key)} {park}
            where {park}.uuid = {key}
              and {park}.administrative_unit_uuid is not null
            """);
    }

    // To what a unit became the way is certain where all of it went to one; from what it was made of, where that was one.
    private Sql Step(Rows rows, string here, string there, Identifier from, bool isWhole, Sql when)
    {
        var successions = catalogue["AdministrativeSuccession"];
        var s = _aliases.Next();
        return Sql.Of(
            $"""
            select {s}.{new Identifier(there)} as unit, {(isWhole ? Sql.Of($"{s}.extent = 'whole' and ") : Sql.Empty)}{s}.extent_certainty = 'stated' and count(*) over () = 1 as certain
            from {Keyed(rows, successions, successions[here], Sql.Of($"{from}.uuid"))} {s}
            where {s}.{new Identifier(here)} = {from}.uuid
              and {when}
            """);
    }

    private Sql Surveyed(Rows rows, Residence residence, Identifier origin)
    {
        if (residence.Of.Name == "AdministrativeUnit" || !residence.Of.IsSpatial)
        {
            return Sql.Empty;
        }

        var (unit, shape) = (_aliases.Next(), _aliases.Next());
        var outline = residence.Of.Find("boundary") is null ? Sql.Empty : Sql.Of($" when {origin}.boundary_quality = 'surveyed' then {origin}.boundary");
        var point = residence.Of.Find("location") is null ? Sql.Empty : Sql.Of($" when {origin}.location_quality = 'surveyed' then {origin}.location");
        return Sql.Of(
            $"""

            union all
            select {unit}.uuid, 'point_in_polygon', not ST_Touches({unit}.geom, {shape}.geom)
            from (
            select case{outline}{point} end as geom
            ) {shape}
            join {Tables.Of(catalogue["AdministrativeUnit"], rows.At)} {unit} on ST_Intersects({unit}.geom, {shape}.geom)
            where {unit}.level = 'commune'
              and {unit}.boundary_quality = 'surveyed'
              and (ST_Dimension({shape}.geom) = 0 or not ST_Touches({unit}.geom, {shape}.geom))
            """);
    }

    private (Above Above, Sql Joined) Lying(Rows rows, Residence residence, Identifier key)
    {
        var origin = _aliases.Next();
        return (new Above(key, origin, Found: _aliases.Next()), Origin(residence.Of, rows.At, key, origin));
    }

    private static Sql Keyed(Rows rows, Subject subject, Field column, Sql value) => rows.At is null
        ? Tables.Of(subject, null)
        : Sql.Of($"lateral {Tables.Keyed(subject, rows.At, Names.Of(column), value)}");
}
