using System.Collections.Immutable;
using System.Globalization;
using InvestMap.Catalog;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.Response;

namespace InvestMap.Query;

/// <summary>
/// Reads the limits and wishes of a search for sites. What each names is part of the plan; its numbers are found and checked
/// for every request, and refused with the place and with what would be right.
/// </summary>
internal static class CriteriaPass
{
    /// <summary>The largest number of any kind: far beyond every value, and small enough to compute with.</summary>
    private const double Largest = 1e12;

    /// <summary>The least difference between worst and ideal, and the least weight.</summary>
    private const double Least = 1e-6;

    private const double LargestWeight = 1e6;

    /// <summary>The largest distance: half the way round the Earth.</summary>
    private const double MaxMetres = 20_100_000;

    public static ImmutableArray<SoughtCriterion> Read(Planner planner, FieldSelection selection)
    {
        var input = planner.Arguments(selection).Get<InputObject>("input")!;
        var place = planner.Place(selection, "input");
        var found = new Dictionary<string, SoughtCriterion>(StringComparer.Ordinal);
        var limits = input.Get<object?[]>("limits") ?? [];
        var wishes = input.Get<object?[]>("wishes") ?? [];
        if (limits.Length + wishes.Length == 0)
        {
            throw Refusal.Of(MapErrorCodes.SiteCriterion, "`input` has no limits and no wishes. Give at least one, such as `wishes: [{ criterion: FREE_LAND, weight: 1 }]`.", place);
        }

        // Checked before anything is made of them.
        if (limits.Length > Criteria.Max || wishes.Length > Criteria.Max)
        {
            throw TooMany(place, Math.Max(limits.Length, wishes.Length));
        }

        for (var i = 0; i < limits.Length; i++)
        {
            Limit(found, (InputObject)limits[i]!, place.Append("limits").Append(i), $"limits[{i}]");
        }

        for (var i = 0; i < wishes.Length; i++)
        {
            Wish(found, (InputObject)wishes[i]!, place.Append("wishes"), i);
        }

        return found.Count <= Criteria.Max ? [.. found.Values.OrderBy(c => c.Index)] : throw TooMany(place, found.Count);
    }

    private static void Limit(Dictionary<string, SoughtCriterion> found, InputObject limit, ArgumentPath place, string name)
    {
        var sought = Find(found, limit, place, name);
        if (sought.IsLimit)
        {
            throw Refusal.Of(MapErrorCodes.SiteCriterion, $"`{name}` limits {sought.Criterion.Name} for the second time. Give `min` and `max` in one limit.", place);
        }

        object Bound(object? raw, string field)
        {
            var (min, max) = (((InputObject)raw!).Get<object>("min") as double?, ((InputObject)raw).Get<object>("max") as double?);
            if (min > max)
            {
                throw Refusal.Of(MapErrorCodes.SiteLimit, $"`{name}` asks for at least {Shown(min)} and at most {Shown(max)}, which nothing can be: `min` is not greater than `max`.", place);
            }

            var bound = Number((field == "min" ? min : max)!.Value, $"{name}.{field}", place.Append(field));
            return (field == "min" ? bound > sought.Criterion.Greatest : bound < 0)
                ? throw Refusal.Of(MapErrorCodes.SiteLimit, $"`{name}.{field}` is {Shown(bound)}, which nothing can meet: {Range(sought.Criterion)}.", place.Append(field))
                : bound;
        }

        sought.Min = limit.Get<object>("min") is null ? null : new Parameter(place, raw => Bound(raw, "min"));
        sought.Max = limit.Get<object>("max") is null ? null : new Parameter(place, raw => Bound(raw, "max"));
        if (!sought.IsLimit)
        {
            throw Refusal.Of(MapErrorCodes.SiteLimit, $"`{name}` limits nothing. Give `min`, `max` or both, in {sought.Criterion.Unit}.", place);
        }
    }

    private static void Wish(Dictionary<string, SoughtCriterion> found, InputObject wish, ArgumentPath wishes, int index)
    {
        var name = $"wishes[{index}]";
        var place = wishes.Append(index);
        var sought = Find(found, wish, place, name);
        if (sought.IsWish)
        {
            throw Refusal.Of(MapErrorCodes.SiteCriterion, $"`{name}` wishes {sought.Criterion.Name} for the second time. One weight is enough.", place);
        }

        var criterion = sought.Criterion;
        object End(object? raw, string field)
        {
            var (given, other) = (((InputObject)raw!).Get<object>("worst") as double?, ((InputObject)raw).Get<object>("ideal") as double?);
            var worst = Number(given ?? criterion.Worst, $"{name}.worst", place.Append("worst"));
            var ideal = Number(other ?? criterion.Ideal, $"{name}.ideal", place.Append("ideal"));
            if ((given is null || other is null) && Math.Abs(ideal - worst) >= Least && ideal > worst != criterion.Ideal > criterion.Worst)
            {
                // More would silently become worse, or less.
                throw Refusal.Of(
                    MapErrorCodes.SiteWish,
                    $"`{name}` has {Shown(worst)} as worst and {Shown(ideal)} as ideal, one of them by default, which turns {criterion.Name} around. Give both `worst` and `ideal` where that is meant.",
                    place);
            }

            return Math.Abs(ideal - worst) < Least
                ? throw Refusal.Of(
                    MapErrorCodes.SiteWish,
                    $"`{name}` has {Shown(worst)} as worst and {Shown(ideal)} as ideal. They differ by at least {Shown(Least)}; what is not given is {Shown(criterion.Worst)} and {Shown(criterion.Ideal)} {criterion.Unit}.",
                    place)
                : field == "worst" ? worst : ideal;
        }

        sought.Weight = new Parameter(wishes, raw => Weight((object?[])raw!, index, wishes));
        sought.Worst = new Parameter(place, raw => End(raw, "worst"));
        sought.Ideal = new Parameter(place, raw => End(raw, "ideal"));
    }

    // Weights of any scale, as people give them; their shares add to 1.
    private static object Weight(object?[] wishes, int index, ArgumentPath place)
    {
        var weights = wishes.Select(w => ((InputObject)w!).Get<double>("weight")).ToList();
        for (var i = 0; i < weights.Count; i++)
        {
            if (weights[i] is not (>= Least and <= LargestWeight))
            {
                throw Refusal.Of(
                    MapErrorCodes.SiteWish,
                    $"`wishes[{i}].weight` is {Shown(weights[i])}. A weight is from {Shown(Least)} to {Shown(LargestWeight)}, on any scale: 50, 30 and 20 are shares of 0.5, 0.3 and 0.2.",
                    place.Append(i).Append("weight"));
            }
        }

        return weights[index] / weights.Sum();
    }

    // One entry for each criterion with the same arguments.
    private static SoughtCriterion Find(Dictionary<string, SoughtCriterion> found, InputObject input, ArgumentPath place, string name)
    {
        var criterion = input.Get<Criterion>("criterion")!;
        var key = criterion.Name;
        foreach (var argument in Enum.GetValues<CriterionArgument>())
        {
            var spelled = SoughtCriterion.Spelled(argument);
            var value = input.Get<object>(spelled);
            if (value is null && criterion.Needs.Contains(argument))
            {
                throw Refusal.Of(MapErrorCodes.SiteCriterion, $"`{name}` needs `{spelled}`. {criterion.Name}: {criterion.Description}", place);
            }

            if (value is not null && !criterion.Needs.Contains(argument) && !criterion.Takes.Contains(argument))
            {
                throw Refusal.Of(MapErrorCodes.SiteCriterion, $"`{name}` gives `{spelled}`, which {criterion.Name} does not take.", place.Append(spelled));
            }

            key += string.Create(CultureInfo.InvariantCulture, $"\n{value}");
        }

        if (!found.TryGetValue(key, out var sought))
        {
            sought = new SoughtCriterion
            {
                Index = found.Count,
                Criterion = criterion,
                Input = input,
                Place = place,
                Metres = input.Get<object>("metres") is null ? null : new Parameter(place.Append("metres"), raw => Metres((double)raw!, name, place.Append("metres"))),
            };
            found.Add(key, sought);
        }

        return sought;
    }

    private static double Metres(double metres, string name, ArgumentPath place) => metres is >= 0 and <= MaxMetres
        ? metres
        : throw Refusal.Of(MapErrorCodes.SiteCriterion, $"`{name}.metres` is {Shown(metres)}. It is a number of metres from 0 to {MaxMetres:N0}.", place);

    private static string Range(Criterion criterion) =>
        $"{criterion.Name} is {(criterion.Greatest is { } most ? $"from 0 to {Shown(most)}" : "0 or more")}, in {criterion.Unit}";

    private static double Number(double value, string name, ArgumentPath place) => Math.Abs(value) <= Largest
        ? value
        : throw Refusal.Of(MapErrorCodes.SiteLimit, $"`{name}` is {Shown(value)}. It is a number from {Shown(-Largest)} to {Shown(Largest)}.", place);

    private static GraphQLException TooMany(ArgumentPath place, int count) =>
        Refusal.Of(MapErrorCodes.SiteTooMany, $"A search takes at most {Criteria.Max} criteria; this one has {count:N0}.", place);

    private static string Shown(double? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
