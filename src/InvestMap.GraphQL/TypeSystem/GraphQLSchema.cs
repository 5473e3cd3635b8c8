using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.TypeSystem;

/// <summary>A complete, immutable, validated schema. Made by <see cref="SchemaBuilder"/>.</summary>
public sealed class GraphQLSchema
{
    private readonly Dictionary<string, NamedType> types;
    private readonly Dictionary<string, DirectiveDefinition> directives;
    private readonly Dictionary<NamedType, ImmutableArray<ObjectType>> possibleTypes = [];
    private readonly Dictionary<InterfaceType, ImmutableArray<InterfaceType>> subInterfaces = [];
    private readonly HashSet<(NamedType Abstract, NamedType Sub)> subTypes = [];

    internal GraphQLSchema(IEnumerable<NamedType> types, IEnumerable<DirectiveDefinition> directives, ObjectType? query, ObjectType? mutation, ObjectType? subscription)
    {
        Types = [.. types];
        Directives = [.. directives];
        this.types = Types.ToDictionary(t => t.Name);
        this.directives = Directives.ToDictionary(d => d.Name);
        QueryType = query;
        MutationType = mutation;
        SubscriptionType = subscription;
        IndexSubTypes();
    }

    /// <summary>Markdown text for people.</summary>
    public string? Description { get; internal init; }

    /// <summary>All types, in the order in which they were found: root types with what they reach first.</summary>
    public ImmutableArray<NamedType> Types { get; }

    /// <summary>All directives.</summary>
    public ImmutableArray<DirectiveDefinition> Directives { get; }

    /// <summary>The root type of queries. Only a schema that was not validated lacks it.</summary>
    public ObjectType? QueryType { get; }

    /// <summary>The root type of mutations.</summary>
    public ObjectType? MutationType { get; }

    /// <summary>The root type of subscriptions.</summary>
    public ObjectType? SubscriptionType { get; }

    /// <summary>Directives applied to the schema itself.</summary>
    public ImmutableArray<DirectiveNode> AppliedDirectives { get; internal init; } = [];

    /// <summary>Where <c>schema</c> was written; empty when made by code.</summary>
    public ImmutableArray<SchemaNode> Nodes { get; internal init; } = [];

    /// <summary>The meta field <c>__typename</c>.</summary>
    public FieldDefinition TypeNameField { get; internal init; } = null!;

    /// <summary>The meta field <c>__schema</c> of the query type.</summary>
    public FieldDefinition SchemaField { get; internal init; } = null!;

    /// <summary>The meta field <c>__type</c> of the query type.</summary>
    public FieldDefinition TypeField { get; internal init; } = null!;

    /// <summary>How many object types there are; see <see cref="ObjectType.Index"/>.</summary>
    public int ObjectTypeCount { get; private set; }

    /// <summary>The type of that name, or null.</summary>
    public NamedType? Type(string name) => types.GetValueOrDefault(name);

    /// <summary>The directive of that name, or null.</summary>
    public DirectiveDefinition? Directive(string name) => directives.GetValueOrDefault(name);

    /// <summary>The root type of a kind of operation, or null.</summary>
    public ObjectType? RootType(OperationKind kind) => kind switch
    {
        OperationKind.Query => QueryType,
        OperationKind.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>The object types that a value of this composite type can have.</summary>
    public ImmutableArray<ObjectType> PossibleTypes(NamedType type) =>
        type is ObjectType o ? [o] : possibleTypes.TryGetValue(type, out var types) ? types : [];

    /// <summary>The interfaces that implement an interface.</summary>
    public ImmutableArray<InterfaceType> SubInterfaces(InterfaceType type) => subInterfaces.TryGetValue(type, out var types) ? types : [];

    /// <summary>Whether an abstract type has the other among its members or implementations.</summary>
    public bool IsSubType(NamedType abstractType, NamedType type) => subTypes.Contains((abstractType, type));

    /// <summary>Whether a value of the composite type <paramref name="a"/> can also be a <paramref name="b"/>.</summary>
    public bool Overlap(NamedType a, NamedType b)
    {
        if (a == b)
        {
            return true;
        }

        if (a is ObjectType)
        {
            return b is not ObjectType && IsSubType(b, a);
        }

        if (b is ObjectType)
        {
            return IsSubType(a, b);
        }

        foreach (var type in PossibleTypes(a))
        {
            if (IsSubType(b, type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The field of a composite type, meta fields included, or null.</summary>
    public FieldDefinition? FieldOf(NamedType parent, string name)
    {
        if (name.Length > 2 && name[0] == '_' && name[1] == '_')
        {
            if (name == "__typename" && parent.IsComposite)
            {
                return TypeNameField;
            }

            if (parent == QueryType && name is "__schema" or "__type" && parent == QueryType)
            {
                return name == "__schema" ? SchemaField : TypeField;
            }
        }

        return (parent as FieldedType)?.Field(name);
    }

    /// <summary>Finds the type that a type reference names.</summary>
    public bool TryResolve(TypeNode node, [NotNullWhen(true)] out GraphQLType? type)
    {
        switch (node)
        {
            case NonNullTypeNode nonNull when TryResolve(nonNull.OfType, out var inner):
                type = inner.NonNull;
                return true;
            case ListTypeNode list when TryResolve(list.OfType, out var inner):
                type = inner.List;
                return true;
            case NamedTypeNode named:
                type = Type(named.Name);
                return type is not null;
            default:
                type = null;
                return false;
        }
    }

    /// <summary>Whether every value of <paramref name="sub"/> is one of <paramref name="super"/>.</summary>
    public bool IsTypeSubTypeOf(GraphQLType sub, GraphQLType super)
    {
        if (sub == super)
        {
            return true;
        }

        if (super is NonNullType nonNullSuper)
        {
            return sub is NonNullType s && IsTypeSubTypeOf(s.OfType, nonNullSuper.OfType);
        }

        if (sub is NonNullType nonNullSub)
        {
            return IsTypeSubTypeOf(nonNullSub.OfType, super);
        }

        if (super is ListType listSuper)
        {
            return sub is ListType s && IsTypeSubTypeOf(s.OfType, listSuper.OfType);
        }

        return super is NamedType a and (InterfaceType or UnionType) && sub is NamedType b && IsSubType(a, b);
    }

    private void IndexSubTypes()
    {
        var members = new Dictionary<NamedType, List<ObjectType>>();
        var interfaces = new Dictionary<InterfaceType, List<InterfaceType>>();
        foreach (var type in Types)
        {
            switch (type)
            {
                case UnionType union:
                    members[union] = [.. union.Types];
                    foreach (var member in union.Types)
                    {
                        subTypes.Add((union, member));
                    }

                    break;
                case ObjectType o:
                    o.Index = ObjectTypeCount++;
                    foreach (var parent in o.Interfaces)
                    {
                        subTypes.Add((parent, o));
                        (members.TryGetValue(parent, out var list) ? list : members[parent] = []).Add(o);
                    }

                    break;
                case InterfaceType i:
                    foreach (var parent in i.Interfaces)
                    {
                        subTypes.Add((parent, i));
                        (interfaces.TryGetValue(parent, out var list) ? list : interfaces[parent] = []).Add(i);
                    }

                    break;
                default:
                    break;
            }
        }

        foreach (var (type, list) in members)
        {
            possibleTypes[type] = [.. list];
        }

        foreach (var (type, list) in interfaces)
        {
            subInterfaces[type] = [.. list];
        }
    }
}

/// <summary>A schema that is not valid, with every error found.</summary>
public sealed class SchemaException(ImmutableArray<Response.GraphQLError> errors) : Exception(string.Join('\n', errors))
{
    /// <summary>The errors; at least one.</summary>
    public ImmutableArray<Response.GraphQLError> Errors { get; } = errors;
}
