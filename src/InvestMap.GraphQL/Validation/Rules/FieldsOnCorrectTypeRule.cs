using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>Field Selections (5.3.1): a selected field exists on its type.</summary>
internal sealed class FieldsOnCorrectTypeRule() : ValidationRule(Hooks.Field)
{
    public override void Field(FieldNode node, FieldDefinition? definition)
    {
        if (definition is not null || Context.ParentType is not { } type)
        {
            return;
        }

        string hint = TypesThatHaveIt(type, node.Name) is { Count: > 0 } types
            ? $". Did you mean to use an inline fragment on {string.Join(" or ", types.Select(t => $"\"{t}\""))}?"
            : type is FieldedType fielded ? DidYouMean.Of(node.Name, fielded.Fields.Select(f => f.Name))
            : ". A union has no fields: select those of its types in inline fragments" + DidYouMean.Known(Context.Schema.PossibleTypes(type).Select(t => t.Name));
        Context.Report(this, $"Cannot query field \"{node.Name}\" on type \"{type.Name}\"{hint}", node.Start);
    }

    private List<string> TypesThatHaveIt(NamedType type, string field) => type is ObjectType
        ? []
        : [.. Context.Schema.PossibleTypes(type).Where(t => t.Field(field) is not null).Select(t => t.Name).Take(5)];
}
