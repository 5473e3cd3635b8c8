using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>Operation Name Uniqueness (5.2.2.1).</summary>
internal sealed class UniqueOperationNamesRule() : ValidationRule(Hooks.Operation)
{
    private Dictionary<string, Name>? known;

    public override void Operation(OperationDefinitionNode node)
    {
        if (node.Name is { } name && !(known ??= []).TryAdd(name, name))
        {
            Context.Report(this, $"There can be only one operation named \"{name}\".", known[name].Start, name.Start);
        }
    }
}
