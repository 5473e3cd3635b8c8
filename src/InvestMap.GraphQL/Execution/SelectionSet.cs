using System.Collections.Immutable;
using System.Text;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Execution;

/// <summary>What is selected on a value of a composite type. Fields are collected once for each object type that the value turns out to have.</summary>
public sealed class SelectionSet
{
    private readonly Operation operation;
    private readonly FieldSelection? parent;
    private readonly ImmutableArray<SelectionSetNode> nodes;
    private (ObjectType Type, ImmutableArray<FieldSelection> Fields)[] collected = [];

    internal SelectionSet(Operation operation, FieldSelection? parent, NamedType type, ImmutableArray<SelectionSetNode> nodes)
    {
        this.operation = operation;
        this.parent = parent;
        this.nodes = nodes;
        Type = type;
    }

    /// <summary>The declared type: object type, interface or union.</summary>
    public NamedType Type { get; }

    /// <summary>The object types that the value can have.</summary>
    public ImmutableArray<ObjectType> PossibleTypes => operation.Schema.PossibleTypes(Type);

    /// <summary>The selected fields of an object type, in key order of the query. Always the same instances.</summary>
    public ImmutableArray<FieldSelection> FieldsFor(ObjectType type)
    {
        foreach (var (known, fields) in Volatile.Read(ref collected))
        {
            if (known == type)
            {
                return fields;
            }
        }

        lock (operation.Gate)
        {
            foreach (var (known, fields) in collected)
            {
                if (known == type)
                {
                    return fields;
                }
            }

            var made = operation.Collect(nodes, parent, type);
            Volatile.Write(ref collected, [.. collected, (type, made)]);
            return made;
        }
    }
}

/// <summary>A selected field: all nodes of one response key on one object type, merged.</summary>
public sealed class FieldSelection
{
    private const int Unknown = 0;
    private const int Yes = 1;
    private const int No = 2;

    private readonly Operation operation;
    private readonly FieldSelection? parent;
    private readonly ArgumentTemplate arguments;
    private int isDirect;

    internal FieldSelection(Operation operation, int id, FieldSelection? parent, ObjectType parentType, FieldDefinition field, ImmutableArray<FieldNode> nodes)
    {
        this.operation = operation;
        this.parent = parent;
        Id = id;
        ParentType = parentType;
        Field = field;
        Nodes = nodes;
        Key = nodes[0].ResponseKey;
        EncodedKey = Encoding.ASCII.GetBytes($"\"{Key}\":");
        arguments = ArgumentTemplate.Make(field.Arguments, nodes[0].Arguments, operation.Document.Source, nodes[0].Start);
        if (field.Type.Named.IsComposite)
        {
            Children = new SelectionSet(operation, this, field.Type.Named, [.. nodes.Where(n => n.SelectionSet is not null).Select(n => n.SelectionSet!)]);
        }
    }

    /// <summary>A number within the operation, dense from 0.</summary>
    public int Id { get; }

    /// <summary>The key in the response: alias or name.</summary>
    public string Key { get; }

    /// <summary>The field.</summary>
    public FieldDefinition Field { get; }

    /// <summary>The object type it is selected on.</summary>
    public ObjectType ParentType { get; }

    /// <summary>What is selected below; null for a leaf.</summary>
    public SelectionSet? Children { get; }

    /// <summary>The nodes that were merged, in order of the document.</summary>
    public ImmutableArray<FieldNode> Nodes { get; }

    /// <summary>The first node.</summary>
    public FieldNode Node => Nodes[0];

    /// <summary>Whether it is <c>__typename</c>.</summary>
    public bool IsTypeName => Field.IsTypeName;

    /// <summary>Whether its arguments depend on variables.</summary>
    public bool HasVariables => arguments.HasVariables;

    /// <summary>Where it stands in the document; made at each call, for errors.</summary>
    public ImmutableArray<SourceLocation> Locations
    {
        get
        {
            var source = operation.Document.Source;
            return [.. Nodes.Select(n => source.LocationAt(n.Start))];
        }
    }

    /// <summary>
    /// Where it stands in the response, by response keys alone: for errors found before it is known which items its lists have.
    /// Made at each call.
    /// </summary>
    public ResponsePath Path => parent is null ? ResponsePath.Root(Key) : parent.Path.Append(Key);

    internal byte[] EncodedKey { get; }

    /// <summary>Whether it and everything below is answered by resolvers that do not wait, so that it can be written while it is resolved.</summary>
    internal bool IsDirect
    {
        get
        {
            if (isDirect == Unknown)
            {
                isDirect = FindDirect() ? Yes : No;
            }

            return isDirect == Yes;
        }
    }

    /// <summary>The coerced arguments, or a <see cref="GraphQLException"/> when a variable does not fit after all. Constant ones are the same instance each time.</summary>
    public ArgumentValues GetArguments(VariableValues variables) => arguments.Coerce(variables);

    /// <inheritdoc/>
    public override string ToString() => $"{ParentType.Name}.{Field.Name}";

    private bool FindDirect()
    {
        if (Field.Owner is not null || Field.AsyncResolver is not null)
        {
            return false;
        }

        if (Children is null)
        {
            return true;
        }

        foreach (var type in Children.PossibleTypes)
        {
            foreach (var child in Children.FieldsFor(type))
            {
                if (!child.IsDirect)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
