using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.TypeSystem;

/// <summary>Whether a type keeps what its interfaces promise (specification 3.6 IsValidImplementation).</summary>
internal sealed class ImplementationValidator(GraphQLSchema schema, Action<string, IEnumerable<SourceLocation>> report)
{
    public void Check(FieldedType type)
    {
        var seen = new HashSet<InterfaceType>();
        foreach (var parent in type.Interfaces)
        {
            if (parent == type)
            {
                report($"Type {type.Name} cannot implement itself because it would create a circular reference.", PlacesOfInterface(type, parent));
            }
            else if (!seen.Add(parent))
            {
                report($"Type {type.Name} can only implement {parent.Name} once.", PlacesOfInterface(type, parent));
            }
            else
            {
                CheckAncestors(type, parent);
                Check(type, parent);
            }
        }
    }

    private static IEnumerable<SourceLocation> PlacesOfInterface(FieldedType type, InterfaceType parent) =>
        type.Nodes.SelectMany(n => ((CompositeTypeNode)n.Node).Interfaces.Where(i => i.Name == parent.Name).Select(i => n.Source.LocationAt(i.Start)));

    private void CheckAncestors(FieldedType type, InterfaceType parent)
    {
        foreach (var ancestor in parent.Interfaces)
        {
            if (!type.Interfaces.Contains(ancestor))
            {
                report(
                    ancestor == type
                        ? $"Type {type.Name} cannot implement {parent.Name} because it would create a circular reference."
                        : $"Type {type.Name} must implement {ancestor.Name} because it is implemented by {parent.Name}.",
                    [.. PlacesOfInterface(parent, ancestor), .. PlacesOfInterface(type, parent)]);
            }
        }
    }

    private void Check(FieldedType type, InterfaceType parent)
    {
        foreach (var expected in parent.Fields)
        {
            if (type.Field(expected.Name) is not { } field)
            {
                report(
                    $"Interface field {parent.Name}.{expected.Name} expected but {type.Name} does not provide it.",
                    [.. expected.Nodes.Select(n => n.Location), .. type.Nodes.Select(n => n.Location)]);
                continue;
            }

            string own = $"{type.Name}.{field.Name}";
            string promised = $"{parent.Name}.{field.Name}";
            if (!schema.IsTypeSubTypeOf(field.Type, expected.Type))
            {
                report(
                    $"Interface field {promised} expects type {expected.Type} but {own} is type {field.Type}.",
                    [.. SchemaValidator.PlacesOfType(expected.Nodes), .. SchemaValidator.PlacesOfType(field.Nodes)]);
            }

            CheckArguments(own, promised, field, expected);
            if (field.DeprecationReason is not null && expected.DeprecationReason is null)
            {
                report(
                    $"Interface field {promised} is not deprecated, so implementation field {own} must not be deprecated.",
                    [.. SchemaValidator.PlacesOfDirective(field.Nodes, "deprecated"), .. SchemaValidator.PlacesOfType(field.Nodes)]);
            }
        }
    }

    private void CheckArguments(string own, string promised, FieldDefinition field, FieldDefinition expected)
    {
        foreach (var expectedArgument in expected.Arguments)
        {
            string name = expectedArgument.Name;
            if (field.Argument(name) is not { } argument)
            {
                report(
                    $"Interface field argument {promised}({name}:) expected but {own} does not provide it.",
                    [.. expectedArgument.Nodes.Select(n => n.Location), .. field.Nodes.Select(n => n.Location)]);
            }
            else if (argument.Type != expectedArgument.Type)
            {
                report(
                    $"Interface field argument {promised}({name}:) expects type {expectedArgument.Type} but {own}({name}:) is type {argument.Type}.",
                    [.. SchemaValidator.PlacesOfType(expectedArgument.Nodes), .. SchemaValidator.PlacesOfType(argument.Nodes)]);
            }
        }

        foreach (var argument in field.Arguments)
        {
            if (argument.IsRequired && expected.Argument(argument.Name) is null)
            {
                report(
                    $"Argument \"{own}({argument.Name}:)\" must not be required type \"{argument.Type}\" if not provided by the Interface field \"{promised}\".",
                    [.. argument.Nodes.Select(n => n.Location), .. expected.Nodes.Select(n => n.Location)]);
            }
        }
    }
}
