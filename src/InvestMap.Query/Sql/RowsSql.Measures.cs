using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>Support measures of the place of an object.</summary>
internal sealed partial class RowsSql
{
    private (Above Above, Sql Joined) Beside(Rows rows, Subject subject, Identifier key)
    {
        var origin = _aliases.Next();
        return (new Above(key, origin), Origin(subject, rows.At, key, origin));
    }

    // Everywhere in the province, in every park of a kind, or where it is listed: of the object, its park, and the zone around
    // that. A measure whose area is not stated holds nowhere that we know of.
    private IEnumerable<Sql> Holding(Rows rows, Subject subject, Identifier root, Above owner)
    {
        var o = owner.Origin!.Value;
        yield return Sql.Of($"({o}.synthetic or not {root}.synthetic)");
        yield return Sql.Of($"{root}.province_code = {o}.province_code");
        var areas = Tables.Of(catalogue["SupportMeasureArea"], rows.At);
        var park = subject.Name == "IndustrialPark" ? Sql.Of($"{o}.uuid")
            : subject.Find("industrial_park_uuid") is not null ? Sql.Of($"{o}.industrial_park_uuid")
            : Sql.Of($"null::uuid");
        var unit = subject.Name == "AdministrativeUnit" ? Sql.Of($"{o}.uuid") : Sql.Of($"{o}.administrative_unit_uuid");
        var (parks, units) = (Tables.Of(catalogue["IndustrialPark"], rows.At), Tables.Of(catalogue["AdministrativeUnit"], rows.At));
        var around = Sql.Of($"select z.uuid from {parks} z where z.uuid = {park} or z.uuid = (select y.parent_uuid from {parks} y where y.uuid = {park})");
        yield return Sql.Of(
            $"""
            ({root}.area = 'province'
              or {root}.area = 'park_kind' and {root}.park_kind in (select x.kind from {parks} x where x.uuid in ({around}))
              or {root}.area = 'listed' and exists (select from {areas} a where a.support_measure_uuid = {root}.uuid
                and (a.industrial_park_uuid in ({around})
                  or a.administrative_unit_uuid = {unit} or a.administrative_unit_uuid = (select u.parent_uuid from {units} u where u.uuid = {unit}))))
            """);
    }
}
