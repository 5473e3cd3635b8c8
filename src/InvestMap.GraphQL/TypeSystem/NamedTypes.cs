using System.Collections.Immutable;
using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.TypeSystem;

/// <summary>An object type or an interface: a type with fields.</summary>
public abstract class FieldedType : NamedType
{
    private Dictionary<string, FieldDefinition> fieldsByName = [];

    private protected FieldedType(string name)
        : base(name)
    {
    }

    /// <summary>The fields, in order.</summary>
    public ImmutableArray<FieldDefinition> Fields { get; private set; } = [];

    /// <summary>Implemented interfaces.</summary>
    public ImmutableArray<InterfaceType> Interfaces { get; internal set; } = [];

    internal List<NamedTypeNode> InterfaceNodes { get; } = [];

    internal List<FieldDefinition> FieldList { get; } = [];

    /// <summary>The field of that name, or null; meta fields are not among them.</summary>
    public FieldDefinition? Field(string name) => fieldsByName.GetValueOrDefault(name);

    internal void Freeze()
    {
        Fields = [.. FieldList];
        fieldsByName = new Dictionary<string, FieldDefinition>(FieldList.Count);
        foreach (var field in FieldList)
        {
            fieldsByName.TryAdd(field.Name, field);
        }
    }
}

/// <summary>An object type (specification 3.6).</summary>
public sealed class ObjectType : FieldedType
{
    internal ObjectType(string name)
        : base(name)
    {
    }

    /// <summary>Dense number within the schema, for tables by type.</summary>
    public int Index { get; internal set; }

    /// <summary>Tells whether a value is of this type; used where an abstract type has no type resolver.</summary>
    public Func<object, bool>? IsTypeOf { get; internal set; }
}

/// <summary>An interface (specification 3.7).</summary>
public sealed class InterfaceType : FieldedType
{
    internal InterfaceType(string name)
        : base(name)
    {
    }

    /// <summary>Names the object type of a value.</summary>
    public Func<object, string?>? TypeResolver { get; internal set; }
}

/// <summary>A union (specification 3.8).</summary>
public sealed class UnionType : NamedType
{
    internal UnionType(string name)
        : base(name)
    {
    }

    /// <summary>The member types, in order.</summary>
    public ImmutableArray<ObjectType> Types { get; internal set; } = [];

    /// <summary>Names the object type of a value.</summary>
    public Func<object, string?>? TypeResolver { get; internal set; }

    internal List<NamedTypeNode> TypeNodes { get; } = [];
}

/// <summary>An enum (specification 3.9).</summary>
public sealed class EnumType : NamedType
{
    private Dictionary<string, EnumValueDefinition> byName = [];
    private Dictionary<object, EnumValueDefinition> byValue = [];

    internal EnumType(string name)
        : base(name)
    {
    }

    /// <summary>The values, in order.</summary>
    public ImmutableArray<EnumValueDefinition> Values { get; private set; } = [];

    internal List<EnumValueDefinition> ValueList { get; } = [];

    /// <summary>The value of that name, or null.</summary>
    public EnumValueDefinition? Value(string name) => byName.GetValueOrDefault(name);

    /// <summary>The value that stands for an object of the program, or null.</summary>
    public EnumValueDefinition? ValueOf(object value) => byValue.GetValueOrDefault(value);

    internal void Freeze()
    {
        Values = [.. ValueList];
        byName = [];
        byValue = [];
        foreach (var value in ValueList)
        {
            byName.TryAdd(value.Name, value);
            byValue.TryAdd(value.Value, value);
        }
    }
}

/// <summary>An input object (specification 3.10).</summary>
public sealed class InputObjectType : NamedType
{
    private Dictionary<string, InputValueDefinition> byName = [];

    internal InputObjectType(string name)
        : base(name)
    {
    }

    /// <summary>The fields, in order.</summary>
    public ImmutableArray<InputValueDefinition> Fields { get; private set; } = [];

    /// <summary>Whether exactly one field must be given (<c>@oneOf</c>).</summary>
    public bool IsOneOf { get; internal set; }

    internal List<InputValueDefinition> FieldList { get; } = [];

    /// <summary>The field of that name, or null.</summary>
    public InputValueDefinition? Field(string name) => byName.GetValueOrDefault(name);

    internal void Freeze()
    {
        Fields = [.. FieldList];
        byName = [];
        for (int i = 0; i < FieldList.Count; i++)
        {
            FieldList[i].Index = i;
            byName.TryAdd(FieldList[i].Name, FieldList[i]);
        }
    }
}
