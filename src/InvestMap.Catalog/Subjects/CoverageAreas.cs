namespace InvestMap.Catalog.Subjects;

internal static class CoverageAreas
{
    public static Subject Subject { get; } = new("CoverageArea", "coverage_area", "An area that a survey found covered. Its survey says by whom, how and when.")
    {
        Plural = "coverageAreas",
        Fields =
        [
            .. Common.PartKeys,
            Field.Key("coverage_survey_uuid", "CoverageSurvey", "The survey that found it.").Required(),
            new Field("boundary", FieldKind.MultiPolygon, "The outline.").Required(),
            Field.Word("boundary_quality", Vocabularies.GeometryQuality, "How well the outline is known.").Required(),
            .. Common.Map,
        ],
        Relations = [Common.Figures],
        GroupedThrough = ["coverage_survey_uuid.operator", "coverage_survey_uuid.technology", "coverage_survey_uuid.environment", "coverage_survey_uuid.status"],
        Layer = new Layer(ClusterMaxZoom: 9)
        {
            Properties =
            [
                ("operator", "coverage_survey_uuid.operator"), ("technology", "coverage_survey_uuid.technology"),
                ("environment", "coverage_survey_uuid.environment"), ("status", "coverage_survey_uuid.status"),
                ("survey", "coverage_survey_uuid.slug"), ("surveyed_on", "coverage_survey_uuid.surveyed_on"),
            ],
            Details = [("quality", "boundary_quality")],
        },
    };
}
