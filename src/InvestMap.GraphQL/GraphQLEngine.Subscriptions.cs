using System.Runtime.CompilerServices;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Response;

namespace InvestMap.GraphQL;

/// <summary>The part of the engine that answers subscriptions (specification 6.2.3).</summary>
public sealed partial class GraphQLEngine
{
    /// <summary>
    /// Opens a subscription. Either <see cref="Subscription.Refusal"/> tells why not, or <see cref="Subscription.Events"/>
    /// gives one response for each event until the source ends or the token is cancelled.
    /// </summary>
    public async ValueTask<Subscription> SubscribeAsync(GraphQLRequest request, CancellationToken cancellationToken = default)
    {
        var timings = new PhaseTimings();
        try
        {
            var (operation, variables, _) = Prepare(request, timings);
            return operation.Kind == OperationKind.Subscription
                ? await OpenAsync(request, operation, variables, timings, cancellationToken).ConfigureAwait(false)
                : throw new GraphQLException(new GraphQLError("Only subscriptions can be subscribed to.", ErrorCodes.OperationNotOffered));
        }
        catch (GraphQLException e)
        {
            return new Subscription(Refuse(e.Errors, timings, OperationKind.Subscription), null);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new Subscription(Fail(e, request, timings, OperationKind.Subscription), null);
        }
    }

    /// <summary>Whether a request asks for a subscription. Throws <see cref="GraphQLException"/> when the document is refused.</summary>
    public bool IsSubscription(GraphQLRequest request) =>
        PrepareDocument(request.Document).FindOperation(request.OperationName).Operation == OperationKind.Subscription;

    // Before the first event there is one field and no response: what goes wrong refuses the request.
    internal async ValueTask<Subscription> OpenAsync(
        GraphQLRequest request, Operation operation, VariableValues variables, PhaseTimings timings, CancellationToken cancellationToken)
    {
        var context = new RequestContext(request, operation, variables, Options, timings, cancellationToken);
        var fields = operation.Root.FieldsFor(operation.RootType);
        if (fields.IsEmpty)
        {
            throw new GraphQLException(new GraphQLError(
                $"The subscription field \"{operation.Definition.SelectionSet.Selections.OfType<FieldNode>().FirstOrDefault()?.Name}\" is not defined.",
                ErrorCodes.Field,
                [operation.Document.Source.LocationAt(operation.Definition.SelectionSet.Selections[0].Start)]));
        }

        var field = fields[0];
        var path = ResponsePath.Root(field.Key);
        try
        {
            var arguments = field.GetArguments(variables);
            if (field.Field.Subscriber is not { } subscriber)
            {
                throw new GraphQLException(new GraphQLError($"The field \"{field}\" has no stream of events.", ErrorCodes.OperationNotOffered));
            }

            var events = await subscriber(new ResolverContext(context, field, request.RootValue, arguments, path), cancellationToken).ConfigureAwait(false);
            return new Subscription(null, MapAsync(request, operation, variables, events, cancellationToken));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            context.AddFailure(e, field, path);
            return new Subscription(Refuse(context.Errors, timings, OperationKind.Subscription), null);
        }
    }

    private async IAsyncEnumerable<GraphQLResponse> MapAsync(
        GraphQLRequest request,
        Operation operation,
        VariableValues variables,
        IAsyncEnumerable<object?> events,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (object? item in events.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return await RespondAsync(request, operation, variables, item, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<GraphQLResponse> RespondAsync(
        GraphQLRequest request, Operation operation, VariableValues variables, object? item, CancellationToken cancellationToken)
    {
        var timings = new PhaseTimings();
        try
        {
            return await RunAsync(request, operation, variables, item, timings, cancellationToken).ConfigureAwait(false);
        }
        catch (GraphQLException e)
        {
            return Refuse(e.Errors, timings, operation.Kind);
        }
    }
}

/// <summary>An open subscription, or the reason why there is none.</summary>
/// <param name="Refusal">The response that refuses it; null when it is open.</param>
/// <param name="Events">One response for each event; null when it is refused. Dispose each response.</param>
public sealed record Subscription(GraphQLResponse? Refusal, IAsyncEnumerable<GraphQLResponse>? Events);
