using InvestMap.Catalog;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query;

/// <summary>The input types of filters and orders.</summary>
internal static class FilterTypes
{
    public static void Add(SchemaBuilder schema, Catalogue catalogue)
    {
        schema.Enum("SortEnumType", e => e
            .Description("The direction of an order. Null comes last both ways.")
            .Value("ASC", SortDirection.Ascending, "Small before large, early before late, A before B.")
            .Value("DESC", SortDirection.Descending, "The other way round."));
        Operations(schema);
        var relations = catalogue.Subjects.SelectMany(s => s.Relations).ToList();
        var targets = catalogue.Subjects.SelectMany(s => s.Fields).Select(f => f.Target).ToHashSet();
        var filtered = new HashSet<Vocabulary>();
        foreach (var subject in catalogue.Subjects)
        {
            var (isOne, many) = (targets.Contains(subject.Name), relations.Where(r => r.Target == subject.Name).ToList());
            if (subject.Plural is not null || isOne || many.Exists(r => r.ChosenBy is null))
            {
                filtered.UnionWith(subject.Fields.Where(f => f.IsFilterable && f.Vocabulary is not null).Select(f => f.Vocabulary!));
                schema.Input($"{subject.Name}FilterInput", i => Filter(i, subject));
            }

            // What is derived comes whole, in an order of its own.
            if (subject.Derived is null && (subject.Plural is not null || isOne || many.Exists(r => !r.IsWhole)))
            {
                schema.Input($"{subject.Name}SortInput", i => Sort(i, subject));
            }
        }

        foreach (var vocabulary in filtered)
        {
            schema.Input($"{vocabulary.Name}OperationFilterInput", i =>
            {
                Comparisons.Add(Described(i), vocabulary.Name, hasOrder: false);
                if (vocabulary == Vocabularies.ValidityState)
                {
                    i.Field("on", "LocalDate", f => f.Tag(ValidityWord.On).Description("The day of which the word speaks; left out: that of the list where it names one, else today in Asia/Ho_Chi_Minh."));
                }
            });
        }

        foreach (var target in relations.Where(r => r.ChosenBy is null).Select(r => r.Target).Distinct())
        {
            schema.Input($"ListFilterInputTypeOf{target}FilterInput", i => i
                .Description("What holds for the many.")
                .Field("all", $"{target}FilterInput", f => f.Tag(CollectionWord.All).Description("Each of them, also when there are none."))
                .Field("none", $"{target}FilterInput", f => f.Tag(CollectionWord.None).Description("None of them."))
                .Field("some", $"{target}FilterInput", f => f.Tag(CollectionWord.Some).Description("At least one of them."))
                .Field("any", "Boolean", f => f.Tag(CollectionWord.Any).Description("Whether there are any.")));
        }
    }

    private static void Operations(SchemaBuilder schema)
    {
        schema.Input("StringOperationFilterInput", i =>
        {
            i.Description("Text is compared as it is stored, with case and marks; %, _ and \\ stand for themselves, but in `like`. For people's searches use `search`.");
            i.Field("and", "[StringOperationFilterInput!]", f => f.Tag(Comparison.And).Description("All of these."));
            i.Field("or", "[StringOperationFilterInput!]", f => f.Tag(Comparison.Or).Description("Any of these."));
            Comparisons.AddText(i);
        });
        schema.Input("BooleanOperationFilterInput", i => Comparisons.AddBoolean(Described(i)));
        schema.Input("IdOperationFilterInput", i => Comparisons.Add(Described(i), "ID", hasOrder: false));
        foreach (var (name, type) in new[]
                 {
                     ("Int", "Int"), ("Long", "Long"), ("Decimal", "Decimal"), ("LocalDate", "LocalDate"), ("DateTime", "DateTime"),
                 })
        {
            schema.Input($"{name}OperationFilterInput", i => Comparisons.Add(Described(i), type, hasOrder: true));
        }

        schema.Input("UuidOperationFilterInput", i => Comparisons.AddKey(Described(i)));
        schema.Input("UrlOperationFilterInput", i => Comparisons.AddText(Described(i), "URL"));
    }

    private static InputObjectBuilder Described(InputObjectBuilder input) =>
        input.Description("What holds for a value. Comparisons given together must all hold; none holds of an unknown value, and each negation does.");

    private static void Filter(InputObjectBuilder input, Subject subject)
    {
        var type = $"{subject.Name}FilterInput";
        input.Description($"Which {subject.Plural ?? subject.Name} are asked for. Fields given together must all hold.");
        input.Field("and", $"[{type}!]", f => f.Tag(FilterWord.And).Description("All of these."));
        input.Field("or", $"[{type}!]", f => f.Tag(FilterWord.Or).Description("Any of these; an empty list asks nothing."));
        input.Field("not", type, f => f.Tag(FilterWord.Not).Description("The contrary: every object that the filter inside leaves out."));
        if (subject.IsSearchable)
        {
            input.Field("search", "String", f => f.Tag(FilterWord.Search)
                .Description("Words that must all occur in the object's own names and addresses, whatever their case and marks and the punctuation around them: \"cang nghi son\" finds \"Cảng Nghi Sơn\". "
                    + "It does not lead from a former administrative unit to those of today: the root field `search` does, and a filter on `predecessors` of units."));
        }

        if (subject.IsSpatial)
        {
            input.Field("bbox", "[Float!]", f => f.Tag(FilterWord.Bbox).Description("West, south, east, north in degrees: objects that touch the box."));
        }

        input.Field("id", "IdOperationFilterInput", f => f.Tag(FilterWord.Id).Description("By the opaque id."));
        foreach (var field in subject.Fields)
        {
            if (field.Target is { } target)
            {
                input.Field(field.ObjectName, $"{target}FilterInput", f => f.Tag(field).Description($"What holds for it; null: there is none. {field.Description}"));
            }
            else if (field.Kind == FieldKind.Geometry)
            {
                input.Field(field.Name, "GeometryFilterInput", f => f.Tag(field).Description($"{field.Description} Null: it has no place."));
            }
            else if (field.IsFilterable)
            {
                input.Field(field.Name, SchemaNames.FilterOf(field), f => f.Tag(field).Description(field.Description));
            }
        }

        foreach (var relation in subject.Relations.Where(r => r.ChosenBy is null))
        {
            input.Field(relation.Name, $"ListFilterInputTypeOf{relation.Target}FilterInput", f => f.Tag(relation).Description(relation.Description));
        }
    }

    private static void Sort(InputObjectBuilder input, Subject subject)
    {
        input.Description("One field and its direction; several in the list: the first decides, the next among equals.");
        if (subject.IsSpatial)
        {
            input.Field("distance", "DistanceSortInput", f => f.Tag(PlaceField.Distance).Description("Distance to a geometry in metres on the ellipsoid."));
        }

        foreach (var field in subject.Fields)
        {
            if (field.Target is { } target)
            {
                input.Field(field.ObjectName, $"{target}SortInput", f => f.Tag(field).Description(field.Description));
            }
            else if (field.IsSortable)
            {
                input.Field(field.Name, "SortEnumType", f => f.Tag(field).Description(field.Description));
            }
        }
    }
}
