namespace InvestMap.Catalog.Subjects;

internal static class CoverageSurveys
{
    public static Subject Subject { get; } = new(
        "CoverageSurvey",
        "coverage_survey",
        "Who looked for which network, where and when. Inside its extent a place is covered or uncovered; outside it is unknown.")
    {
        Plural = "coverageSurveys",
        Fields =
        [
            .. Common.Keys,
            Common.NameVi,
            Common.NameEn,
            Field.Text("operator", "Operator of the network.").Required().Grouping(),
            Field.Word("technology", Vocabularies.CoverageTechnology, "Technology.").Required(),
            Field.Word("environment", Vocabularies.CoverageEnvironment, "Outdoors or indoors.").Required(),
            Field.Word("status", Vocabularies.CoverageStatus, "Stage of the network.").Required(),
            Field.Day("surveyed_on", "Day of the survey.").Required(),
            Field.Day("valid_from", "First day on which it holds.").Required(),
            Field.Day("valid_to", "First day on which it no longer holds; null: until further notice."),
            Field.Holds(new Validity("valid_from", "valid_to"), "Whether the survey holds on a day."),
            new Field("extent", FieldKind.MultiPolygon, "Where the survey looked.").Required(),
            Common.Source.Required(),
            .. Common.Map,
        ],
        OutlineColumn = "extent",
        Relations =
        [
            new("coverageAreas", "CoverageArea", "coverage_survey_uuid", "What it found covered."),
            Common.Figures,
        ],
        Layer = new Layer(ClusterMaxZoom: 9)
        {
            Properties =
            [
                ("operator", "operator"), ("technology", "technology"), ("environment", "environment"), ("status", "status"), ("surveyed_on", "surveyed_on"),
            ],
            Details = [("valid_from", "valid_from"), ("valid_to", "valid_to")],
        },
    };
}
