using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>Values of Correct Type (5.6.1), with Input Object Field Names and Required Fields (5.6.2, 5.6.4).</summary>
internal sealed class ValuesOfCorrectTypeRule() : ValidationRule(Hooks.Argument | Hooks.Variable)
{
    public override void Argument(ArgumentNode node, InputValueDefinition? definition)
    {
        if (definition is not null)
        {
            Check(node.Value, definition.Type);
        }
    }

    public override void Variable(VariableDefinitionNode node)
    {
        if (node.DefaultValue is { } value && Context.Schema.TryResolve(node.Type, out var type) && type.IsInput)
        {
            Check(value, type);
        }
    }

    private void Check(ValueNode node, GraphQLType type)
    {
        LiteralChecker.Check(node, type, (at, message) => Context.Report(this, message, at.Start));
    }
}
