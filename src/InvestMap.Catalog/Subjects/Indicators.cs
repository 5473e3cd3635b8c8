namespace InvestMap.Catalog.Subjects;

internal static class Indicators
{
    public static Subject Subject { get; } = new("Indicator", "indicator", "What is measured: a definition with its unit.")
    {
        Plural = "indicators",
        Fields =
        [
            .. Common.Keys,
            Common.NameVi,
            Common.NameEn.Required(),
            Field.Text("unit_vi", "Unit in Vietnamese.").Required(),
            Field.Text("unit_en", "Unit in English.").Required(),
            Field.Text("definition_vi", "Definition in Vietnamese."),
            Field.Text("definition_en", "Definition in English."),
            new Field("definition_version", FieldKind.Short, "Counts the definitions of what people call by one name, from 1.").Required(),
            Field.Key("replaces_uuid", "Indicator", "The indicator of the definition before. Its values are of another definition: they are neither compared with these nor joined by a line."),
            Field.Word("better", Vocabularies.Better, "Whether more or less is better, as assigned by staff; null: not assigned. It says how a target that names a plain value is read."),
            Common.Folded,
        ],
        Relations =
        [
            new("indicatorObservations", "IndicatorObservation", "indicator_uuid", "Values by place, period and source. Sources that differ stand side by side."),
            new("comparisons", "IndicatorComparison", "indicator_uuid", "Its targets beside its actual values, by unit and period.") { NaturalOrder = ["administrative_unit_uuid", "period_from", "period_to", "uuid"] },
            new("replacedBy", "Indicator", "replaces_uuid", "The indicator of the definition after this one; at most one.") { NaturalOrder = ["uuid"] },
            Common.Figures,
        ],
    };
}
