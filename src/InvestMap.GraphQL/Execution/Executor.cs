using System.Collections;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using InvestMap.GraphQL.Language;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Execution;

/// <summary>
/// Executes one operation (specification 6). What must be waited for is resolved first into nodes; then the sources that
/// own selections are opened and started once; then everything is written in key order.
/// </summary>
internal sealed class Executor(RequestContext request, object? rootValue, ResponseWriter writer)
{
    private readonly DirectWriter direct = new(request, writer);

    /// <summary>Writes the value of <c>data</c>. Throws only what ends the whole operation.</summary>
    public async ValueTask WriteDataAsync()
    {
        var operation = request.Operation;
        var fields = operation.Root.FieldsFor(operation.RootType);
        int mark = writer.Mark();
        Completion completion;
        if (operation.Kind == OperationKind.Mutation)
        {
            completion = await WriteSeriallyAsync(fields).ConfigureAwait(false);
        }
        else if (AllDirect(fields))
        {
            completion = direct.WriteObject(operation.Root, operation.RootType, rootValue);
        }
        else
        {
            var root = await ResolveFieldsAsync(fields, operation.RootType, rootValue, null).ConfigureAwait(false);
            var handles = await StartSourcesAsync(root.Nodes, -1).ConfigureAwait(false);
            try
            {
                completion = direct.Place(root);
            }
            finally
            {
                await DisposeAsync(handles).ConfigureAwait(false);
            }
        }

        if (completion != Completion.Written)
        {
            writer.CutBack(mark);
            writer.WriteNull();
        }
    }

    private async ValueTask<Completion> WriteSeriallyAsync(ImmutableArray<FieldSelection> fields)
    {
        writer.StartObject();
        for (int i = 0; i < fields.Length; i++)
        {
            request.Cancellation.ThrowIfCancellationRequested();
            var node = fields[i].IsDirect ? null : await ResolveAsync(fields[i], rootValue, null).ConfigureAwait(false);
            var handles = node is null ? null : await StartSourcesAsync([node], i).ConfigureAwait(false);
            try
            {
                if (!direct.WriteField(fields[i], rootValue, node))
                {
                    return Completion.Failed;
                }
            }
            finally
            {
                await DisposeAsync(handles).ConfigureAwait(false);
            }
        }

        writer.EndObject();
        return Completion.Written;
    }

    private static bool AllDirect(ImmutableArray<FieldSelection> fields)
    {
        foreach (var field in fields)
        {
            if (!field.IsDirect)
            {
                return false;
            }
        }

        return true;
    }

    private async ValueTask<ResultNode.ObjectNode> ResolveFieldsAsync(ImmutableArray<FieldSelection> fields, ObjectType type, object? value, ResponsePath? path)
    {
        var nodes = new ResultNode?[fields.Length];
        List<(int Index, Task<ResultNode> Task)>? waiting = null;
        for (int i = 0; i < fields.Length; i++)
        {
            if (fields[i].IsDirect)
            {
                continue;
            }

            var pending = ResolveAsync(fields[i], value, path);
            if (pending.IsCompletedSuccessfully)
            {
                nodes[i] = pending.Result;
            }
            else
            {
                (waiting ??= []).Add((i, pending.AsTask()));
            }
        }

        if (waiting is not null)
        {
            await Task.WhenAll(waiting.Select(w => w.Task)).ConfigureAwait(false);
            foreach (var (index, task) in waiting)
            {
                nodes[index] = await task.ConfigureAwait(false);
            }
        }

        return new ResultNode.ObjectNode(value, type, fields, nodes, path);
    }

    private async ValueTask<ResultNode> ResolveAsync(FieldSelection selection, object? parent, ResponsePath? parentPath)
    {
        try
        {
            request.Cancellation.ThrowIfCancellationRequested();
            var path = parentPath is null ? ResponsePath.Root(selection.Key) : parentPath.Append(selection.Key);
            var arguments = selection.GetArguments(request.Variables);
            var field = selection.Field;
            if (field.Owner is not null)
            {
                return new ResultNode.OwnedNode(new OwnedSelection(selection, arguments, parent, path));
            }

            var context = new ResolverContext(request, selection, parent, arguments, path);
            object? value = field.AsyncResolver is { } asynchronous ? await asynchronous(context).ConfigureAwait(false)
                : field.Resolver is { } resolver ? resolver(context)
                : DefaultResolver.Resolve(parent, field.Name);
            return selection.Children is null ? new ResultNode.ValueNode(value) : await CompleteAsync(field.Type, selection, value, path).ConfigureAwait(false);
        }
        catch (Exception e) when (!request.EndsOperation(e))
        {
            return new ResultNode.FailureNode(e);
        }
    }

    // Lists and objects under something that waits. What cannot be completed stays a value: writing it reports the error.
    private async ValueTask<ResultNode> CompleteAsync(GraphQLType type, FieldSelection selection, object? value, ResponsePath path)
    {
        type = type.Nullable;
        if (value is null or GraphQLException or CoercionException)
        {
            return new ResultNode.ValueNode(value);
        }

        try
        {
            if (type is ListType list)
            {
                return await CompleteListAsync(list.OfType, selection, TypeResolution.Items(value, selection), path).ConfigureAwait(false);
            }

            var objectType = TypeResolution.Resolve(request.Schema, (NamedType)type, value, selection);
            var fields = selection.Children!.FieldsFor(objectType);
            return AllDirect(fields)
                ? new ResultNode.ValueNode(value)
                : await ResolveFieldsAsync(fields, objectType, value, path).ConfigureAwait(false);
        }
        catch (Exception e) when (!request.EndsOperation(e))
        {
            return new ResultNode.FailureNode(e);
        }
    }

    private async ValueTask<ResultNode> CompleteListAsync(GraphQLType itemType, FieldSelection selection, IEnumerable values, ResponsePath path)
    {
        var tasks = new List<Task<ResultNode>>();
        foreach (object? item in values)
        {
            tasks.Add(CompleteAsync(itemType, selection, item, path.Append(tasks.Count)).AsTask());
        }

        return new ResultNode.ListNode(await Task.WhenAll(tasks).ConfigureAwait(false));
    }

    // Opens and starts every source that owns something below these nodes.
    private async ValueTask<List<ISelectionHandle>?> StartSourcesAsync(ResultNode?[] nodes, int batch)
    {
        Dictionary<ISelectionSource, List<OwnedSelection>>? owned = null;
        foreach (var node in nodes)
        {
            Gather(node, ref owned);
        }

        if (owned is null)
        {
            return null;
        }

        var handles = new List<ISelectionHandle>(owned.Count);
        var starts = new List<(Task Start, List<OwnedSelection> Items)>(owned.Count);
        Exception? end = null;
        foreach (var (source, items) in owned)
        {
            try
            {
                var handle = source.Open(new OwnedSelections(request, batch, items));
                handles.Add(handle);
                foreach (var item in items)
                {
                    item.Handle = handle;
                }

                starts.Add((handle.StartAsync(request.Cancellation).AsTask(), items));
            }
            catch (Exception e)
            {
                if (!Fails(e, batch))
                {
                    end = e;
                    break;
                }

                Fail(items, e);
            }
        }

        // All are waited for, whatever became of the others: what is disposed must not run any more.
        foreach (var (start, items) in starts)
        {
            try
            {
                await start.ConfigureAwait(false);
            }
            catch (Exception e)
            {
                if (Fails(e, batch))
                {
                    Fail(items, e);
                }
                else
                {
                    end ??= e;
                }
            }
        }

        if (end is not null)
        {
            await DisposeAsync(handles).ConfigureAwait(false);
            ExceptionDispatchInfo.Throw(end);
        }

        return handles;
    }

    // Whether a source's exception becomes field errors; otherwise it ends the operation. After a mutation has written, it always does.
    private bool Fails(Exception e, int batch) =>
        !request.EndsOperation(e) && !(e is GraphQLException { RefuseRequest: true } && batch < 0);

    private static void Fail(List<OwnedSelection> items, Exception e)
    {
        foreach (var item in items)
        {
            item.Failure = e;
        }
    }

    private static void Gather(ResultNode? node, ref Dictionary<ISelectionSource, List<OwnedSelection>>? owned)
    {
        switch (node)
        {
            case ResultNode.OwnedNode { Selection: var selection }:
                owned ??= [];
                if (!owned.TryGetValue(selection.Selection.Field.Owner!, out var list))
                {
                    owned.Add(selection.Selection.Field.Owner!, list = []);
                }

                selection.Index = list.Count;
                list.Add(selection);
                break;
            case ResultNode.ObjectNode o:
                foreach (var child in o.Nodes)
                {
                    Gather(child, ref owned);
                }

                break;
            case ResultNode.ListNode l:
                foreach (var child in l.Items)
                {
                    Gather(child, ref owned);
                }

                break;
            default:
                break;
        }
    }

    private static async ValueTask DisposeAsync(List<ISelectionHandle>? handles)
    {
        if (handles is null)
        {
            return;
        }

        foreach (var handle in handles)
        {
            await handle.DisposeAsync().ConfigureAwait(false);
        }
    }
}
