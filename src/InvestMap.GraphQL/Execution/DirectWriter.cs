using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.GraphQL.Execution;

/// <summary>What became of a value (specification 6.4.3 and 6.4.4).</summary>
internal enum Completion
{
    /// <summary>It is written.</summary>
    Written,

    /// <summary>It is null, and nothing is written.</summary>
    Null,

    /// <summary>It failed, the error is added, and what is written of it must be cut back.</summary>
    Failed,
}

/// <summary>Writes a response: resolves what needs no waiting as it goes, and puts the results that were waited for at their places.</summary>
internal sealed class DirectWriter(RequestContext request, ResponseWriter writer)
{
    private readonly PathStack path = new();
    private int sinceCheck;

    /// <summary>Writes an object with all its fields.</summary>
    public Completion WriteObject(SelectionSet selections, ObjectType type, object? parent)
    {
        writer.StartObject();
        foreach (var selection in selections.FieldsFor(type))
        {
            if (!WriteField(selection, parent, null))
            {
                return Completion.Failed;
            }
        }

        writer.EndObject();
        return Completion.Written;
    }

    /// <summary>Writes a field with its key; false if it must be null and may not.</summary>
    public bool WriteField(FieldSelection selection, object? parent, ResultNode? node)
    {
        if ((++sinceCheck & 255) == 0)
        {
            request.Cancellation.ThrowIfCancellationRequested();
        }

        writer.Key(selection);
        int mark = writer.Mark();
        int depth = path.Count;
        path.Push(selection.Key);
        Completion completion;
        try
        {
            completion = node is null
                ? Complete(selection.Field.Type, selection, Resolve(selection, parent))
                : Place(selection.Field.Type, selection, node);
        }
        catch (Exception e) when (!request.EndsOperation(e))
        {
            request.AddFailure(e, selection, path.ToPath()!);
            completion = Completion.Failed;
        }

        path.CutTo(depth);
        return Settle(selection.Field.Type, completion, mark);
    }

    /// <summary>Writes an object of which some fields were waited for.</summary>
    public Completion Place(ResultNode.ObjectNode node)
    {
        writer.StartObject();
        for (int i = 0; i < node.Fields.Length; i++)
        {
            if (!WriteField(node.Fields[i], node.Value, node.Nodes[i]))
            {
                return Completion.Failed;
            }
        }

        writer.EndObject();
        return Completion.Written;
    }

    private bool Settle(GraphQLType type, Completion completion, int mark)
    {
        if (completion == Completion.Written)
        {
            return true;
        }

        writer.CutBack(mark);
        if (type is NonNullType)
        {
            return false;
        }

        writer.WriteNull();
        return true;
    }

    private object? Resolve(FieldSelection selection, object? parent)
    {
        var field = selection.Field;
        if (field.IsTypeName)
        {
            return selection.ParentType.Name;
        }

        var arguments = selection.GetArguments(request.Variables);
        if (field.Resolver is not { } resolver)
        {
            return DefaultResolver.Resolve(parent, field.Name);
        }

        return resolver(new ResolverContext(request, selection, parent, arguments, path));
    }

    private Completion Complete(GraphQLType type, FieldSelection selection, object? value)
    {
        if (type is NonNullType nonNull)
        {
            return NonNull(Complete(nonNull.OfType, selection, value), selection);
        }

        switch (value)
        {
            case null: return Completion.Null;
            case GraphQLException or CoercionException: throw (Exception)value;
            default: break;
        }

        switch (type)
        {
            case ScalarType scalar:
                scalar.Write(value, writer);
                return Completion.Written;
            case EnumType e:
                return Write(e, value);
            case ListType list:
                return WriteList(list.OfType, selection, value);
            default:
                return WriteObject(selection.Children!, TypeResolution.Resolve(request.Schema, (NamedType)type, value, selection), value);
        }
    }

    private Completion NonNull(Completion completion, FieldSelection selection)
    {
        if (completion == Completion.Null)
        {
            request.AddError(new GraphQLError(
                $"Cannot return null for non-nullable field {selection.ParentType.Name}.{selection.Field.Name}.", ErrorCodes.NullInNonNull, selection.Locations, path.ToPath()));
            return Completion.Failed;
        }

        return completion;
    }

    private Completion Write(EnumType type, object value)
    {
        var found = type.ValueOf(value) ?? (value is Enum ? type.Value(value.ToString()!) : null);
        if (found is null)
        {
            throw new CoercionException($"Enum \"{type.Name}\" cannot represent value: {PlainValue.Print(value)}");
        }

        writer.Write(found.Name);
        return Completion.Written;
    }

    private Completion WriteList(GraphQLType itemType, FieldSelection selection, object value)
    {
        var items = TypeResolution.Items(value, selection);
        writer.StartList();
        int i = 0;
        path.Push(0);
        int depth = path.Count;
        foreach (object? item in items)
        {
            int mark = writer.Mark();
            path.SetIndex(i++);
            Completion completion;
            try
            {
                completion = Complete(itemType, selection, item);
            }
            catch (Exception e) when (!request.EndsOperation(e))
            {
                request.AddFailure(e, selection, path.ToPath()!);
                completion = Completion.Failed;
            }

            path.CutTo(depth);
            if (!Settle(itemType, completion, mark))
            {
                return Completion.Failed;
            }
        }

        path.Pop();
        writer.EndList();
        return Completion.Written;
    }

    private Completion Place(GraphQLType type, FieldSelection selection, ResultNode node)
    {
        switch (node)
        {
            case ResultNode.ValueNode value:
                return Complete(type, selection, value.Value);
            case ResultNode.FailureNode failure:
                request.AddFailure(failure.Exception, selection, path.ToPath()!);
                return Completion.Failed;
            case ResultNode.OwnedNode owned:
                return Place(owned.Selection);
            case ResultNode.ObjectNode o:
                return Place(o);
            default:
                return PlaceList(((ListType)type.Nullable).OfType, selection, ((ResultNode.ListNode)node).Items);
        }
    }

    private Completion Place(OwnedSelection owned)
    {
        if (owned.Failure is { } failure)
        {
            request.AddFailure(failure, owned.Selection, owned.Path);
            return Completion.Failed;
        }

        return owned.Handle!.Write(owned, writer) ? Completion.Written : Completion.Failed;
    }

    private Completion PlaceList(GraphQLType itemType, FieldSelection selection, ResultNode[] items)
    {
        writer.StartList();
        path.Push(0);
        int depth = path.Count;
        for (int i = 0; i < items.Length; i++)
        {
            int mark = writer.Mark();
            path.SetIndex(i);
            Completion completion;
            try
            {
                completion = Place(itemType, selection, items[i]);
            }
            catch (Exception e) when (!request.EndsOperation(e))
            {
                request.AddFailure(e, selection, path.ToPath()!);
                completion = Completion.Failed;
            }

            path.CutTo(depth);
            if (!Settle(itemType, completion, mark))
            {
                return Completion.Failed;
            }
        }

        path.Pop();
        writer.EndList();
        return Completion.Written;
    }
}
