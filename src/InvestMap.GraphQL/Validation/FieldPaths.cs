using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Response;

namespace InvestMap.GraphQL.Validation;

/// <summary>
/// Where in the response the fields of a document would stand, for errors found before anything is executed: response keys,
/// no indices of lists. A field of a fragment has a path where the fragment is spread at one place; at several it has as many.
/// </summary>
/// <param name="document">The document; it need not be valid.</param>
/// <param name="maxLength">Longer paths are not told: no valid operation has them.</param>
internal sealed class FieldPaths(DocumentNode document, int maxLength)
{
    private Dictionary<string, List<Spread>>? spreads;

    /// <summary>The path of the innermost field around an offset; null outside of any field, and where it is not known.</summary>
    public ResponsePath? At(int offset)
    {
        var keys = new Stack<string>();
        var definition = document.Definitions.FirstOrDefault(d => Contains(d, offset));

        // A cycle of fragments would lead from one to the next for ever.
        for (int steps = 0; steps < document.Definitions.Length && Selections(definition) is { } set && Contains(set, offset); steps++)
        {
            var own = KeysDownTo(offset, set);
            for (int i = own.Count - 1; i >= 0; i--)
            {
                keys.Push(own[i]);
            }

            if (keys.Count > maxLength)
            {
                return null;
            }

            if (definition is not FragmentDefinitionNode fragment)
            {
                return Path(keys);
            }

            spreads ??= FindSpreads();
            if (!spreads.TryGetValue(fragment.Name, out var places) || places is not [var only])
            {
                return null;
            }

            (definition, offset) = only;
        }

        return null;
    }

    private static ResponsePath? Path(Stack<string> keys)
    {
        ResponsePath? path = null;
        foreach (string key in keys)
        {
            path = path is null ? ResponsePath.Root(key) : path.Append(key);
        }

        return path;
    }

    private static List<string> KeysDownTo(int offset, SelectionSetNode set)
    {
        var keys = new List<string>();
        for (var below = set; below is not null;)
        {
            var selection = below.Selections.FirstOrDefault(s => Contains(s, offset));
            if (selection is FieldNode field)
            {
                keys.Add(field.ResponseKey);
            }

            below = SetBelow(selection);
        }

        return keys;
    }

    private static bool Contains(Node node, int offset) => node.Start <= offset && offset < node.End;

    private static SelectionSetNode? SetBelow(SelectionNode? selection) => selection switch
    {
        FieldNode field => field.SelectionSet,
        InlineFragmentNode inline => inline.SelectionSet,
        _ => null,
    };

    private static SelectionSetNode? Selections(DefinitionNode? definition) => definition switch
    {
        OperationDefinitionNode operation => operation.SelectionSet,
        FragmentDefinitionNode fragment => fragment.SelectionSet,
        _ => null,
    };

    private Dictionary<string, List<Spread>> FindSpreads()
    {
        var found = new Dictionary<string, List<Spread>>();
        foreach (var definition in document.Definitions)
        {
            if (Selections(definition) is { } set)
            {
                Find(set, definition);
            }
        }

        return found;

        void Find(SelectionSetNode set, DefinitionNode definition)
        {
            foreach (var selection in set.Selections)
            {
                if (selection is FragmentSpreadNode spread)
                {
                    if (!found.TryGetValue(spread.Name, out var places))
                    {
                        found.Add(spread.Name, places = []);
                    }

                    places.Add(new Spread(definition, spread.Start));
                }
                else if (SetBelow(selection) is { } below)
                {
                    Find(below, definition);
                }
            }
        }
    }

    private readonly record struct Spread(DefinitionNode Definition, int Offset);
}
