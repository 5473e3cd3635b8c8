using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Execution;

/// <summary>Coerces literals, possibly with variables, to a type (specification 3.x "Input Coercion").</summary>
internal static class LiteralCoercion
{
    /// <summary>Coerces a literal that validation has accepted.</summary>
    public static object? CoerceConstant(ValueNode node, GraphQLType type) =>
        TryCoerce(node, type, null, out object? value) ? value : throw new CoercionException($"{Printer.Print(node)} is not a valid {type}.");

    /// <summary>False when the literal, with these variables, is no value of the type.</summary>
    public static bool TryCoerce(ValueNode node, GraphQLType type, VariableValues? variables, out object? value)
    {
        value = null;
        switch (node)
        {
            case VariableNode variable:
                return variables is not null && variables.TryGet(variable.Name, out value) && (value is not null || !type.IsNonNull);
            case NullValueNode:
                return !type.IsNonNull;
            default:
                return type.Nullable switch
                {
                    ListType list => TryList(node, list.OfType, variables, out value),
                    InputObjectType input => TryObject(node, input, variables, out value),
                    EnumType e => TryEnum(node, e, out value),
                    ScalarType scalar => TryScalar(node, scalar, variables, out value),
                    _ => false,
                };
        }
    }

    private static bool IsAbsent(ValueNode node, VariableValues? variables) =>
        node is VariableNode variable && (variables is null || !variables.TryGet(variable.Name, out _));

    private static bool TryList(ValueNode node, GraphQLType itemType, VariableValues? variables, out object? value)
    {
        if (node is not ListValueNode list)
        {
            bool ok = TryCoerce(node, itemType, variables, out object? single);
            value = ok ? new[] { single } : null;
            return ok;
        }

        value = null;
        var items = new object?[list.Values.Length];
        for (int i = 0; i < items.Length; i++)
        {
            if (!TryCoerce(list.Values[i], itemType, variables, out items[i]) && (itemType.IsNonNull || !IsAbsent(list.Values[i], variables)))
            {
                return false;
            }
        }

        value = items;
        return true;
    }

    private static bool TryObject(ValueNode node, InputObjectType type, VariableValues? variables, out object? value)
    {
        value = null;
        if (node is not ObjectValueNode literal)
        {
            return false;
        }

        var result = new InputObject(type);
        int given = 0;
        foreach (var fieldNode in literal.Fields)
        {
            if (type.Field(fieldNode.Name) is not { } field)
            {
                return false;
            }

            if (IsAbsent(fieldNode.Value, variables))
            {
                continue;
            }

            if (!TryCoerce(fieldNode.Value, field.Type, variables, out object? item) || (type.IsOneOf && (item is null || given > 0)))
            {
                return false;
            }

            given++;
            result.Set(field.Index, item);
        }

        if (type.IsOneOf ? given != 1 || literal.Fields.Length != 1 : !TryDefaults(result))
        {
            return false;
        }

        value = result;
        return true;
    }

    /// <summary>Fills in defaults; false when a required field is missing.</summary>
    internal static bool TryDefaults(InputObject value)
    {
        foreach (var field in value.Type.Fields)
        {
            if (value.IsSet(field.Index))
            {
                continue;
            }

            if (field.DefaultValue is not null)
            {
                value.Set(field.Index, field.CoercedDefault);
            }
            else if (field.Type.IsNonNull)
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryEnum(ValueNode node, EnumType type, out object? value)
    {
        value = node is EnumValueNode name ? type.Value(name.Value)?.Value : null;
        return value is not null;
    }

    private static bool TryScalar(ValueNode node, ScalarType type, VariableValues? variables, out object? value)
    {
        try
        {
            value = type.ParseLiteral(node, variables);
            return true;
        }
        catch (CoercionException)
        {
            value = null;
            return false;
        }
    }
}
