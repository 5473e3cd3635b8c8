using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>Values of an enum have unique names (3.9), extensions included.</summary>
internal sealed class UniqueEnumValueNamesRule() : ValidationRule(Hooks.Definition)
{
    private readonly Dictionary<(string Type, string Value), Name> known = [];

    public override void Definition(TypeSystemNode node)
    {
        if (node is not EnumTypeNode type)
        {
            return;
        }

        var existing = Context.Surroundings!.Types.GetValueOrDefault(type.Name.Value) as EnumType;
        foreach (var value in type.Values)
        {
            if (existing is not null && existing.ValueList.Exists(v => v.Name == value.Name && !v.Nodes.Any(n => n.Source == Context.Document.Source)))
            {
                Context.Report(this, $"Enum value \"{type.Name}.{value.Name}\" already exists in the schema. It cannot also be defined in this type extension.", value.Name.Start);
            }
            else if (!known.TryAdd((type.Name, value.Name), value.Name))
            {
                Context.Report(this, $"Enum value \"{type.Name}.{value.Name}\" can only be defined once.", known[(type.Name, value.Name)].Start, value.Name.Start);
            }
        }
    }
}
