using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>Fragment Spreads Must Not Form Cycles (5.5.2.2).</summary>
internal sealed class NoFragmentCyclesRule() : ValidationRule(Hooks.LeaveDocument)
{
    private readonly HashSet<string> visited = [];
    private readonly Dictionary<string, int> depthByName = [];
    private readonly List<FragmentSpreadNode> path = [];

    public override void LeaveDocument(DocumentNode node)
    {
        if (Context.Fragments.Count == 0)
        {
            return;
        }

        var byName = new Dictionary<string, DefinitionFacts>();
        foreach (var facts in Context.Facts)
        {
            if (facts.Node is FragmentDefinitionNode fragment)
            {
                byName.TryAdd(fragment.Name, facts);
            }
        }

        foreach (var (name, facts) in byName)
        {
            if (visited.Add(name))
            {
                Search(name, facts, byName);
            }
        }
    }

    // Depth first with a stack of its own: a chain of fragments may be as long as the document.
    private void Search(string start, DefinitionFacts facts, Dictionary<string, DefinitionFacts> byName)
    {
        var frames = new Stack<(string Name, DefinitionFacts Facts, int Next)>();
        frames.Push((start, facts, 0));
        depthByName[start] = path.Count;
        while (frames.TryPop(out var frame))
        {
            if (frame.Next > 0)
            {
                path.RemoveAt(path.Count - 1);
            }

            if (frame.Next == frame.Facts.Spreads.Count)
            {
                depthByName.Remove(frame.Name);
                continue;
            }

            var spread = frame.Facts.Spreads[frame.Next];
            frames.Push((frame.Name, frame.Facts, frame.Next + 1));
            path.Add(spread);
            if (depthByName.TryGetValue(spread.Name, out int depth))
            {
                Report(spread.Name, path[depth..]);
            }
            else if (byName.TryGetValue(spread.Name, out var next) && visited.Add(spread.Name))
            {
                depthByName[spread.Name] = path.Count;
                frames.Push((spread.Name, next, 0));
            }
        }
    }

    private void Report(string name, List<FragmentSpreadNode> cycle)
    {
        string via = string.Join(", ", cycle.SkipLast(1).Take(20).Select(s => $"\"{s.Name}\""));
        Context.Report(this, $"Cannot spread fragment \"{name}\" within itself{(via.Length > 0 ? $" via {via}" : "")}.", [.. cycle.Select(s => s.Start)]);
    }
}
