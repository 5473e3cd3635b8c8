using System.Collections;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Execution;

/// <summary>Finds the object type of a value (specification 6.4.3 ResolveAbstractType).</summary>
internal static class TypeResolution
{
    public static ObjectType Resolve(GraphQLSchema schema, NamedType type, object value, FieldSelection selection)
    {
        if (type is ObjectType known)
        {
            return known.IsTypeOf is { } test && !test(value)
                ? throw new CoercionException($"Expected value of type \"{known.Name}\" but got: {PlainValue.Print(value)}.")
                : known;
        }

        string? name = type is InterfaceType i ? i.TypeResolver?.Invoke(value) : ((UnionType)type).TypeResolver?.Invoke(value);
        name ??= value is IReadOnlyDictionary<string, object?> map && map.TryGetValue("__typename", out object? given) ? given as string : null;
        if (name is null)
        {
            foreach (var possible in schema.PossibleTypes(type))
            {
                if (possible.IsTypeOf?.Invoke(value) == true)
                {
                    return possible;
                }
            }

            throw new CoercionException(
                $"Abstract type \"{type.Name}\" must resolve to an Object type at runtime for field \"{selection.ParentType.Name}.{selection.Field.Name}\". It needs a type resolver, or each possible type a test.");
        }

        var found = schema.Type(name);
        return found is not ObjectType o
            ? throw new CoercionException($"Abstract type \"{type.Name}\" was resolved to \"{name}\", which is not an Object type of the schema.")
            : schema.IsSubType(type, o) ? o
            : throw new CoercionException($"Runtime Object type \"{name}\" is not a possible type for \"{type.Name}\".");
    }

    /// <summary>The items of a list value; strings are no lists.</summary>
    public static IEnumerable Items(object value, FieldSelection selection) => value is IEnumerable items and not string and not IDictionary
        ? items
        : throw new CoercionException($"Expected Iterable, but did not find one for field \"{selection.ParentType.Name}.{selection.Field.Name}\".");
}
