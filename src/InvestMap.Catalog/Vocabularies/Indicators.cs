namespace InvestMap.Catalog;

/// <content>Vocabularies of indicators: what was reached, aimed at, and how the two compare.</content>
public static partial class Vocabularies
{
    /// <summary>Actual or target.</summary>
    public static Vocabulary ObservationKind { get; } = new(
        "ObservationKind", "Whether a value was reached or is aimed at.", Word.Of("actual", "Reached."), Word.Of("target", "Aimed at."));

    /// <summary>How a value was reckoned.</summary>
    public static Vocabulary IndicatorDerivation { get; } = new(
        "IndicatorDerivation",
        "How a value was reckoned from the values of other units.",
        Word.Of("mean", "The arithmetic mean of their values."), Word.Of("sum", "The sum of their values."));

    /// <summary>Which way an indicator should go.</summary>
    public static Vocabulary Better { get; } = new(
        "Better",
        "Whether more or less of what an indicator measures is better.",
        Word.Of("higher", "More is better: a plain target is a floor."),
        Word.Of("lower", "Less is better, as with ranks: a plain target is a ceiling."));

    /// <summary>Whether an actual value meets a target.</summary>
    public static Vocabulary TargetVerdict { get; } = new(
        "TargetVerdict",
        "Whether an actual value meets a target, by the wording of their sources.",
        Word.Of("met", "Every value that the wording allows meets the target."),
        Word.Of("not_met", "No value that the wording allows meets the target."),
        Word.Of("undecided", "Some values that the wording allows meet the target, or a source says \"about\", or nobody said which way is better."));

    /// <summary>How a target stands on a day.</summary>
    public static Vocabulary TargetStatus { get; } = new(
        "TargetStatus",
        "How a target stands on a day.",
        Word.Of("met", "Its period is over, and every actual value of it meets the target."),
        Word.Of("not_met", "Its period is over, and no actual value of it meets the target."),
        Word.Of("undecided", "Its period is over, and an actual value of it may or may not meet the target; none contradicts another."),
        Word.Of("conflicting", "Its period is over, and some sources say that it is met and others that it is not."),
        Word.Of("not_yet_due", "Its period is not over."),
        Word.Of("no_data", "Its period is over, and no actual value of it is known. That is not a miss."),
        Word.Of("undated", "Its source names no period, so it never falls due."));

    /// <summary>How the period of an actual value lies to that of a target.</summary>
    public static Vocabulary ActualTiming { get; } = new(
        "ActualTiming",
        "How the period of an actual value lies to that of a target.",
        Word.Of("same_period", "The same days; only such a value decides the status."),
        Word.Of("within", "Inside the target's period, as the first months of its year."),
        Word.Of("before", "Over before the target's period begins."),
        Word.Of("after", "Begun after the target's period is over."),
        Word.Of("overlapping", "Partly inside, or around it."),
        Word.Of("undated", "One of the two has no period."));
}
