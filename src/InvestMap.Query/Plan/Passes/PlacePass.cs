using System.Collections.Immutable;
using InvestMap.Catalog;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query;

/// <summary>What an object is told of the places around it: metres to a geometry, the nearest sites, the enterprises within a radius.</summary>
internal static class PlacePass
{
    /// <summary>The largest radius of <c>enterprisesWithin</c>: about the length of a province.</summary>
    public const double MaxRadius = 100_000;

    private static readonly Field Number = new("count", FieldKind.Long, "A number of rows.");

    public static Output Member(Planner planner, FieldSelection field, PlaceField place, Subject subject, RowPath path, ColumnList columns, Rows rows)
    {
        switch (place)
        {
            case PlaceField.Distance:
                var measured = new Column(path, Measure.Metres, Measure.From(planner.Place(field, "to")));
                return new ColumnOutput(field.Key, columns.Of(measured), Measure.Metres);

            case PlaceField.Nearest:
                var statement = Nearest(planner, field, new ParentRows(rows, path, null, new Vicinity(subject, null)));
                return new ManyOutput(field.Key, columns.Of(new Column(path, subject.KeyField)), statement);

            case PlaceField.EnterprisesWithin:
                var within = new Vicinity(subject, new Parameter(planner.Place(field, "metres"), Radius));
                return new BesideOutput(
                    field.Key, columns.Of(new Column(path, subject.KeyField)), Within(planner, field, new ParentRows(rows, path, null, within)));

            case PlaceField.CoverageShare:
                return new BesideOutput(
                    field.Key, columns.Of(new Column(path, subject.KeyField)), CoveragePass.Statement(planner, field, subject, new ParentRows(rows, path, null)));

            case PlaceField.SupportMeasures:
                return new ManyOutput(
                    field.Key, columns.Of(new Column(path, subject.KeyField)), Measures(planner, field, new ParentRows(rows, path, null, There: subject)));

            case PlaceField.AdministrativeUnits:
                var residence = new Residence(subject, planner.Day(field));
                return new ManyOutput(
                    field.Key, columns.Of(new Column(path, subject.KeyField)), Units(planner, field, new ParentRows(rows, path, null, Lying: residence)));

            case PlaceField.CoverageShareReason:
                // Its quality is there when the outline is, and far shorter to read.
                return new AbsenceOutput(field.Key, columns.Of(new Column(path, subject["boundary_quality"])), CoveragePass.NoBoundary);

            default:
                throw new ArgumentOutOfRangeException(nameof(place), place, null);
        }
    }

    private static int Nearest(Planner planner, FieldSelection field, ParentRows parent)
    {
        var sites = planner.Catalogue["InfrastructureSite"];
        RightsPass.Check(planner.Viewer, sites, field);
        return Around(planner, field, new Rows
        {
            Subject = sites,
            At = parent.Rows.At,
            Parent = parent,
            Key = (sites["kind"], new Parameter(planner.Place(field, "kind"), SqlValue.Of), false),
            Order = ByDistance(sites),
            Limit = PagePass.First(planner.Arguments(field), field),
        });
    }

    private static int Measures(Planner planner, FieldSelection field, ParentRows parent)
    {
        var measures = planner.Catalogue["SupportMeasure"];
        RightsPass.Check(planner.Viewer, measures, field);
        var rows = new Rows
        {
            Subject = measures,
            At = parent.Rows.At,
            Parent = parent,
            Where = planner.Where(field),
            ValidOn = planner.Day(field),
            Order = OrderPass.Read(planner, measures, field),
            Limit = PagePass.First(planner.Arguments(field), field),
        };
        var columns = new ColumnList(2, new Column(RowPath.Self, measures.KeyField));
        var members = SelectionPass.Members(planner, field, measures, RowPath.Self, columns, rows);
        return planner.Add(RowsSql.List(planner.Catalogue, rows, columns.All), new Reading.Many(members));
    }

    private static int Units(Planner planner, FieldSelection field, ParentRows parent)
    {
        var units = planner.Catalogue["AdministrativeUnit"];
        RightsPass.Check(planner.Viewer, units, field);
        RightsPass.Check(planner.Viewer, planner.Catalogue["AdministrativeSuccession"], field);
        return Around(planner, field, new Rows
        {
            Subject = units,
            At = parent.Rows.At,
            Parent = parent,
            Where = planner.Where(field),
            ValidOn = parent.Lying!.Day,
            Order = OrderPass.Read(planner, units, field),
            Limit = PagePass.First(planner.Arguments(field), field),
        });
    }

    private static int Within(Planner planner, FieldSelection field, ParentRows parent)
    {
        var enterprises = planner.Catalogue["DigitalEnterprise"];
        RightsPass.Check(planner.Viewer, enterprises, field);
        planner.MarkHeavy();
        var where = planner.Where(field);
        var (counts, unplaced) = (false, false);
        var members = ImmutableArray.CreateBuilder<Output>();
        foreach (var member in field.Children!.FieldsFor((ObjectType)field.Field.Type.Named))
        {
            switch (member.Field.Tag)
            {
                case NearField.Count:
                    counts = true;
                    members.Add(new ColumnOutput(member.Key, 2, Number));
                    break;
                case NearField.Unplaced:
                    unplaced = true;
                    members.Add(new ColumnOutput(member.Key, 3, Number));
                    break;
                case NearField.Nodes:
                    members.Add(new ManyOutput(member.Key, 1, Around(planner, member, new Rows
                    {
                        Subject = enterprises,
                        At = parent.Rows.At,
                        Parent = parent,
                        Where = where,
                        Order = ByDistance(enterprises),
                        Limit = PagePass.First(planner.Arguments(member), member),
                    })));
                    break;
                default:
                    members.Add(new FixedOutput(member.Key, field.Field.Type.Named.Name));
                    break;
            }
        }

        var rows = new Rows { Subject = enterprises, At = parent.Rows.At, Parent = parent, Where = where };
        return planner.Add(RowsSql.Near(planner.Catalogue, rows, counts, unplaced), new Reading.Keyed(members.ToImmutable()));
    }

    // The statement of the rows around each object, each with its metres, or with how it was found.
    private static int Around(Planner planner, FieldSelection field, Rows rows)
    {
        var columns = new ColumnList(2, new Column(RowPath.Self, rows.Subject.KeyField));
        var type = (ObjectType)field.Field.Type.Named;
        var members = ImmutableArray.CreateBuilder<Output>();
        foreach (var member in field.Children!.FieldsFor(type))
        {
            members.Add(member.Field.Tag switch
            {
                NearField.Metres => new ColumnOutput(member.Key, columns.Of(rows.Order[0].Column), Measure.Metres),
                Field found => new ColumnOutput(member.Key, columns.Of(new Column(RowPath.Self, found)), found),
                NearField.Object => new ObjectOutput(member.Key, -1, SelectionPass.Members(planner, member, rows.Subject, RowPath.Self, columns, rows)),
                _ => new FixedOutput(member.Key, type.Name),
            });
        }

        return planner.Add(RowsSql.List(planner.Catalogue, rows, columns.All), new Reading.Many(members.ToImmutable()));
    }

    private static ImmutableArray<OrderTerm> ByDistance(Subject subject) =>
    [
        new OrderTerm(new Column(RowPath.Self, Measure.Metres, Measure.FromParent), IsDescending: false),
        new OrderTerm(new Column(RowPath.Self, subject.KeyField), IsDescending: false),
    ];

    private static object Radius(object? raw) => raw is double and >= 0 and <= MaxRadius
        ? raw
        : throw Refusal.Of(MapErrorCodes.Geometry, $"`metres` is a number of metres from 0 to {MaxRadius:N0}.");
}
