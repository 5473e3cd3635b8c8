using InvestMap.Catalog;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query;

/// <summary>The object types of the catalogue's subjects.</summary>
internal static class SubjectTypes
{
    /// <summary>Rows that a relation without <c>first</c> is counted with: investors, predecessors and figures are a few each.</summary>
    private const int WholeSize = 10;

    /// <summary>The enums of the vocabularies.</summary>
    public static void AddVocabularies(SchemaBuilder schema)
    {
        foreach (var vocabulary in Vocabularies.All)
        {
            AddVocabulary(schema, vocabulary);
        }
    }

    /// <summary>The enum of a vocabulary.</summary>
    public static void AddVocabulary(SchemaBuilder schema, Vocabulary vocabulary) => schema.Enum(vocabulary.Name, e =>
    {
        e.Description(vocabulary.Description).Tag(vocabulary);
        foreach (var word in vocabulary.Words)
        {
            e.Value(word.Name, word.Stored, word.Description, tag: word);
        }
    });

    /// <summary>The object types.</summary>
    public static void Add(SchemaBuilder schema, Catalogue catalogue)
    {
        schema.Enum("Language", e => e
            .Description("The languages of the map.")
            .Value("VI", Language.Vietnamese, "Vietnamese.")
            .Value("EN", Language.English, "English, and Vietnamese where there is no English."));
        foreach (var group in catalogue.Subjects.SelectMany(s => s.Groups.Select(g => (Subject: s, Group: g))).DistinctBy(g => g.Group.TypeName))
        {
            schema.Object(group.Group.TypeName, t =>
            {
                t.Description(group.Group.Description);
                foreach (var (name, column) in group.Group.Fields)
                {
                    var field = group.Subject[column];
                    t.Field(name, SchemaNames.TypeOf(field), f => f.Tag(column).Description(field.Description));
                }
            });
        }

        foreach (var subject in catalogue.Subjects)
        {
            schema.Object(subject.Name, t => Subject(t, subject));
        }
    }

    private static void Subject(FieldedTypeBuilder type, Subject subject)
    {
        type.Description(subject.Description).Implements("Node").Tag(subject);
        type.Field("id", "ID!", f => f.Tag(new IdField(subject)).Description("Opaque id, for `node`."));
        var grouped = subject.Groups.SelectMany(g => g.Fields).Select(f => f.Column).ToHashSet();
        foreach (var field in subject.Fields.Where(f => !grouped.Contains(f.Column)))
        {
            Show(type, subject, field);
        }

        foreach (var group in subject.Groups)
        {
            type.Field(group.Name, group.TypeName, f => f.Tag(group).Description(group.Description));
        }

        foreach (var relation in subject.Relations)
        {
            type.Field(relation.Name, $"[{relation.Target}!]!", f => Many(f, relation));
        }

        if (subject.HasHistory)
        {
            HistoryTypes.AddTo(type);
        }

        PlaceTypes.Add(type, subject);
    }

    /// <summary>A field of a subject, and with its English text the one that chooses the language.</summary>
    public static void Show(FieldedTypeBuilder type, Subject subject, Field field)
    {
        if (field.Target is { } target)
        {
            // Nullable whatever the column says: the other object may have ended or be invisible (DECISIONS.md, 18).
            type.Field(field.ObjectName, target, f => f.Tag(field).Description(field.Description));
        }
        else if (field.IsShown)
        {
            type.Field(field.Name, SchemaNames.TypeOf(field) + (field.IsRequired ? "!" : ""), f =>
            {
                f.Tag(field).Description(field.Description);
                if (field.IsReckoned)
                {
                    f.Argument("on", "LocalDate", a => a.Description("The day; today in Asia/Ho_Chi_Minh when left out."));
                }
            });
        }

        if (field.Column.EndsWith("_en", StringComparison.Ordinal))
        {
            Translated(type, subject, field.Column[..^3]);
        }
    }

    private static void Translated(FieldedTypeBuilder type, Subject subject, string stem)
    {
        var (vietnamese, english) = (subject[stem + "_vi"], subject[stem + "_en"]);
        var name = Spelling.Camel(stem);
        type.Field(name, vietnamese.IsRequired ? "String!" : "String", f => f
            .Tag(new TranslatedField(vietnamese, english))
            .Description("The text in the language asked for, in Vietnamese where there is no other.")
            .Argument("lang", "Language!", LanguageArgument));
        if (stem == "name")
        {
            type.Field("nameLanguage", "Language!", f => f
                .Tag(new TranslatedLanguageField(english))
                .Description("The language that `name` has when it is asked for in that one.")
                .Argument("lang", "Language!", LanguageArgument));
        }
    }

    private static void Many(FieldBuilder field, Relation relation)
    {
        field.Tag(relation).Description(relation.Description);
        if (relation.ChosenBy is not null)
        {
            field.Argument("fields", "[String!]", a => a.Description("Only of these fields, named as in this schema."));
        }

        if (relation.IsWhole)
        {
            field.ListSize(assumedSize: WholeSize);
            return;
        }

        field
            .Argument("first", "Int", a => a.Default(PagePass.DefaultSize).Description($"How many at most, up to {PagePass.MaxSize}."))
            .Argument("where", $"{relation.Target}FilterInput", a => a.Description("Which of them; all when left out."))
            .Argument("order", $"[{relation.Target}SortInput!]", a => a.Description("Their order; by key when left out."))
            .ListSize(assumedSize: PagePass.DefaultSize, slicingArguments: ["first"], slicingArgumentDefaultValue: PagePass.DefaultSize);
        if (Catalogue.Map.Target(relation).HasValidity)
        {
            DayArguments(field);
        }
    }

    /// <summary>The language of a text.</summary>
    public static void LanguageArgument(InputValueBuilder argument) => argument.Default("VI").Description("The language asked for.");

    /// <summary>The day on which rows must hold, or that any day will do.</summary>
    public static void DayArguments(FieldBuilder field) => field
        .Argument("on", "LocalDate", a => a.Description("The day on which they hold; today in Asia/Ho_Chi_Minh when left out."))
        .Argument("anyDay", "Boolean!", a => a.Default(false).Description("Whether rows that do not hold on the day are among them, as for a history; then `on` is left out."));
}
