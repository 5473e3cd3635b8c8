using System.Collections.Immutable;
using System.Diagnostics;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Limits;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.TypeSystem;
using InvestMap.GraphQL.Validation;

namespace InvestMap.GraphQL;

/// <summary>Answers requests over one schema: parse, validate, prepare, execute, respond.</summary>
public sealed partial class GraphQLEngine
{
    private readonly DocumentCache cache;

    /// <summary>An engine for a schema.</summary>
    public GraphQLEngine(GraphQLSchema schema, EngineOptions? options = null)
    {
        Schema = schema;
        Options = options ?? new EngineOptions();
        cache = new DocumentCache(Options.DocumentCacheSize);
    }

    /// <summary>The schema.</summary>
    public GraphQLSchema Schema { get; }

    /// <summary>The settings.</summary>
    public EngineOptions Options { get; }

    /// <summary>How often a document was found ready, and how often it had to be parsed and validated.</summary>
    public (long Hits, long Misses, int Count) DocumentCacheCounts => cache.Counts;

    /// <summary>Answers a query or mutation. Never throws for what a client sent; throws when <paramref name="cancellationToken"/> ends.</summary>
    public async ValueTask<GraphQLResponse> ExecuteAsync(GraphQLRequest request, CancellationToken cancellationToken = default)
    {
        var timings = new PhaseTimings();
        OperationKind? kind = null;
        try
        {
            var (operation, variables, cost) = Prepare(request, timings);
            kind = operation.Kind;
            if (request.CostMode == CostMode.Validate)
            {
                return ReportCost(cost, timings, kind);
            }

            if (kind == OperationKind.Subscription)
            {
                throw new GraphQLException(new GraphQLError("Subscriptions need a transport that streams: WebSocket or server-sent events.", ErrorCodes.OperationNotOffered));
            }

            if (kind == OperationKind.Mutation && request.ReadOnly)
            {
                throw new GraphQLException(new GraphQLError("Mutations are not offered here.", ErrorCodes.OperationNotOffered));
            }

            return await RunAsync(request, operation, variables, request.RootValue, timings, cancellationToken, cost).ConfigureAwait(false);
        }
        catch (GraphQLException e)
        {
            return Refuse(e.Errors, timings, kind);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Fail(e, request, timings, kind);
        }
    }

    /// <summary>Parses and validates a document without executing it, or throws a <see cref="GraphQLException"/>. Valid documents are kept.</summary>
    public PreparedDocument PrepareDocument(ReadOnlyMemory<byte> document, PhaseTimings? timings = null)
    {
        if (cache.Find(document) is { } known)
        {
            return known;
        }

        var limits = Options.Limits;
        long start = Stopwatch.GetTimestamp();
        if (document.IsEmpty)
        {
            throw new GraphQLException(new GraphQLError("Must provide a query string.", ErrorCodes.NoDocument));
        }

        var parsed = Parser.Parse(new Source(document.ToArray()), limits.Parser);
        timings?.Add("parse", Stopwatch.GetElapsedTime(start));
        start = Stopwatch.GetTimestamp();
        var errors = DocumentValidator.Validate(Schema, parsed, new ValidationOptions(limits, Options.Introspection));
        timings?.Add("validate", Stopwatch.GetElapsedTime(start));
        if (errors.Length > 0)
        {
            throw new GraphQLException(errors);
        }

        var prepared = new PreparedDocument(Schema, parsed, Options.PlansPerOperation);
        cache.Add(prepared);
        return prepared;
    }

    internal async ValueTask<GraphQLResponse> RunAsync(
        GraphQLRequest request, Operation operation, VariableValues variables, object? rootValue, PhaseTimings timings, CancellationToken cancellationToken, OperationCost cost = default)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timer.CancelAfter(Options.Limits.ExecutionTime);
        var context = new RequestContext(request, operation, variables, Options, timings, timer.Token);
        var writer = new ResponseWriter(context, Options.Limits.ResponseBytes);
        if (request.CostMode == CostMode.Report)
        {
            context.SetExtension("operationCost", CostExtension(cost));
        }

        try
        {
            long start = Stopwatch.GetTimestamp();
            writer.StartObject();
            writer.Key("data");
            await new Executor(context, rootValue, writer).WriteDataAsync().ConfigureAwait(false);
            timings.Add("execute", Stopwatch.GetElapsedTime(start));
            start = Stopwatch.GetTimestamp();
            var errors = context.Errors;
            WriteTail(writer, errors, context.Extensions);
            timings.Add("respond", Stopwatch.GetElapsedTime(start));
            return Told(new GraphQLResponse(writer, timings, errors, isRequestError: false, operation.Kind));
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            writer.Dispose();
            return Refuse([new GraphQLError($"The operation took longer than {Options.Limits.ExecutionTime.TotalSeconds} s.", ErrorCodes.Timeout)], timings, operation.Kind);
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    // The client learns nothing but the number under which the log has the rest.
    internal GraphQLResponse Fail(Exception exception, GraphQLRequest request, PhaseTimings timings, OperationKind? kind)
    {
        var trace = Options.OnUnexpectedError?.Invoke(exception, request);
        return Refuse([new GraphQLError("Unexpected Execution Error", ErrorCodes.Unexpected)], timings, kind, trace is null ? null : new() { ["traceId"] = trace });
    }

    internal GraphQLResponse Refuse(
        ImmutableArray<GraphQLError> errors, PhaseTimings timings, OperationKind? kind, Dictionary<string, object?>? extensions = null)
    {
        var writer = new ResponseWriter();
        writer.StartObject();
        WriteTail(writer, errors, extensions);
        return Told(new GraphQLResponse(writer, timings, errors, isRequestError: true, kind));
    }

    internal (Operation Operation, VariableValues Variables, OperationCost Cost) Prepare(GraphQLRequest request, PhaseTimings timings)
    {
        var document = PrepareDocument(request.Document, timings);
        long start = Stopwatch.GetTimestamp();
        var definition = document.FindOperation(request.OperationName);
        if (Schema.RootType(definition.Operation) is null)
        {
            throw new GraphQLException(new GraphQLError($"Schema is not configured to execute {definition.Operation.ToString().ToLowerInvariant()} operation.", ErrorCodes.OperationNotOffered));
        }

        var variables = VariableCoercion.Coerce(Schema, document.Document.Source, definition.Variables, request.Variables);
        var cost = document.CostOf(definition, variables);
        double limit = request.CostLimit ?? Options.Limits.Cost;
        if (request.CostMode != CostMode.Validate && cost.FieldCost > limit)
        {
            throw new GraphQLException(new GraphQLError(
                $"The operation costs {cost.FieldCost}; at most {limit} is allowed. Ask for shorter lists, or for less in one operation.",
                ErrorCodes.TooCostly,
                [document.Document.Source.LocationAt(definition.Start)],
                extensions: new Dictionary<string, object?> { ["cost"] = cost.FieldCost, ["limit"] = limit }));
        }

        var operation = document.Prepare(definition, variables);
        timings.Add("prepare", Stopwatch.GetElapsedTime(start));
        return (operation, variables, cost);
    }

    private static Dictionary<string, object?> CostExtension(OperationCost cost) => new() { ["fieldCost"] = cost.FieldCost, ["typeCost"] = cost.TypeCost };

    private GraphQLResponse ReportCost(OperationCost cost, PhaseTimings timings, OperationKind? kind)
    {
        var writer = new ResponseWriter();
        writer.StartObject();
        WriteTail(writer, [], new Dictionary<string, object?> { ["operationCost"] = CostExtension(cost) });
        return Told(new GraphQLResponse(writer, timings, [], isRequestError: false, kind));
    }

    private GraphQLResponse Told(GraphQLResponse response)
    {
        Options.OnAnswer?.Invoke(response);
        return response;
    }

    private static void WriteTail(ResponseWriter writer, ImmutableArray<GraphQLError> errors, IReadOnlyDictionary<string, object?>? extensions)
    {
        if (errors.Length > 0)
        {
            writer.Key("errors");
            writer.StartList();
            foreach (var error in errors)
            {
                ErrorWriter.Write(error, writer);
            }

            writer.EndList();
        }

        if (extensions is { Count: > 0 })
        {
            writer.Key("extensions");
            writer.WriteAny(extensions);
        }

        writer.EndObject();
    }
}
