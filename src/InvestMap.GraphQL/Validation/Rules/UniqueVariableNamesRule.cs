using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>Variable Uniqueness (5.8.1).</summary>
internal sealed class UniqueVariableNamesRule() : ValidationRule(Hooks.Operation)
{
    public override void Operation(OperationDefinitionNode node)
    {
        if (node.Variables.Length < 2)
        {
            return;
        }

        foreach (var group in node.Variables.GroupBy(v => v.Variable.Name.Value).Where(g => g.Count() > 1))
        {
            Context.Report(this, $"There can be only one variable named \"${group.Key}\".", [.. group.Select(v => v.Variable.Name.Start)]);
        }
    }
}
