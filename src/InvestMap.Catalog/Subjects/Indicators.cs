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
            Common.Folded,
        ],
        Relations =
        [
            new("indicatorObservations", "IndicatorObservation", "indicator_uuid", "Values by place, period and source. Sources that differ stand side by side."),
            Common.Figures,
        ],
    };
}
