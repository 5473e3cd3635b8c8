namespace InvestMap.Catalog.Subjects;

internal static class ProjectInvestors
{
    public static Subject Subject { get; } = new("ProjectInvestor", "project_investor", "A company's part in a project.")
    {
        Fields =
        [
            .. Common.PartKeys,
            Field.Key("investment_project_uuid", "InvestmentProject", "The project.").Required(),
            new Field("ordinal", FieldKind.Short, "Place in the order of the source, from 1.").Required(),
            Field.Text("name_vi", "Registered name, the same in both languages, or a description in Vietnamese.").Required(),
            Field.Text("name_en", "Description in English, where the source describes instead of naming."),
            Field.Word("role", Vocabularies.InvestorRole, "What the company is to the project.").Required(),
            Field.Number("share_percent", "Share of the capital.", "percent"),
        ],
    };
}
