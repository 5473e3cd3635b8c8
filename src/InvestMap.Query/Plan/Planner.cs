using System.Collections.Immutable;
using InvestMap.Catalog;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.Response;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query;

/// <summary>
/// From the selections of an operation to its plan, by named passes: rights, page, order, selection, each in a file of its
/// own under <c>Passes/</c>. One planner makes one plan.
/// </summary>
internal sealed class Planner(Catalogue catalogue, GraphQLSchema schema, VariableValues variables, Viewer viewer, MapClock clock)
{
    private readonly List<PlannedStatement> _statements = [];
    private readonly List<Slot> _slots = [];
    private bool _isHeavy;
    private bool _dependsOnDay;

    public Catalogue Catalogue => catalogue;

    public GraphQLSchema Schema => schema;

    public Viewer Viewer => viewer;

    /// <summary>The plan of some root fields.</summary>
    public Plan Make(IReadOnlyList<FieldSelection> roots)
    {
        var plans = ImmutableArray.CreateBuilder<RootPlan>(roots.Count);
        foreach (var root in roots)
        {
            try
            {
                plans.Add(Root(root, plans.Count));
            }
            catch (GraphQLException e)
            {
                throw e is RefusedValue value ? Refusal.In(e, _slots[value.Place.Slot].Selection, _slots[value.Place.Slot].Argument) : Refusal.In(e, root);
            }
        }

        if (_statements.Count == 0)
        {
            // Nothing is asked of the rows, as by `__typename` alone; the answer says all the same which publication it speaks of.
            Add(RowsSql.Clock, new Reading.Single([]));
        }

        return new Plan
        {
            Statements = [.. _statements],
            Slots = [.. _slots],
            Roots = plans.MoveToImmutable(),
            IsHeavy = _isHeavy,
            DependsOnDay = _dependsOnDay,
        };
    }

    /// <summary>Says that the plan may take long: it then runs alone, on connections and with a time limit of their own.</summary>
    public void MarkHeavy() => _isHeavy = true;

    /// <summary>Says that the plan's answer is another one tomorrow, as that of whatever compares with today.</summary>
    public void MarkDependsOnDay() => _dependsOnDay = true;

    /// <summary>The coerced arguments of a selection.</summary>
    public ArgumentValues Arguments(FieldSelection selection) => selection.GetArguments(variables);

    /// <summary>The place of an argument, for parameters.</summary>
    public ArgumentPath Place(FieldSelection selection, string argument)
    {
        var slot = new Slot(selection, argument);
        var index = _slots.IndexOf(slot);
        if (index < 0)
        {
            index = _slots.Count;
            _slots.Add(slot);
        }

        return ArgumentPath.Of(index);
    }

    /// <summary>Adds a statement to the batch and gives its place.</summary>
    public int Add(Sql sql, Reading reading)
    {
        _statements.Add(new PlannedStatement(sql.ToStatement(), reading));
        return _statements.Count - 1;
    }

    /// <summary>The filter of a selection, if it has one.</summary>
    public Filter? Where(FieldSelection selection) =>
        Arguments(selection).Get<InputObject>("where") is { } value ? new Filter(value, Place(selection, "where"), () => Day(selection)) : null;

    /// <summary>The day on which rows must hold: as asked, or today; null: on any day, as `anyDay` asks.</summary>
    public Parameter? ValidOn(Subject subject, FieldSelection selection)
    {
        if (!subject.HasValidity)
        {
            return null;
        }

        if (!Arguments(selection).Get<bool>("anyDay"))
        {
            return Day(selection);
        }

        return Arguments(selection).Has("on")
            ? throw Refusal.Of(MapErrorCodes.Arguments, "`on` names a day and `anyDay` asks for no day. Give one of the two.", selection)
            : null;
    }

    /// <summary>The day that a selection names with `on`, or today.</summary>
    public Parameter Day(FieldSelection selection)
    {
        if (!Arguments(selection).TryGet("on", out var day))
        {
            MarkDependsOnDay();
        }
        else if (day is null)
        {
            throw Refusal.Of(MapErrorCodes.Arguments, "`on: null` is no day. Leave `on` out for today.", selection, "on");
        }

        return new Parameter(Place(selection, "on"), raw => raw ?? clock.Today);
    }

    /// <summary>The object type of a subject.</summary>
    public ObjectType TypeOf(Subject subject) => (ObjectType)schema.Type(subject.Name)!;

    private RootPlan Root(FieldSelection root, int index)
    {
        var tag = (RootField)root.Field.Tag!;
        if (tag.Subject is { } subject)
        {
            RightsPass.Check(viewer, subject, root);
        }

        return tag.Kind switch
        {
            RootKind.List => ListPass.Plan(this, tag.Subject!, root, index),
            RootKind.Single => ObjectPass.Single(this, tag.Subject!, root),
            RootKind.Node => ObjectPass.Node(this, root),
            RootKind.Nodes => ObjectPass.Nodes(this, root),
            RootKind.Aggregate => AggregatePass.Plan(this, tag.Subject!, root),
            RootKind.Sites => SiteSearchPass.Plan(this, tag.Subject!, root),
            RootKind.Search => SearchPass.Plan(this, root),
            _ => throw new InvalidOperationException($"{tag.Kind} is no root field."),
        };
    }
}
