using System.Collections.Immutable;
using InvestMap.GraphQL.Language;

namespace InvestMap.GraphQL.Response;

/// <summary>One entry of <c>errors</c> in a response (specification 7.1.6).</summary>
/// <param name="message">What was wrong, and if possible what would be right.</param>
/// <param name="code">The stable code, sent as <c>extensions.code</c>.</param>
/// <param name="locations">Where in the document.</param>
/// <param name="path">Where in the response.</param>
/// <param name="extensions">Further entries of <c>extensions</c>, beside the code.</param>
public sealed class GraphQLError(
    string message,
    string? code = null,
    ImmutableArray<SourceLocation> locations = default,
    ResponsePath? path = null,
    IReadOnlyDictionary<string, object?>? extensions = null)
{
    /// <summary>What was wrong.</summary>
    public string Message { get; } = message;

    /// <summary>The stable code; see <see cref="ErrorCodes"/>.</summary>
    public string? Code { get; } = code;

    /// <summary>Places in the document; may be empty.</summary>
    public ImmutableArray<SourceLocation> Locations { get; } = locations.IsDefault ? [] : locations;

    /// <summary>The place in the response; null for a request error.</summary>
    public ResponsePath? Path { get; } = path;

    /// <summary>Further members of <c>extensions</c>.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; } = extensions;

    /// <summary>For validation: the rule that found it, by its class name.</summary>
    public string? Rule { get; init; }

    /// <summary>The same error at a place in the response and the document, where it had none.</summary>
    public GraphQLError At(ResponsePath path, ImmutableArray<SourceLocation> locations) =>
        new(Message, Code, Locations.IsEmpty ? locations : Locations, Path ?? path, Extensions) { Rule = Rule };

    /// <inheritdoc/>
    public override string ToString() => Locations.IsEmpty
        ? Message
        : $"{Message} ({string.Join(", ", Locations.Select(l => $"{l.Line}:{l.Column}"))})";
}

/// <summary>One or more GraphQL errors, thrown. In a resolver it becomes a field error; before execution a request error.</summary>
public class GraphQLException : Exception
{
    /// <summary>Throws one error.</summary>
    public GraphQLException(GraphQLError error)
        : this([error])
    {
    }

    /// <summary>Throws several errors.</summary>
    public GraphQLException(ImmutableArray<GraphQLError> errors)
        : base(string.Join('\n', errors)) => Errors = errors;

    /// <summary>The errors; at least one.</summary>
    public ImmutableArray<GraphQLError> Errors { get; }

    /// <summary>From a selection source: answer the whole request without <c>data</c> instead of a null per field.</summary>
    public bool RefuseRequest { get; init; }
}
