using System.Collections.Immutable;
using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>The way from a row to one that it leads to, by keys: from a project to the zone of its park.</summary>
internal sealed class RowPath
{
    private RowPath(ImmutableArray<Field> steps)
    {
        Steps = steps;
        Name = string.Join('.', steps.Select(s => s.Column));
    }

    /// <summary>The row itself.</summary>
    public static RowPath Self { get; } = new([]);

    /// <summary>The keys followed.</summary>
    public ImmutableArray<Field> Steps { get; }

    /// <summary>The keys' columns with dots; the same for the same way.</summary>
    public string Name { get; }

    public bool IsSelf => Steps.IsEmpty;

    /// <summary>The way without its last step.</summary>
    public RowPath Parent => Steps.Length == 1 ? Self : new(Steps.RemoveAt(Steps.Length - 1));

    public RowPath Append(Field key) => new(Steps.Add(key));
}

/// <summary>A column of a row or of one that it leads to.</summary>
/// <param name="Path">The way to the row.</param>
/// <param name="Field">The column.</param>
/// <param name="Measure">For a distance, where it is measured from; the field is then <see cref="Measure.Metres"/>.</param>
internal readonly record struct Column(RowPath Path, Field Field, Measure? Measure = null)
{
    /// <summary>The day for which it is reckoned, where it is.</summary>
    public Parameter? Day { get; init; }

    public bool Equals(Column other) =>
        Path.Name == other.Path.Name && Field.Column == other.Field.Column && Equals(Day?.Source, other.Day?.Source) && Measure == other.Measure;

    public override int GetHashCode() => HashCode.Combine(Path.Name, Field.Column);

    /// <summary>Whether it may be null: the column itself, or because the way may lead nowhere.</summary>
    public bool IsNullable => !Path.IsSelf || !Field.IsRequired;
}
