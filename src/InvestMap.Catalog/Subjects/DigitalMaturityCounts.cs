namespace InvestMap.Catalog.Subjects;

internal static class DigitalMaturityCounts
{
    private static readonly IReadOnlyList<(string, string)> OnScheme = [("key", "scheme")];

    public static Subject Subject { get; } = new(
        "DigitalMaturityCount",
        "digital_maturity_count",
        "How many enterprises had their digital transformation assessed, by one scheme: in all, by level, by size or by unit. Single assessments are not public; numbers under five are hidden, and so many others that none of them can be computed. Levels of two schemes are not compared.")
    {
        Plural = "digitalMaturityCounts",
        Fields =
        [
            .. Common.PartKeys,
            Field.Code("scheme", "Key of the scheme and its version, such as dbi-2023.").Required(),
            Field.Text("scheme_name_vi", "Vietnamese name of the scheme.") with { Lookup = new Lookup("reference", "maturity_scheme", "name_vi", OnScheme) },
            Field.Text("scheme_name_en", "English name of the scheme.") with { Lookup = new Lookup("reference", "maturity_scheme", "name_en", OnScheme) },
            Field.Word("breakdown", Vocabularies.MaturityBreakdown, "What the number is one part of. Each breakdown adds up to the total of its scheme.").Required(),
            new Field("level", FieldKind.Short, "For breakdown LEVEL: 0 not transformed, 1 starting, 2 beginning, 3 forming, 4 advanced, 5 leading."),
            Field.Word("size_class", Vocabularies.EnterpriseSizeClass, "For breakdown SIZE_CLASS; null there: not known."),
            Field.Key("administrative_unit_uuid", "AdministrativeUnit", "For breakdown ADMINISTRATIVE_UNIT; null there: not determined. Units whose number is hidden are not listed."),
            new Field("enterprises", FieldKind.Int, "How many enterprises, each by its latest assessment; null: under five, or hidden so that such a number cannot be computed."),
        ],
    };
}
