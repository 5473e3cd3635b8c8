using System.Collections.Immutable;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Execution;

/// <summary>What is known of a value before it is written, where something below had to be waited for.</summary>
internal abstract class ResultNode
{
    public static readonly ResultNode Null = new ValueNode(null);

    /// <summary>A value that can be completed while it is written.</summary>
    public sealed class ValueNode(object? value) : ResultNode
    {
        public object? Value => value;
    }

    /// <summary>A resolver that failed.</summary>
    public sealed class FailureNode(Exception exception) : ResultNode
    {
        public Exception Exception => exception;
    }

    /// <summary>A value that a source will write.</summary>
    public sealed class OwnedNode(OwnedSelection selection) : ResultNode
    {
        public OwnedSelection Selection => selection;
    }

    /// <summary>An object of which some fields are nodes; the others (null) are resolved while writing.</summary>
    public sealed class ObjectNode(object? value, ObjectType type, ImmutableArray<FieldSelection> fields, ResultNode?[] nodes, ResponsePath? path) : ResultNode
    {
        public object? Value => value;

        public ObjectType Type => type;

        public ImmutableArray<FieldSelection> Fields => fields;

        public ResultNode?[] Nodes => nodes;

        public ResponsePath? Path => path;
    }

    /// <summary>A list of nodes.</summary>
    public sealed class ListNode(ResultNode[] items) : ResultNode
    {
        public ResultNode[] Items => items;
    }
}
