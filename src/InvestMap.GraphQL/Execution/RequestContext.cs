using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Execution;

/// <summary>One request while it is executed: what resolvers and selection sources share.</summary>
public sealed class RequestContext
{
    private readonly List<GraphQLError> errors = [];
    private readonly GraphQLRequest request;
    private Dictionary<string, object?>? extensions;

    internal RequestContext(GraphQLRequest request, Operation operation, VariableValues variables, EngineOptions options, PhaseTimings timings, CancellationToken cancellation)
    {
        this.request = request;
        Operation = operation;
        Variables = variables;
        Options = options;
        Timings = timings;
        Cancellation = cancellation;
    }

    /// <summary>The schema.</summary>
    public GraphQLSchema Schema => Operation.Schema;

    /// <summary>The prepared operation.</summary>
    public Operation Operation { get; }

    /// <summary>The coerced variables.</summary>
    public VariableValues Variables { get; }

    /// <summary>Ends when the client goes away or the time is over.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>The services of the request, if the caller gave any.</summary>
    public IServiceProvider? Services => request.Services;

    /// <summary>The durations of the phases; sources add theirs.</summary>
    public PhaseTimings Timings { get; }

    /// <summary>The errors so far.</summary>
    public ImmutableArray<GraphQLError> Errors
    {
        get
        {
            lock (errors)
            {
                return [.. errors];
            }
        }
    }

    internal EngineOptions Options { get; }

    internal IReadOnlyDictionary<string, object?>? Extensions => extensions;

    /// <summary>State of the request, by type: who asks, for example.</summary>
    [return: MaybeNull]
    public T Get<T>() => request.Get<T>();

    /// <summary>Sets state of the request.</summary>
    public void Set<T>(T value) => request.With(value);

    /// <summary>Adds an error to the response.</summary>
    public void AddError(GraphQLError error)
    {
        lock (errors)
        {
            errors.Add(error);
        }
    }

    /// <summary>Sets a member of the response's <c>extensions</c>; see <see cref="ResponseWriter.WriteAny"/> for the values.</summary>
    public void SetExtension(string key, object? value)
    {
        lock (errors)
        {
            (extensions ??= [])[key] = value;
        }
    }

    /// <summary>Whether an exception ends the whole operation: it is too large, or nobody waits for it any more.</summary>
    internal bool EndsOperation(Exception exception) =>
        exception is ResponseTooLargeException || (exception is OperationCanceledException && Cancellation.IsCancellationRequested);

    /// <summary>Adds what an exception has to say, at a place of the response.</summary>
    internal void AddFailure(Exception exception, FieldSelection selection, ResponsePath path)
    {
        if (exception is GraphQLException known)
        {
            foreach (var error in known.Errors)
            {
                AddError(error.At(path, selection.Locations));
            }
        }
        else if (exception is CoercionException)
        {
            AddError(new GraphQLError(exception.Message, ErrorCodes.Serialization, selection.Locations, path));
        }
        else
        {
            if (Options.OnUnexpectedError?.Invoke(exception, request) is { } trace)
            {
                SetExtension("traceId", trace);
            }

            AddError(new GraphQLError("Unexpected Execution Error", ErrorCodes.Unexpected, selection.Locations, path));
        }
    }
}
