using System.Diagnostics.CodeAnalysis;
using InvestMap.GraphQL.Response;

namespace InvestMap.GraphQL.Execution;

/// <summary>Answers a field at once. May throw <see cref="GraphQLException"/>; any other exception is told to the client only as unexpected.</summary>
public delegate object? FieldResolver(ResolverContext context);

/// <summary>Answers a field, and may wait.</summary>
public delegate ValueTask<object?> AsyncFieldResolver(ResolverContext context);

/// <summary>Opens the stream of events behind a root field of subscriptions. Each event is the root value of one response.</summary>
public delegate ValueTask<IAsyncEnumerable<object?>> FieldSubscriber(ResolverContext context, CancellationToken cancellationToken);

/// <summary>What a resolver can see.</summary>
public readonly struct ResolverContext
{
    private readonly object? path;

    internal ResolverContext(RequestContext request, FieldSelection selection, object? parent, ArgumentValues arguments, object? path)
    {
        Request = request;
        Selection = selection;
        Parent = parent;
        Arguments = arguments;
        this.path = path;
    }

    /// <summary>The request.</summary>
    public RequestContext Request { get; }

    /// <summary>The selected field.</summary>
    public FieldSelection Selection { get; }

    /// <summary>The value of the object around it; the root value at the root.</summary>
    public object? Parent { get; }

    /// <summary>The coerced arguments.</summary>
    public ArgumentValues Arguments { get; }

    /// <summary>The place in the response. A resolver that does not wait may ask for it only while it runs.</summary>
    public ResponsePath Path => path as ResponsePath ?? ((PathStack)path!).ToPath()!;

    /// <summary>Ends when the client goes away or the time is over.</summary>
    public CancellationToken Cancellation => Request.Cancellation;

    /// <summary>The value of the object around it.</summary>
    [return: MaybeNull]
    public T ParentAs<T>() => Parent is T value ? value : default;

    /// <summary>The value of an argument; default where it is absent or null.</summary>
    [return: MaybeNull]
    public T Argument<T>(string name) => Arguments.Get<T>(name);
}
