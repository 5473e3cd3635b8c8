namespace InvestMap.Query;

/// <summary>What a field of a subject's filter says that is not a column. Tagged on the input field.</summary>
internal enum FilterWord
{
    And,
    Or,
    Not,
    Search,
    Bbox,
    Id,
}

/// <summary>What a field of an operation filter does. Each n... is the complement of the one without it.</summary>
internal enum Comparison
{
    And,
    Or,
    Eq,
    Neq,
    In,
    Nin,
    Contains,
    Ncontains,
    StartsWith,
    NstartsWith,
    EndsWith,
    NendsWith,
    Like,
    Nlike,
    Gt,
    Ngt,
    Gte,
    Ngte,
    Lt,
    Nlt,
    Lte,
    Nlte,
}

/// <summary>What an operation filter of validity says beside comparisons.</summary>
internal enum ValidityWord
{
    On,
}

/// <summary>What a filter asks of the many.</summary>
internal enum CollectionWord
{
    All,
    None,
    Some,
    Any,
}

/// <summary>What a filter asks of a geometry.</summary>
internal enum SpatialOperator
{
    Contains,
    Ncontains,
    Distance,
    Intersects,
    Nintersects,
    Overlaps,
    Noverlaps,
    Touches,
    Ntouches,
    Within,
    Nwithin,
}
