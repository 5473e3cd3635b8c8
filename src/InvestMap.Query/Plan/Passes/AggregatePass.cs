using System.Collections.Immutable;
using InvestMap.Catalog;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query;

/// <summary>
/// Totals over all rows of a filter. A sum or mean says beside it how many values it knew and how many it did not. Groups and
/// bins are statements of their own under the same conditions, put before the totals in the batch.
/// </summary>
internal static class AggregatePass
{
    public static RootPlan Plan(Planner planner, Subject subject, FieldSelection selection)
    {
        var arguments = planner.Arguments(selection);
        var rows = new Rows
        {
            Subject = subject,
            At = TimePass.Read(planner, selection),
            Where = planner.Where(selection),
            LeavesOutSynthetic = subject.IsMarkedSynthetic && !arguments.Get<bool>("demonstration"),
            ValidOn = planner.ValidOn(subject, selection),
        };
        var totals = new TotalsList();
        var members = Members(planner, selection, totals, field => field.Field.Tag switch
        {
            AggregateField.Groups => new WholeOutput(field.Key, GroupPass.Groups(planner, rows, field)),
            AggregateField.Bins => new WholeOutput(field.Key, GroupPass.Bins(planner, rows, field)),
            _ => null,
        });
        var sql = RowsSql.Aggregate(planner.Catalogue, rows, joins => Sql.Join(Sql.Of($", "), totals.Of(joins.Root)));
        return new RootPlan.Object(selection, planner.Add(sql, new Reading.Single(members)));
    }

    /// <summary>The totals asked for by an aggregate, a group or a bin; what else it has is left to <paramref name="other"/>.</summary>
    public static ImmutableArray<Output> Members(Planner planner, FieldSelection selection, TotalsList totals, Func<FieldSelection, Output?> other)
    {
        var members = ImmutableArray.CreateBuilder<Output>();
        foreach (var field in selection.Children!.FieldsFor((ObjectType)selection.Field.Type.Named))
        {
            members.Add(other(field) ?? field.Field.Tag switch
            {
                AggregateField kind and (AggregateField.Sum or AggregateField.Avg or AggregateField.Min or AggregateField.Max) =>
                    new ObjectOutput(field.Key, -1, Of(planner, field, kind, totals)),
                AggregateField kind => totals.Member(field.Key, kind, null),
                _ => new FixedOutput(field.Key, field.ParentType.Name),
            });
        }

        return members.ToImmutable();
    }

    // One kind of total, of the fields asked for.
    private static ImmutableArray<Output> Of(Planner planner, FieldSelection selection, AggregateField kind, TotalsList totals)
    {
        var members = ImmutableArray.CreateBuilder<Output>();
        foreach (var field in selection.Children!.FieldsFor((ObjectType)selection.Field.Type.Named))
        {
            if (field.Field.Tag is not Field column)
            {
                members.Add(new FixedOutput(field.Key, field.ParentType.Name));
                continue;
            }

            RightsPass.Check(planner.Viewer, column, field);
            members.Add(field.Children is null
                ? totals.Member(field.Key, kind, column)
                : new ObjectOutput(field.Key, -1, Measure(field, kind, column, totals)));
        }

        return members.ToImmutable();
    }

    private static ImmutableArray<Output> Measure(FieldSelection selection, AggregateField kind, Field column, TotalsList totals)
    {
        var members = ImmutableArray.CreateBuilder<Output>();
        foreach (var field in selection.Children!.FieldsFor((ObjectType)selection.Field.Type.Named))
        {
            members.Add(field.Field.Tag is AggregateField tag
                ? totals.Member(field.Key, tag == AggregateField.Value ? kind : tag, column)
                : new FixedOutput(field.Key, field.ParentType.Name));
        }

        return members.ToImmutable();
    }
}
