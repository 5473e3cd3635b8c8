namespace InvestMap.GraphQL.Language;

/// <summary>Where the parser keeps the nodes of lists that are not closed yet; one for each thread, so that lists cost one array each.</summary>
internal sealed class ScratchStack
{
    /// <summary>A reference in a struct: arrays of classes check the type of what they are given, these do not.</summary>
    public struct Slot
    {
        public Node? Node;
    }

    [ThreadStatic]
    private static ScratchStack? current;

    private Slot[] nodes = new Slot[256];

    /// <summary>The stack of this thread, emptied: what a failed parse left is forgotten.</summary>
    public static ScratchStack Current
    {
        get
        {
            var stack = current ??= new ScratchStack();
            if (stack.Mark > 0)
            {
                Array.Clear(stack.nodes);
                stack.Mark = 0;
            }

            return stack;
        }
    }

    public int Mark { get; private set; }

    public void Push(Node node)
    {
        if (Mark == nodes.Length)
        {
            Array.Resize(ref nodes, Mark * 2);
        }

        nodes[Mark++].Node = node;
    }

    /// <summary>The nodes above a mark; the caller clears them.</summary>
    public Span<Slot> Pop(int mark)
    {
        var popped = nodes.AsSpan(mark, Mark - mark);
        Mark = mark;
        return popped;
    }
}
