using System.Collections;
using System.Diagnostics.CodeAnalysis;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Execution;

/// <summary>A coerced input object. Fields that were not given and have no default are absent, which is not null.</summary>
public sealed class InputObject : IEnumerable<(InputValueDefinition Field, object? Value)>
{
    /// <summary>Stands in value arrays for "not given".</summary>
    internal static readonly object Absent = new();

    private readonly object?[] values;

    internal InputObject(InputObjectType type)
    {
        Type = type;
        values = new object?[type.Fields.Length];
        Array.Fill(values, Absent);
    }

    /// <summary>Its type.</summary>
    public InputObjectType Type { get; }

    /// <summary>How many fields are present.</summary>
    public int Count => values.Count(v => v != Absent);

    /// <summary>The value of a field, if it is present.</summary>
    public bool TryGet(string name, out object? value)
    {
        value = Type.Field(name) is { } field ? values[field.Index] : Absent;
        bool present = value != Absent;
        value = present ? value : null;
        return present;
    }

    /// <summary>Whether a field is present.</summary>
    public bool Has(string name) => TryGet(name, out _);

    /// <summary>The value of a field; the default of <typeparamref name="T"/> where it is absent or null.</summary>
    [return: MaybeNull]
    public T Get<T>(string name) => TryGet(name, out object? value) && value is not null ? (T)value : default;

    /// <summary>The present fields in the order of the type.</summary>
    public IEnumerator<(InputValueDefinition Field, object? Value)> GetEnumerator()
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] != Absent)
            {
                yield return (Type.Fields[i], values[i]);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Set(int index, object? value) => values[index] = value;

    internal bool IsSet(int index) => values[index] != Absent;
}

/// <summary>The coerced arguments of a field or directive.</summary>
public sealed class ArgumentValues
{
    /// <summary>No arguments at all.</summary>
    public static readonly ArgumentValues Empty = new([], []);

    private readonly System.Collections.Immutable.ImmutableArray<InputValueDefinition> definitions;
    private readonly object?[] values;

    internal ArgumentValues(System.Collections.Immutable.ImmutableArray<InputValueDefinition> definitions, object?[] values)
    {
        this.definitions = definitions;
        this.values = values;
    }

    /// <summary>How many arguments the field has, given or not.</summary>
    public int Count => values.Length;

    /// <summary>The value of an argument, if it was given or has a default.</summary>
    public bool TryGet(string name, out object? value)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (definitions[i].Name == name)
            {
                value = values[i];
                if (value == InputObject.Absent)
                {
                    value = null;
                    return false;
                }

                return true;
            }
        }

        value = null;
        return false;
    }

    /// <summary>Whether an argument was given or has a default.</summary>
    public bool Has(string name) => TryGet(name, out _);

    /// <summary>The value of an argument; the default of <typeparamref name="T"/> where it is absent or null.</summary>
    [return: MaybeNull]
    public T Get<T>(string name) => TryGet(name, out object? value) && value is not null ? (T)value : default;

    /// <summary>The definition and value at an index; false where it is absent.</summary>
    public bool TryGetAt(int index, out InputValueDefinition definition, out object? value)
    {
        definition = definitions[index];
        value = values[index];
        if (value != InputObject.Absent)
        {
            return true;
        }

        value = null;
        return false;
    }

    /// <summary>The present arguments in the order of the definition.</summary>
    public IEnumerable<(InputValueDefinition Definition, object? Value)> Present()
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] != InputObject.Absent)
            {
                yield return (definitions[i], values[i]);
            }
        }
    }
}

/// <summary>The coerced variables of an operation. A variable that was not given and has no default is absent, which is not null.</summary>
public sealed class VariableValues
{
    /// <summary>No variables at all.</summary>
    public static readonly VariableValues Empty = new([], []);

    private readonly string[] names;
    private readonly object?[] values;

    internal VariableValues(string[] names, object?[] values)
    {
        this.names = names;
        this.values = values;
    }

    /// <summary>The value of a variable, if it is present.</summary>
    public bool TryGet(string name, out object? value)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i] == name)
            {
                value = values[i];
                bool present = value != InputObject.Absent;
                value = present ? value : null;
                return present;
            }
        }

        value = null;
        return false;
    }
}
