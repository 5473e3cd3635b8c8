using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>Fragments Must Be Used (5.5.1.4).</summary>
internal sealed class NoUnusedFragmentsRule() : ValidationRule(Hooks.LeaveDocument)
{
    public override void LeaveDocument(DocumentNode node)
    {
        if (Context.Fragments.Count == 0)
        {
            return;
        }

        var used = new HashSet<string>();
        var open = new Stack<DefinitionFacts>(Context.Facts.Where(f => f.Node is OperationDefinitionNode));
        var byName = Context.Facts.Where(f => f.Node is FragmentDefinitionNode).ToLookup(f => ((FragmentDefinitionNode)f.Node).Name.Value);
        while (open.TryPop(out var facts))
        {
            foreach (var spread in facts.Spreads)
            {
                if (used.Add(spread.Name) && byName[spread.Name].FirstOrDefault() is { } next)
                {
                    open.Push(next);
                }
            }
        }

        foreach (var definition in node.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment && !used.Contains(fragment.Name))
            {
                Context.Report(this, $"Fragment \"{fragment.Name}\" is never used.", fragment.Start);
            }
        }
    }
}
