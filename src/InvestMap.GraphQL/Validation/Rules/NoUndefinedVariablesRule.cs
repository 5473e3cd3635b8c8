using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>All Variable Uses Defined (5.8.3).</summary>
internal sealed class NoUndefinedVariablesRule() : ValidationRule(Hooks.LeaveDocument)
{
    public override void LeaveDocument(DocumentNode node)
    {
        foreach (var facts in Context.Facts)
        {
            if (facts.Node is OperationDefinitionNode operation)
            {
                Check(operation, facts);
            }
        }
    }

    private void Check(OperationDefinitionNode operation, DefinitionFacts start)
    {
        var defined = new HashSet<string>();
        foreach (var variable in operation.Variables)
        {
            defined.Add(variable.Variable.Name);
        }

        foreach (var facts in Context.Reachable(start))
        {
            foreach (var usage in facts.Usages)
            {
                if (!defined.Contains(usage.Node.Name))
                {
                    string by = operation.Name is { } name ? $" by operation \"{name}\"" : "";
                    Context.Report(this, $"Variable \"${usage.Node.Name}\" is not defined{by}.", usage.Node.Start, operation.Start);
                }
            }
        }
    }
}
