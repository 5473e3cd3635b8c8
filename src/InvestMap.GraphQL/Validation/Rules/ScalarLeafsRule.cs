using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>Leaf Field Selections (5.3.3).</summary>
internal sealed class ScalarLeafsRule() : ValidationRule(Hooks.Field)
{
    public override void Field(FieldNode node, FieldDefinition? definition)
    {
        if (definition is null)
        {
            return;
        }

        if (definition.Type.Named.IsLeaf)
        {
            if (node.SelectionSet is { } below)
            {
                Context.Report(this, $"Field \"{node.Name}\" must not have a selection since type \"{definition.Type}\" has no subfields.", below.Start);
            }
        }
        else if (node.SelectionSet is null)
        {
            Context.Report(this, $"Field \"{node.Name}\" of type \"{definition.Type}\" must have a selection of subfields. Did you mean \"{node.Name} {{ ... }}\"?", node.Start);
        }
    }
}
