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
