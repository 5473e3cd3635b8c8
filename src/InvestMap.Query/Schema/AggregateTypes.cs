using InvestMap.Catalog;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query;

/// <summary>The types of totals, groups and bins.</summary>
internal static class AggregateTypes
{
    /// <summary>Groups or bins that an answer is counted with: a dozen words by a dozen words.</summary>
    private const int AssumedSize = 100;

    /// <summary>What reads every row of the filter costs as a long list does: totals, groups, bins, and the number of a list's rows.</summary>
    public const double Weight = 100;

    private static readonly (AggregateField Kind, Totals Totals, string Suffix, string Description)[] Kinds =
    [
        (AggregateField.Sum, Totals.Sum, "Sum", "Sums."),
        (AggregateField.Avg, Totals.Mean, "Avg", "Means: each object counts once, whatever its size, and one without a value not at all."),
        (AggregateField.Min, Totals.Extremes, "Min", "Least values; null where none is known."),
        (AggregateField.Max, Totals.Extremes, "Max", "Greatest values; null where none is known."),
    ];

    /// <summary>The types that all subjects share.</summary>
    public static void AddShared(SchemaBuilder schema)
    {
        schema.Object("DecimalSum", t => Measure(t, "A sum, and how much of it is known.", "Sum of the known values, in the unit of the summed field; null when none is known."));
        schema.Object("DecimalAvg", t => Measure(
            t, "A mean, and how much of it is known.", "Mean of the known values, in their unit, to 16 significant digits at least; null when none is known."));
        schema.Enum("BinGrid", e => e
            .Description("How the map is divided into bins.")
            .Value("HEXAGON", BinGrid.Hexagon, "Regular hexagons; `metres` is the distance between opposite sides.")
            .Value("SQUARE", BinGrid.Square, "Squares; `metres` is the side.")
            .Value("UNIT", BinGrid.Unit, "Administrative units, as objects are assigned to them. What has no unit is a bin of its own, with null."));
    }

    /// <summary>The types of a subject.</summary>
    public static void Add(SchemaBuilder schema, Catalogue catalogue, Subject subject)
    {
        var plural = MapSchema.Pascal(subject.Plural!);
        var keys = GroupKey.Of(catalogue, subject);
        schema.Object($"{plural}Aggregate", t =>
        {
            t.Description("Totals over all rows of a filter.");
            Shared(t, subject);
            t.Field("groups", $"[{plural}Group!]!", f => OnDay(keys, f)
                .Tag(AggregateField.Groups)
                .Description($"The same rows put together by one or more keys. Null is a group of its own, so groups add up to the total. The largest come first, equal ones in the order of their keys. More than {GroupPass.MaxRows:N0} groups are refused, not cut.")
                .Argument("by", $"[{subject.Name}GroupKey!]!", a => a.Description($"1 to {GroupPass.MaxKeys} keys."))
                .ListSize(assumedSize: AssumedSize)
                .Cost(Weight));
            if (subject.IsSpatial)
            {
                t.Field("bins", $"[{plural}Bin!]!", f => f
                    .Tag(AggregateField.Bins)
                    .Description($"The same rows put together by where they stand on the map. Each lies in exactly one bin; in HEXAGON and SQUARE those without a place lie in none, so bins and `unplaced` add up to `count`. The grid is fixed: it starts at the origin of VN-2000 / TM-3 105°00' (EPSG:5897), where lengths are true to 0.01 % in Thanh Hóa and to 0.4 % in all of Việt Nam. Bins without rows are left out; the fullest come first. More than {GroupPass.MaxRows:N0} are refused, not cut.")
                    .Argument("grid", "BinGrid!", a => a.Description("The grid."))
                    .Argument("metres", "Float", a => a.Description($"How wide a bin is, from {BinsSql.MinMetres:N0} to {BinsSql.MaxMetres:N0} metres; not for UNIT."))
                    .ListSize(assumedSize: AssumedSize)
                    .Cost(Weight));
            }
        });
        foreach (var (_, totals, suffix, description) in Kinds)
        {
            Values(schema, subject, totals, $"{plural}{suffix}", description);
        }

        schema.Enum($"{subject.Name}GroupKey", e =>
        {
            e.Description($"What {subject.Plural} can be put together by.");
            foreach (var key in keys)
            {
                e.Value(key.Name, key, key.Description);
            }
        });
        schema.Object($"{plural}GroupKeys", t =>
        {
            t.Description("What the rows of a group have in common. Null is unknown or none; a field whose key is not in `by` is refused.");
            foreach (var field in keys.SelectMany(k => k.Shown).DistinctBy(f => f.Column))
            {
                SubjectTypes.Show(t, subject, field);
            }
        });
        schema.Object($"{plural}Group", t =>
        {
            t.Description("Rows that have their keys in common.");
            t.Field("keys", $"{plural}GroupKeys!", f => f.Tag(AggregateField.Keys).Description("The keys."));
            Shared(t, subject);
        });
        if (subject.IsSpatial)
        {
            schema.Object($"{plural}Bin", t =>
            {
                t.Description("Rows that stand in the same part of the map.");
                t.Field("geometry", "GeoJSONPolygonType", f => f
                    .Tag(AggregateField.Geometry)
                    .Description("The outline of the bin, true to a metre. Null for UNIT: a unit's own outline, where there is one, is its `boundary`."));
                if (subject.Find(BinsSql.UnitColumn) is { } unit)
                {
                    t.Field(unit.ObjectName, unit.Target!, f => f.Tag(unit).Description("The unit, for UNIT; null: the rows have none."));
                }

                Shared(t, subject);
            });
        }
    }

    private static FieldBuilder OnDay(IReadOnlyList<GroupKey> keys, FieldBuilder field) => keys.SelectMany(k => k.Columns).Any(c => c.Source.IsReckoned)
        ? field.Argument("on", "LocalDate", a => a.Description("The day of which VALIDITY speaks; today in Asia/Ho_Chi_Minh when left out."))
        : field;

    // What an aggregate, a group and a bin have alike.
    private static void Shared(FieldedTypeBuilder type, Subject subject)
    {
        type.Field("count", "Int!", f => f.Tag(AggregateField.Count).Description("How many rows there are."));
        if (subject.IsSpatial)
        {
            type.Field("unplaced", "Int!", f => f.Tag(AggregateField.Unplaced).Description("How many of them have no place on the map."));
        }

        if (subject.IsMarkedSynthetic)
        {
            type.Field("synthetic", "Int!", f => f.Tag(AggregateField.Synthetic).Description("How many of them belong to the demonstration layer."));
        }

        foreach (var (kind, totals, suffix, description) in Kinds.Where(k => Has(subject, k.Totals)))
        {
            type.Field(suffix.ToLowerInvariant(), $"{MapSchema.Pascal(subject.Plural!)}{suffix}!", f => f.Tag(kind).Description(description));
        }
    }

    private static void Values(SchemaBuilder schema, Subject subject, Totals totals, string name, string description)
    {
        if (!Has(subject, totals))
        {
            return;
        }

        schema.Object(name, t =>
        {
            t.Description(description);
            foreach (var field in subject.Fields.Where(f => f.Totals.HasFlag(totals)))
            {
                var type = totals switch
                {
                    Totals.Sum => "DecimalSum!",
                    Totals.Mean => "DecimalAvg!",
                    _ => SchemaNames.TypeOf(field),
                };
                t.Field(field.Name, type, f => f.Tag(field).Description(field.Description));
            }
        });
    }

    private static bool Has(Subject subject, Totals totals) => subject.Fields.Any(f => f.Totals.HasFlag(totals));

    private static void Measure(FieldedTypeBuilder type, string description, string value) => type
        .Description(description)
        .Field("value", "Decimal", f => f.Tag(AggregateField.Value).Description(value))
        .Field("known", "Int!", f => f.Tag(AggregateField.Known).Description("How many objects have a value."))
        .Field("unknown", "Int!", f => f.Tag(AggregateField.Unknown).Description("How many have none. Unknown is not zero."));
}
