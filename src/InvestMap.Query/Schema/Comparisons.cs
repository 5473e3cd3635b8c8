using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query;

/// <summary>The fields of operation filters, each with what it asks.</summary>
internal static class Comparisons
{
    private static readonly Comparison[] Equality = [Comparison.Eq, Comparison.Neq, Comparison.In, Comparison.Nin];

    private static readonly Comparison[] Order =
    [
        Comparison.Gt, Comparison.Ngt, Comparison.Gte, Comparison.Ngte, Comparison.Lt, Comparison.Nlt, Comparison.Lte, Comparison.Nlte,
    ];

    private const string Distance = "distance in metres";

    private static readonly Comparison[] Pattern = [Comparison.Like, Comparison.Nlike];

    private static readonly Comparison[] Text =
    [
        Comparison.Contains, Comparison.Ncontains, Comparison.StartsWith, Comparison.NstartsWith, Comparison.EndsWith, Comparison.NendsWith,
        .. Pattern, .. Order,
    ];

    /// <summary>Adds equality and lists, and with <paramref name="hasOrder"/> less and greater.</summary>
    /// <param name="input">The operation filter.</param>
    /// <param name="type">Type of the compared value.</param>
    /// <param name="hasOrder">Whether one value is less than another.</param>
    public static InputObjectBuilder Add(InputObjectBuilder input, string type, bool hasOrder) =>
        Add(input, type, type, "value", hasOrder ? [.. Equality, .. Order] : Equality);

    /// <summary>Adds what can be asked of a distance, which is never unknown.</summary>
    public static InputObjectBuilder AddDistance(InputObjectBuilder input) =>
        Add(input, "Float", "Float!", Distance, [.. Equality, .. Order]);

    /// <summary>Adds what can be asked of text.</summary>
    /// <param name="input">The operation filter.</param>
    /// <param name="type">Type of a whole value; parts of one are any text.</param>
    public static InputObjectBuilder AddText(InputObjectBuilder input, string type = "String") =>
        Add(Add(input, type, type, "text", Equality), "String", "String", "text", Text);

    /// <summary>Adds what can be asked of a key.</summary>
    public static InputObjectBuilder AddKey(InputObjectBuilder input) => Add(Add(input, "UUID", hasOrder: true), "String", "String", "key", Pattern);

    /// <summary>Adds what can be asked of yes and no.</summary>
    public static InputObjectBuilder AddBoolean(InputObjectBuilder input) => Add(input, "Boolean", "Boolean", "value", [Comparison.Eq, Comparison.Neq]);

    private static InputObjectBuilder Add(InputObjectBuilder input, string type, string item, string noun, Comparison[] names)
    {
        foreach (var name in names)
        {
            input.Field(
                SchemaNames.Spelled(name),
                name is Comparison.In or Comparison.Nin ? $"[{item}]" : type,
                f => f.Tag(name).Description(Describe(name, noun)));
        }

        return input;
    }

    private static string Describe(Comparison name, string noun) => name switch
    {
        Comparison.Eq when noun == Distance => $"The {noun} is this.",
        Comparison.Neq when noun == Distance => $"The {noun} is not this.",
        Comparison.In when noun == Distance => $"The {noun} is one of these, at most {ComparisonSql.MaxItems:N0}.",
        Comparison.Eq => $"The {noun} is this; null: it is unknown.",
        Comparison.Neq => $"The {noun} is not this; null: it is known.",
        Comparison.In => $"The {noun} is one of these, at most {ComparisonSql.MaxItems:N0}; a null among them: or unknown.",
        Comparison.Nin => $"The {noun} is none of these.",
        Comparison.Contains => "The text has this anywhere in it.",
        Comparison.Ncontains => "The text does not have this in it.",
        Comparison.StartsWith => "The text starts with this.",
        Comparison.NstartsWith => "The text does not start with this.",
        Comparison.EndsWith => "The text ends with this.",
        Comparison.NendsWith => "The text does not end with this.",
        Comparison.Like => $"The {noun} has this pattern: % stands for any text, _ for one character, and \\ takes the meaning from what follows.",
        Comparison.Nlike => $"The {noun} does not have this pattern.",
        Comparison.Gt when noun == "text" => "The text comes after this, in the order of lists.",
        Comparison.Gt => $"The {noun} is greater than this.",
        Comparison.Ngt => $"The {noun} is not greater than this.",
        Comparison.Gte => $"The {noun} is this or greater.",
        Comparison.Ngte => $"The {noun} is neither this nor greater.",
        Comparison.Lt => $"The {noun} is less than this.",
        Comparison.Nlt => $"The {noun} is not less than this.",
        Comparison.Lte => $"The {noun} is this or less.",
        Comparison.Nlte => $"The {noun} is neither this nor less.",
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };
}
