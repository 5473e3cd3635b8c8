using System.Globalization;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.TypeSystem;
using InvestMap.GraphQL.Validation;

namespace InvestMap.GraphQL.Limits;

/// <summary>What a request wants to know of its cost.</summary>
public enum CostMode
{
    /// <summary>Nothing; the limit holds all the same.</summary>
    Enforce,

    /// <summary>The cost in <c>extensions.operationCost</c>, beside the answer.</summary>
    Report,

    /// <summary>The cost alone; nothing is executed and nothing is refused for it.</summary>
    Validate,
}

/// <summary>The cost of an operation: an upper bound, whatever <c>@skip</c> and <c>@include</c> say.</summary>
/// <param name="FieldCost">The weights of all fields and of what is given to them, times the lengths of the lists around them.</param>
/// <param name="TypeCost">How many objects the answer can have.</param>
/// <param name="DependsOnVariables">Whether a variable bounds the length of a list, or has a cost in it.</param>
public readonly record struct OperationCost(double FieldCost, double TypeCost, bool DependsOnVariables)
{
    /// <summary>Measures an operation of a valid document. A fragment is measured once for each way in which it is reached.</summary>
    internal static OperationCost Of(
        GraphQLSchema schema, OperationDefinitionNode operation, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, VariableValues variables, DocumentNode document)
    {
        var meter = new Meter(schema, fragments, variables, document);
        var (fields, types) = meter.Measure(operation.SelectionSet, schema.RootType(operation.Operation), null, 1);
        return new OperationCost(fields, types + 1, meter.DependsOnVariables);
    }

    private sealed class Meter(GraphQLSchema schema, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, VariableValues variables, DocumentNode document)
    {
        private readonly Dictionary<string, (double, double)> measured = [];

        public bool DependsOnVariables { get; private set; }

        /// <summary>Fields and objects of a selection; <paramref name="sized"/> names fields of it that are lists of the given size.</summary>
        public (double Fields, double Types) Measure(SelectionSetNode set, NamedType? type, ListSize? sized, double size)
        {
            double fields = 0, types = 0;
            foreach (var selection in set.Selections)
            {
                var (f, t) = selection switch
                {
                    FieldNode field => Measure(field, type, sized, size),
                    InlineFragmentNode inline => Measure(inline.SelectionSet, inline.TypeCondition is null ? type : schema.Type(inline.TypeCondition.Name), sized, size),
                    FragmentSpreadNode spread => Measure(spread, sized, size),
                    _ => (0, 0),
                };
                fields += f;
                types += t;
            }

            return (fields, types);
        }

        private (double Fields, double Types) Measure(FragmentSpreadNode spread, ListSize? sized, double size)
        {
            if (!fragments.TryGetValue(spread.Name, out var fragment))
            {
                return (0, 0);
            }

            // Without a list around it, its cost is the same everywhere.
            if (sized is null && measured.TryGetValue(spread.Name, out var known))
            {
                return known;
            }

            var cost = Measure(fragment.SelectionSet, schema.Type(fragment.TypeCondition.Name), sized, size);
            if (sized is null)
            {
                measured[spread.Name] = cost;
            }

            return cost;
        }

        private (double Fields, double Types) Measure(FieldNode node, NamedType? type, ListSize? sized, double size)
        {
            var field = type is null ? null : schema.FieldOf(type, node.Name);
            if (field is null)
            {
                return (0, 0);
            }

            bool isComposite = field.Type.Named.IsComposite;
            double weight = (field.Cost ?? (isComposite && !field.Type.Named.IsIntrospection ? 1 : 0)) + Given(node, field);
            if (node.SelectionSet is not { } below || !isComposite)
            {
                return (weight, 0);
            }

            double length = sized?.SizedFields.Contains(field.Name) == true ? size : 1;
            ListSize? passedOn = null;
            double passedSize = 1;
            if (field.ListSize is { } own)
            {
                double given = SizeOf(node, field, own);
                if (own.SizedFields.IsEmpty)
                {
                    length = Math.Max(length, given);
                }
                else
                {
                    (passedOn, passedSize) = (own, given);
                }
            }

            var (fields, types) = Measure(below, field.Type.Named, passedOn, passedSize);
            return (weight + (length * fields), length * (types + (field.Type.Named.IsIntrospection ? 0 : 1)));
        }

        private double Given(FieldNode node, FieldDefinition field)
        {
            double cost = 0;
            foreach (var argument in node.Arguments)
            {
                cost += field.Argument(argument.Name.Value) is { BearsCost: true } definition ? CostOf(definition, argument.Value) : 0;
            }

            return cost;
        }

        // What a value and those in it add: literals as they stand in the document, variables as they came.
        private double CostOf(InputValueDefinition definition, object? given)
        {
            given = given is VariableNode variable ? ValueOf(variable) : given;
            return given is null or NullValueNode || !definition.BearsCost ? 0 : (definition.Cost ?? 0) + Within(given);

            double Within(object? value) => value switch
            {
                ListValueNode list => list.Values.Sum(Within),
                object?[] list => list.Sum(Within),
                ObjectValueNode literal when definition.Type.Named is InputObjectType type =>
                    literal.Fields.Sum(f => type.Field(f.Name.Value) is { } inner ? CostOf(inner, f.Value) : 0),
                InputObject input => input.Sum(entry => CostOf(entry.Field, entry.Value)),
                VariableNode item => Within(ValueOf(item)),
                _ => 0,
            };
        }

        private object? ValueOf(VariableNode variable)
        {
            DependsOnVariables = true;
            return variables.TryGet(variable.Name, out object? value) ? value : null;
        }

        private double SizeOf(FieldNode node, FieldDefinition field, ListSize size)
        {
            double? largest = null;
            int given = 0;
            foreach (string name in size.SlicingArguments)
            {
                if (field.Argument(name) is not { } definition)
                {
                    continue;
                }

                double? value = null;
                foreach (var argument in node.Arguments)
                {
                    if (argument.Name.Value == name)
                    {
                        value = LengthBy(definition, argument.Value);
                        given += value is null ? 0 : 1;
                    }
                }

                value ??= LengthBy(definition, definition.DefaultValue);
                largest = value is null ? largest : Math.Max(largest ?? 0, value.Value);
            }

            if (size.RequireOneSlicingArgument && !size.SlicingArguments.IsEmpty && given != 1)
            {
                throw new GraphQLException(new GraphQLError(
                    $"Exactly one of the arguments {string.Join(", ", size.SlicingArguments)} must be given to {field.Name}.",
                    ErrorCodes.Validation,
                    [document.Source.LocationAt(node.Start)],
                    new FieldPaths(document, int.MaxValue).At(node.Start)));
            }

            return Math.Max(0, largest ?? size.SlicingArgumentDefaultValue ?? size.AssumedSize ?? 1);
        }

        // A number says the length of a list; a list has one row for each of its items.
        private double? LengthBy(InputValueDefinition argument, object? given)
        {
            given = given is VariableNode variable ? ValueOf(variable) : given;
            return given switch
            {
                null or NullValueNode => null,
                ListValueNode list => list.Values.Length,
                object?[] list => list.Length,
                _ when argument.Type.Nullable is ListType => 1,
                int number => number,
                IntValueNode literal when double.TryParse(literal.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out double parsed) => parsed,
                _ => null,
            };
        }
    }
}
