using System.Text.Json;
using InvestMap.Catalog;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query.Tests;

/// <summary>
/// Which arguments, input fields and words of the schema's own enums a document uses. What all subjects or all enums of the
/// catalogue have in common counts once: <c>FilterInput.not</c>, <c>WordOperationFilterInput.nin</c>, <c>List(first:)</c>.
/// </summary>
internal sealed class CaseCoverage
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private JsonElement _variables;
    private Dictionary<string, GraphQLType> _variableTypes = [];
    private Dictionary<string, FragmentDefinitionNode> _fragments = [];

    public IReadOnlySet<string> Seen => _seen;

    /// <summary>Everything that a document could use.</summary>
    public static SortedSet<string> All()
    {
        var all = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in Contract.Types)
        {
            foreach (var field in (type as FieldedType)?.Fields ?? [])
            {
                all.UnionWith(field.Arguments.Select(a => Name((FieldedType)type, field, a)));
            }

            all.UnionWith(((type as InputObjectType)?.Fields ?? []).Where(f => !IsPicture(type)).Select(f => Name((InputObjectType)type, f)));
            all.UnionWith(((type as EnumType)?.Values ?? []).Where(_ => IsOwn(type) && IsInput(type)).Select(v => Name(type, v.Name)));
        }

        return all;
    }

    /// <summary>Adds what a document uses with these variables.</summary>
    public void Add(string document, JsonElement variables)
    {
        var parsed = Parser.Parse(document);
        _variables = variables;
        _fragments = parsed.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(f => f.Name.Value);
        foreach (var operation in parsed.Definitions.OfType<OperationDefinitionNode>())
        {
            _variableTypes = operation.Variables.ToDictionary(
                v => v.Variable.Name.Value,
                v => Contract.Schema.TryResolve(v.Type, out var type) ? type : throw new InvalidOperationException($"{v.Type} is no type."));
            Add(operation.SelectionSet, Contract.Schema.Type("Query")!);
        }
    }

    private void Add(SelectionSetNode selections, NamedType parent)
    {
        foreach (var selection in selections.Selections)
        {
            switch (selection)
            {
                case FieldNode node when (parent as FieldedType)?.Field(node.Name) is { } field:
                    foreach (var argument in node.Arguments)
                    {
                        var definition = field.Argument(argument.Name)!;
                        _seen.Add(Name((FieldedType)parent, field, definition));
                        Add(argument.Value, definition.Type);
                    }

                    if (node.SelectionSet is not null)
                    {
                        Add(node.SelectionSet, field.Type.Named);
                    }

                    break;
                case InlineFragmentNode inline:
                    Add(inline.SelectionSet, inline.TypeCondition is null ? parent : Contract.Schema.Type(inline.TypeCondition.Name)!);
                    break;
                case FragmentSpreadNode spread:
                    var fragment = _fragments[spread.Name.Value];
                    Add(fragment.SelectionSet, Contract.Schema.Type(fragment.TypeCondition.Name)!);
                    break;
            }
        }
    }

    private void Add(ValueNode value, GraphQLType type)
    {
        switch (value)
        {
            case VariableNode variable when _variables.ValueKind == JsonValueKind.Object && _variables.TryGetProperty(variable.Name, out var json):
                Add(json, _variableTypes[variable.Name]);
                break;
            case ListValueNode list:
                foreach (var item in list.Values)
                {
                    Add(item, Item(type));
                }

                break;
            case ObjectValueNode input when Single(type) is InputObjectType inputType:
                foreach (var field in input.Fields)
                {
                    _seen.Add(Name(inputType, inputType.Field(field.Name)!));
                    Add(field.Value, inputType.Field(field.Name)!.Type);
                }

                break;
            case EnumValueNode word:
                _seen.Add(Name(type.Named, word.Value));
                break;
        }
    }

    private void Add(JsonElement json, GraphQLType type)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in json.EnumerateArray())
                {
                    Add(item, Item(type));
                }

                break;
            case JsonValueKind.Object when Single(type) is InputObjectType input:
                foreach (var property in json.EnumerateObject())
                {
                    _seen.Add(Name(input, input.Field(property.Name)!));
                    Add(property.Value, input.Field(property.Name)!.Type);
                }

                break;
            case JsonValueKind.String when type.Named is EnumType:
                _seen.Add(Name(type.Named, json.GetString()!));
                break;
        }
    }

    private static GraphQLType Item(GraphQLType type) => type.Nullable is ListType list ? list.OfType : type;

    private static GraphQLType Single(GraphQLType type) => Item(type).Nullable;

    private static string Name(FieldedType parent, FieldDefinition field, InputValueDefinition argument) => field.Tag switch
    {
        RootField root => $"{root.Kind}({argument.Name}:)",
        Relation => $"many({argument.Name}:)",
        TranslatedField or TranslatedLanguageField => $"text({argument.Name}:)",
        _ => $"{General(parent.Name)}.{field.Name}({argument.Name}:)",
    };

    private static string Name(InputObjectType type, InputValueDefinition field)
    {
        var name = type.Name.StartsWith("ListFilterInputTypeOf", StringComparison.Ordinal) ? "ListFilterInput"
            : type.Name.EndsWith("OperationFilterInput", StringComparison.Ordinal) && IsWord(type.Name[..^"OperationFilterInput".Length]) ? "WordOperationFilterInput"
            : General(type.Name);
        return name + "." + field.Tag switch
        {
            Relation => "(many)",
            Field { Kind: FieldKind.Geometry } => "(place)",
            Field { Target: not null } => "(object)",
            Field { Vocabulary: not null } => "(word)",
            Field plain => $"({plain.Kind})",
            _ => field.Name,
        };
    }

    // Keys of groups are made by the catalogue: one of each kind is enough here, and GroupTests asks them all.
    private static string Name(NamedType type, string value)
    {
        var tag = ((EnumType)type).Values.First(v => v.Name == value).Value;
        return $"{General(type.Name)}: {(tag is GroupKey { Columns: [.., var column] } ? column.Field.Target is null ? column.Field.Kind : "(object)" : value)}";
    }

    // The longest name first: PlotsAggregate is of Plots, not of Plot.
    private static string General(string name)
    {
        foreach (var subject in Catalogue.Map.Subjects)
        {
            if (subject.Plural is { } plural && name.StartsWith(char.ToUpperInvariant(plural[0]) + plural[1..], StringComparison.Ordinal))
            {
                return "Things" + name[plural.Length..];
            }

            foreach (var suffix in new[] { "", "FilterInput", "SortInput", "GroupKey" })
            {
                if (name == subject.Name + suffix)
                {
                    return "Thing" + suffix;
                }
            }
        }

        return name;
    }

    private static bool IsWord(string name) => Contract.Schema.Type(name) is EnumType { Tag: Vocabulary };

    private static bool IsOwn(NamedType type) => type is EnumType { Tag: not Vocabulary };

    // GeoJSON's inputs name the members of the scalar Geometry for whoever reads the schema; no argument takes them.
    private static bool IsPicture(NamedType type) => type.Name.StartsWith("GeoJSON", StringComparison.Ordinal);

    private static bool IsInput(NamedType type) => Contract.Types.Any(t => t switch
    {
        FieldedType fielded => fielded.Fields.Any(f => f.Arguments.Any(a => a.Type.Named == type)),
        InputObjectType input => !IsPicture(input) && input.Fields.Any(f => f.Type.Named == type),
        _ => false,
    });
}
