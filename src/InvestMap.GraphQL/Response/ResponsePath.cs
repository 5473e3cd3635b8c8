namespace InvestMap.GraphQL.Response;

/// <summary>A place in a response, from the leaf to the root. Made only where an error needs it.</summary>
public sealed class ResponsePath
{
    private ResponsePath(ResponsePath? parent, string? key, int index)
    {
        Parent = parent;
        Key = key;
        Index = index;
    }

    /// <summary>The path around it; null at the root.</summary>
    public ResponsePath? Parent { get; }

    /// <summary>The response key; null for an item of a list.</summary>
    public string? Key { get; }

    /// <summary>The index in a list, where <see cref="Key"/> is null.</summary>
    public int Index { get; }

    /// <summary>The path of a root field.</summary>
    public static ResponsePath Root(string key) => new(null, key, -1);

    internal static ResponsePath RootIndex(int index) => new(null, null, index);

    /// <summary>The path of a field of the object at this path.</summary>
    public ResponsePath Append(string key) => new(this, key, -1);

    /// <summary>The path of an item of the list at this path.</summary>
    public ResponsePath Append(int index) => new(this, null, index);

    /// <summary>All segments from the root: strings and integers.</summary>
    public IReadOnlyList<object> ToList()
    {
        var list = new List<object>();
        for (var path = this; path is not null; path = path.Parent)
        {
            list.Add(path.Key ?? (object)path.Index);
        }

        list.Reverse();
        return list;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join('/', ToList());
}
