using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>Variables Are Input Types (5.8.2).</summary>
internal sealed class VariablesAreInputTypesRule() : ValidationRule(Hooks.Variable)
{
    public override void Variable(VariableDefinitionNode node)
    {
        if (Context.Schema.TryResolve(node.Type, out var type) && !type.IsInput)
        {
            Context.Report(this, $"Variable \"${node.Variable.Name}\" cannot be non-input type \"{node.Type}\".", node.Type.Start);
        }
    }
}
