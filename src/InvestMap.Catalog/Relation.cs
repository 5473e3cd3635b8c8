namespace InvestMap.Catalog;

/// <summary>The many objects whose key leads back to this one. To-one relations are the <see cref="Field.Key"/>s themselves.</summary>
/// <param name="Name">Name in GraphQL.</param>
/// <param name="Target">Name of the subject of the many.</param>
/// <param name="Column">Column of the target that holds this object's key.</param>
/// <param name="Description">What it means, for the schema.</param>
public sealed record Relation(string Name, string Target, string Column, string Description)
{
    /// <summary>
    /// Columns that give the many their own order. Such a relation is short by nature and comes whole;
    /// any other is bounded by <c>first</c> and takes <c>where</c> and <c>order</c>.
    /// </summary>
    public IReadOnlyList<string> NaturalOrder { get; init; } = [];

    /// <summary>True when the relation comes whole.</summary>
    public bool IsWhole => NaturalOrder.Count > 0;

    /// <summary>Column of the target by which <c>fields</c> chooses, as figures do; null for none.</summary>
    public string? ChosenBy { get; init; }
}

/// <summary>Columns shown together as one object, which is null when all of them are.</summary>
/// <param name="Name">Name of the field in GraphQL.</param>
/// <param name="TypeName">Name of the object type in GraphQL.</param>
/// <param name="Description">What it means, for the schema.</param>
/// <param name="Fields">Names inside the object, and the columns they show.</param>
public sealed record Group(string Name, string TypeName, string Description, IReadOnlyList<(string Name, string Column)> Fields);
