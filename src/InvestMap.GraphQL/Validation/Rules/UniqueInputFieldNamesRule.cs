using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>Input Object Field Uniqueness (5.6.3).</summary>
internal sealed class UniqueInputFieldNamesRule() : ValidationRule(Hooks.ObjectValue)
{
    public override void ObjectValue(ObjectValueNode node)
    {
        if (node.Fields.Length < 2)
        {
            return;
        }

        var known = new Dictionary<string, int>(node.Fields.Length);
        foreach (var field in node.Fields)
        {
            if (!known.TryAdd(field.Name, field.Start))
            {
                Context.Report(this, $"There can be only one input field named \"{field.Name}\".", known[field.Name], field.Start);
            }
        }
    }
}
