using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>Fragment Name Uniqueness (5.5.1.1).</summary>
internal sealed class UniqueFragmentNamesRule() : ValidationRule(Hooks.Fragment)
{
    private Dictionary<string, Name>? known;

    public override void Fragment(FragmentDefinitionNode node)
    {
        if (!(known ??= []).TryAdd(node.Name, node.Name))
        {
            Context.Report(this, $"There can be only one fragment named \"{node.Name}\".", known[node.Name].Start, node.Name.Start);
        }
    }
}
