using System.Collections.Immutable;
using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>Argument Uniqueness (5.4.2).</summary>
internal sealed class UniqueArgumentNamesRule() : ValidationRule(Hooks.Arguments)
{
    public override void Arguments(ImmutableArray<ArgumentNode> nodes)
    {
        if (nodes.Length < 2)
        {
            return;
        }

        var seen = new HashSet<string>(nodes.Length);
        HashSet<string>? doubled = null;
        foreach (var node in nodes)
        {
            if (!seen.Add(node.Name))
            {
                (doubled ??= []).Add(node.Name);
            }
        }

        foreach (string name in doubled ?? [])
        {
            Context.Report(this, $"There can be only one argument named \"{name}\".", [.. nodes.Where(n => n.Name == name).Select(n => n.Start)]);
        }
    }
}
