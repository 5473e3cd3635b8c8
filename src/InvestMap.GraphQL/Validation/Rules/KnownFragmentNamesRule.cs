using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>Fragment Spread Target Defined (5.5.2.1).</summary>
internal sealed class KnownFragmentNamesRule() : ValidationRule(Hooks.Spread)
{
    public override void Spread(FragmentSpreadNode node)
    {
        if (!Context.Fragments.ContainsKey(node.Name))
        {
            Context.Report(this, $"Unknown fragment \"{node.Name}\"{DidYouMean.Of(node.Name, Context.Fragments.Keys)}", node.Name.Start);
        }
    }
}
