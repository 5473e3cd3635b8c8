using System.Collections.Immutable;

namespace InvestMap.GraphQL.Language;

/// <summary>A definition or an extension of the type system (specification 3).</summary>
public abstract class TypeSystemNode : DefinitionNode
{
    /// <summary>Whether it begins with <c>extend</c>.</summary>
    public bool IsExtension { get; init; }
}

/// <summary><c>schema</c> or <c>extend schema</c>.</summary>
public sealed class SchemaDefinitionNode : TypeSystemNode
{
    /// <summary>The root operation types.</summary>
    public ImmutableArray<OperationTypeNode> OperationTypes { get => field.IsDefault ? [] : field; init; }
}

/// <summary>A root operation type within <c>schema</c>.</summary>
public sealed class OperationTypeNode : Node
{
    /// <summary>Which operation.</summary>
    public OperationKind Operation { get; init; }

    /// <summary>Its type.</summary>
    public required NamedTypeNode Type { get; init; }
}

/// <summary>A definition or extension of a named type.</summary>
public abstract class TypeDefinitionNode : TypeSystemNode
{
    /// <summary>The type's name.</summary>
    public required Name Name { get; init; }
}

/// <summary><c>scalar</c>.</summary>
public sealed class ScalarTypeNode : TypeDefinitionNode;

/// <summary><c>type</c> or <c>interface</c>.</summary>
public abstract class CompositeTypeNode : TypeDefinitionNode
{
    /// <summary>Implemented interfaces.</summary>
    public ImmutableArray<NamedTypeNode> Interfaces { get => field.IsDefault ? [] : field; init; }

    /// <summary>The fields.</summary>
    public ImmutableArray<FieldDefinitionNode> Fields { get => field.IsDefault ? [] : field; init; }
}

/// <summary><c>type</c>.</summary>
public sealed class ObjectTypeNode : CompositeTypeNode;

/// <summary><c>interface</c>.</summary>
public sealed class InterfaceTypeNode : CompositeTypeNode;

/// <summary><c>union</c>.</summary>
public sealed class UnionTypeNode : TypeDefinitionNode
{
    /// <summary>The member types.</summary>
    public ImmutableArray<NamedTypeNode> Types { get => field.IsDefault ? [] : field; init; }
}

/// <summary><c>enum</c>.</summary>
public sealed class EnumTypeNode : TypeDefinitionNode
{
    /// <summary>The values.</summary>
    public ImmutableArray<EnumValueDefinitionNode> Values { get => field.IsDefault ? [] : field; init; }
}

/// <summary><c>input</c>.</summary>
public sealed class InputObjectTypeNode : TypeDefinitionNode
{
    /// <summary>The fields.</summary>
    public ImmutableArray<InputValueDefinitionNode> Fields { get => field.IsDefault ? [] : field; init; }
}

/// <summary>A part of a type that can be described and carry directives.</summary>
public abstract class MemberDefinitionNode : Node
{
    /// <summary>The description before it, if any.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>Its name.</summary>
    public required Name Name { get; init; }

    /// <summary>Directives applied to it.</summary>
    public ImmutableArray<DirectiveNode> Directives { get => field.IsDefault ? [] : field; init; }
}

/// <summary>A field of an object type or interface.</summary>
public sealed class FieldDefinitionNode : MemberDefinitionNode
{
    /// <summary>Its arguments.</summary>
    public ImmutableArray<InputValueDefinitionNode> Arguments { get => field.IsDefault ? [] : field; init; }

    /// <summary>Its type.</summary>
    public required TypeNode Type { get; init; }
}

/// <summary>An argument or an input field.</summary>
public sealed class InputValueDefinitionNode : MemberDefinitionNode
{
    /// <summary>Its type.</summary>
    public required TypeNode Type { get; init; }

    /// <summary>Its default, if any.</summary>
    public ValueNode? DefaultValue { get; init; }
}

/// <summary>A value of an enum.</summary>
public sealed class EnumValueDefinitionNode : MemberDefinitionNode;

/// <summary><c>directive</c>.</summary>
public sealed class DirectiveDefinitionNode : TypeSystemNode
{
    /// <summary>The name without @.</summary>
    public required Name Name { get; init; }

    /// <summary>Its arguments.</summary>
    public ImmutableArray<InputValueDefinitionNode> Arguments { get => field.IsDefault ? [] : field; init; }

    /// <summary>Whether it may stand several times at one place.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Where it may stand.</summary>
    public ImmutableArray<Name> Locations { get => field.IsDefault ? [] : field; init; }
}
