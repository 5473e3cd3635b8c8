using System.Collections.Immutable;
using InvestMap.Catalog;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query;

/// <summary>Shares of coverage: one statement for all objects that ask, each found again by its key.</summary>
internal static class CoveragePass
{
    /// <summary>The reason of an object that has no outline.</summary>
    public const string NoBoundary = "NO_BOUNDARY";

    /// <summary>What a share says, in the order of the statement's columns.</summary>
    public static ImmutableArray<Field> Fields { get; } =
    [
        Measured("covered", "Share that a survey found covered. Unit: share of the area, 0 to 1."),
        Measured("uncovered", "Share that was looked at and is not covered. Unit: share of the area, 0 to 1."),
        Measured("unknown", "Share that was not looked at and is not known to be covered; never zero by silence. Unit: share of the area, 0 to 1."),
        Measured("covered_ha", "Area covered. Unit: ha."),
        Measured("uncovered_ha", "Area that was looked at and is not covered. Unit: ha."),
        Measured("unknown_ha", "Area that was not looked at and is not known to be covered. Unit: ha."),
        Measured("area_ha", "Area of the outline, on the ellipsoid; the stated area may differ. Unit: ha."),
        Field.Word("technology", Vocabularies.CoverageTechnology, "The technology asked for.").Required(),
        Field.Word("environment", Vocabularies.CoverageEnvironment, "Outdoors or indoors, as asked for.").Required(),
        Field.Text("operator", "The operator asked for; null: any."),
        Field.Day("on", "The day for which it holds.").Required(),
        new Field("surveys", FieldKind.Int, "How many surveys looked at a part of the object. None: all of it is unknown.").Required(),
        Field.Day("oldest_surveyed_on", "Day of the oldest of these surveys."),
        Field.Day("newest_surveyed_on", "Day of the newest of these surveys."),
        Field.Flag("synthetic", "True when the object or one of the surveys belongs to the demonstration layer: the share is fictitious.").Required(),
    ];

    /// <summary>Adds the statement and gives its place.</summary>
    public static int Statement(Planner planner, FieldSelection field, Subject subject, ParentRows parent)
    {
        var surveys = planner.Catalogue["CoverageSurvey"];
        RightsPass.Check(planner.Viewer, surveys, field);
        RightsPass.Check(planner.Viewer, planner.Catalogue["CoverageArea"], field);
        planner.MarkHeavy();
        var question = new CoverageQuestion(
            Word("technology"),
            Word("environment"),
            Sql.Of($"{new Parameter(planner.Place(field, "statuses"), Words)}"),
            Sql.Of($"{planner.ValidOn(surveys, field)!}"),
            planner.Arguments(field).Get<string>("operator") is null ? null : Word("operator"));
        var type = (ObjectType)field.Field.Type.Named;
        var statuses = planner.Arguments(field).Get<object?[]>("statuses");
        var members = ImmutableArray.CreateBuilder<Output>();
        foreach (var member in field.Children!.FieldsFor(type))
        {
            members.Add(member.Field.Tag switch
            {
                Field column => new ColumnOutput(member.Key, Fields.IndexOf(column) + 2, column),
                PlaceField.CoverageStatuses => FixedOutput.List(member.Key, Words(statuses).Select(word => Vocabularies.CoverageStatus.FindStored(word)!.Name)),
                _ => new FixedOutput(member.Key, type.Name),
            });
        }

        return planner.Add(RowsSql.Coverage(planner.Catalogue, parent, subject, question), new Reading.Keyed(members.ToImmutable()));

        Sql Word(string argument) => Sql.Of($"{new Parameter(planner.Place(field, argument), SqlValue.Of)}");
    }

    private static string[] Words(object? raw) => ((object?[])raw!).Cast<string>().ToArray();

    private static Field Measured(string column, string description) => new Field(column, FieldKind.Float, description).Required();
}
