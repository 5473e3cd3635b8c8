using System.Collections.Immutable;
using InvestMap.Catalog;
using InvestMap.GraphQL.Execution;

namespace InvestMap.Query;

/// <summary>Reads <c>order</c> into terms. Every order ends in the key, so that it has no ties.</summary>
internal static class OrderPass
{
    /// <summary>The most terms of an order.</summary>
    public const int MaxTerms = 8;

    public static ImmutableArray<OrderTerm> Read(Planner planner, Subject subject, FieldSelection selection) =>
        Read(subject, planner.Arguments(selection).Get<object?[]>("order") ?? [], planner.Place(selection, "order"));

    /// <summary>Reads an order that stands at a place of its own.</summary>
    /// <param name="subject">What is ordered.</param>
    /// <param name="order">The items, as the schema's types read them.</param>
    /// <param name="place">Where they stand among the arguments.</param>
    public static ImmutableArray<OrderTerm> Read(Subject subject, object?[] order, ArgumentPath place)
    {
        var terms = new List<OrderTerm>();
        for (var i = 0; i < order.Length; i++)
        {
            var term = Read(RowPath.Self, (InputObject)order[i]!, place.Append(i));
            if (!terms.Exists(t => t.Column.Equals(term.Column)))
            {
                terms.Add(term);
            }
        }

        if (terms.Count > MaxTerms)
        {
            throw Refusal.Of(MapErrorCodes.Order, $"`order` has {terms.Count} terms; at most {MaxTerms} are taken.", place);
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

    private static OrderTerm Read(RowPath path, InputObject item, ArgumentPath place)
    {
        if (item.Count != 1)
        {
            throw Refusal.Of(
                MapErrorCodes.Order,
                "Each object in `order` names exactly one field, because fields of an object have no order: `order: [{ status: ASC }, { nameVi: DESC }]`.",
                place);
        }

        foreach (var (field, value) in item)
        {
            var here = place.Append(field.Name);
            return (field.Tag, value) switch
            {
                (PlaceField, InputObject distance) => new OrderTerm(
                    new Column(path, Measure.Metres, Measure.From(here.Append("to"))), distance.Get<object>("direction") is SortDirection.Descending),
                (Field column, SortDirection direction) => new OrderTerm(new Column(path, column), direction == SortDirection.Descending),
                (Field column, InputObject inner) => Read(path.Append(column), inner, here),
                _ => throw Refusal.Of(MapErrorCodes.Order, $"`{field.Name}: null` is no order: give a direction, or leave it out.", here),
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
