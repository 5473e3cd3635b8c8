using InvestMap.Catalog;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query;

/// <summary>The types of the search over everything that has a name.</summary>
internal static class SearchTypes
{
    // Twelve subjects are searched and their rows put in order: 14 ms of the database on db/bench, where coverage, which costs 150, takes 1.05.
    private const double Cost = 2000;

    /// <summary>The subjects that are searched.</summary>
    public static IEnumerable<Subject> Subjects(Catalogue catalogue) =>
        catalogue.Subjects.Where(s => s is { IsSearchable: true, Plural: not null } && s.Find("name_vi") is not null);

    public static void Add(SchemaBuilder schema, Catalogue catalogue)
    {
        schema.Enum("SearchType", e =>
        {
            e.Description("What is searched.");
            foreach (var subject in Subjects(catalogue))
            {
                e.Value(NameOf(subject), subject, subject.Description);
            }
        });
        schema.Object("SearchResult", t => t
            .Description("Something that a search found.")
            .Field("type", "SearchType!", f => f.Tag(SearchField.Type).Description("What it is."))
            .Field("name", "String!", f => f.Tag(SearchField.Name)
                .Description("Its name in the language asked for, in Vietnamese where there is no other.")
                .Argument("lang", "Language!", SubjectTypes.LanguageArgument))
            .Field("metres", "Float", f => f.Tag(SearchField.Metres).Description("Distance to `near` in metres on the ellipsoid; null without `near`, and for what has no place."))
            .Field("through", "AdministrativeUnit", f => f.Tag(SearchField.Through)
                .Description("The former administrative unit by whose name it was found: it lies in, or is, what became of that unit. Null: it was found by its own words."))
            .Field("node", "Node!", f => f.Tag(SearchField.Node).Description("The object.")));
    }

    public static void AddRoot(FieldedTypeBuilder query, ISelectionSource source) => query.Field("search", "[SearchResult!]!", f => TimeArguments.Add(f
        .Tag(new RootField(RootKind.Search)).From(source)
        .Description(
            "Everything whose names or addresses have all words of a text, whatever their case and marks: \"cang nghi son\" finds \"Cảng Nghi Sơn\". "
            + "The name of a former administrative unit finds what became of it and what lies there today. "
            + "Order: names that are the text, names that begin with it, names that have it, names that have its words apart, others, what became of a former unit, what lies there; then the more similar, the nearer to `near`, the name.")
        .Argument("text", "String!", a => a.Description($"The words, at most {SearchWords.Max}, of {SearchWords.MaxLength:N0} characters together."))
        .Argument("types", "[SearchType!]", a => a.Description("What is searched; everything when left out."))
        .Argument("near", "Geometry", a => a.Description("Where the reader is: among equals the nearer comes first, and results tell their distance."))
        .Argument("first", "Int!", a => a.Default(PagePass.DefaultSize).Description($"How many at most, up to {SearchPass.MaxSize}."))
        .Argument("demonstration", "Boolean!", a => a.Default(false).Description("Whether objects of the demonstration layer are among them."))
        .Argument("on", "LocalDate", a => a.Description("The day on which what has a validity must hold; today in Asia/Ho_Chi_Minh when left out."))
        .Cost(Cost)
        .ListSize(assumedSize: PagePass.DefaultSize, slicingArguments: ["first"], slicingArgumentDefaultValue: PagePass.DefaultSize)));

    /// <summary>The enum value of a subject, such as <c>INDUSTRIAL_PARK</c>.</summary>
    public static string NameOf(Subject subject) => Spelling.Snake(subject.Singular).ToUpperInvariant();
}
