using System.Collections.Immutable;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.Response;

namespace InvestMap.Query;

/// <summary>A plan with the values of one request: every value is converted and checked here, before any SQL.</summary>
internal sealed class Binding
{
    private Binding(Plan plan, object[][] values, ImmutableArray<ulong> fingerprints, long promised)
    {
        Plan = plan;
        Values = values;
        Fingerprints = fingerprints;
        Promised = promised;
    }

    /// <summary>The plan.</summary>
    public Plan Plan { get; }

    /// <summary>For each statement the values of its parameters.</summary>
    public object[][] Values { get; }

    /// <summary>For each root field the fingerprint of its list; 0 where it is none.</summary>
    public ImmutableArray<ulong> Fingerprints { get; }

    /// <summary>The latest publication that a cursor of the request has seen, 0 for none: an answer of an older one would break the list.</summary>
    public long Promised { get; }

    /// <summary>Finds the values of a request, and refuses what cannot be.</summary>
    public static Binding Of(Plan plan, VariableValues variables)
    {
        var slots = new object?[plan.Slots.Length];
        for (var i = 0; i < slots.Length; i++)
        {
            plan.Slots[i].Selection.GetArguments(variables).TryGet(plan.Slots[i].Argument, out slots[i]);
        }

        GeometryBudget.Check(plan.Statements.Sum(statement => GeometryBudget.Of(statement.Statement, slots)));
        var values = new object[plan.Statements.Length][];
        for (var i = 0; i < values.Length; i++)
        {
            try
            {
                values[i] = ValuesOf(plan.Statements[i].Statement, slots);
            }
            catch (RefusedValue e)
            {
                var (selection, argument) = plan.Slots[e.Place.Slot];
                throw Refusal.In(e, selection, argument);
            }
        }

        var fingerprints = ImmutableArray.CreateBuilder<ulong>(plan.Roots.Length);
        var promised = 0L;
        foreach (var root in plan.Roots)
        {
            fingerprints.Add(root is RootPlan.Connection list ? Fingerprint(list, variables, ref promised) : 0);
        }

        return new Binding(plan, values, fingerprints.MoveToImmutable(), promised);
    }

    /// <summary>The values of a statement's parameters.</summary>
    public static object[] ValuesOf(Statement statement, ReadOnlySpan<object?> slots)
    {
        var values = new object[statement.Parameters.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = statement.Parameters[i];
            var raw = parameter.Source.Find(slots);
            try
            {
                values[i] = parameter.Convert is null ? raw! : parameter.Convert(raw);
            }
            catch (GraphQLException e)
            {
                throw Refusal.At(e, parameter.Source);
            }
        }

        return values;
    }

    private static ulong Fingerprint(RootPlan.Connection list, VariableValues variables, ref long promised)
    {
        var arguments = list.Selection.GetArguments(variables);
        var fingerprint = CursorFit.Fingerprint(list.Selection, arguments);
        foreach (var argument in new[] { "after", "before" })
        {
            try
            {
                promised = Math.Max(promised, CursorFit.Check(arguments.Get<string>(argument), fingerprint));
            }
            catch (GraphQLException e)
            {
                throw Refusal.In(e, list.Selection, argument);
            }
        }

        return fingerprint;
    }
}
