using InvestMap.Catalog;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query;

/// <summary>The types of a search for sites, made from the criteria of the catalogue.</summary>
internal static class SiteSearchTypes
{
    // One plain row costs 1. What a criterion takes for one park lies between a column of it and its coverage; a distance lies between.
    private const double CostOfCriterion = 20;

    private const string Rule =
        "Score of a wish: (raw - worst) / (ideal - worst), cut to 0 at worst and beyond and to 1 at ideal and beyond. Where worst is greater than ideal, smaller is better. "
        + "Worst and ideal come from the request or are the stated defaults of the criterion, never from the other parks.";

    public static void Add(SchemaBuilder schema, Catalogue catalogue)
    {
        schema.Enum("SiteCriterion", e =>
        {
            e.Description("What parks are judged by. Only what the map records is a criterion; `siteCriteria` lists them with their defaults.");
            foreach (var c in Criteria.All)
            {
                e.Value(c.Name, c, $"{c.Description} Unit: {c.Unit}. Default: worst {Number(c.Worst)}, ideal {Number(c.Ideal)}.");
            }
        });
        schema.Enum("SiteMethod", e => e
            .Description("How the value of a criterion was reached.")
            .Value("STATED", description: "As its source states it.")
            .Value("SUM_OF_PLOTS", description: "Sum of the areas of the published plots that are available.")
            .Value("LARGEST_PLOT", description: "Area of the largest published plot that is available.")
            .Value("GEODESIC_DISTANCE", description: "Shortest distance on the ellipsoid, from the park's outline or else its point.")
            .Value("SHARE_OF_AREA", description: "Share of the area inside the park's outline, measured on the ellipsoid.")
            .Value("COUNT_WITHIN_DISTANCE", description: "Count of the register's enterprises that have a place within the distance."));
        SubjectTypes.AddVocabulary(schema, SiteWords.Reasons);
        Inputs(schema, CostOfCriterion * Candidates(catalogue));
        schema.Object("SiteCoverage", t => t
            .Description("Shares of the area inside a park's outline. They add to 1.")
            .Field("covered", "Float!", f => f.Tag(SiteField.Covered).Description("Share that a survey found covered."))
            .Field("uncovered", "Float!", f => f.Tag(SiteField.Uncovered).Description("Share that was looked at and is not covered."))
            .Field("unknown", "Float!", f => f.Tag(SiteField.Unsurveyed).Description("Share that lies outside of the surveys.")));
        schema.Object("SiteCriterionApplied", t => Applied(t.Description("A criterion as the search applied it: the limit, and the wish with its share of the weight.")));
        schema.Object("SiteCriterionResult", t =>
        {
            Applied(t.Description($"What a criterion says of one park, with all that is needed to check it by hand. {Rule}"));
            Result(t);
        });
        schema.Object("Site", t => t
            .Description("A park that meets every limit, with its score.")
            .Field("rank", "Int!", f => f.Tag(SiteField.Rank).Description("Place in the order of total, bestPossible and uuid, from 1."))
            .Field("industrialPark", "IndustrialPark!", f => f.Tag(SiteField.IndustrialPark).Description("The park."))
            .Field("total", "Float!", f => f.Tag(SiteField.Total).Description("Sum of the weighted scores, from 0 to 1. A wish of unknown score adds 0; 0 where there are no wishes. A score has no unit."))
            .Field("bestPossible", "Float!", f => f.Tag(SiteField.BestPossible).Description("The total if everything unknown turned out as good as it can be. A score has no unit."))
            .Field("criteria", "[SiteCriterionResult!]!", f => f.Tag(SiteField.Criteria).ListSize(assumedSize: Criteria.Max).Description("Each criterion of the search, limits first.")));
        schema.Object("SitesOfLimit", t => t
            .Description("Parks that one limit keeps from being a site.")
            .Field("criterion", "SiteCriterionApplied!", f => f.Tag(SiteField.Criterion).Description("The limit."))
            .Field("count", "Int!", f => f.Tag(SiteField.Count).Description("How many parks there are."))
            .Field("industrialParks", "[IndustrialPark!]!", f => f
                .Tag(SiteField.IndustrialParks)
                .Description("The parks, best total first.")
                .Argument("first", "Int!", a => a.Default(PagePass.DefaultSize).Description($"How many at most, up to {PagePass.MaxSize}."))
                .ListSize(assumedSize: PagePass.DefaultSize, slicingArguments: ["first"], slicingArgumentDefaultValue: PagePass.DefaultSize)));
        schema.Object("FindSitesResult", t => t
            .Description("What a search for sites found. candidates = matched + failed + unknown.")
            .Field("candidates", "Int!", f => f.Tag(SiteField.Candidates).Description("How many parks were looked at."))
            .Field("matched", "Int!", f => f.Tag(SiteField.Matched).Description("How many meet every limit."))
            .Field("failed", "Int!", f => f.Tag(SiteField.Failed).Description("How many fail at least one limit."))
            .Field("unknown", "Int!", f => f.Tag(SiteField.Unknown).Description("How many fail none, but are unknown on at least one, and so do not match."))
            .Field("criteria", "[SiteCriterionApplied!]!", f => f.Tag(SiteField.Criteria).ListSize(assumedSize: Criteria.Max).Description("The criteria as they were applied, limits first."))
            .Field("sites", "[Site!]!", f => f.Tag(SiteField.Sites).Description("The parks that match, best total first; among equals the better bestPossible, then the lesser uuid."))
            .Field("failsOnly", "[SitesOfLimit!]!", f => f.Tag(SiteField.FailsOnly).ListSize(assumedSize: 4).Description("For each limit the parks that fail it alone, while all other limits are known and met. Limits without any are left out."))
            .Field("unknownOn", "[SitesOfLimit!]!", f => f.Tag(SiteField.UnknownOn).ListSize(assumedSize: 4).Description("For each limit the parks on which it is unknown while they fail none. Limits without any are left out; a park may stand under several.")));
        schema.Object("SiteCriterionInfo", t => t
            .Description("A criterion and its stated defaults.")
            .Field("criterion", "SiteCriterion!", f => f.Resolve(static c => Of(c)).Description("The criterion."))
            .Field("name", "String!", f => f.Resolve(static c => NameOf(c, Of(c))).Description("Its name.").Argument("lang", "Language!", SubjectTypes.LanguageArgument))
            .Field("description", "String!", f => f.Resolve(static c => Of(c).Description).Description("What its value is."))
            .Field("unit", "String!", f => f.Resolve(static c => Of(c).Unit).Description("Unit of its values."))
            .Field("method", "SiteMethod!", f => f.Resolve(static c => MethodOf(Of(c).Measure)).Description("How its value is reached."))
            .Field("worst", "Float!", f => f.Resolve(static c => Of(c).Worst).Description("The value, in its unit, that scores 0 where a wish does not say."))
            .Field("ideal", "Float!", f => f.Resolve(static c => Of(c).Ideal).Description("The value, in its unit, that scores 1 where a wish does not say; less than worst: smaller is better."))
            .Field("needs", "[String!]!", f => f.Resolve(static c => Of(c).Needs.Select(SoughtCriterion.Spelled).ToList()).Description("Arguments that it needs in a limit or wish."))
            .Field("takes", "[String!]!", f => f.Resolve(static c => Of(c).Takes.Select(SoughtCriterion.Spelled).ToList()).Description("Arguments that it takes besides.")));
    }

    public static void AddRoots(FieldedTypeBuilder query, Catalogue catalogue, ISelectionSource source)
    {
        query.Field("siteCriteria", "[SiteCriterionInfo!]!", f => f
            .Resolve(static _ => Criteria.All)
            .ListSize(assumedSize: Criteria.All.Count)
            .Description("The criteria by which `findSites` judges parks, with their stated defaults."));
        query.Field("findSites", "FindSitesResult!", f => TimeArguments.Add(f
            .Tag(new RootField(RootKind.Sites, catalogue["IndustrialPark"])).From(source)
            .Description($"Parks that meet hard limits, ranked by weighted wishes. {Rule} A park on which a limit is unknown does not match. Objects of the demonstration layer count for parks of that layer alone.")
            .Argument("input", "FindSitesInput!", a => a.Description($"Limits and wishes, together at most {Criteria.Max} different criteria."))
            .Argument("where", "IndustrialParkFilterInput", a => a.Description("Which parks are looked at; all when left out."))
            .Argument("demonstration", "Boolean!", a => a.Default(false).Description("Whether parks of the demonstration layer are among them."))
            .Argument("on", "LocalDate", a => a.Description("The day on which surveys of coverage must hold; today in Asia/Ho_Chi_Minh when left out."))
            .Argument("first", "Int!", a => a.Default(PagePass.DefaultSize).Description($"How many sites at most, up to {PagePass.MaxSize}."))
            .Cost(Candidates(catalogue))
            .ListSize(
                assumedSize: PagePass.DefaultSize, slicingArguments: ["first"], sizedFields: ["sites"], slicingArgumentDefaultValue: PagePass.DefaultSize)));
    }

    private static double Candidates(Catalogue catalogue) => catalogue["IndustrialPark"].AssumedSize!.Value;

    /// <summary>The enum value of a method.</summary>
    public static string MethodOf(CriterionMeasure measure) => measure switch
    {
        CriterionMeasure.Column => "STATED",
        CriterionMeasure.PlotsTotal => "SUM_OF_PLOTS",
        CriterionMeasure.PlotsLargest => "LARGEST_PLOT",
        CriterionMeasure.Distance => "GEODESIC_DISTANCE",
        CriterionMeasure.Coverage => "SHARE_OF_AREA",
        _ => "COUNT_WITHIN_DISTANCE",
    };

    /// <summary>The enum value of a word given for an argument.</summary>
    public static string? NameOf(CriterionArgument argument, string? stored) => stored is null ? null : VocabularyOf(argument).FindStored(stored)!.Name;

    private static Vocabulary VocabularyOf(CriterionArgument argument) => argument switch
    {
        CriterionArgument.Infrastructure => Vocabularies.InfrastructureKind,
        CriterionArgument.Technology => Vocabularies.CoverageTechnology,
        CriterionArgument.Environment => Vocabularies.CoverageEnvironment,
        CriterionArgument.Enterprises => Vocabularies.DigitalEnterpriseKind,
        _ => throw new ArgumentOutOfRangeException(nameof(argument), argument, "It takes no word."),
    };

    private static void Inputs(SchemaBuilder schema, double cost)
    {
        schema.Input("SiteLimitInput", i => Arguments(cost, i
            .Description("A hard limit: a park that is known to miss it, or on which it is unknown, is no site. Give `min`, `max` or both."))
            .Field("min", "Float", f => f.Description("The least value allowed, in the unit of the criterion."))
            .Field("max", "Float", f => f.Description("The greatest value allowed, in the unit of the criterion.")));
        schema.Input("SiteWishInput", i => Arguments(cost, i.Description($"A wish with its weight. {Rule}"))
            .Field("weight", "Float!", f => f.Description("Weight of the wish on any scale above 0; its share of all weights counts."))
            .Field("worst", "Float", f => f.Description("The value that scores 0, in the unit of the criterion; the criterion's default when left out, unless that turned the criterion around: then give both."))
            .Field("ideal", "Float", f => f.Description("The value that scores 1, in the unit of the criterion; the criterion's default when left out, unless that turned the criterion around: then give both.")));
        schema.Input("FindSitesInput", i => i
            .Description("What a site must have and what it had better have.")
            .Field("limits", "[SiteLimitInput!]", f => f.Description("Limits that a site must meet, all of them."))
            .Field("wishes", "[SiteWishInput!]", f => f.Description("Wishes that rank the sites.")));
    }

    private static InputObjectBuilder Arguments(double cost, InputObjectBuilder input) => input
        .Field("criterion", "SiteCriterion!", f => f.Tag(PlanWord.Word).Cost(cost).Description("The criterion."))
        .Field("infrastructure", "InfrastructureKind", f => f.Tag(PlanWord.Word).Description("Kind of infrastructure, for DISTANCE."))
        .Field("technology", "CoverageTechnology", f => f.Tag(PlanWord.Word).Description("Technology of the network, for COVERAGE."))
        .Field("environment", "CoverageEnvironment", f => f.Tag(PlanWord.Word).Description("Outdoors or indoors, for COVERAGE."))
        .Field("operator", "String", f => f.Tag(PlanWord.Word).Description("Operator of the network as its surveys name it, for COVERAGE; any operator when left out."))
        .Field("enterprises", "DigitalEnterpriseKind", f => f.Tag(PlanWord.Word).Description("Kind of digital enterprises, for ENTERPRISES; any kind when left out."))
        .Field("metres", "Float", f => f.Tag(PlanWord.Word).Description("Distance in metres on the ellipsoid, for ENTERPRISES."));

    private static void Applied(FieldedTypeBuilder type) => type
        .Field("criterion", "SiteCriterion!", f => f.Tag(SiteField.CriterionName).Description("The criterion."))
        .Field("name", "String!", f => f.Tag(SiteField.Name).Description("Its name.").Argument("lang", "Language!", SubjectTypes.LanguageArgument))
        .Field("infrastructure", "InfrastructureKind", f => f.Tag(CriterionArgument.Infrastructure).Description("Kind of infrastructure that was asked for."))
        .Field("technology", "CoverageTechnology", f => f.Tag(CriterionArgument.Technology).Description("Technology that was asked for."))
        .Field("environment", "CoverageEnvironment", f => f.Tag(CriterionArgument.Environment).Description("Environment that was asked for."))
        .Field("operator", "String", f => f.Tag(CriterionArgument.Operator).Description("Operator that was asked for; null: any."))
        .Field("enterprises", "DigitalEnterpriseKind", f => f.Tag(CriterionArgument.Enterprises).Description("Kind of enterprises that was asked for; null: any."))
        .Field("metres", "Float", f => f.Tag(CriterionArgument.Metres).Description("Distance in metres within which enterprises were counted."))
        .Field("unit", "String!", f => f.Tag(SiteField.Unit).Description("Unit of raw, min, max, worst and ideal."))
        .Field("method", "SiteMethod!", f => f.Tag(SiteField.Method).Description("How the value is reached."))
        .Field("min", "Float", f => f.Tag(SiteField.Min).Description("The least value allowed, in `unit`; null: it is no limit downwards."))
        .Field("max", "Float", f => f.Tag(SiteField.Max).Description("The greatest value allowed, in `unit`; null: it is no limit upwards."))
        .Field("weight", "Float", f => f.Tag(SiteField.Weight).Description("Share of the weight of all wishes; they add to 1. Null: it is no wish."))
        .Field("worst", "Float", f => f.Tag(SiteField.Worst).Description("The value that scores 0, in `unit`; null: it is no wish."))
        .Field("ideal", "Float", f => f.Tag(SiteField.Ideal).Description("The value that scores 1, in `unit`; null: it is no wish."));

    private static void Result(FieldedTypeBuilder type) => type
        .Field("raw", "Float", f => f.Tag(SiteField.Raw).Description("The value of the park, in `unit`; null: unknown, or known within bounds only (see coverage)."))
        .Field("unknownBecause", "SiteUnknownReason", f => f.Tag(SiteField.UnknownBecause).Description("Why the value is unknown; null: it is known."))
        .Field("met", "Boolean", f => f.Tag(SiteField.Met).Description("Whether the limit is met; null: unknown, or no limit (then min and max are null)."))
        .Field("score", "Float", f => f.Tag(SiteField.Score).Description("Score from 0 to 1; null: unknown, or no wish (then weight is null). It is known where every value that is still possible scores the same."))
        .Field("weighted", "Float", f => f.Tag(SiteField.Weighted).Description("Weight times score, 0 where the score is unknown; null: no wish. The total is their sum."))
        .Field("comparator", "Comparator", f => f.Tag(SiteField.Comparator).Description("How the source words a stated value: equal, about, at least."))
        .Field("asOf", "LocalDate", f => f.Tag(SiteField.AsOf).Description("The day of which the value speaks; of several rows the earliest."))
        .Field("asOfPrecision", "DayPrecision", f => f.Tag(SiteField.AsOfPrecision).Description("How exact that day is."))
        .Field("source", "SourceDocument", f => f.Tag(SiteField.Source).Description("The source: of the figure, of the nearest site, of the survey, of the plot or enterprise with the earliest day."))
        .Field("placeQuality", "GeometryQuality", f => f.Tag(SiteField.PlaceQuality).Description("How well the park's own place is known, where something was measured from it."))
        .Field("infrastructureSite", "InfrastructureSite", f => f.Tag(SiteField.InfrastructureSite).Description("The nearest site, for DISTANCE."))
        .Field("coverage", "SiteCoverage", f => f.Tag(SiteField.Coverage).Description("The three shares, for COVERAGE; null where the park has no outline."));

    private static Criterion Of(ResolverContext context) => (Criterion)context.Parent!;

    private static string NameOf(ResolverContext context, Criterion criterion) =>
        context.Arguments.Get<object>("lang") is Language.English ? criterion.NameEn : criterion.NameVi;

    private static string Number(double value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>An input field whose value decides the plan.</summary>
internal enum PlanWord
{
    Word,
}

/// <summary>Fields of the answer of a search for sites.</summary>
internal enum SiteField
{
    Candidates,
    Matched,
    Failed,
    Unknown,
    Criteria,
    Sites,
    FailsOnly,
    UnknownOn,
    Criterion,
    Count,
    IndustrialParks,
    Rank,
    IndustrialPark,
    Total,
    BestPossible,
    CriterionName,
    Name,
    Unit,
    Method,
    Min,
    Max,
    Met,
    Weight,
    Worst,
    Ideal,
    Raw,
    UnknownBecause,
    Score,
    Weighted,
    Comparator,
    AsOf,
    AsOfPrecision,
    Source,
    PlaceQuality,
    InfrastructureSite,
    Coverage,
    Covered,
    Uncovered,
    Unsurveyed,
}
