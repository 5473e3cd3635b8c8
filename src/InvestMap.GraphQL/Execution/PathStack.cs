using InvestMap.GraphQL.Response;

namespace InvestMap.GraphQL.Execution;

/// <summary>The place where a depth-first walk is, as a stack; it becomes a <see cref="ResponsePath"/> only where one is asked for.</summary>
internal sealed class PathStack
{
    private (string? Key, int Index)[] segments = new (string?, int)[16];
    private int count;

    public int Count => count;

    public void Push(string key) => Push((key, 0));

    public void Push(int index) => Push((null, index));

    public void SetIndex(int index) => segments[count - 1].Index = index;

    public void Pop() => count--;

    public void CutTo(int depth) => count = depth;

    public ResponsePath? ToPath()
    {
        ResponsePath? path = null;
        for (int i = 0; i < count; i++)
        {
            var (key, index) = segments[i];
            path = key is null ? path!.Append(index) : path is null ? ResponsePath.Root(key) : path.Append(key);
        }

        return path;
    }

    private void Push((string?, int) segment)
    {
        if (count == segments.Length)
        {
            Array.Resize(ref segments, count * 2);
        }

        segments[count++] = segment;
    }
}
