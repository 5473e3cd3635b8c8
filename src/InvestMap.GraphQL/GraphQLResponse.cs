using System.Collections.Immutable;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Response;

namespace InvestMap.GraphQL;

/// <summary>A finished response in a pooled buffer. Dispose it when its bytes are sent.</summary>
public sealed class GraphQLResponse : IDisposable
{
    private readonly ResponseWriter writer;

    internal GraphQLResponse(ResponseWriter writer, PhaseTimings timings, ImmutableArray<GraphQLError> errors, bool isRequestError, OperationKind? kind)
    {
        this.writer = writer;
        Timings = timings;
        Errors = errors;
        IsRequestError = isRequestError;
        Kind = kind;
    }

    /// <summary>The JSON as UTF-8.</summary>
    public ReadOnlyMemory<byte> Body => writer.Written;

    /// <summary>Whether nothing was executed: the body has no <c>data</c>.</summary>
    public bool IsRequestError { get; }

    /// <summary>The errors in the body.</summary>
    public ImmutableArray<GraphQLError> Errors { get; }

    /// <summary>The kind of operation, where it got that far.</summary>
    public OperationKind? Kind { get; }

    /// <summary>The durations of the phases.</summary>
    public PhaseTimings Timings { get; }

    /// <summary>Gives the buffer back.</summary>
    public void Dispose() => writer.Dispose();
}
