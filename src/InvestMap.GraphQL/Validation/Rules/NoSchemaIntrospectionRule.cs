using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>For services that hide their schema: no <c>__schema</c> and no <c>__type</c>. Not a rule of the specification.</summary>
internal sealed class NoSchemaIntrospectionRule() : ValidationRule(Hooks.Field)
{
    public override void Field(FieldNode node, FieldDefinition? definition)
    {
        if (definition?.Type.Named.IsIntrospection == true)
        {
            Context.Report(this, $"Introspection is not offered here: the field \"{Context.ParentType}.{node.Name}\" was asked for.", node.Start);
        }
    }
}
