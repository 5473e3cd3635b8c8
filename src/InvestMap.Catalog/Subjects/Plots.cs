namespace InvestMap.Catalog.Subjects;

internal static class Plots
{
    public static Subject Subject { get; } = new("Plot", "plot", "A plot of land in a park.")
    {
        Plural = "plots",
        Fields =
        [
            .. Common.Keys,
            Common.NameVi,
            Common.NameEn,
            Field.Key("industrial_park_uuid", "IndustrialPark", "The park that the plot lies in.").Required(),
            Field.Word("status", Vocabularies.PlotStatus, "Whether it can be leased.").Required(),
            Field.Number("area_ha", "Area.", "ha").Required(),
            Field.Number("rent_usd_m2", "Rent of the land.", "US dollar per m²").Rate(),
            .. Common.Boundary,
            Common.Source.Required(),
            .. Common.AsOf,
            .. Common.Map,
            Common.Folded,
        ],
        Relations = [Common.Figures],
        Layer = new Layer(ClusterMaxZoom: 11)
        {
            Properties = [("status", "status")],
            Details = [("quality", "boundary_quality"), ("area_ha", "area_ha"), ("rent_usd_m2", "rent_usd_m2"), ("as_of", "as_of"), ("as_of_precision", "as_of_precision")],
            Sums = ["area_ha"],
        },
    };
}
