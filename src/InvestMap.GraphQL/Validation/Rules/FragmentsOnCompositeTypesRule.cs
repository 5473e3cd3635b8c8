using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>Fragments on Object, Interface or Union Types (5.5.1.3).</summary>
internal sealed class FragmentsOnCompositeTypesRule() : ValidationRule(Hooks.Fragment | Hooks.InlineFragment)
{
    public override void Fragment(FragmentDefinitionNode node) => Check(node.TypeCondition, $"Fragment \"{node.Name}\"");

    public override void InlineFragment(InlineFragmentNode node)
    {
        if (node.TypeCondition is { } condition)
        {
            Check(condition, "Fragment");
        }
    }

    private void Check(NamedTypeNode condition, string subject)
    {
        if (Context.Schema.Type(condition.Name) is { IsComposite: false })
        {
            Context.Report(this, $"{subject} cannot condition on non composite type \"{condition.Name}\".", condition.Start);
        }
    }
}
