using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>All Variable Usages Are Allowed (5.8.5).</summary>
internal sealed class VariablesInAllowedPositionRule() : ValidationRule(Hooks.LeaveDocument)
{
    public override void LeaveDocument(DocumentNode node)
    {
        foreach (var start in Context.Facts)
        {
            if (start.Node is OperationDefinitionNode { Variables.IsEmpty: false } operation)
            {
                Check(operation, start);
            }
        }
    }

    private void Check(OperationDefinitionNode operation, DefinitionFacts start)
    {
        var variables = new Dictionary<string, (VariableDefinitionNode Node, GraphQLType? Type)>();
        foreach (var variable in operation.Variables)
        {
            variables[variable.Variable.Name] = (variable, Context.Schema.TryResolve(variable.Type, out var type) ? type : null);
        }

        foreach (var facts in Context.Reachable(start))
        {
            foreach (var usage in facts.Usages)
            {
                if (usage.Type is not null && variables.TryGetValue(usage.Node.Name, out var variable) && variable.Type is not null)
                {
                    Check(usage, variable.Node, variable.Type);
                }
            }
        }
    }

    private void Check(in VariableUsage usage, VariableDefinitionNode definition, GraphQLType type)
    {
        if (!IsAllowed(usage, definition, type))
        {
            Context.Report(this, $"Variable \"${usage.Node.Name}\" of type \"{type}\" used in position expecting type \"{usage.Type}\".", definition.Start, usage.Node.Start);
        }
        else if (usage.OneOf is { } oneOf && !type.IsNonNull)
        {
            Context.Report(
                this,
                $"Variable \"${usage.Node.Name}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{oneOf.Name}\".",
                definition.Start,
                usage.Node.Start);
        }
    }

    private bool IsAllowed(in VariableUsage usage, VariableDefinitionNode definition, GraphQLType type)
    {
        var place = usage.Type!;
        if (place is NonNullType nonNull && !type.IsNonNull)
        {
            return (definition.DefaultValue is not (null or NullValueNode) || usage.HasDefault) && Context.Schema.IsTypeSubTypeOf(type, nonNull.OfType);
        }

        return Context.Schema.IsTypeSubTypeOf(type, place);
    }
}
