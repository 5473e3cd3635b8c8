using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Validation;

namespace InvestMap.GraphQL.Limits;

/// <summary>Fragments in an order in which each comes after those that it spreads. Only for documents without cycles.</summary>
internal static class FragmentOrder
{
    public static List<FragmentDefinitionNode> Of(ValidationContext context)
    {
        var facts = new Dictionary<string, DefinitionFacts>();
        foreach (var fact in context.Facts)
        {
            if (fact.Node is FragmentDefinitionNode fragment)
            {
                facts.TryAdd(fragment.Name, fact);
            }
        }

        var order = new List<FragmentDefinitionNode>(facts.Count);
        var seen = new HashSet<string>();
        var open = new Stack<(DefinitionFacts Facts, int Next)>();
        foreach (var (name, start) in facts)
        {
            if (!seen.Add(name))
            {
                continue;
            }

            open.Push((start, 0));
            while (open.TryPop(out var frame))
            {
                if (frame.Next == frame.Facts.Spreads.Count)
                {
                    order.Add((FragmentDefinitionNode)frame.Facts.Node);
                    continue;
                }

                open.Push((frame.Facts, frame.Next + 1));
                string spread = frame.Facts.Spreads[frame.Next].Name;
                if (facts.TryGetValue(spread, out var below) && seen.Add(spread))
                {
                    open.Push((below, 0));
                }
            }
        }

        return order;
    }
}
