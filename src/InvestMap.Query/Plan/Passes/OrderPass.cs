using System.Collections.Immutable;
using InvestMap.Catalog;
using InvestMap.GraphQL.Execution;

namespace InvestMap.Query;

/// <summary>Reads <c>order</c> into terms. Every order ends in the key, so that it has no ties.</summary>
internal static class OrderPass
{
    /// <summary>The most terms of an order.</summary>
    public const int MaxTerms = 8;

    public static ImmutableArray<OrderTerm> Read(Subject subject, object?[]? order, FieldSelection selection)
    {
        var terms = new List<OrderTerm>();
        foreach (var item in order ?? [])
        {
            var term = Read(RowPath.Self, (InputObject)item!, selection);
            if (!terms.Exists(t => t.Column.Equals(term.Column)))
            {
                terms.Add(term);
            }
        }

        if (terms.Count > MaxTerms)
        {
            throw Refusal.Of(MapErrorCodes.Order, $"`order` has {terms.Count} terms; at most {MaxTerms} are taken.", selection);
        }

        return WithKey(subject, terms);
    }

    /// <summary>The order that a relation has by nature.</summary>
    public static ImmutableArray<OrderTerm> Natural(Subject subject, IReadOnlyList<string> columns) =>
        WithKey(subject, [.. columns.Select(column => new OrderTerm(new Column(RowPath.Self, subject[column]), IsDescending: false))]);

    // The key goes the way of the term before it, so that an index on both can be read from either end.
    private static ImmutableArray<OrderTerm> WithKey(Subject subject, List<OrderTerm> terms)
    {
        var key = new Column(RowPath.Self, subject.KeyField);
        if (!terms.Exists(t => t.Column.Equals(key)))
        {
            terms.Add(new OrderTerm(key, terms.Count > 0 && terms[^1].IsDescending));
        }

        return [.. terms];
    }

    private static OrderTerm Read(RowPath path, InputObject item, FieldSelection selection)
    {
        if (item.Count != 1)
        {
            throw Refusal.Of(
                MapErrorCodes.Order,
                "Each object in `order` names exactly one field, because fields of an object have no order: `order: [{ status: ASC }, { nameVi: DESC }]`.",
                selection);
        }

        foreach (var (field, value) in item)
        {
            var column = (Field)field.Tag!;
            return value switch
            {
                SortDirection direction => new OrderTerm(new Column(path, column), direction == SortDirection.Descending),
                InputObject inner => Read(path.Append(column), inner, selection),
                _ => throw Refusal.Of(MapErrorCodes.Order, $"`{field.Name}: null` is no order: give ASC or DESC, or leave it out.", selection),
            };
        }

        throw new InvalidOperationException("An object with one field has one field.");
    }
}

/// <summary>The values of <c>SortEnumType</c>.</summary>
internal enum SortDirection
{
    Ascending,
    Descending,
}
