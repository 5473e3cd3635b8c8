using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using InvestMap.GraphQL.Limits;

namespace InvestMap.GraphQL;

/// <summary>One request: a document, which of its operations, variables, and whatever the caller wants resolvers to see.</summary>
public sealed class GraphQLRequest
{
    // Two or three things: looking through them costs less than hashing.
    private readonly List<(Type Type, object? Value)> state = new(4);

    /// <summary>A request from a text.</summary>
    public GraphQLRequest(string document)
        : this(new Language.Source(document).Body)
    {
    }

    /// <summary>A request from UTF-8. The bytes must not change while it runs.</summary>
    public GraphQLRequest(ReadOnlyMemory<byte> document) => Document = document;

    /// <summary>The document as UTF-8.</summary>
    public ReadOnlyMemory<byte> Document { get; }

    /// <summary>The name of the operation; null where the document has only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>A JSON object of variables, or undefined.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>Whether mutations are refused, as over GET.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>The value that root resolvers see as parent.</summary>
    public object? RootValue { get; init; }

    /// <summary>The services of the request.</summary>
    public IServiceProvider? Services { get; init; }

    /// <summary>Who sent it, as the transport knows it; the engine hands it on and does not look at it.</summary>
    public object? Caller { get; init; }

    /// <summary>What the answer should say of its cost.</summary>
    public CostMode CostMode { get; init; }

    /// <summary>The highest cost for who asks; null for the engine's limit.</summary>
    public double? CostLimit { get; init; }

    /// <summary>State by type that was set on the request.</summary>
    [return: MaybeNull]
    public T Get<T>()
    {
        lock (state)
        {
            foreach (var (type, value) in state)
            {
                if (type == typeof(T))
                {
                    return (T?)value;
                }
            }

            return default;
        }
    }

    /// <summary>Sets state by type.</summary>
    public GraphQLRequest With<T>(T value)
    {
        lock (state)
        {
            state.RemoveAll(static known => known.Type == typeof(T));
            state.Add((typeof(T), value));
        }

        return this;
    }

    /// <summary>Variables from their JSON text.</summary>
    public static JsonElement ParseVariables(string json)
    {
        using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(json));
        return document.RootElement.Clone();
    }
}
