using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>All Variables Used (5.8.4).</summary>
internal sealed class NoUnusedVariablesRule() : ValidationRule(Hooks.LeaveDocument)
{
    public override void LeaveDocument(DocumentNode node)
    {
        foreach (var start in Context.Facts)
        {
            if (start.Node is not OperationDefinitionNode { Variables.IsEmpty: false } operation)
            {
                continue;
            }

            var used = new HashSet<string>();
            foreach (var facts in Context.Reachable(start))
            {
                foreach (var usage in facts.Usages)
                {
                    used.Add(usage.Node.Name);
                }
            }

            foreach (var variable in operation.Variables)
            {
                if (!used.Contains(variable.Variable.Name))
                {
                    string by = operation.Name is { } name ? $" in operation \"{name}\"" : "";
                    Context.Report(this, $"Variable \"${variable.Variable.Name}\" is never used{by}.", variable.Start);
                }
            }
        }
    }
}
