namespace InvestMap.Catalog;

/// <summary>
/// A kind of object on the map, as data. The GraphQL schema, the SQL, the tiles and later the exports and forms are all
/// made from it; a test proves that it and the database say the same.
/// </summary>
/// <param name="Name">Name of the GraphQL type, such as <c>InvestmentProject</c>.</param>
/// <param name="Table">Name of the table in <c>published</c> and <c>history</c>.</param>
/// <param name="Description">What it is, for the schema.</param>
public sealed record Subject(string Name, string Table, string Description)
{
    private readonly IReadOnlyList<Field> _fields = [];
    private readonly Dictionary<string, Field> _byColumn = [];

    /// <summary>Name of the list in GraphQL, the tile layer and the export; null when the subject has no list of its own.</summary>
    public string? Plural { get; init; }

    /// <summary>Name of the single object in GraphQL.</summary>
    public string Singular => char.ToLowerInvariant(Name[0]) + Name[1..];

    /// <summary>Name of the key column.</summary>
    public string Key { get; init; } = "uuid";

    /// <summary>All columns, and the columns of tables beside the subject.</summary>
    public IReadOnlyList<Field> Fields
    {
        get => _fields;
        init
        {
            _fields = value;
            _byColumn = value.ToDictionary(f => f.Column, StringComparer.Ordinal);
        }
    }

    /// <summary>The many objects that lead back to this one.</summary>
    public IReadOnlyList<Relation> Relations { get; init; } = [];

    /// <summary>Columns shown together.</summary>
    public IReadOnlyList<Group> Groups { get; init; } = [];

    /// <summary>Columns of objects it leads to by which groups are made as well, as <c>key.column</c>.</summary>
    public IReadOnlyList<string> GroupedThrough { get; init; } = [];

    /// <summary>How it is drawn; null when it is not.</summary>
    public Layer? Layer { get; init; }

    /// <summary>What its rows are made of; null: a table of its own holds them.</summary>
    public Derivation? Derived { get; init; }

    /// <summary>Who may see it.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>About how many rows a province has, by which the cost of what looks at all of them is told before; null: nothing does.</summary>
    public int? AssumedSize { get; init; }

    /// <summary>True when rows end in <c>history</c>; publications themselves never change and have none.</summary>
    public bool HasHistory { get; init; } = true;

    /// <summary>Column with the number of the publication that brought a row, for rows that never change and so have no history.</summary>
    public string? AddedIn { get; init; }

    /// <summary>True when rows hold from <c>valid_from</c> until before <c>valid_to</c>, so lists take <c>on</c>.</summary>
    public bool HasValidity => Find("valid_from") is not null && Find("valid_to") is not null;

    /// <summary>True when <c>geom</c> and <c>map_point</c> are there.</summary>
    public bool IsSpatial => Find("geom") is not null;

    /// <summary>Column of the outline, in subjects that may have one.</summary>
    public string OutlineColumn { get; init; } = "boundary";

    /// <summary>The outline that <c>geom</c> may be; null when that is a point wherever it is.</summary>
    public Field? Outline => Find(OutlineColumn);

    /// <summary>True when it can be searched by words.</summary>
    public bool IsSearchable => Find("folded") is not null;

    /// <summary>True when it has a slug, and so a page of its own.</summary>
    public bool HasSlug => Find("slug") is not null;

    /// <summary>True when rows may belong to the demonstration layer.</summary>
    public bool IsMarkedSynthetic => Find("synthetic") is not null;

    /// <summary>The key field.</summary>
    public Field KeyField => this[Key];

    /// <summary>The field of a column.</summary>
    public Field this[string column] => _byColumn[column];

    /// <summary>The field of a column, or null.</summary>
    public Field? Find(string column) => _byColumn.GetValueOrDefault(column);

    /// <summary>Stems that have a Vietnamese and an English column, such as <c>name</c>.</summary>
    public IEnumerable<string> Translated() =>
        from field in Fields
        where field.IsShown && field.Column.EndsWith("_vi", StringComparison.Ordinal) && Find(field.Column[..^3] + "_en") is not null
        select field.Column[..^3];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
