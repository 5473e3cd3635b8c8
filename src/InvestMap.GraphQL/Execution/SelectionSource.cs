using InvestMap.GraphQL.Response;

namespace InvestMap.GraphQL.Execution;

/// <summary>
/// Answers whole selections instead of single fields: it is handed all selections that it owns in an operation at once,
/// fetches once, and then writes each at its place.
/// </summary>
public interface ISelectionSource
{
    /// <summary>Takes the selections and plans. No input or output here. A thrown <see cref="GraphQLException"/> refuses them all.</summary>
    ISelectionHandle Open(OwnedSelections selections);
}

/// <summary>The answer of a source to one operation.</summary>
public interface ISelectionHandle : IAsyncDisposable
{
    /// <summary>Fetches. Called once, before any <see cref="Write"/>.</summary>
    ValueTask StartAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Writes the value of a selection. False means null where null is not allowed: an error was added, and the engine
    /// cuts back to the nearest parent that can be null.
    /// </summary>
    bool Write(OwnedSelection selection, ResponseWriter writer);
}

/// <summary>All selections of one operation that one source owns.</summary>
public sealed class OwnedSelections
{
    internal OwnedSelections(RequestContext request, int batch, IReadOnlyList<OwnedSelection> items)
    {
        Request = request;
        Batch = batch;
        Items = items;
    }

    /// <summary>The request.</summary>
    public RequestContext Request { get; }

    /// <summary>The prepared operation; plans may be cached in it.</summary>
    public Operation Operation => Request.Operation;

    /// <summary>The coerced variables.</summary>
    public VariableValues Variables => Request.Variables;

    /// <summary>-1 for a whole query or event; for a mutation the index of the root field whose resolver has just run.</summary>
    public int Batch { get; }

    /// <summary>The selections in the order of the response.</summary>
    public IReadOnlyList<OwnedSelection> Items { get; }
}

/// <summary>A selection that a source owns, at one place of the response.</summary>
public sealed class OwnedSelection
{
    internal OwnedSelection(FieldSelection selection, ArgumentValues arguments, object? parent, ResponsePath path)
    {
        Selection = selection;
        Arguments = arguments;
        Parent = parent;
        Path = path;
    }

    /// <summary>The selected field with everything below.</summary>
    public FieldSelection Selection { get; }

    /// <summary>Its coerced arguments.</summary>
    public ArgumentValues Arguments { get; }

    /// <summary>The value of the ordinary object around it; the root value at the root.</summary>
    public object? Parent { get; }

    /// <summary>The place in the response.</summary>
    public ResponsePath Path { get; }

    /// <summary>Place in <see cref="OwnedSelections.Items"/>.</summary>
    public int Index { get; internal set; }

    internal ISelectionHandle? Handle { get; set; }

    internal Exception? Failure { get; set; }
}
