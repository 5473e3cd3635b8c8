namespace InvestMap.Catalog.Subjects;

internal static class IndicatorObservations
{
    public static Subject Subject { get; } = new("IndicatorObservation", "indicator_observation", "One value that one source states.")
    {
        Fields =
        [
            .. Common.PartKeys,
            Field.Key("indicator_uuid", "Indicator", "What was measured.").Required(),
            Field.Key("administrative_unit_uuid", "AdministrativeUnit", "Where.").Required(),
            Field.Word("kind", Vocabularies.ObservationKind, "Reached or aimed at.").Required(),
            Field.Code("period", "A year (2025), a month (2025-M05: from the year's start up to and with that month), a quarter, a span of years, a day, or undated.").Required(),
            Field.Day("period_from", "First day of the period; null: undated."),
            Field.Day("period_to", "First day after the period."),
            Field.Word("comparator", Vocabularies.Comparator, "How the source words the value.").Required(),
            Field.Number("value", "The value, in the unit of the indicator.").Required(),
            Field.Number("out_of", "Of how many, for a rank: 63 before the reform of 2025, 34 since. Null: no rank, or not stated.", "provinces"),
            .. Common.AsOf,
            Field.Word("derivation", Vocabularies.IndicatorDerivation, "How whoever published it reckoned it from the values of other units, such as the predecessors of a merged province; null: it was measured, or the source does not say."),
            Field.Key("legal_act_uuid", "LegalAct", "The act that sets a target."),
            Common.Source.Required(),
            .. Common.Note,
        ],
    };
}
