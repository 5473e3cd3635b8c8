using InvestMap.Catalog;

namespace InvestMap.Query;

// What the fields of the generated schema mean. Each field definition carries one of these, or a Field, Relation or Group
// of the catalogue, as its tag; the planner reads tags and never names.

/// <summary>A root field of a subject.</summary>
internal sealed record RootField(RootKind Kind, Subject? Subject = null);

/// <summary>What a root field gives.</summary>
internal enum RootKind
{
    List,
    Single,
    Aggregate,
    Node,
    Nodes,
    Sites,
    Search,
}

/// <summary>The field <c>id</c> of a subject.</summary>
internal sealed record IdField(Subject Subject);

/// <summary>A text in the language asked for, Vietnamese where there is no other.</summary>
internal sealed record TranslatedField(Field Vietnamese, Field English);

/// <summary>The language that a translated text turned out to have.</summary>
internal sealed record TranslatedLanguageField(Field English);

/// <summary>The names of the fields in which two versions differ.</summary>
internal sealed record ChangedFieldsField(Field Field);

/// <summary>Fields of connections, edges and pages.</summary>
internal enum ConnectionField
{
    PageInfo,
    Edges,
    Nodes,
    TotalCount,
    Cursor,
    Node,
    HasNextPage,
    HasPreviousPage,
    StartCursor,
    EndCursor,
}

/// <summary>Members of a GeoJSON object.</summary>
internal enum GeoJsonField
{
    Type,
    Coordinates,
    Bbox,
    Crs,
}

/// <summary>Fields of an object that can have a place.</summary>
internal enum PlaceField
{
    Distance,
    Nearest,
    EnterprisesWithin,
    CoverageShare,
    CoverageShareReason,
    CoverageStatuses,
    SupportMeasures,
    AdministrativeUnits,
}

/// <summary>Fields of what lies near an object.</summary>
internal enum NearField
{
    Metres,
    Object,
    Count,
    Unplaced,
    Nodes,
}

/// <summary>Fields of an aggregate.</summary>
internal enum AggregateField
{
    Count,
    Unplaced,
    Synthetic,
    Sum,
    Avg,
    Min,
    Max,
    Value,
    Known,
    Unknown,
    Groups,
    Keys,
    Bins,
    Geometry,
}

/// <summary>Fields of what a search found.</summary>
internal enum SearchField
{
    Type,
    Name,
    Metres,
    Through,
    Node,
}
