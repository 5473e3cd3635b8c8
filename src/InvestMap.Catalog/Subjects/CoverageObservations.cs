namespace InvestMap.Catalog.Subjects;

internal static class CoverageObservations
{
    public static Subject Subject { get; } = new(
        "CoverageObservation",
        "coverage_observation",
        "A fact about coverage that has no outline: so many stations, such a share.")
    {
        Plural = "coverageObservations",
        Fields =
        [
            .. Common.Keys,
            Field.Text("operator", "Operator; null: all operators together.").Grouping(),
            Field.Word("technology", Vocabularies.CoverageTechnology, "Technology.").Required(),
            Field.Word("environment", Vocabularies.CoverageEnvironment, "Outdoors or indoors; null: not stated."),
            Field.Word("status", Vocabularies.CoverageStatus, "Stage of the network.").Required(),
            Field.Word("measure", Vocabularies.CoverageMeasure, "What is counted.").Required(),
            Field.Number("value", "The value, in the unit beside it.") with { Totals = Totals.None },
            Field.Number("total", "Of how many, where the source says so; in the unit beside it.") with { Totals = Totals.None },
            Field.Word("unit", Vocabularies.CoverageUnit, "Unit of value and total."),
            Field.Word("comparator", Vocabularies.Comparator, "How the source words the value.").Required(),
            Field.Text("place_vi", "Place in Vietnamese, as the source states it.").Required(),
            Field.Text("place_en", "Place in English.").Required(),
            Field.Key("administrative_unit_uuid", "AdministrativeUnit", "The administrative unit; null while it is not determined."),
            .. Common.AsOf,
            Common.Source.Required(),
            .. Common.Note,
        ],
        Relations = [Common.Figures],
    };
}
