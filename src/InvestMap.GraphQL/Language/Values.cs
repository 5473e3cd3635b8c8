using System.Collections.Immutable;

namespace InvestMap.GraphQL.Language;

/// <summary>A value in a document (specification 2.10).</summary>
public abstract class ValueNode : Node;

/// <summary>A variable.</summary>
public sealed class VariableNode : ValueNode
{
    /// <summary>The name without the dollar sign; its start is behind the sign.</summary>
    public required Name Name { get; init; }
}

/// <summary>An integer, as written.</summary>
public sealed class IntValueNode : ValueNode
{
    /// <summary>The digits.</summary>
    public required string Value { get; init; }
}

/// <summary>A number with a fraction or an exponent, as written.</summary>
public sealed class FloatValueNode : ValueNode
{
    /// <summary>The number's text.</summary>
    public required string Value { get; init; }
}

/// <summary>A string or block string, decoded.</summary>
public sealed class StringValueNode : ValueNode
{
    /// <summary>The text.</summary>
    public required string Value { get; init; }

    /// <summary>Whether it was written as a block string.</summary>
    public bool IsBlock { get; init; }
}

/// <summary>True or false.</summary>
public sealed class BooleanValueNode : ValueNode
{
    /// <summary>The value.</summary>
    public bool Value { get; init; }
}

/// <summary>The literal null.</summary>
public sealed class NullValueNode : ValueNode;

/// <summary>The name of an enum value.</summary>
public sealed class EnumValueNode : ValueNode
{
    /// <summary>The name.</summary>
    public required string Value { get; init; }
}

/// <summary>A list.</summary>
public sealed class ListValueNode : ValueNode
{
    /// <summary>The items.</summary>
    public required ImmutableArray<ValueNode> Values { get => field.IsDefault ? [] : field; init; }
}

/// <summary>An input object.</summary>
public sealed class ObjectValueNode : ValueNode
{
    /// <summary>The fields, as written.</summary>
    public required ImmutableArray<ObjectFieldNode> Fields { get => field.IsDefault ? [] : field; init; }
}

/// <summary>A field of an input object.</summary>
public sealed class ObjectFieldNode : Node
{
    /// <summary>The field's name.</summary>
    public required Name Name { get; init; }

    /// <summary>Its value.</summary>
    public required ValueNode Value { get; init; }
}
