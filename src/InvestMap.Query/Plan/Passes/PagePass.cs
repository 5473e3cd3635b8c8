using InvestMap.GraphQL.Execution;

namespace InvestMap.Query;

/// <summary>Reads <c>first</c>, <c>last</c>, <c>after</c> and <c>before</c>.</summary>
internal static class PagePass
{
    /// <summary>Rows of a page when nothing is said.</summary>
    public const int DefaultSize = 10;

    /// <summary>The most rows of a page.</summary>
    public const int MaxSize = 500;

    public static Page Read(ArgumentValues arguments, FieldSelection selection)
    {
        var first = Size(arguments, "first", selection, $"a page has 0 to {MaxSize} rows. Use `after` for the next page.");
        var last = Size(arguments, "last", selection, $"a page has 0 to {MaxSize} rows. Use `before` for the page before.");
        if (first is not null && last is not null)
        {
            throw Refusal.Of(MapErrorCodes.Arguments, "`first` and `last` exclude each other: ask for one end of the list.", selection);
        }

        return new Page(
            first ?? last ?? DefaultSize,
            last is not null,
            arguments.Get<string>("after") is not null,
            arguments.Get<string>("before") is not null);
    }

    /// <summary>The size of a bounded list without cursors.</summary>
    public static int First(ArgumentValues arguments, FieldSelection selection) =>
        Size(arguments, "first", selection, $"this list gives 0 to {MaxSize} rows, and has no pages.") ?? DefaultSize;

    private static int? Size(ArgumentValues arguments, string name, FieldSelection selection, string right)
    {
        if (!arguments.TryGet(name, out var value) || value is not int size)
        {
            return null;
        }

        return size is >= 0 and <= MaxSize
            ? size
            : throw Refusal.Of(MapErrorCodes.PageSize, $"`{name}: {size}` is out of range: {right}", selection, name);
    }
}
