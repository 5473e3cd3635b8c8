using System.Collections.Immutable;
using InvestMap.Catalog;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query;

/// <summary>
/// A search for sites: the criteria, and what is asked of sites, of parks that fail one limit only, and of parks that are
/// unknown on one. All of it is one statement; the many below parks come before it as everywhere.
/// </summary>
internal static class SiteSearchPass
{
    public static RootPlan Plan(Planner planner, Subject park, FieldSelection selection)
    {
        planner.MarkHeavy();
        var arguments = planner.Arguments(selection);
        var criteria = CriteriaPass.Read(planner, selection);
        var fields = selection.Children!.FieldsFor((ObjectType)selection.Field.Type.Named);
        var at = TimePass.Read(planner, selection);
        var search = new SiteSearch
        {
            Candidates = new Rows
            {
                Subject = park,
                At = at,
                Where = planner.Where(selection),
                LeavesOutSynthetic = !arguments.Get<bool>("demonstration"),
            },
            Day = criteria.Any(c => c.IsInterval) ? planner.Day(selection) : null,
            Criteria = criteria,
            First = fields.Any(f => f.Field.Tag is SiteField.Sites) ? PagePass.First(arguments, selection) : 0,
            TellsFailing = fields.Any(f => f.Field.Tag is SiteField.FailsOnly),
            TellsOthers = fields.Any(f => f.Field.Tag is SiteField.Failed or SiteField.Unknown or SiteField.FailsOnly or SiteField.UnknownOn),
            FirstFailing = FirstOf(planner, fields, SiteField.FailsOnly),
            FirstUnknown = FirstOf(planner, fields, SiteField.UnknownOn),
        };
        var rows = new Rows
        {
            Subject = park,
            At = at,
            Source = new SiteSearchSql(planner.Catalogue, search).Table(),
            Order =
            [
                new OrderTerm(new Column(RowPath.Self, SiteColumns.Total), IsDescending: true),
                new OrderTerm(new Column(RowPath.Self, SiteColumns.Best), IsDescending: true),
                new OrderTerm(new Column(RowPath.Self, park.KeyField), IsDescending: false),
            ],
        };
        return new Maker(planner, search, rows).Make(selection, fields);
    }

    private static int FirstOf(Planner planner, ImmutableArray<FieldSelection> fields, SiteField groups) => fields
        .Where(f => f.Field.Tag is SiteField tag && tag == groups)
        .SelectMany(f => f.Children!.FieldsFor((ObjectType)f.Field.Type.Named))
        .Where(f => f.Field.Tag is SiteField.IndustrialParks)
        .Select(f => PagePass.First(planner.Arguments(f), f))
        .DefaultIfEmpty(0)
        .Max();

    private sealed class Maker(Planner planner, SiteSearch search, Rows rows)
    {
        private readonly ColumnList _columns = new(1, new Column(RowPath.Self, rows.Subject.KeyField));
        private readonly ImmutableArray<ImmutableArray<Output>>.Builder _heads = ImmutableArray.CreateBuilder<ImmutableArray<Output>>();
        private readonly ImmutableArray<SiteSink>.Builder _sinks = ImmutableArray.CreateBuilder<SiteSink>();
        private readonly ImmutableDictionary<FieldSelection, int>.Builder _places = ImmutableDictionary.CreateBuilder<FieldSelection, int>();

        public RootPlan.Sites Make(FieldSelection selection, ImmutableArray<FieldSelection> fields)
        {
            foreach (var field in fields)
            {
                switch (field.Field.Tag)
                {
                    case SiteField.Criteria:
                        Heads(field);
                        break;
                    case SiteField.Sites:
                        Sink(field, SiteGroup.Matched, search.First, Site(field));
                        break;
                    case SiteField.FailsOnly:
                        Group(field, SiteGroup.FailsOnly);
                        break;
                    case SiteField.UnknownOn:
                        Group(field, SiteGroup.UnknownOn);
                        break;
                }
            }

            var reading = new Reading.Sites(
                _heads.ToImmutable(),
                _sinks.ToImmutable(),
                [.. new[] { SiteColumns.Candidates, SiteColumns.Matched, SiteColumns.Failed, SiteColumns.Unknown }.Select(Place)],
                [.. search.Limits.Select(c => (c.Index, Place(SiteColumns.FailsOnly(c)), Place(SiteColumns.UnknownOnly(c))))],
                Place(SiteColumns.Rank),
                Place(SiteColumns.Fails),
                Place(SiteColumns.UnknownOn));
            var statement = planner.Add(RowsSql.List(planner.Catalogue, rows, _columns.All), reading);
            return new RootPlan.Sites(selection, statement, search.Criteria.Length, _places.ToImmutable());
        }

        private int Place(Field column) => _columns.Of(new Column(RowPath.Self, column));

        private void Heads(FieldSelection field)
        {
            _places.Add(field, _heads.Count);
            foreach (var criterion in search.Criteria)
            {
                _heads.Add(Criterion(field, criterion));
            }
        }

        private void Sink(FieldSelection field, SiteGroup group, int limit, ImmutableArray<Output> members)
        {
            _places.Add(field, _sinks.Count);
            _sinks.Add(new SiteSink(group, limit, members));
        }

        private void Group(FieldSelection groups, SiteGroup group)
        {
            foreach (var field in groups.Children!.FieldsFor((ObjectType)groups.Field.Type.Named))
            {
                if (field.Field.Tag is SiteField.Criterion)
                {
                    Heads(field);
                }
                else if (field.Field.Tag is SiteField.IndustrialParks)
                {
                    Sink(field, group, PagePass.First(planner.Arguments(field), field), Park(field));
                }
            }
        }

        private ImmutableArray<Output> Park(FieldSelection field) => SelectionPass.Members(planner, field, rows.Subject, RowPath.Self, _columns, rows);

        private ImmutableArray<Output> Site(FieldSelection selection)
        {
            var type = (ObjectType)selection.Field.Type.Named;
            return [.. selection.Children!.FieldsFor(type).Select(Output (field) => field.Field.Tag switch
            {
                SiteField.IndustrialPark => new ObjectOutput(field.Key, -1, Park(field)),
                SiteField.Criteria => new ObjectsOutput(field.Key, [.. search.Criteria.Select(c => Criterion(field, c))]),
                SiteField.Rank => Value(field, SiteColumns.Rank),
                SiteField.Total => Value(field, SiteColumns.Total),
                SiteField.BestPossible => Value(field, SiteColumns.Best),
                _ => new FixedOutput(field.Key, type.Name),
            })];
        }

        private ImmutableArray<Output> Criterion(FieldSelection selection, SoughtCriterion c)
        {
            var type = (ObjectType)selection.Field.Type.Named;
            return [.. selection.Children!.FieldsFor(type).Select(field => Member(field, c, type))];
        }

        private Output Member(FieldSelection field, SoughtCriterion c, ObjectType type)
        {
            var measure = c.Criterion.Measure;
            switch (field.Field.Tag)
            {
                case SiteField.CriterionName:
                    return new FixedOutput(field.Key, c.Criterion.Name);
                case SiteField.Name:
                    return new FixedOutput(field.Key, planner.Arguments(field).Get<object>("lang") is Language.English ? c.Criterion.NameEn : c.Criterion.NameVi);
                case SiteField.Unit:
                    return new FixedOutput(field.Key, c.Criterion.Unit);
                case SiteField.Method:
                    return new FixedOutput(field.Key, SiteSearchTypes.MethodOf(measure));
                case CriterionArgument.Operator:
                    return Maybe(field, c.Text(CriterionArgument.Operator) is not null, SiteColumns.Operator(c));
                case CriterionArgument.Metres:
                    return Maybe(field, c.Metres is not null, SiteColumns.Metres(c));
                case CriterionArgument argument:
                    return new FixedOutput(field.Key, SiteSearchTypes.NameOf(argument, c.Word(argument)));
                case SiteField.Min:
                    return Maybe(field, c.Min is not null, SiteColumns.Min(c));
                case SiteField.Max:
                    return Maybe(field, c.Max is not null, SiteColumns.Max(c));
                case SiteField.Met:
                    return Maybe(field, c.IsLimit, SiteColumns.Met(c));
                case SiteField.Weight:
                    return Maybe(field, c.IsWish, SiteColumns.Weight(c));
                case SiteField.Worst:
                    return Maybe(field, c.IsWish, SiteColumns.Worst(c));
                case SiteField.Ideal:
                    return Maybe(field, c.IsWish, SiteColumns.Ideal(c));
                case SiteField.Score:
                    return Maybe(field, c.IsWish, SiteColumns.Score(c));
                case SiteField.Weighted:
                    return Maybe(field, c.IsWish, SiteColumns.Weighted(c));
                case SiteField.Raw:
                    return Value(field, SiteColumns.Raw(c));
                case SiteField.UnknownBecause:
                    return Value(field, SiteColumns.Reason(c));
                case SiteField.Comparator:
                    return Maybe(field, measure == CriterionMeasure.Column, SiteColumns.Comparator(c));
                case SiteField.AsOf:
                    return Value(field, SiteColumns.AsOf(c));
                case SiteField.AsOfPrecision:
                    return Value(field, SiteColumns.Precision(c));
                case SiteField.PlaceQuality:
                    return Maybe(
                        field, measure is CriterionMeasure.Distance or CriterionMeasure.Coverage or CriterionMeasure.Enterprises, SiteColumns.Quality(c));
                case SiteField.Source:
                    return Other(field, SiteColumns.Source(c));
                case SiteField.InfrastructureSite:
                    return measure == CriterionMeasure.Distance ? Other(field, SiteColumns.Nearest(c)) : new FixedOutput(field.Key, null);
                case SiteField.Coverage:
                    return c.IsInterval ? Coverage(field, c) : new FixedOutput(field.Key, null);
                default:
                    return new FixedOutput(field.Key, type.Name);
            }
        }

        private ObjectOutput Coverage(FieldSelection selection, SoughtCriterion c)
        {
            var type = (ObjectType)selection.Field.Type.Named;
            return new ObjectOutput(selection.Key, Place(SiteColumns.Covered(c)), [.. selection.Children!.FieldsFor(type).Select(Output (field) => field.Field.Tag switch
            {
                SiteField.Covered => Value(field, SiteColumns.Covered(c)),
                SiteField.Uncovered => Value(field, SiteColumns.Uncovered(c)),
                SiteField.Unsurveyed => Value(field, SiteColumns.Unsurveyed(c)),
                _ => new FixedOutput(field.Key, type.Name),
            })]);
        }

        private ObjectOutput Other(FieldSelection field, Field key)
        {
            var target = planner.Catalogue.Target(key);
            RightsPass.Check(planner.Viewer, target, field);
            var there = RowPath.Self.Append(key);
            return new ObjectOutput(
                field.Key,
                _columns.Of(new Column(there, target.KeyField)),
                SelectionPass.Members(planner, field, target, there, _columns, rows));
        }

        private Output Maybe(FieldSelection field, bool isThere, Field column) => isThere ? Value(field, column) : new FixedOutput(field.Key, null);

        private ColumnOutput Value(FieldSelection field, Field column) => new(field.Key, Place(column), column);
    }
}
