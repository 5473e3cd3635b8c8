namespace InvestMap.Catalog.Subjects;

internal static class IndicatorComparisons
{
    public static Subject Subject { get; } = new(
        "IndicatorComparison",
        "indicator_comparison",
        "A target beside the actual values of the same indicator and the same administrative unit. Derived; nothing is merged: two targets are two comparisons, and every source is listed. Values of another definition or of a predecessor or successor of the unit are not compared.")
    {
        Derived = Derivation.Targets,
        HasHistory = false,
        Fields =
        [
            .. Common.PartKeys,
            Field.Key("indicator_uuid", "Indicator", "What is measured.").Required(),
            Field.Key("administrative_unit_uuid", "AdministrativeUnit", "Where.").Required(),
            Field.Key("target_uuid", "IndicatorObservation", "The target, as its source states it.").Required(),
            Field.Day("period_from", "First day of the target's period; null: undated."),
            Field.Day("period_to", "First day after the target's period."),
            new Field("met_by", FieldKind.Int, "How many actual values of the target's own period meet it.").Required(),
            new Field("missed_by", FieldKind.Int, "How many actual values of the target's own period do not meet it.").Required(),
            new Field("undecided_by", FieldKind.Int, "How many actual values of the target's own period are worded so that they may or may not meet it.").Required(),
            Field.Flag("sources_differ", "True when the actual values of the target's own period are not all the same, in number or wording.").Required(),
            new Field(
                "status",
                FieldKind.Word,
                "What holds on a day, by this rule: an undated target is UNDATED; before the first day after its period it is NOT_YET_DUE. Then only actual values of exactly the target's period decide: none is NO_DATA, some that meet and some that miss it are CONFLICTING, else any undecided one makes it UNDECIDED, else it is MET or NOT_MET. Values of other periods are listed in `actuals`, each with its own verdict, and decide nothing.")
            {
                Vocabulary = Vocabularies.TargetStatus, IsTargetStatus = true, IsRequired = true,
            },
        ],
        Relations =
        [
            new("actuals", "IndicatorActual", "indicator_comparison_uuid", "Every actual value of the same indicator and unit, oldest first; undated ones last.") { NaturalOrder = ["period_from", "period_to", "uuid"] },
        ],
    };

    public static Subject Actual { get; } = new(
        "IndicatorActual",
        "indicator_actual",
        "An actual value beside a target. Derived from the two numbers as stated.")
    {
        Derived = Derivation.Actuals,
        HasHistory = false,
        Fields =
        [
            .. Common.PartKeys,
            Field.Key("indicator_comparison_uuid", "IndicatorComparison", "The comparison that it belongs to.").Required(),
            Field.Key("observation_uuid", "IndicatorObservation", "The actual value, as its source states it.").Required(),
            Field.Day("period_from", "First day of the actual value's period; null: undated."),
            Field.Day("period_to", "First day after the actual value's period."),
            Field.Word("timing", Vocabularies.ActualTiming, "How its period lies to the target's.").Required(),
            Field.Number("difference", "Actual minus target, in the unit of the indicator; whatever words stand before the two numbers.").Required(),
            Field.Number("ratio", "Actual divided by target, without unit, to six decimals; null where the target is 0."),
            Field.Word(
                "verdict",
                Vocabularies.TargetVerdict,
                "Whether the wording of the two sources says that the target is met, whatever the periods: it speaks of the target only where `timing` is SAME_PERIOD, elsewhere of another year's or a part of a year's figure beside the same number. MET when every value that the actual's wording allows meets it (\"> 6,500\" meets 6,500 or more), NOT_MET when none does, UNDECIDED when some do, or when either says \"about\". A target worded \"=\" is at least that value where the indicator's `better` is HIGHER, at most where it is LOWER; where `better` is null only the very same value meets it, and any other is UNDECIDED.").Required(),
        ],
    };
}
