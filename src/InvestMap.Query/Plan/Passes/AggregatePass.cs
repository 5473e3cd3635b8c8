using System.Collections.Immutable;
using InvestMap.Catalog;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query;

/// <summary>Totals over all rows of a filter. A sum says beside it how many values it knew and how many it did not.</summary>
internal static class AggregatePass
{
    /// <summary>What <c>count</c> gives.</summary>
    public static Field Number { get; } = new("count", FieldKind.Long, "A number of rows.");

    private static readonly Field Total = new("sum", FieldKind.Decimal, "A sum.");

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
        var sums = new List<Func<Joins, Sql>> { _ => Sql.Of($"true") };
        var members = Members(planner, selection, null, sums);
        var sql = RowsSql.Aggregate(planner.Catalogue, rows, joins => Sql.Join(Sql.Of($", "), sums.Select(sum => sum(joins))));
        return new RootPlan.Object(selection, planner.Add(sql, new Reading.Single(members)));
    }

    private static ImmutableArray<Output> Members(Planner planner, FieldSelection selection, Field? summed, List<Func<Joins, Sql>> sums)
    {
        var type = (ObjectType)selection.Field.Type.Named;
        var members = ImmutableArray.CreateBuilder<Output>();
        foreach (var field in selection.Children!.FieldsFor(type))
        {
            members.Add(field.Field.Tag switch
            {
                AggregateField.Sum => new ObjectOutput(field.Key, -1, Members(planner, field, null, sums)),
                Field column => new ObjectOutput(field.Key, -1, Sum(planner, field, column, sums)),
                AggregateField tag => Column(field.Key, tag, summed, sums),
                _ => new FixedOutput(field.Key, type.Name),
            });
        }

        return members.ToImmutable();
    }

    private static ImmutableArray<Output> Sum(Planner planner, FieldSelection field, Field column, List<Func<Joins, Sql>> sums)
    {
        RightsPass.Check(planner.Viewer, column, field);
        return Members(planner, field, column, sums);
    }

    private static ColumnOutput Column(string key, AggregateField tag, Field? summed, List<Func<Joins, Sql>> sums)
    {
        sums.Add(joins =>
        {
            var t = joins.Root;
            return tag switch
            {
                AggregateField.Count => Sql.Of($"count(*)"),
                AggregateField.Unplaced => Sql.Of($"count(*) filter (where {t}.map_point is null)"),
                AggregateField.Synthetic => Sql.Of($"count(*) filter (where {t}.synthetic)"),
                AggregateField.Value => Sql.Of($"sum({t}.{Names.Of(summed!)})"),
                AggregateField.Known => Sql.Of($"count({t}.{Names.Of(summed!)})"),
                AggregateField.Unknown => Sql.Of($"count(*) filter (where {t}.{Names.Of(summed!)} is null)"),
                _ => throw new InvalidOperationException($"{tag} is no number."),
            };
        });
        return new ColumnOutput(key, sums.Count, tag == AggregateField.Value ? Total : Number);
    }
}
