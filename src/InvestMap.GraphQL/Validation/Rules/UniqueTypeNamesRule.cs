using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>Types have unique names (3.3).</summary>
internal sealed class UniqueTypeNamesRule() : ValidationRule(Hooks.Definition)
{
    private readonly Dictionary<string, Name> known = [];

    public override void Definition(TypeSystemNode node)
    {
        if (node is not TypeDefinitionNode { IsExtension: false } type)
        {
            return;
        }

        if (Context.Surroundings!.Types.ContainsKey(type.Name))
        {
            Context.Report(this, $"Type \"{type.Name}\" already exists in the schema. It cannot also be defined in this type definition.", type.Name.Start);
        }
        else if (!known.TryAdd(type.Name, type.Name))
        {
            Context.Report(this, $"There can be only one type named \"{type.Name}\".", known[type.Name].Start, type.Name.Start);
        }
    }
}
