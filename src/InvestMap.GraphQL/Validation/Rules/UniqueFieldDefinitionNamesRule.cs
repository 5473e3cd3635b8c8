using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Validation.Rules;

/// <summary>Fields of a type have unique names (3.6, 3.7, 3.10), extensions included.</summary>
internal sealed class UniqueFieldDefinitionNamesRule() : ValidationRule(Hooks.Definition)
{
    private readonly Dictionary<(string Type, string Field), Name> known = [];

    public override void Definition(TypeSystemNode node)
    {
        IEnumerable<MemberDefinitionNode> fields = node switch
        {
            CompositeTypeNode composite => composite.Fields,
            InputObjectTypeNode input => input.Fields,
            _ => [],
        };
        foreach (var field in fields)
        {
            string type = ((TypeDefinitionNode)node).Name;
            if (Exists(type, field.Name))
            {
                Context.Report(this, $"Field \"{type}.{field.Name}\" already exists in the schema. It cannot also be defined in this type extension.", field.Name.Start);
            }
            else if (!known.TryAdd((type, field.Name), field.Name))
            {
                Context.Report(this, $"Field \"{type}.{field.Name}\" can only be defined once.", known[(type, field.Name)].Start, field.Name.Start);
            }
        }
    }

    private bool Exists(string type, string field) => Context.Surroundings!.Types.GetValueOrDefault(type) switch
    {
        FieldedType fielded => fielded.FieldList.Exists(f => f.Name == field && !f.Nodes.Any(n => n.Source == Context.Document.Source)),
        InputObjectType input => input.FieldList.Exists(f => f.Name == field && !f.Nodes.Any(n => n.Source == Context.Document.Source)),
        _ => false,
    };
}
