namespace InvestMap.Catalog.Subjects;

internal static class IndustrialParks
{
    public static Subject Subject { get; } = new(
        "IndustrialPark",
        "industrial_park",
        "An industrial park, economic zone, industrial cluster or hi-tech park. Zones contain parks.")
    {
        Plural = "industrialParks",
        Fields =
        [
            .. Common.Keys,
            Common.NameVi,
            Common.NameEn,
            Field.Word("kind", Vocabularies.IndustrialParkKind, "Legal kind.").Required(),
            Field.Key("parent_uuid", "IndustrialPark", "The zone or park that this one lies in."),
            Field.Word("status", Vocabularies.InvestmentStatus, "Stage of the park."),
            Field.Day("status_as_of", "The day of which the stage speaks."),
            Field.Word("status_as_of_precision", Vocabularies.DayPrecision, "How exact that day is."),
            Field.Text("developer_vi", "Who builds and runs the infrastructure, in Vietnamese."),
            Field.Text("developer_en", "Who builds and runs the infrastructure, in English."),
            Field.Key("department_uuid", "Department", "Whom to ask about it; null: not known."),
            Field.Number("area_ha", "Area as stated.", "ha"),
            Field.Number("industrial_land_ha", "Industrial land.", "ha"),
            Field.Number("free_land_ha", "Industrial land ready for lease and not leased. Null is unknown, not zero.", "ha"),
            Field.Number("occupancy_percent", "Leased share of the industrial land. Null is unknown, not zero.", "percent"),
            Field.Number("cleared_ha", "Land cleared of former use. Null is unknown, not zero.", "ha"),
            Field.Number("building_density_percent", "Largest share of the land that may be built on.", "percent"),
            new Field("operates_until_year", FieldKind.Short, "Last year of the park's term; null: not stated."),
            Field.Number("rent_usd_m2", "Rent of land for the term that rentTerm says.", "US dollar per m²").Rate(),
            Field.Text("rent_term_vi", "What the rent covers and for how long, in Vietnamese."),
            Field.Text("rent_term_en", "What the rent covers and for how long, in English."),
            Field.Text("power_vi", "Power supply in Vietnamese."),
            Field.Text("power_en", "Power supply in English."),
            Field.Number("power_kv", "Highest voltage delivered at the fence.", "kV") with { Totals = Totals.Extremes },
            Field.Text("water_vi", "Water supply in Vietnamese."),
            Field.Text("water_en", "Water supply in English."),
            Field.Number("water_m3_day", "Clean water.", "m³ a day"),
            Field.Text("wastewater_vi", "Wastewater treatment in Vietnamese."),
            Field.Text("wastewater_en", "Wastewater treatment in English."),
            Field.Number("wastewater_planned_m3_day", "Planned capacity of wastewater treatment.", "m³ a day"),
            Field.Number("wastewater_built_m3_day", "Built capacity of wastewater treatment.", "m³ a day"),
            Field.Text("telecom_vi", "Telecommunications in Vietnamese."),
            Field.Text("telecom_en", "Telecommunications in English."),
            Field.Text("incentives_vi", "Incentives in Vietnamese."),
            Field.Text("incentives_en", "Incentives in English."),
            .. Common.Address,
            .. Common.Unit,
            .. Common.Location,
            .. Common.Boundary,
            Common.Source.Required(),
            .. Common.AsOf,
            .. Common.Map,
            Common.Folded,
        ],
        Groups = [Common.UnitAssignment],
        Relations =
        [
            new("children", "IndustrialPark", "parent_uuid", "Parks and clusters inside this one."),
            new("plots", "Plot", "industrial_park_uuid", "Plots of land."),
            new("investmentProjects", "InvestmentProject", "industrial_park_uuid", "Projects inside the park."),
            new("distances", "ParkDistance", "industrial_park_uuid", "Distances as the source states them.") { NaturalOrder = ["ordinal"] },
            new("phases", "ParkPhase", "industrial_park_uuid", "Phases, as far as a source states them.") { NaturalOrder = ["ordinal"] },
            Common.Figures,
        ],
        Layer = new Layer(ClusterMaxZoom: 8)
        {
            Properties = [("kind", "kind"), ("status", "status")],
            Details = [("quality", "location_quality"), ("area_ha", "area_ha")],
            Sums = ["area_ha"],
        },
    };
}
