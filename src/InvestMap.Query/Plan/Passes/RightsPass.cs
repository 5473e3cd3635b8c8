using InvestMap.Catalog;
using InvestMap.GraphQL.Execution;

namespace InvestMap.Query;

/// <summary>Refuses what the viewer may not see, before any SQL. The role of the database would refuse it as well.</summary>
internal static class RightsPass
{
    public static void Check(Viewer viewer, Subject subject, FieldSelection selection)
    {
        if (!viewer.Sees(subject.Visibility))
        {
            throw Refusal.Of(MapErrorCodes.Forbidden, $"`{selection.Field.Name}` is not public.", selection);
        }
    }

    public static void Check(Viewer viewer, Field field, FieldSelection selection)
    {
        if (!viewer.Sees(field.Visibility))
        {
            throw Refusal.Of(MapErrorCodes.Forbidden, $"`{selection.Field.Name}` is not public.", selection);
        }
    }
}
