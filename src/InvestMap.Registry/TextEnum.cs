using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Serialization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace InvestMap.Registry;

/// <summary>
/// A vocabulary as the database spells it: the member's name in snake_case, or what its <see cref="EnumMemberAttribute"/> says.
/// </summary>
public static class TextEnum
{
    private static readonly ConcurrentDictionary<Type, KeyValuePair<string, Enum>[]> Known = new();

    /// <summary>The words of a vocabulary by the members that they stand for, in order of declaration.</summary>
    public static IReadOnlyList<KeyValuePair<string, Enum>> Words(Type vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        return Known.GetOrAdd(vocabulary, type => [.. type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(f => KeyValuePair.Create(f.GetCustomAttribute<EnumMemberAttribute>()?.Value ?? SnakeCase.Of(f.Name), (Enum)f.GetValue(null)!))]);
    }

    /// <summary>The word of a member.</summary>
    public static string Word(Enum member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return Words(member.GetType()).First(w => w.Value.Equals(member)).Key;
    }
}

/// <summary>Stores a vocabulary as text.</summary>
internal sealed class TextEnumConverter<T>() : ValueConverter<T, string>(member => TextEnum.Word(member), word => Member(word))
    where T : struct, Enum
{
    private static T Member(string word) => (T)TextEnum.Words(typeof(T)).First(w => w.Key == word).Value;
}
