namespace InvestMap.Catalog.Subjects;

internal static class InfrastructureSites
{
    public static Subject Subject { get; } = new(
        "InfrastructureSite",
        "infrastructure_site",
        "A port, airport, expressway interchange, railway station, substation, water or wastewater plant.")
    {
        Plural = "infrastructureSites",
        Fields =
        [
            .. Common.Keys,
            Common.NameVi,
            Common.NameEn,
            Field.Word("kind", Vocabularies.InfrastructureKind, "Kind.").Required(),
            Field.Word("status", Vocabularies.InfrastructureStatus, "Stage."),
            Field.Text("description_vi", "Description in Vietnamese."),
            Field.Text("description_en", "Description in English."),
            .. Common.Address,
            .. Common.Unit,
            .. Common.Location,
            Common.Source.Required(),
            .. Common.AsOf,
            .. Common.Map,
            Common.Folded,
        ],
        Groups = [Common.UnitAssignment],
        Relations = [Common.Figures],
        Layer = new Layer(ClusterMaxZoom: 8) { Properties = [("kind", "kind"), ("status", "status")], Details = [("quality", "location_quality")] },
    };
}
