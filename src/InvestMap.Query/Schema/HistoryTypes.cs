using InvestMap.Catalog;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query;

/// <summary>The field <c>history</c> of every object that has versions, and what it gives.</summary>
internal static class HistoryTypes
{
    public static void Add(SchemaBuilder schema)
    {
        schema.Enum(HistoryEntries.Action.Name, e =>
        {
            e.Description(HistoryEntries.Action.Description).Tag(HistoryEntries.Action);
            foreach (var word in HistoryEntries.Action.Words)
            {
                e.Value(word.Name, word.Stored, word.Description, tag: word);
            }
        });
        var entry = HistoryEntries.Subject;
        schema.Object(entry.Name, t =>
        {
            t.Description(entry.Description);
            foreach (var field in entry.Fields)
            {
                _ = field switch
                {
                    { Target: { } target } => t.Field(field.ObjectName, target + (field.IsRequired ? "!" : ""), f => f.Tag(field).Description(field.Description)),
                    { Kind: FieldKind.Word } => t.Field(field.Name, SchemaNames.TypeOf(field) + "!", f => f.Tag(field).Description(field.Description)),
                    _ => t.Field(field.Name, "[String!]!", f => f.Tag(new ChangedFieldsField(field)).Description(field.Description)),
                };
            }
        });
    }

    /// <summary>Adds the field to the type of a subject.</summary>
    public static void AddTo(FieldedTypeBuilder type) => type.Field(HistoryEntries.Relation.Name, $"[{HistoryEntries.Subject.Name}!]!", f => f
        .Tag(HistoryEntries.Relation).Description(HistoryEntries.Relation.Description)
        .Argument("first", "Int!", a => a.Default(PagePass.DefaultSize).Description($"How many at most, up to {PagePass.MaxSize}."))
        .ListSize(assumedSize: PagePass.DefaultSize, slicingArguments: ["first"], slicingArgumentDefaultValue: PagePass.DefaultSize));
}
