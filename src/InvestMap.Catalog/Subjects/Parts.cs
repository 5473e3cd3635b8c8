namespace InvestMap.Catalog.Subjects;

/// <summary>What belongs to a park or a project and comes whole with it.</summary>
internal static class Parts
{
    public static Subject ParkDistance { get; } = new(
        "ParkDistance", "park_distance", "A distance from a park as its source states it; how it was measured no source says.")
    {
        Fields =
        [
            .. Common.PartKeys,
            Field.Key("industrial_park_uuid", "IndustrialPark", "The park.").Required(),
            new Field("ordinal", FieldKind.Short, "Place in the list of the source, from 1.").Required(),
            Field.Word("place_kind", Vocabularies.DistancePlaceKind, "What it leads to.").Required(),
            Field.Text("place_vi", "Its name in Vietnamese.").Required(),
            Field.Text("place_en", "Its name in English."),
            Field.Number("km", "The distance.", "km").Required(),
            Common.Source.Required(),
        ],
    };

    public static Subject ParkPhase { get; } = new(
        "ParkPhase", "park_phase", "A phase of a park. Phases need not add up to the park: the source may count otherwise.")
    {
        Fields =
        [
            .. Common.PartKeys,
            Field.Key("industrial_park_uuid", "IndustrialPark", "The park.").Required(),
            new Field("ordinal", FieldKind.Short, "Number of the phase, from 1.").Required(),
            Field.Number("area_ha", "Area as stated.", "ha"),
            Field.Number("leasable_ha", "Land that can be leased.", "ha"),
            Field.Number("leased_ha", "Land that is leased.", "ha"),
            Field.Number("leased_percent", "Leased share of the land that can be leased, as stated.", "percent"),
            new Field("tenants", FieldKind.Int, "How many tenants it has. Null is unknown, not zero. Unit: tenants.") { Unit = "tenants" },
            Field.Number("registered_capital_vnd", "Capital that tenants registered in đồng, beside what they registered in dollars.", "đồng"),
            Field.Number("registered_capital_usd", "Capital that tenants registered in dollars, beside what they registered in đồng.", "US dollar"),
            Common.Source.Required(),
        ],
    };

    public static Subject ParkLandUse { get; } = new(
        "ParkLandUse", "park_land_use", "A line of a park's land-use structure. Lines need not add up to the park: a source may state some of them only.")
    {
        Fields =
        [
            .. Common.PartKeys,
            Field.Key("industrial_park_uuid", "IndustrialPark", "The park.").Required(),
            new Field("ordinal", FieldKind.Short, "Place in the structure, from 1.").Required(),
            Field.Word("kind", Vocabularies.ParkLandUseKind, "What the land is for.").Required(),
            Field.Text("use_vi", "What it is for in the source's words, where they say more than kind, in Vietnamese."),
            Field.Text("use_en", "What it is for in the source's words, where they say more than kind, in English."),
            Field.Number("area_ha", "Area as stated.", "ha"),
            Field.Number("share_percent", "Share of the park's area, as stated; never computed here.", "percent"),
            Common.Source.Required(),
        ],
    };

    public static Subject ParkBusinessLine { get; } = new(
        "ParkBusinessLine", "park_business_line", "A line of business that a park's decision permits, or for which the park calls for investment.")
    {
        Fields =
        [
            .. Common.PartKeys,
            Field.Key("industrial_park_uuid", "IndustrialPark", "The park.").Required(),
            new Field("ordinal", FieldKind.Short, "Place in the list of the source, from 1.").Required(),
            Field.Word("kind", Vocabularies.BusinessLineKind, "Whether it is permitted or called for.").Required(),
            Field.Text("line_vi", "The line in Vietnamese.").Required(),
            Field.Text("line_en", "The line in English."),
            Common.Source.Required(),
        ],
    };

    public static Subject ParkWastewaterPlant { get; } = new(
        "ParkWastewaterPlant", "park_wastewater_plant", "A wastewater plant of a park. A plant with a place of its own on the map is an InfrastructureSite.")
    {
        Fields =
        [
            .. Common.PartKeys,
            Field.Key("industrial_park_uuid", "IndustrialPark", "The park.").Required(),
            new Field("ordinal", FieldKind.Short, "Number of the plant, from 1.").Required(),
            Field.Number("planned_m3_day", "Planned capacity.", "m³ a day"),
            Field.Number("built_m3_day", "Built capacity; 0: none is built, null: unknown.", "m³ a day"),
            Common.Source.Required(),
        ],
    };

    public static Subject ParkScheduleStep { get; } = new(
        "ParkScheduleStep", "park_schedule_step", "A step of a park's stated schedule. What was planned, not what was done: that is told by status and progress.")
    {
        Fields =
        [
            .. Common.PartKeys,
            Field.Key("industrial_park_uuid", "IndustrialPark", "The park.").Required(),
            new Field("ordinal", FieldKind.Short, "Place in the schedule, from 1.").Required(),
            Field.Day("starts_on", "First day of the first period; read it with startsOnPrecision (QUARTER: that quarter). Null: not stated."),
            Field.Word("starts_on_precision", Vocabularies.DayPrecision, "How exact the beginning is."),
            Field.Day("due_on", "First day of the last period; the step lasts until that period's end. Null: not stated."),
            Field.Word("due_on_precision", Vocabularies.DayPrecision, "How exact the end is."),
            Field.Text("description_vi", "What is to be done, in Vietnamese.").Required(),
            Field.Text("description_en", "What is to be done, in English."),
            Common.Source.Required(),
        ],
    };

    public static Subject ProjectEvent { get; } = new(
        "ProjectEvent", "project_event", "A step on the way of a project, with the act behind it. An adjustment is an event and no status.")
    {
        Fields =
        [
            .. Common.PartKeys,
            Field.Key("investment_project_uuid", "InvestmentProject", "The project.").Required(),
            new Field("ordinal", FieldKind.Short, "Place on the way, from 1.").Required(),
            Field.Word("kind", Vocabularies.ProjectEventKind, "What happened.").Required(),
            Field.Day("happened_on", "When; null: no source states it."),
            Field.Word("happened_on_precision", Vocabularies.DayPrecision, "How exact that day is."),
            Field.Key("legal_act_uuid", "LegalAct", "The act behind it."),
            .. Common.Note,
            Common.Source.Required(),
        ],
    };
}
