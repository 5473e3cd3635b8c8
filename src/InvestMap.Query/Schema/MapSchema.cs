using InvestMap.Catalog;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query;

/// <summary>The GraphQL schema, made from the catalogue. Nothing in it is written by hand for one subject.</summary>
public static class MapSchema
{
    /// <summary>Builds the schema whose root fields are answered by a source.</summary>
    public static GraphQLSchema Build(Catalogue catalogue, ISelectionSource source)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var schema = new SchemaBuilder();
        foreach (var scalar in Scalars.All())
        {
            schema.Scalar(scalar);
        }

        schema.Interface("Node", t => t
            .Description("An object with an id.")
            .Field("id", "ID!", f => f.Description("Opaque id, for `node`.")));
        schema.Object("PageInfo", t => t
            .Description("Where a page lies in its list.")
            .Field("hasNextPage", "Boolean!", f => f.Tag(ConnectionField.HasNextPage).Description("Whether there are rows after the page."))
            .Field("hasPreviousPage", "Boolean!", f => f.Tag(ConnectionField.HasPreviousPage).Description("Whether there are rows before the page."))
            .Field("startCursor", "String", f => f.Tag(ConnectionField.StartCursor).Description("Cursor of the first row of the page."))
            .Field("endCursor", "String", f => f.Tag(ConnectionField.EndCursor).Description("Cursor of the last row of the page.")));
        AggregateTypes.AddShared(schema);
        SpatialTypes.Add(schema);
        SubjectTypes.AddVocabularies(schema);
        SubjectTypes.Add(schema, catalogue);
        HistoryTypes.Add(schema);
        FilterTypes.Add(schema, catalogue);
        SiteSearchTypes.Add(schema, catalogue);
        PlaceTypes.Add(schema);
        SearchTypes.Add(schema, catalogue);
        ViewerTypes.Add(schema);
        foreach (var subject in catalogue.Subjects.Where(s => s.Plural is not null))
        {
            Lists(schema, catalogue, subject);
        }

        schema.Object("Query", t =>
        {
            t.Description("Everything that the map answers.");
            foreach (var subject in catalogue.Subjects.Where(s => s.Plural is not null))
            {
                Roots(t, subject, source);
            }

            SearchTypes.AddRoot(t, source);
            SiteSearchTypes.AddRoots(t, catalogue, source);
            ViewerTypes.AddRoot(t);
            t.Field("node", "Node", f => TimeArguments.Add(f
                .Tag(new RootField(RootKind.Node)).From(source)
                .Description("The object of an id; null when there is none.")
                .Argument("id", "ID!", a => a.Description("As the field `id` gives it."))));
            t.Field("nodes", "[Node]!", f => TimeArguments.Add(f
                .Tag(new RootField(RootKind.Nodes)).From(source)
                .Description("The objects of some ids, in their order; null where there is none.")
                .Argument("ids", "[ID!]!", a => a.Description($"At most {ObjectPass.MaxIds}."))
                .ListSize(slicingArguments: ["ids"])));
        });
        return schema.Build();
    }

    private static void Lists(SchemaBuilder schema, Catalogue catalogue, Subject subject)
    {
        var plural = Pascal(subject.Plural!);
        schema.Object($"{plural}Connection", t => t
            .Description("A page of a list.")
            .Field("pageInfo", "PageInfo!", f => f.Tag(ConnectionField.PageInfo).Description("Where the page lies in the list."))
            .Field("edges", $"[{plural}Edge!]", f => f.Tag(ConnectionField.Edges).Description("The rows, each with its cursor."))
            .Field("nodes", $"[{subject.Name}!]", f => f.Tag(ConnectionField.Nodes).Description("The rows."))
            .Field("totalCount", "Int!", f => f.Tag(ConnectionField.TotalCount).Cost(AggregateTypes.Weight)
                .Description("How many rows the whole list has. Costs a statement of its own.")));
        schema.Object($"{plural}Edge", t => t
            .Description("A row of a list with its cursor.")
            .Field("cursor", "String!", f => f.Tag(ConnectionField.Cursor).Description("Place of the row, for `after` and `before`."))
            .Field("node", $"{subject.Name}!", f => f.Tag(ConnectionField.Node).Description("The row.")));
        AggregateTypes.Add(schema, catalogue, subject);
    }

    private static void Roots(FieldedTypeBuilder query, Subject subject, ISelectionSource source)
    {
        var plural = subject.Plural!;
        query.Field(plural, $"{Pascal(plural)}Connection", f =>
        {
            f.Tag(new RootField(RootKind.List, subject)).From(source).Description(subject.Description)
                .Argument("first", "Int", a => a.Description($"How many from the start, or after `after`; {PagePass.DefaultSize} when nothing is said, at most {PagePass.MaxSize}."))
                .Argument("after", "String", a => a.Description("Only rows after this cursor."))
                .Argument("last", "Int", a => a.Description("How many from the end, or before `before`."))
                .Argument("before", "String", a => a.Description("Only rows before this cursor."));
            Conditions(f, subject);
            f.Argument("order", $"[{subject.Name}SortInput!]", a => a.Description("The order; by key when left out."))
                .ListSize(
                    assumedSize: PagePass.DefaultSize, slicingArguments: ["first", "last"], sizedFields: ["edges", "nodes"],
                    slicingArgumentDefaultValue: PagePass.DefaultSize);
        });
        query.Field(subject.Singular, subject.Name, f =>
        {
            f.Tag(new RootField(RootKind.Single, subject)).From(source)
                .Description($"One {subject.Name} by exactly one of its keys; null when there is none.")
                .Argument("id", "ID", a => a.Description("As its field `id` gives it."));
            if (subject.KeyField.Kind == FieldKind.Uuid)
            {
                f.Argument("uuid", "UUID", a => a.Tag(subject.KeyField).Description(subject.KeyField.Description));
            }
            else
            {
                f.Argument(subject.KeyField.Name, SchemaNames.TypeOf(subject.KeyField), a => a.Tag(subject.KeyField).Description(subject.KeyField.Description));
            }

            if (subject.Find("slug") is { } slug)
            {
                f.Argument("slug", "String", a => a.Tag(slug).Description(slug.Description));
            }

            TimeArguments.Add(f);
        });
        query.Field($"{plural}Aggregate", $"{Pascal(plural)}Aggregate", f =>
        {
            f.Tag(new RootField(RootKind.Aggregate, subject)).From(source).Description($"Totals of {plural}, under the same filter as the list.");
            Conditions(f, subject);
            f.Cost(AggregateTypes.Weight);
        });
    }

    private static void Conditions(FieldBuilder field, Subject subject)
    {
        field.Argument("where", $"{subject.Name}FilterInput", a => a.Description("Which rows; all when left out."));
        if (subject.HasValidity)
        {
            SubjectTypes.DayArguments(field);
        }

        if (subject.IsMarkedSynthetic)
        {
            field.Argument("demonstration", "Boolean!", a => a.Default(false).Description("Whether rows of the demonstration layer are among them."));
        }

        TimeArguments.Add(field);
    }

    /// <summary>A name as types are spelled: with a capital.</summary>
    internal static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
