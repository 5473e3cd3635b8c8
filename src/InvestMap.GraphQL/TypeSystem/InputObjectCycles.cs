using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.TypeSystem;

/// <summary>Input objects that cannot be given a finite value, and defaults that need themselves (specification 3.10).</summary>
internal sealed class InputObjectCycles(Action<string, IEnumerable<SourceLocation>> report)
{
    private readonly HashSet<InputObjectType> visited = [];
    private readonly Dictionary<InputObjectType, int> depthByType = [];
    private readonly List<(InputObjectType Type, InputValueDefinition Field)> path = [];
    private readonly HashSet<InputValueDefinition> visitedDefaults = [];
    private readonly List<(InputObjectType Type, InputValueDefinition Field)> defaultPath = [];

    public void Check(IEnumerable<InputObjectType> types)
    {
        var all = types.ToList();
        foreach (var type in all)
        {
            FindRequired(type);
        }

        foreach (var type in NotFinite(all).Where(t => t.IsOneOf))
        {
            report($"Input Object {type.Name} cannot be provided a finite value because each of its fields references itself.", type.Nodes.Select(n => n.Location));
        }

        foreach (var type in all)
        {
            FindDefaults(type, new ObjectValueNode { Fields = [] });
        }
    }

    private static InputObjectType? Required(InputObjectType type, InputValueDefinition field) =>
        !type.IsOneOf && field.Type is NonNullType { OfType: InputObjectType below } ? below : null;

    // The least set: a type is finite when all that it requires is; a oneOf when any of its fields is.
    private static IEnumerable<InputObjectType> NotFinite(List<InputObjectType> types)
    {
        var finite = new HashSet<InputObjectType>();
        bool grows = true;
        while (grows)
        {
            grows = false;
            foreach (var type in types)
            {
                bool isFinite = type.IsOneOf
                    ? type.Fields.IsEmpty || type.Fields.Any(f => f.Type.Nullable is not InputObjectType below || finite.Contains(below))
                    : type.Fields.All(f => Required(type, f) is not { } below || finite.Contains(below));
                grows |= isFinite && finite.Add(type);
            }
        }

        return types.Where(t => !finite.Contains(t));
    }

    private void FindRequired(InputObjectType type)
    {
        if (!visited.Add(type))
        {
            return;
        }

        depthByType[type] = path.Count;
        foreach (var field in type.Fields)
        {
            if (Required(type, field) is not { } below)
            {
                continue;
            }

            path.Add((type, field));
            if (depthByType.TryGetValue(below, out int depth))
            {
                var cycle = path[depth..];
                report(
                    $"Input Object {below.Name} cannot be provided a finite value because it references itself through fields: {string.Join(", ", cycle.Select(c => $"{c.Type.Name}.{c.Field.Name}"))}.",
                    cycle.SelectMany(c => c.Field.Nodes.Select(n => n.Location)));
            }
            else
            {
                FindRequired(below);
            }

            path.RemoveAt(path.Count - 1);
        }

        depthByType.Remove(type);
    }

    private void FindDefaults(InputObjectType type, ValueNode literal)
    {
        switch (literal)
        {
            case ListValueNode list:
                foreach (var item in list.Values)
                {
                    FindDefaults(type, item);
                }

                break;
            case ObjectValueNode value:
                foreach (var field in type.Fields)
                {
                    if (field.Type.Named is not InputObjectType below)
                    {
                        continue;
                    }

                    if (value.Fields.FirstOrDefault(f => f.Name.Value == field.Name) is { } given)
                    {
                        FindDefaults(below, given.Value);
                    }
                    else if (field.DefaultValue is { } fallback)
                    {
                        FindDefault(type, field, below, fallback);
                    }
                }

                break;
            default:
                break;
        }
    }

    private void FindDefault(InputObjectType type, InputValueDefinition field, InputObjectType below, ValueNode fallback)
    {
        int at = defaultPath.FindIndex(p => p.Field == field);
        if (at >= 0)
        {
            var cycle = defaultPath[at..];
            string via = cycle.Count > 1 ? $" via the default values of: {string.Join(", ", cycle.Skip(1).Select(c => $"{c.Type.Name}.{c.Field.Name}"))}" : "";
            report(
                $"Invalid circular reference. The default value of Input Object field {type.Name}.{field.Name} references itself{via}.",
                cycle.SelectMany(c => c.Field.Nodes.Select(n => n.Source.LocationAt(c.Field.DefaultValue!.Start))));
            return;
        }

        if (!visitedDefaults.Add(field))
        {
            return;
        }

        defaultPath.Add((type, field));
        FindDefaults(below, fallback);
        defaultPath.RemoveAt(defaultPath.Count - 1);
    }
}
