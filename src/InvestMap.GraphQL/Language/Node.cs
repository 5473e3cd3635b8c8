using System.Collections.Immutable;

namespace InvestMap.GraphQL.Language;

/// <summary>A part of a parsed document. Offsets are byte offsets into the <see cref="Source"/>.</summary>
public abstract class Node
{
    /// <summary>Offset of the first byte.</summary>
    public int Start { get; init; }

    /// <summary>Offset behind the last byte.</summary>
    public int End { get; internal set; }
}

/// <summary>A name and where it stands.</summary>
public readonly struct Name(string value, int start)
{
    /// <summary>The name itself.</summary>
    public string Value { get; } = value;

    /// <summary>Offset of its first byte.</summary>
    public int Start { get; } = start;

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>The text of a name.</summary>
    public static implicit operator string(Name name) => name.Value;
}

/// <summary>A whole document: operations, fragments and type system definitions in the order of the text.</summary>
public sealed class DocumentNode : Node
{
    /// <summary>The text it was parsed from.</summary>
    public required Source Source { get; init; }

    /// <summary>All definitions.</summary>
    public required ImmutableArray<DefinitionNode> Definitions { get; init; }

    /// <summary>How many tokens the text has.</summary>
    public int TokenCount { get; init; }
}

/// <summary>A definition at the top of a document.</summary>
public abstract class DefinitionNode : Node
{
    /// <summary>The description before it, if any.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>Directives applied to it.</summary>
    public ImmutableArray<DirectiveNode> Directives { get => field.IsDefault ? [] : field; init; }
}

/// <summary>The three kinds of operation.</summary>
public enum OperationKind
{
    /// <summary>A read.</summary>
    Query,

    /// <summary>A write, then a read.</summary>
    Mutation,

    /// <summary>A stream of events.</summary>
    Subscription,
}

/// <summary>An operation.</summary>
public sealed class OperationDefinitionNode : DefinitionNode
{
    /// <summary>Query, mutation or subscription.</summary>
    public OperationKind Operation { get; init; }

    /// <summary>Its name; null for an anonymous one.</summary>
    public Name? Name { get; init; }

    /// <summary>Its variables.</summary>
    public ImmutableArray<VariableDefinitionNode> Variables { get => field.IsDefault ? [] : field; init; }

    /// <summary>What it selects.</summary>
    public required SelectionSetNode SelectionSet { get; init; }
}

/// <summary>A named fragment.</summary>
public sealed class FragmentDefinitionNode : DefinitionNode
{
    /// <summary>Its name.</summary>
    public required Name Name { get; init; }

    /// <summary>The type it applies to.</summary>
    public required NamedTypeNode TypeCondition { get; init; }

    /// <summary>What it selects.</summary>
    public required SelectionSetNode SelectionSet { get; init; }
}

/// <summary>A variable of an operation.</summary>
public sealed class VariableDefinitionNode : Node
{
    /// <summary>The description before it, if any.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The variable.</summary>
    public required VariableNode Variable { get; init; }

    /// <summary>Its type.</summary>
    public required TypeNode Type { get; init; }

    /// <summary>Its default, if any.</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <summary>Directives applied to it.</summary>
    public ImmutableArray<DirectiveNode> Directives { get => field.IsDefault ? [] : field; init; }
}

/// <summary>Selections between braces.</summary>
public sealed class SelectionSetNode : Node
{
    /// <summary>The selections, in order.</summary>
    public required ImmutableArray<SelectionNode> Selections { get; init; }
}

/// <summary>A field, fragment spread or inline fragment.</summary>
public abstract class SelectionNode : Node
{
    /// <summary>Directives applied to it.</summary>
    public ImmutableArray<DirectiveNode> Directives { get => field.IsDefault ? [] : field; init; }
}

/// <summary>A selected field.</summary>
public sealed class FieldNode : SelectionNode
{
    // Few fields have an alias, and most nodes are fields: what only those need lies apart.
    private readonly FieldAlias? alias;
    private readonly string name = "";

    /// <summary>The alias, if any. It stands first.</summary>
    public Name? Alias => alias is null ? null : new Name(alias.Value, Start);

    /// <summary>The field's name.</summary>
    public required Name Name
    {
        get => new(name, alias?.NameStart ?? Start);
        init => name = value.Value;
    }

    /// <summary>The alias, with the offset of the name behind it.</summary>
    internal FieldAlias? AliasAndNameStart { init => alias = value; }

    /// <summary>Its arguments.</summary>
    public ImmutableArray<ArgumentNode> Arguments { get => field.IsDefault ? [] : field; init; }

    /// <summary>What it selects below; null for a leaf.</summary>
    public SelectionSetNode? SelectionSet { get; init; }

    /// <summary>Alias or name: the key in the response.</summary>
    public string ResponseKey => alias is null ? name : alias.Value;
}

/// <summary>The alias of a field, and where the name behind it starts.</summary>
internal sealed class FieldAlias(string value, int nameStart)
{
    public string Value { get; } = value;

    public int NameStart { get; } = nameStart;
}

/// <summary>A spread of a named fragment.</summary>
public sealed class FragmentSpreadNode : SelectionNode
{
    /// <summary>The fragment's name.</summary>
    public required Name Name { get; init; }
}

/// <summary>A fragment without a name.</summary>
public sealed class InlineFragmentNode : SelectionNode
{
    /// <summary>The type it applies to; null means the type around it.</summary>
    public NamedTypeNode? TypeCondition { get; init; }

    /// <summary>What it selects.</summary>
    public required SelectionSetNode SelectionSet { get; init; }
}

/// <summary>An argument and its value.</summary>
public sealed class ArgumentNode : Node
{
    /// <summary>The argument's name.</summary>
    public required Name Name { get; init; }

    /// <summary>Its value.</summary>
    public required ValueNode Value { get; init; }
}

/// <summary>A directive applied to something.</summary>
public sealed class DirectiveNode : Node
{
    /// <summary>The directive's name without @.</summary>
    public required Name Name { get; init; }

    /// <summary>Its arguments.</summary>
    public ImmutableArray<ArgumentNode> Arguments { get => field.IsDefault ? [] : field; init; }
}

/// <summary>A reference to a type.</summary>
public abstract class TypeNode : Node;

/// <summary>A type by its name.</summary>
public sealed class NamedTypeNode : TypeNode
{
    /// <summary>The type's name.</summary>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A list of a type.</summary>
public sealed class ListTypeNode : TypeNode
{
    /// <summary>The type of the items.</summary>
    public required TypeNode OfType { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"[{OfType}]";
}

/// <summary>A type that is never null.</summary>
public sealed class NonNullTypeNode : TypeNode
{
    /// <summary>The type without the exclamation mark.</summary>
    public required TypeNode OfType { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{OfType}!";
}
