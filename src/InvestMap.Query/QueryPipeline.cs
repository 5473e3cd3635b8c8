using System.Diagnostics;
using InvestMap.Catalog;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.Response;

namespace InvestMap.Query;

/// <summary>
/// The way of a query from its selections to its answer, read from top to bottom: plan (found by shape, or made), bind,
/// run in one round trip, respond. The engine has parsed, validated and prepared before, and writes the frame around.
/// </summary>
public sealed class QueryPipeline(Catalogue catalogue, Database database, MapClock clock) : ISelectionSource
{
    /// <summary>The most rows of one page of a list.</summary>
    public const int MaxPageSize = PagePass.MaxSize;

    /// <inheritdoc/>
    public ISelectionHandle Open(OwnedSelections selections)
    {
        // Before any value is bound: what is bound after midnight must not be kept for the day before.
        var today = clock.Today;
        return new Handle(Bind(selections), database, ViewerOf(selections), today, selections.Request);
    }

    /// <summary>The plan of an operation with the values of its request: everything before the database is asked.</summary>
    internal Binding Bind(OwnedSelections selections)
    {
        var started = Stopwatch.GetTimestamp();
        var plan = Plan(selections);
        var planned = Stopwatch.GetTimestamp();
        var binding = Binding.Of(plan, selections.Variables);
        selections.Request.Timings.Add("plan", Stopwatch.GetElapsedTime(started, planned));
        selections.Request.Timings.Add("sql", Stopwatch.GetElapsedTime(planned));
        return binding;
    }

    /// <summary>The plan of an operation: found by the shape of its variables, or made.</summary>
    internal Plan Plan(OwnedSelections selections)
    {
        var operation = selections.Operation;
        var viewer = ViewerOf(selections);
        var roots = selections.Items.Select(item => item.Selection);
        var variable = operation.Plans.GetOrAdd("variables", () => Shape.Variable(roots));
        var shape = $"{viewer.Name} {Shape.Of(catalogue, variable, selections.Variables)}";
        return operation.Plans.GetOrAdd(
            shape,
            () => new Planner(catalogue, operation.Schema, selections.Variables, viewer, clock).Make([.. roots]));
    }

    private static Viewer ViewerOf(OwnedSelections selections) => selections.Request.Get<Viewer>() ?? Viewer.Anonymous;

    private sealed class Handle(Binding binding, Database database, Viewer viewer, DateOnly today, RequestContext request) : ISelectionHandle
    {
        private Answer? _answer;

        public async ValueTask StartAsync(CancellationToken cancellationToken)
        {
            var started = Stopwatch.GetTimestamp();
            var isPublic = viewer.Person is null;
            _answer = await database.RunAsync(binding, alone: !isPublic, cancellationToken).ConfigureAwait(false);
            request.Timings.Add("run", Stopwatch.GetElapsedTime(started));
            CursorFit.CheckPromise(binding, _answer.Publication);
            request.SetExtension("publication", _answer.Publication);
            if (isPublic)
            {
                request.Set(new AnswerStamp(_answer.Publication, binding.Plan.DependsOnDay ? today : null));
            }
        }

        public bool Write(OwnedSelection selection, ResponseWriter writer) =>
            RootWriter.Write(binding.Plan.Roots[selection.Index], selection, _answer!, writer);

        public ValueTask DisposeAsync()
        {
            _answer?.Dispose();
            return default;
        }
    }
}
