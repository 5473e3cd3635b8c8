using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace InvestMap.GraphQL.Execution;

/// <summary>For fields without a resolver: the entry or the property of the parent that has the field's name.</summary>
internal static class DefaultResolver
{
    private static readonly ConcurrentDictionary<(Type, string), Func<object, object?>> Getters = new();

    public static object? Resolve(object? parent, string name)
    {
        switch (parent)
        {
            case null:
                return null;
            case IReadOnlyDictionary<string, object?> map:
                return map.GetValueOrDefault(name);
            default:
                return Getters.GetOrAdd((parent.GetType(), name), static key => Make(key.Item1, key.Item2))(parent);
        }
    }

    private static Func<object, object?> Make(Type type, string name)
    {
        var property = type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
        if (property?.GetMethod is null)
        {
            return static _ => null;
        }

        var parent = Expression.Parameter(typeof(object));
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(Expression.Property(Expression.Convert(parent, type), property), typeof(object)), parent).Compile();
    }
}
