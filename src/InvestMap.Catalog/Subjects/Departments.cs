namespace InvestMap.Catalog.Subjects;

internal static class Departments
{
    public static Subject Subject { get; } = new(
        "Department",
        "department",
        "An office that answers for something on the map. Telephone and mail are the office's own; persons are not published.")
    {
        Plural = "departments",
        Fields =
        [
            .. Common.Keys,
            Common.NameVi,
            Common.NameEn,
            Field.Word("kind", Vocabularies.DepartmentKind, "Kind.").Required(),
            Field.Text("responsibility_vi", "What it answers for, in Vietnamese."),
            Field.Text("responsibility_en", "What it answers for, in English."),
            .. Common.Address,
            Field.Code("phone", "Telephone of the office, as published."),
            Field.Code("email", "Mail address of the office, as published."),
            new Field("url", FieldKind.Url, "Its page."),
            Common.Source.Required(),
            .. Common.AsOf,
            Common.Folded,
        ],
        Relations =
        [
            new("industrialParks", "IndustrialPark", "department_uuid", "Parks that it answers for."),
            new("investmentProjects", "InvestmentProject", "department_uuid", "Projects that it answers for."),
            Common.Figures,
        ],
    };
}
