namespace InvestMap.Catalog;

/// <summary>One column of a subject, and what the map says about it.</summary>
/// <param name="Column">Name of the column; the GraphQL name is its camelCase.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Description">What it means, for the schema.</param>
public sealed record Field(string Column, FieldKind Kind, string Description)
{
    private readonly Totals? _totals;
    private readonly bool? _isGroupKey;

    /// <summary>Name in GraphQL.</summary>
    public string Name { get; } = Spelling.Camel(Column);

    /// <summary>True where the database says not null, in <c>published</c> and in <c>history</c>; a test compares.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Unit of the quantity, such as <c>ha</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>The words, for <see cref="FieldKind.Word"/>.</summary>
    public Vocabulary? Vocabulary { get; init; }

    /// <summary>Name of the subject that a key of another object leads to; the field then appears as that object.</summary>
    public string? Target { get; init; }

    /// <summary>The table beside the subject that holds the column; null: the subject's own.</summary>
    public Lookup? Lookup { get; init; }

    /// <summary>How the word is reckoned for a day; null: a column holds it.</summary>
    public Validity? Validity { get; init; }

    /// <summary>True for the word that says how a target stands on a day.</summary>
    public bool IsTargetStatus { get; init; }

    /// <summary>True when the word is reckoned for a day: the field takes <c>on</c>.</summary>
    public bool IsReckoned => Validity is not null || IsTargetStatus;

    /// <summary>True when the subject's own table has the column.</summary>
    public bool IsStored => Lookup is null && !IsReckoned;

    /// <summary>Who may see it.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>True when it appears under its own name: neither internal nor the key of another object.</summary>
    public bool IsShown => Visibility != Visibility.Internal && Target is null && Kind != FieldKind.Geometry;

    /// <summary>True when values of it have an order that a list may be sorted by.</summary>
    public bool IsSortable => IsShown && IsStored && Kind is not (FieldKind.Point or FieldKind.MultiPolygon or FieldKind.FieldName);

    /// <summary>True when a filter may compare it with values.</summary>
    public bool IsFilterable => IsSortable || Validity is not null;

    /// <summary>
    /// Which totals of it make sense. Where nothing is said: quantities with a unit add up, percents have a mean, and what
    /// only has an order has extremes.
    /// </summary>
    public Totals Totals
    {
        get => _totals ?? Kind switch
        {
            _ when !IsShown || !IsStored => Totals.None,
            FieldKind.Date or FieldKind.Timestamp => Totals.Extremes,
            FieldKind.Decimal or FieldKind.Short or FieldKind.Int or FieldKind.Long => Unit switch
            {
                null => Totals.Extremes,
                "percent" => Totals.Extremes | Totals.Mean,
                _ => Totals.Extremes | Totals.Mean | Totals.Sum,
            },
            _ => Totals.None,
        };
        init => _totals = value;
    }

    /// <summary>True when groups may be made by it; words, flags, other objects and (by year) days are, where nothing is said.</summary>
    public bool IsGroupKey
    {
        get => _isGroupKey ?? (Visibility != Visibility.Internal && (IsStored || Validity is not null)
            && (Target is not null || Kind is FieldKind.Word or FieldKind.Boolean or FieldKind.Date or FieldKind.Timestamp));
        init => _isGroupKey = value;
    }

    /// <summary>The column without which groups by this one would mix what differs; null: it stands alone.</summary>
    public string? GroupedWith { get; private init; }

    /// <summary>Text in a language.</summary>
    public static Field Text(string column, string description) => new(column, FieldKind.Text, description);

    /// <summary>Text of no language.</summary>
    public static Field Code(string column, string description) => new(column, FieldKind.Code, description);

    /// <summary>An exact number.</summary>
    public static Field Number(string column, string description, string? unit = null) =>
        new(column, FieldKind.Decimal, unit is null ? description : $"{description} Unit: {unit}.") { Unit = unit };

    /// <summary>A day.</summary>
    public static Field Day(string column, string description) => new(column, FieldKind.Date, description);

    /// <summary>Yes or no.</summary>
    public static Field Flag(string column, string description) => new(column, FieldKind.Boolean, description);

    /// <summary>A word of a vocabulary.</summary>
    public static Field Word(string column, Vocabulary vocabulary, string description) =>
        new(column, FieldKind.Word, description) { Vocabulary = vocabulary };

    /// <summary>Whether the object holds on a day, as the word <c>validity</c>.</summary>
    public static Field Holds(Validity validity, string description) =>
        new("validity", FieldKind.Word, description) { Vocabulary = Vocabularies.ValidityState, Validity = validity, IsRequired = true };

    /// <summary>The key of another object: column <c>industrial_park_uuid</c> appears as the object <c>industrialPark</c>.</summary>
    public static Field Key(string column, string target, string description) =>
        new(column, FieldKind.Uuid, description) { Target = target };

    /// <summary>The same field, never null.</summary>
    public Field Required() => this with { IsRequired = true };

    /// <summary>The same field, for the planner alone.</summary>
    public Field Internal() => this with { Visibility = Visibility.Internal };

    /// <summary>The same field, a rate: its values have a mean and extremes, and no sum.</summary>
    public Field Rate() => this with { Totals = Totals.Extremes | Totals.Mean };

    /// <summary>The same field, by which groups may be made.</summary>
    /// <param name="with">The column without which it means nothing.</param>
    public Field Grouping(string? with = null) => this with { IsGroupKey = true, GroupedWith = with };

    /// <summary>Name of the object that a key leads to, such as <c>industrialPark</c> for <c>industrial_park_uuid</c>.</summary>
    public string ObjectName => Spelling.Camel(Column.EndsWith("_uuid", StringComparison.Ordinal) ? Column[..^5] : Column);
}

/// <summary>A table beside a subject, joined by columns that are its key: a vocabulary with versions, for example.</summary>
/// <param name="Schema">Schema of the table.</param>
/// <param name="Table">Name of the table.</param>
/// <param name="Column">The column that is read.</param>
/// <param name="On">Pairs of the table's key columns and the subject's columns that they equal.</param>
public sealed record Lookup(string Schema, string Table, string Column, IReadOnlyList<(string Theirs, string Ours)> On);
