namespace InvestMap.Catalog.Subjects;

/// <summary>Columns that many subjects share.</summary>
internal static class Common
{
    public static Field Uuid { get; } = new Field("uuid", FieldKind.Uuid, "Key of the object; it never changes.").Required();

    public static Field SincePublication { get; } =
        new Field("since_publication", FieldKind.Long, "Number of the publication since which the object reads as it does now.").Required();

    public static Field Slug { get; } = Field.Code("slug", "Readable key, used in addresses of pages; it belongs to the object for ever.").Required();

    public static Field ProvinceCode { get; } = Field.Code("province_code", "Code of the province, such as 38 for Thanh Hóa.").Required().Grouping();

    public static Field Synthetic { get; } =
        Field.Flag("synthetic", "True for an object of the demonstration layer: it is fictitious, and so is everything about it.").Required();

    public static Field NameVi { get; } = Field.Text("name_vi", "Vietnamese name.").Required();

    public static Field NameEn { get; } = Field.Text("name_en", "English name; null where none is in use.");

    public static Field Source { get; } = Field.Key("source_uuid", "SourceDocument", "The source of what no figure says otherwise.");

    public static Field Folded { get; } = Field.Text("folded", "Text for search, without case and marks.").Internal();

    /// <summary>What every object has that has a page.</summary>
    public static IReadOnlyList<Field> Keys { get; } = [Uuid, SincePublication, Slug, ProvinceCode, Synthetic];

    /// <summary>What every part of another object has.</summary>
    public static IReadOnlyList<Field> PartKeys { get; } = [Uuid, SincePublication, ProvinceCode, Synthetic];

    public static IReadOnlyList<Field> AsOf { get; } =
    [
        Field.Day("as_of", "The day of which the object's figures speak."),
        Field.Word("as_of_precision", Vocabularies.DayPrecision, "How exact that day is."),
    ];

    public static IReadOnlyList<Field> Address { get; } =
    [
        Field.Text("address_vi", "Address in Vietnamese, as the source states it."),
        Field.Text("address_en", "Address in English."),
    ];

    public static IReadOnlyList<Field> Unit { get; } =
    [
        Field.Key("administrative_unit_uuid", "AdministrativeUnit", "The administrative unit; null while it is not determined."),
        Field.Word("unit_method", Vocabularies.UnitMethod, "How the administrative unit was determined."),
        Field.Word("unit_certainty", Vocabularies.UnitCertainty, "How sure the administrative unit is."),
    ];

    public static Group UnitAssignment { get; } = new(
        "unitAssignment",
        "UnitAssignment",
        "How the object got its administrative unit; null while it has none.",
        [("method", "unit_method"), ("certainty", "unit_certainty")]);

    public static IReadOnlyList<Field> Location { get; } =
    [
        new Field("location", FieldKind.Point, "A point of the object."),
        Field.Word("location_quality", Vocabularies.GeometryQuality, "How well the point is known."),
    ];

    public static IReadOnlyList<Field> Boundary { get; } =
    [
        new Field("boundary", FieldKind.MultiPolygon, "The outline."),
        Field.Word("boundary_quality", Vocabularies.GeometryQuality, "How well the outline is known."),
    ];

    public static IReadOnlyList<Field> Map { get; } =
    [
        new Field("geom", FieldKind.Geometry, "The outline, or the point where there is no outline."),
        new Field("map_point", FieldKind.Point, "Where the object stands on the map; null: it is listed without a place."),
    ];

    public static IReadOnlyList<Field> Note { get; } =
    [
        Field.Text("note_vi", "Remark in Vietnamese."),
        Field.Text("note_en", "Remark in English."),
    ];

    public static Relation Figures { get; } =
        new Relation("figures", "Figure", "object_uuid", "How single fields of the object are known: state, wording, source, other sources' values.")
        {
            NaturalOrder = ["field", "ordinal"],
            ChosenBy = "field",
        };
}
