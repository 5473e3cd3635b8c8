using System.Collections.Immutable;
using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.TypeSystem;

/// <summary>A type: a named one, a list, or one that is never null (specification 3.4).</summary>
public abstract class GraphQLType
{
    private ListType? list;
    private NonNullType? nonNull;

    /// <summary>The list of this type; always the same instance.</summary>
    public ListType List => list ??= Interlocked.CompareExchange(ref list, new ListType(this), null) ?? list;

    /// <summary>This type without null; always the same instance.</summary>
    public GraphQLType NonNull => this is NonNullType ? this : nonNull ??= Interlocked.CompareExchange(ref nonNull, new NonNullType(this), null) ?? nonNull;

    /// <summary>The named type inside all wrappers.</summary>
    public abstract NamedType Named { get; }

    /// <summary>Whether it is never null.</summary>
    public bool IsNonNull => this is NonNullType;

    /// <summary>The type with null allowed.</summary>
    public GraphQLType Nullable => this is NonNullType n ? n.OfType : this;

    /// <summary>Whether arguments and input fields may have it.</summary>
    public bool IsInput => Named is ScalarType or EnumType or InputObjectType;

    /// <summary>Whether fields may have it.</summary>
    public bool IsOutput => Named is not InputObjectType;

    /// <summary>Whether it is a scalar or an enum, without wrappers.</summary>
    public bool IsLeaf => this is ScalarType or EnumType;

    /// <summary>Whether fields can be selected on it, without wrappers.</summary>
    public bool IsComposite => this is ObjectType or InterfaceType or UnionType;
}

/// <summary>A list.</summary>
public sealed class ListType : GraphQLType
{
    internal ListType(GraphQLType ofType) => OfType = ofType;

    /// <summary>The type of the items.</summary>
    public GraphQLType OfType { get; }

    /// <inheritdoc/>
    public override NamedType Named => OfType.Named;

    /// <inheritdoc/>
    public override string ToString() => $"[{OfType}]";
}

/// <summary>A type that is never null.</summary>
public sealed class NonNullType : GraphQLType
{
    internal NonNullType(GraphQLType ofType) => OfType = ofType;

    /// <summary>The type with null allowed.</summary>
    public GraphQLType OfType { get; }

    /// <inheritdoc/>
    public override NamedType Named => OfType.Named;

    /// <inheritdoc/>
    public override string ToString() => $"{OfType}!";
}

/// <summary>A part of a schema text: the node and the source it was read from.</summary>
public readonly record struct SchemaNode(Node Node, Source Source)
{
    /// <summary>Line and column.</summary>
    public SourceLocation Location => Source.LocationAt(Node.Start);
}

/// <summary>What all parts of a schema have: a name, a description, directives, and a tag for the code that made it.</summary>
public abstract class SchemaMember
{
    private protected SchemaMember(string name) => Name = name;

    /// <summary>The name in GraphQL.</summary>
    public string Name { get; }

    /// <summary>Markdown text for people.</summary>
    public string? Description { get; internal set; }

    /// <summary>Anything that the maker of the schema wants to find again at this place.</summary>
    public object? Tag { get; internal set; }

    /// <summary>Directives applied to it, as written; without the ones that have a property of their own.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; internal set; } = [];

    /// <summary>Where it was written; empty when made by code.</summary>
    public ImmutableArray<SchemaNode> Nodes { get; internal set; } = [];

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A type with a name.</summary>
public abstract class NamedType : GraphQLType
{
    private protected NamedType(string name) => Name = name;

    /// <summary>The name in GraphQL.</summary>
    public string Name { get; }

    /// <summary>Markdown text for people.</summary>
    public string? Description { get; internal set; }

    /// <summary>Anything that the maker of the schema wants to find again at this type.</summary>
    public object? Tag { get; internal set; }

    /// <summary>Directives applied to it, as written.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; internal set; } = [];

    /// <summary>Definition and extensions where they were written; empty when made by code.</summary>
    public ImmutableArray<SchemaNode> Nodes { get; internal set; } = [];

    /// <inheritdoc/>
    public override NamedType Named => this;

    /// <summary>Whether the engine brings it: introspection types.</summary>
    public bool IsIntrospection { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
