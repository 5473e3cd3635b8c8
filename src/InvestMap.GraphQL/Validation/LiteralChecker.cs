using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Validation;

/// <summary>Tells what is wrong with a literal of a type. Variables are taken to fit; other rules check them.</summary>
internal static class LiteralChecker
{
    public static void Check(ValueNode node, GraphQLType type, Action<Node, string> report)
    {
        switch (node)
        {
            case VariableNode:
                return;
            case NullValueNode:
                if (type.IsNonNull)
                {
                    report(node, $"Expected value of type \"{type}\", found null.");
                }

                return;
            default:
                break;
        }

        switch (type.Nullable)
        {
            case ListType list when node is ListValueNode items:
                foreach (var item in items.Values)
                {
                    Check(item, list.OfType, report);
                }

                break;
            case ListType list:
                Check(node, list.OfType, report);
                break;
            case InputObjectType input:
                CheckObject(node, input, type, report);
                break;
            case EnumType e:
                CheckEnum(node, e, report);
                break;
            case ScalarType scalar:
                CheckScalar(node, scalar, report);
                break;
            default:
                break;
        }
    }

    private static void CheckObject(ValueNode node, InputObjectType type, GraphQLType declared, Action<Node, string> report)
    {
        if (node is not ObjectValueNode value)
        {
            report(node, $"Expected value of type \"{declared}\" to be an object, found: {Printer.Print(node)}.");
            return;
        }

        foreach (var field in value.Fields)
        {
            if (type.Field(field.Name) is { } definition)
            {
                Check(field.Value, definition.Type, report);
            }
            else
            {
                report(field, $"Expected value of type \"{type.Name}\" not to include unknown field \"{field.Name}\"{DidYouMean.Of(field.Name, type.Fields.Select(f => f.Name))}");
            }
        }

        foreach (var field in type.Fields)
        {
            if (field.IsRequired && !value.Fields.Any(f => f.Name.Value == field.Name))
            {
                report(node, $"Expected value of type \"{type.Name}\" to include required field \"{field.Name}\" of type \"{field.Type}\".");
            }
        }

        if (type.IsOneOf && (value.Fields.Count(f => type.Field(f.Name) is not null) != 1 || value.Fields[0].Value is NullValueNode))
        {
            report(node, $"Within OneOf Input Object type \"{type.Name}\", exactly one field must be specified, and the value for that field must be non-null.");
        }
    }

    private static void CheckEnum(ValueNode node, EnumType type, Action<Node, string> report)
    {
        var names = type.Values.Select(v => v.Name);
        if (node is not EnumValueNode name)
        {
            string hint = node is StringValueNode text ? DidYouMean.Of(text.Value, names, "the enum value ") : DidYouMean.Known(names);
            report(node, $"Enum \"{type.Name}\" cannot represent non-enum value: {Printer.Print(node)}{hint}");
        }
        else if (type.Value(name.Value) is null)
        {
            report(node, $"Value \"{name.Value}\" does not exist in \"{type.Name}\" enum{DidYouMean.Of(name.Value, names, "the enum value ")}");
        }
    }

    private static void CheckScalar(ValueNode node, ScalarType type, Action<Node, string> report)
    {
        if (HasVariable(node))
        {
            return;
        }

        try
        {
            type.ParseLiteral(node, null);
        }
        catch (CoercionException e)
        {
            report(node, e.Message);
        }
    }

    private static bool HasVariable(ValueNode node) => node switch
    {
        VariableNode => true,
        ListValueNode list => list.Values.Any(HasVariable),
        ObjectValueNode map => map.Fields.Any(f => HasVariable(f.Value)),
        _ => false,
    };
}
