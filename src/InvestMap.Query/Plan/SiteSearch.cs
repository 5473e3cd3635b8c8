using System.Collections.Immutable;
using InvestMap.Catalog;
using InvestMap.GraphQL.Execution;

namespace InvestMap.Query;

/// <summary>
/// A search for sites as it is planned: the parks that are looked at, and by what. Its SQL gives a park's row with more
/// columns beside it, so that everything below a site is selected as on any other park.
/// </summary>
internal sealed class SiteSearch
{
    /// <summary>The parks that are looked at, before any criterion.</summary>
    public required Rows Candidates { get; init; }

    /// <summary>The day on which surveys of coverage must hold; null where no criterion asks for coverage.</summary>
    public required Parameter? Day { get; init; }

    /// <summary>The criteria in the order in which they are shown.</summary>
    public required ImmutableArray<SoughtCriterion> Criteria { get; init; }

    /// <summary>The most sites that are shown.</summary>
    public required int First { get; init; }

    /// <summary>Whether it is told how many parks fail each limit alone; else those that fail one need no further look.</summary>
    public required bool TellsFailing { get; init; }

    /// <summary>Whether anything is told of parks that do not meet every limit; else those that are unknown on one need no further look either.</summary>
    public required bool TellsOthers { get; init; }

    /// <summary>The most parks that are shown for a limit that alone they fail.</summary>
    public required int FirstFailing { get; init; }

    /// <summary>The most parks that are shown for a limit on which they are unknown.</summary>
    public required int FirstUnknown { get; init; }

    public IEnumerable<SoughtCriterion> Limits => Criteria.Where(c => c.IsLimit);

    public IEnumerable<SoughtCriterion> Wishes => Criteria.Where(c => c.IsWish);
}

/// <summary>A criterion as a request asks for it: as a limit, as a wish, or as both.</summary>
internal sealed class SoughtCriterion
{
    public required int Index { get; init; }

    public required Criterion Criterion { get; init; }

    /// <summary>The first input object that names it, for its arguments.</summary>
    public required InputObject Input { get; init; }

    /// <summary>Where that object stands.</summary>
    public required ArgumentPath Place { get; init; }

    /// <summary>Distance within which enterprises are counted.</summary>
    public Parameter? Metres { get; init; }

    public Parameter? Min { get; set; }

    public Parameter? Max { get; set; }

    /// <summary>Share of the weight of all wishes.</summary>
    public Parameter? Weight { get; set; }

    public Parameter? Worst { get; set; }

    public Parameter? Ideal { get; set; }

    public bool IsLimit => Min is not null || Max is not null;

    public bool IsWish => Weight is not null;

    /// <summary>True when its value may be known within bounds only.</summary>
    public bool IsInterval => Criterion.Measure == CriterionMeasure.Coverage;

    /// <summary>The word given for an argument, as the database spells it; null for none.</summary>
    public string? Word(CriterionArgument argument) => Input.Get<string>(Spelled(argument));

    /// <summary>That word as a value; null for none.</summary>
    public Parameter? Text(CriterionArgument argument) =>
        Word(argument) is null ? null : new Parameter(Place.Append(Spelled(argument)), SqlValue.Of);

    public static string Spelled(CriterionArgument argument) => SchemaNames.Spelled(argument);
}

/// <summary>The columns that stand beside a park's own when it is looked at as a site.</summary>
internal static class SiteColumns
{
    public static Field Candidates { get; } = new("site_candidates", FieldKind.Long, "Parks looked at.");

    public static Field Matched { get; } = new("site_matched", FieldKind.Long, "Parks that meet every limit.");

    public static Field Failed { get; } = new("site_failed", FieldKind.Long, "Parks that fail a limit.");

    public static Field Unknown { get; } = new("site_unknown", FieldKind.Long, "Parks that fail none and are unknown on one.");

    public static Field Rank { get; } = new("site_rank", FieldKind.Long, "Place among the parks that meet every limit; null for others.");

    public static Field Fails { get; } = new("site_fails", FieldKind.Int, "Index of the only limit that is failed.");

    public static Field UnknownOn { get; } = new("site_unknown_on", FieldKind.Int, "A bit for each limit that is unknown, where none is failed.");

    public static Field Total { get; } = new("site_total", FieldKind.Float, "Sum of weighted scores.");

    public static Field Best { get; } = new("site_best", FieldKind.Float, "The total if everything unknown were ideal.");

    /// <summary>How many parks fail a limit alone.</summary>
    public static Field FailsOnly(SoughtCriterion c) => Of("fails_only", c, FieldKind.Long);

    /// <summary>How many parks are unknown on a limit and fail none.</summary>
    public static Field UnknownOnly(SoughtCriterion c) => Of("unknown_only", c, FieldKind.Long);

    public static Field Operator(SoughtCriterion c) => Of("operator", c, FieldKind.Text);

    public static Field Metres(SoughtCriterion c) => Of("metres", c, FieldKind.Float);

    public static Field Min(SoughtCriterion c) => Of("min", c, FieldKind.Float);

    public static Field Max(SoughtCriterion c) => Of("max", c, FieldKind.Float);

    public static Field Met(SoughtCriterion c) => Of("met", c, FieldKind.Boolean);

    public static Field Weight(SoughtCriterion c) => Of("weight", c, FieldKind.Float);

    public static Field Worst(SoughtCriterion c) => Of("worst", c, FieldKind.Float);

    public static Field Ideal(SoughtCriterion c) => Of("ideal", c, FieldKind.Float);

    public static Field Score(SoughtCriterion c) => Of("score", c, FieldKind.Float);

    public static Field Weighted(SoughtCriterion c) => Of("weighted", c, FieldKind.Float);

    public static Field Raw(SoughtCriterion c) => Of("raw", c, FieldKind.Float);

    public static Field Covered(SoughtCriterion c) => Of("covered", c, FieldKind.Float);

    public static Field Uncovered(SoughtCriterion c) => Of("uncovered", c, FieldKind.Float);

    public static Field Unsurveyed(SoughtCriterion c) => Of("unsurveyed", c, FieldKind.Float);

    public static Field Reason(SoughtCriterion c) => Of("reason", c, FieldKind.Word) with { Vocabulary = SiteWords.Reasons };

    public static Field Comparator(SoughtCriterion c) => Of("comparator", c, FieldKind.Word) with { Vocabulary = Vocabularies.Comparator };

    public static Field AsOf(SoughtCriterion c) => Of("as_of", c, FieldKind.Date);

    public static Field Precision(SoughtCriterion c) => Of("precision", c, FieldKind.Word) with { Vocabulary = Vocabularies.DayPrecision };

    public static Field Quality(SoughtCriterion c) => Of("quality", c, FieldKind.Word) with { Vocabulary = Vocabularies.GeometryQuality };

    /// <summary>Leads to the source.</summary>
    public static Field Source(SoughtCriterion c) => Of("source", c, FieldKind.Uuid) with { Target = "SourceDocument" };

    /// <summary>Leads to the nearest site.</summary>
    public static Field Nearest(SoughtCriterion c) => Of("nearest", c, FieldKind.Uuid) with { Target = "InfrastructureSite" };

    private static Field Of(string name, SoughtCriterion criterion, FieldKind kind) => new($"site_{name}_{criterion.Index}", kind, "Of a criterion.");
}

/// <summary>The words by which a search for sites explains itself.</summary>
internal static class SiteWords
{
    /// <summary>Why a value is unknown.</summary>
    public static Vocabulary Reasons { get; } = new(
        "SiteUnknownReason",
        "Why the value of a criterion is unknown for a park.",
        Word.Of("not_published", "Its owner has not published it."),
        Word.Of("not_found", "We looked for it and found nothing."),
        Word.Of("not_applicable", "It does not apply to the park."),
        Word.Of("not_recorded", "Nobody has recorded it yet."),
        Word.Of("no_place", "The park has no place on the map."),
        Word.Of("no_boundary", "The park has no outline, so there is no area to measure a share of."),
        Word.Of("no_infrastructure", "No site of that kind is on the map."),
        Word.Of("no_survey", "No survey of that network looked at any part of the park."),
        Word.Of("partly_surveyed", "A survey looked at a part of the park, and the rest could change the result."),
        Word.Of("no_plots", "No plots of the park are published."));
}
