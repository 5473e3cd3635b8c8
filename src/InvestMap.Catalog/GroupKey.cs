namespace InvestMap.Catalog;

/// <summary>What objects are put together by, in groups: a word, a flag, another object, the year of a day.</summary>
/// <param name="Name">Spelling in GraphQL, such as <c>STATUS</c>.</param>
/// <param name="Description">What it means, for the schema.</param>
/// <param name="Columns">What is compared; more than one where a value means nothing without another, as a section letter without its version.</param>
/// <param name="Beside">Fields that the compared ones determine, such as the name of a section.</param>
public sealed record GroupKey(string Name, string Description, IReadOnlyList<GroupColumn> Columns, IReadOnlyList<Field> Beside)
{
    /// <summary>Everything that a group shows of it.</summary>
    public IEnumerable<Field> Shown => Columns.Select(c => c.Field).Concat(Beside);

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>The keys that a subject's groups may have, in the order of its fields.</summary>
    public static IReadOnlyList<GroupKey> Of(Catalogue catalogue, Subject subject)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(subject);
        var keys = new List<GroupKey>();
        foreach (var field in subject.Fields.Where(f => f.IsGroupKey))
        {
            if (field.Kind is FieldKind.Date or FieldKind.Timestamp)
            {
                var year = new Field(field.Column + "_year", FieldKind.Int, $"Year of it. {field.Description}") { IsRequired = field.IsRequired, Visibility = field.Visibility };
                keys.Add(new GroupKey(Spelled(year.Column), year.Description, [new GroupColumn(year, field, null)], []));
                continue;
            }

            if (field.Validity is not null)
            {
                // A group shows the word of the day that the groups were made for.
                keys.Add(new GroupKey(Spelled(field.Column), field.Description, [new GroupColumn(field with { Validity = null }, field, null)], []));
                continue;
            }

            GroupColumn[] columns = field.GroupedWith is { } other
                ? [new GroupColumn(subject[other], subject[other], null), new GroupColumn(field, field, null)]
                : [new GroupColumn(field, field, null)];
            var names = columns.Select(c => c.Field.Column).ToHashSet();
            var beside = subject.Fields.Where(f => f.Lookup is { } lookup && lookup.On.All(pair => names.Contains(pair.Ours))).ToList();
            var name = field.Target is null ? field.Column : Spelling.Snake(field.ObjectName);
            keys.Add(new GroupKey(Spelled(name), field.Description, columns, beside));
        }

        foreach (var path in subject.GroupedThrough)
        {
            var steps = path.Split('.');
            var way = subject[steps[0]];
            var there = catalogue.Target(way)[steps[1]];
            var shown = there with { IsRequired = false };
            keys.Add(new GroupKey(Spelled(there.Column), there.Description, [new GroupColumn(shown, there, way)], []));
        }

        return keys;
    }

    private static string Spelled(string column) => column.ToUpperInvariant();
}

/// <summary>One column that groups are compared by.</summary>
/// <param name="Field">What the group shows; its column is unique among the subject's keys.</param>
/// <param name="Source">The column that it is read from; <paramref name="Field"/> is its year where that is a day.</param>
/// <param name="Way">The key that leads to the object that has the source; null: the object itself has it.</param>
public sealed record GroupColumn(Field Field, Field Source, Field? Way);
