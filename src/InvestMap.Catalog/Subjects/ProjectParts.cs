namespace InvestMap.Catalog.Subjects;

/// <summary>What belongs to a project and comes whole with it, beside its investors and events. Contact persons are not public and not here.</summary>
internal static class ProjectParts
{
    private static readonly Field Project = Field.Key("investment_project_uuid", "InvestmentProject", "The project.").Required();

    private static readonly Field Ordinal = new Field("ordinal", FieldKind.Short, "Place in the order of the source, from 1.").Required();

    public static Subject Distance { get; } = new(
        "ProjectDistance", "project_distance", "A distance from a project as its source states it; how it was measured no source says.")
    {
        Fields =
        [
            .. Common.PartKeys,
            Project,
            Ordinal,
            Field.Word("place_kind", Vocabularies.DistancePlaceKind, "What it leads to.").Required(),
            Field.Text("place_vi", "Its name in Vietnamese.").Required(),
            Field.Text("place_en", "Its name in English."),
            Field.Number("km", "The distance.", "km").Required(),
            Common.Source.Required(),
        ],
    };

    public static Subject LandUse { get; } = new(
        "ProjectLandUse", "project_land_use", "What a part of a project's site is used for today. Parts need not add up to the site: the source may leave some out.")
    {
        Fields =
        [
            .. Common.PartKeys,
            Project,
            Ordinal,
            Field.Word("kind", Vocabularies.LandUseKind, "Group of the Land Law, assigned by staff; null: the words do not tell it."),
            Field.Text("use_vi", "The use in the source's words, in Vietnamese.").Required(),
            Field.Text("use_en", "The use in the source's words, in English."),
            Field.Number("area_ha", "Area of the part; null: not stated.", "ha"),
            Common.Source.Required(),
        ],
    };

    public static Subject ScheduleItem { get; } = new(
        "ProjectScheduleItem", "project_schedule_item", "What is to be done by when, as approved or announced. It does not say that it was done.")
    {
        Fields =
        [
            .. Common.PartKeys,
            Project,
            Ordinal,
            Field.Word("kind", Vocabularies.ScheduleItemKind, "Money, an objective or a stage.").Required(),
            Field.Text("description_vi", "What is to be done, in Vietnamese.").Required(),
            Field.Text("description_en", "What is to be done, in English."),
            Field.Day("starts_on", "When it begins; null: not stated."),
            Field.Word("starts_on_precision", Vocabularies.DayPrecision, "How exact that day is."),
            Field.Day("due_on", "By when it is to be done; null: not stated."),
            Field.Word("due_on_precision", Vocabularies.DayPrecision, "How exact that day is."),
            Field.Number("amount_vnd", "Money to be contributed, or the cost of the stage; null: not stated.", "đồng"),
            Common.Source.Required(),
        ],
    };

    public static Subject Selection { get; } = new(
        "InvestorSelection", "investor_selection", "One call for investors of a project and what its notice states. A call that was cancelled and opened again is two.")
    {
        Fields =
        [
            .. Common.PartKeys,
            Project,
            Ordinal,
            Field.Word("method", Vocabularies.InvestorSelectionMethod, "How the investor is chosen; null: not stated."),
            Field.Word("approval_ground", Vocabularies.InvestorApprovalGround, "Why the investor is approved without auction and bidding, for method APPROVAL; null: not stated."),
            Field.Code("notice_number", "Reference number of the notice; null: not stated."),
            Field.Day("notice_on", "Day of the notice; null: not stated."),
            Field.Word("notice_on_precision", Vocabularies.DayPrecision, "How exact that day is."),
            Field.Number("preliminary_cost_vnd", "Preliminary total cost without compensation; null: not stated.", "đồng"),
            Field.Number("compensation_vnd", "Compensation and resettlement, told apart by the notice; null: not stated.", "đồng"),
            Field.Text("duration_vi", "Term of operation and time for building, in Vietnamese."),
            Field.Text("duration_en", "Term of operation and time for building, in English."),
            new Field("url", FieldKind.Url, "Address of the notice; null: we know none."),
            Common.Source.Required(),
        ],
    };
}
