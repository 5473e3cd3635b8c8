using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.Validation;

namespace InvestMap.GraphQL.Limits;

/// <summary>
/// Limits of operations once fragments are expanded: depth, fields, aliases, visits of fragments. Each fragment is measured
/// once, so that fragments which double each other cost no more than their text.
/// </summary>
internal static class OperationLimits
{
    /// <summary>Checks a document that is valid otherwise: fragments exist and form no cycles.</summary>
    public static void Check(ValidationContext context)
    {
        var sizes = new Dictionary<string, Size>();
        foreach (var fragment in FragmentOrder.Of(context))
        {
            sizes[fragment.Name] = Measure(fragment.SelectionSet, sizes);
        }

        var limits = context.Limits;
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is not OperationDefinitionNode operation)
            {
                continue;
            }

            var size = Measure(operation.SelectionSet, sizes);
            Refuse(context, operation, size.Depth, limits.Depth, "selects deeper than {0} levels", ErrorCodes.OperationTooDeep);
            Refuse(context, operation, size.Visits, limits.FragmentVisits, "visits fragments more than {0} times", ErrorCodes.TooManyFragmentVisits);
            Refuse(context, operation, size.Fields, limits.Fields, "selects more than {0} fields", ErrorCodes.TooManyFields);
            Refuse(context, operation, size.Aliases, limits.Aliases, "has more than {0} aliases", ErrorCodes.TooManyAliases);
        }
    }

    private static void Refuse(ValidationContext context, OperationDefinitionNode operation, double size, int limit, string what, string code)
    {
        if (size > limit)
        {
            string name = operation.Name is { } given ? $"The operation \"{given}\"" : "The operation";
            context.Abort($"{name} {string.Format(System.Globalization.CultureInfo.InvariantCulture, what, limit)}.", code, operation.Start);
        }
    }

    private static Size Measure(SelectionSetNode set, Dictionary<string, Size> fragments)
    {
        double depth = 0, fields = 0, aliases = 0, visits = 0;
        foreach (var selection in set.Selections)
        {
            Size below = default;
            int own = 0;
            switch (selection)
            {
                case FieldNode field:
                    own = 1;
                    fields++;
                    aliases += field.Alias is null ? 0 : 1;
                    below = field.SelectionSet is null ? default : Measure(field.SelectionSet, fragments);
                    break;
                case InlineFragmentNode inline:
                    below = Measure(inline.SelectionSet, fragments);
                    break;
                case FragmentSpreadNode spread:
                    visits++;
                    below = fragments.GetValueOrDefault(spread.Name);
                    break;
                default:
                    break;
            }

            depth = Math.Max(depth, below.Depth + own);
            fields += below.Fields;
            aliases += below.Aliases;
            visits += below.Visits;
        }

        return new Size(depth, fields, aliases, visits);
    }

    private readonly record struct Size(double Depth, double Fields, double Aliases, double Visits);
}
